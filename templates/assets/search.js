const wordPattern = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/gu;
const piecePattern = /[\p{L}\p{N}\p{M}]+/gu;
const ignored = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const accents = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g;
const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ς: "σ" };
const paired = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u{20000}-\u{3ffff}]+/gu;
const decoder = new TextDecoder();
const weights = {
  completion: 0.4, beginning: 0.8, slip: 0.8, slips: 0.6, shortened: 0.5, title: 3, share: 0.5, order: 0.2, otherForm: 0.82,
  heading: 1.5, headingCover: 2, section: 0.5, coverage: 0.15, power: 2, place: 0.9,
};
const longestForm = 64;
const longestQuery = 24;
const strongest = 150;
const excerptLength = 170;
const longestWork = 8;

let index = null;
let rested = 0;

/** Opens the index at an address; once for each address. */
export async function open(base) {
  const address = new URL(base, document.baseURI).href;
  if (index?.address !== address) {
    const contents = JSON.parse(decoder.decode(await fetched(address)));
    index = { ...contents, address, files: new Map(), stop: new Set(contents.stop.split(" ")), found: new Map() };
  }
}

/** The best pages for a query, best first; each with the section that fits it. A file that is missing or damaged rejects the promise. */
export async function search(query, limit = 10) {
  const site = index;
  const terms = site && site.pages > 0 ? termsOf(query, site.stop) : [];
  await Promise.all(terms.map(async (term) => {
    term.matches = await expand(site, term);
  }));
  const ranked = await rank(site, terms.filter((term) => term.matches.length > 0), limit);
  const forms = new Set(terms.flatMap((term) => term.matches.flatMap((match) => match.forms)));
  site?.found.set(query, forms);
  return Promise.all(ranked.map((hit) => describe(site, hit, forms)));
}

/** Between two steps: lets the page answer its reader where we have worked for some milliseconds. */
async function rest() {
  if (performance.now() - rested > longestWork) {
    await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
    rested = performance.now();
  }
}

/** Cuts a text into pieces, each with whether the query finds it. */
export function mark(text, query) {
  const forms = index?.found.get(query) ?? new Set();
  const pieces = [];
  let end = 0;
  for (const found of occurrences(text, forms)) {
    pieces.push({ text: text.slice(end, found.start), isMatch: false });
    pieces.push({ text: text.slice(found.start, found.end), isMatch: true });
    end = found.end;
  }
  pieces.push({ text: text.slice(end), isMatch: false });
  return pieces.filter((piece) => piece.text);
}

/** The words of a text: each with its form, where it stands, and whether it is another reading of the words before it. */
export function split(text) {
  const words = [];
  let run = [];
  const close = () => {
    const form = run.length > 1 ? run.flatMap((part) => part.pieces).join("") : "";
    if (form.length <= longestForm && /\p{L}/u.test(form)) {
      words.push({ form, isExtra: true, start: run[0].start, end: run.at(-1).end });
    }
    run = [];
  };
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const folded = fold(match[0]);
    const isPlain = /^[a-z0-9]+$/.test(folded);
    const pieces = isPlain ? [folded] : folded.match(piecePattern) ?? [];
    const before = run.at(-1);
    if (before && !(start === before.end + 1 && /[-\u2010\u2011._]/.test(text[before.end]))) {
      close();
    }
    run.push({ pieces, start, end });
    for (const form of isPlain ? pieces : pieces.flatMap(formsOf)) {
      words.push({ form: cut(form), isExtra: false, start, end });
    }
  }
  close();
  return words;
}

export function fold(text) {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text
    .replace(ignored, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .replace(/[œæßøđðþłħıς]/g, (letter) => letters[letter])
    .normalize("NFC");
}

function cut(form) {
  return form.length <= longestForm ? form : form.slice(0, /[\ud800-\udbff]/.test(form[longestForm - 1]) ? longestForm - 1 : longestForm);
}

/** A piece of a word; runs of scripts without spaces become pairs of characters. */
function formsOf(piece) {
  const forms = [];
  let end = 0;
  const plain = (text) => text && forms.push(text);
  for (const match of piece.matchAll(paired)) {
    plain(piece.slice(end, match.index));
    const characters = [...match[0]];
    forms.push(...(characters.length === 1 ? characters : characters.slice(1).map((next, at) => characters[at] + next)));
    end = match.index + match[0].length;
  }
  plain(piece.slice(end));
  return forms;
}

/** A query's words; those that say little only where there is nothing else. */
function termsOf(query, stop) {
  const words = split(query.slice(0, 1000));
  const telling = words.filter(({ form }) => !stop.has(form) && !/^[a-z]$/.test(form));
  const used = telling.some((word) => !word.isExtra) ? telling : words;
  const terms = new Map();
  const isTyping = /[\p{L}\p{N}\p{M}]$/u.test(query);
  for (const { form, isExtra } of used) {
    terms.set(form, { form, isExtra: isExtra && (terms.get(form)?.isExtra ?? true), position: terms.get(form)?.position ?? terms.size, isLast: false });
  }
  const list = [...terms.values()].slice(0, longestQuery);
  const last = list.findLast((term) => !term.isExtra);
  if (last && isTyping && last.form === words.findLast((word) => !word.isExtra).form) {
    last.isLast = true;
  }
  return list;
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  const stream = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A file of the index, read once; one that could not be read is tried again the next time. */
function file(site, name, read) {
  if (!site.files.has(name)) {
    const promise = fetched(new URL(`${name}.bin`, site.address)).then(read);
    promise.catch(() => site.files.delete(name));
    site.files.set(name, promise);
  }
  return site.files.get(name);
}

function reader(bytes, at = 0) {
  return {
    get at() {
      return at;
    },
    number() {
      let value = 0;
      let factor = 1;
      let next;
      do {
        if (at >= bytes.length) {
          throw new Error("A file of the search index is damaged.");
        }
        next = bytes[at];
        at += 1;
        value += (next & 127) * factor;
        factor *= 128;
      } while (next > 127);
      return value;
    },
    form(before) {
      const shared = this.number();
      const length = this.number();
      at += length;
      return before.slice(0, shared) + decoder.decode(bytes.subarray(at - length, at));
    },
  };
}

function readShard(bytes) {
  const read = reader(bytes);
  const [formCount, groupCount, ...lengths] = Array.from({ length: 6 }, () => read.number());
  const starts = lengths.reduce((all, length) => [...all, all.at(-1) + length], [read.at]);
  if (starts.at(-1) !== bytes.length) {
    throw new Error("A file of the search index is damaged.");
  }
  const forms = [];
  const groups = [];
  for (let i = 0, before = ""; i < formCount; i += 1) {
    const form = read.form(before);
    const own = [];
    let reference;
    do {
      reference = read.number();
      const back = reference >> 1;
      if (back === 0) {
        groups.push({ bytes, forms: [] });
      }
      const group = groups[groups.length - (back || 1)];
      group.forms.push(form);
      own.push(group);
    } while (reference & 1);
    forms.push({ form, groups: own });
    before = form;
  }
  let [, , postings, sections] = starts;
  for (let i = 0; i < groupCount; i += 1) {
    const [count, more, postingBytes, sectionBytes] = Array.from({ length: 4 }, () => read.number());
    Object.assign(groups[i], { count, pages: count + more, postings, sections });
    postings += postingBytes;
    sections += sectionBytes;
  }
  return forms;
}

function readForms(bytes) {
  const read = reader(bytes);
  const forms = [];
  for (let left = read.number(), before = ""; left > 0; left -= 1) {
    before = read.form(before);
    forms.push(before);
  }
  return forms;
}

/** Of a list of starts and names, the place of the file that a form is in. */
function placeOf(list, form) {
  let low = 0;
  let high = list.length / 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list[2 * middle] <= form) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The forms that begin with a text, and those beside it in its file. */
async function formsNear(site, text, isPrefix) {
  const first = placeOf(site.shards, text);
  const last = isPrefix ? Math.min(placeOf(site.shards, `${text}\uffff`), first + 2) : first;
  const files = [];
  for (let place = first; place <= last; place += 1) {
    files.push(file(site, site.shards[2 * place + 1], readShard));
  }
  return (await Promise.all(files)).flat();
}

/** What a word of the query may stand for: groups of forms, each with how well it fits. */
async function expand(site, { form, isLast, isExtra }) {
  const isPair = form.match(paired) !== null;
  const forms = await formsNear(site, form, isLast || isPair);
  await rest();
  const exact = forms.find((entry) => entry.form === form);
  const matches = exact ? matchesOf([exact], () => 1) : [];
  if (isExtra) {
    return matches;
  }
  if (isLast || !exact) {
    const longer = forms.filter((entry) => entry.form !== form && entry.form.startsWith(form));
    matches.push(...matchesOf(longer, (entry) => (exact ? weights.completion : weights.beginning) * (0.5 + 0.5 * form.length / entry.form.length), exact));
  }
  if (matches.length === 0 && !isPair) {
    matches.push(...await mistaken(site, form, forms, isLast));
  }
  if (matches.length === 0 && !isPair) {
    matches.push(...shortened(form, forms));
  }
  return matches;
}

function matchesOf(entries, weigh, except) {
  const byGroup = new Map();
  for (const entry of entries) {
    const weight = weigh(entry);
    for (const group of entry.groups) {
      if (!except?.groups.includes(group) && (byGroup.get(group)?.weight ?? 0) < weight) {
        byGroup.set(group, { group, weight, form: entry.form, forms: group.forms });
      }
    }
  }
  return [...byGroup.values()];
}

/** Forms that differ by a slip or two: of this file, and of those that end alike. */
async function mistaken(site, form, forms, isLast) {
  if (form.length < 4 || /\d/.test(form)) {
    return [];
  }
  const most = form.length < 8 ? 1 : 2;
  let near = nearest(form, forms.map((entry) => entry.form), most, isLast);
  if (near.distance > 1 && site.backwards.length > 0) {
    const reversed = [...form].reverse().join("");
    const names = await file(site, site.backwards[2 * placeOf(site.backwards, reversed) + 1], readForms);
    const other = nearest(form, names.map((name) => [...name].reverse().join("")), most, false);
    if (other.distance < near.distance) {
      near = other;
      forms = (await Promise.all(near.forms.slice(0, 4).map((each) => formsNear(site, each, false)))).flat();
    }
  }
  return matchesOf(forms.filter((entry) => near.forms.includes(entry.form)), () => (near.distance > 1 ? weights.slips : weights.slip));
}

function nearest(form, candidates, most, isPrefix) {
  let best = most + 1;
  let found = [];
  for (const candidate of candidates) {
    const distance = distanceOf(form, candidate, Math.min(best, most), isPrefix);
    if (distance < best) {
      best = distance;
      found = [];
    }
    if (distance === best && distance <= most) {
      found.push(candidate);
    }
  }
  return { distance: best, forms: found };
}

/** How many letters were left out, added, changed or swapped; more than the most is as good as never. */
function distanceOf(a, b, most, isPrefix) {
  if (b.length < a.length - most || (!isPrefix && b.length > a.length + most)) {
    return Infinity;
  }
  const width = isPrefix ? Math.min(b.length, a.length + most) : b.length;
  let before = [];
  let previous = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      least = Math.min(least, row[j]);
    }
    if (least > most) {
      return Infinity;
    }
    before = previous;
    previous = row;
  }
  return isPrefix ? Math.min(...previous) : previous[width];
}

/** Forms with the longest common beginning: an inflection that no page has. */
function shortened(form, forms) {
  for (let length = form.length - 1; length >= Math.max(3, form.length - 4); length -= 1) {
    const beginning = form.slice(0, length);
    const alike = forms.filter((entry) => entry.form.startsWith(beginning));
    if (alike.length > 0) {
      return matchesOf(alike, () => weights.shortened);
    }
  }
  return [];
}

async function rank(site, terms, limit) {
  if (terms.length === 0) {
    return [];
  }
  const scores = new Float32Array(site.pages);
  const covered = new Float32Array(site.pages);
  const titles = new Map();
  let total = 0;
  for (const [number, term] of terms.entries()) {
    const best = new Float32Array(site.pages);
    const pages = Math.min(site.pages, term.matches.reduce((all, match) => all + match.group.pages * match.weight, 0));
    term.idf = Math.log(1 + (site.pages - pages + 0.5) / (pages + 0.5));
    for (const match of term.matches) {
      readPostings(match, (page, impact) => {
        best[page] = Math.max(best[page], match.weight * term.idf * (impact + 0.5) / 8);
      }, (page, title, position, length, isExact) => {
        const key = page * 256 + title;
        if (!titles.has(key)) {
          titles.set(key, { length, hits: [] });
        }
        titles.get(key).hits.push({ number, position, quality: match.weight * (isExact ? 1 : weights.otherForm) });
      });
      await rest();
    }
    total += term.isExtra ? 0 : term.idf;
    for (let page = 0; page < site.pages; page += 1) {
      if (best[page] > 0) {
        scores[page] += best[page];
        covered[page] += term.idf;
      }
    }
  }
  total ||= 1;
  const bonus = new Map();
  for (const [key, title] of titles) {
    const page = Math.floor(key / 256);
    bonus.set(page, Math.max(bonus.get(page) ?? 0, titleScore(title, terms, total)));
    if (bonus.size % 64 === 0) {
      await rest();
    }
  }
  const factors = new Map();
  for (let i = 0; i < site.weights.length; i += 2) {
    factors.set(site.weights[i], site.weights[i + 1]);
  }
  const byScore = (a, b) => b.score - a.score || a.page - b.page;
  let best = [];
  let least = 0;
  const keep = () => {
    best = best.sort(byScore).slice(0, Math.max(strongest, limit));
  };
  for (let page = 0; page < site.pages; page += 1) {
    const score = scores[page] + weights.title * total * (bonus.get(page) ?? 0);
    if (score > least) {
      best.push({ page, score, section: 0 });
      if (best.length > 4 * Math.max(strongest, limit)) {
        keep();
        least = best.at(-1).score;
      }
    }
  }
  keep();
  await addSections(best, terms);
  for (const hit of best) {
    hit.score *= (1 - weights.coverage + weights.coverage * Math.min(1, covered[hit.page] / total)) * (factors.get(hit.page) ?? 1);
  }
  return best.sort(byScore).slice(0, limit);
}

/** How much of the query and of a title cover each other, 0 to 1.2. */
function titleScore({ length, hits }, terms, total) {
  const best = new Map();
  for (const hit of hits) {
    if (hit.quality > (best.get(hit.number)?.quality ?? 0)) {
      best.set(hit.number, hit);
    }
  }
  let share = 0;
  let count = 0;
  let adjacent = 0;
  for (const [number, hit] of best) {
    if (!terms[number].isExtra) {
      share += terms[number].idf * hit.quality;
      count += 1;
      adjacent += hits.some((next) => next.number === number + 1 && next.position === hit.position + 1) ? 1 : 0;
    }
  }
  const words = terms.filter((term) => !term.isExtra).length;
  const both = Math.min(1, count / Math.max(length, words));
  return share / total * (weights.share + (1 - weights.share) * both) * (words > 1 ? 1 + weights.order * adjacent / (words - 1) : 1);
}

/** Finds for each page its best section, and adds what that is worth. */
async function addSections(hits, terms) {
  const byPage = new Map(hits.map((hit) => [hit.page, { hit, sections: new Map() }]));
  for (const [number, term] of terms.entries()) {
    for (const match of term.matches) {
      readSections(match, byPage, (sections, section, headingLength) => {
        const known = sections.get(section) ?? { values: [], inHeading: [], length: 0 };
        const value = match.weight * term.idf;
        known.values[number] = Math.max(known.values[number] ?? 0, value * (headingLength ? weights.heading : 1));
        if (headingLength) {
          known.length = headingLength;
          known.inHeading[number] = Math.max(known.inHeading[number] ?? 0, value);
        }
        sections.set(section, known);
      });
      await rest();
    }
  }
  const words = terms.filter((term) => !term.isExtra).length;
  const sum = (values) => values.reduce((all, value) => all + (value ?? 0), 0);
  for (const { hit, sections } of byPage.values()) {
    let best = 0;
    let fits = 0;
    for (const [section, { values, inHeading, length }] of [...sections].sort(([a], [b]) => a - b)) {
      const both = Math.min(1, Object.keys(inHeading).length / Math.max(length, words));
      best = Math.max(best, weights.section * sum(values) + weights.headingCover * sum(inHeading) * both ** weights.power);
      const fit = sum(values) + weights.place * sum(inHeading) * both;
      if (fit > fits * 1.0001) {
        fits = fit;
        hit.section = section;
      }
    }
    hit.score += best;
  }
}

function readPostings({ group, form }, visit, visitTitle) {
  const check = [...form].reduce((all, letter) => all + [...Array(letter.length).keys()].reduce((sum, at) => sum + letter.charCodeAt(at), 0), 0) % 8;
  const read = reader(group.bytes, group.postings);
  for (let left = group.count, page = -1; left > 0; left -= 1) {
    const head = read.number();
    page += (head >> 4) + 1;
    visit(page, (head >> 1) & 7);
    for (let more = head & 1; more;) {
      const number = read.number();
      more = number & 1;
      const use = number >> 1;
      visitTitle(page, use >> 11, (use >> 7) & 15, ((use >> 3) & 15) + 1, (use & 7) === check);
    }
  }
}

function readSections({ group }, byPage, visit) {
  const pages = reader(group.bytes, group.postings);
  const read = reader(group.bytes, group.sections);
  for (let left = group.count, page = -1; left > 0; left -= 1) {
    const head = pages.number();
    page += (head >> 4) + 1;
    for (let more = head & 1; more;) {
      more = pages.number() & 1;
    }
    const sections = byPage.get(page)?.sections;
    let section = 0;
    let number;
    do {
      number = read.number();
      section += number >> 2;
      const headingLength = number & 2 ? read.number() + 1 : 0;
      if (sections) {
        visit(sections, section, headingLength);
      }
    } while (number & 1);
  }
}

async function describe(site, { page, section }, forms) {
  let block = 0;
  while (block + 1 < site.starts.length && site.starts[block + 1] <= page) {
    block += 1;
  }
  const [url, title, lang, description, sections] = await file(site, `${site.blocks[block]}-${page - site.starts[block]}`, (bytes) => JSON.parse(decoder.decode(bytes)));
  await rest();
  const [anchor = "", heading = "", text = ""] = sections.slice(3 * section, 3 * section + 3);
  return { url, title, anchor, heading, excerpt: excerpt(text, forms) || description || shorten(text, 0), lang };
}

/** Where in a text, as it is written, words with these forms stand. */
function occurrences(text, forms) {
  const found = [];
  for (const { form, start, end } of split(text)) {
    if (forms.has(form) && start >= (found.at(-1)?.end ?? 0)) {
      found.push({ start, end });
    }
  }
  return found;
}

function excerpt(text, forms) {
  const found = densest(occurrences(text, forms));
  return found ? shorten(text, Math.max(0, found.start - excerptLength / 4)) : "";
}

/** The occurrence that most others follow closely. */
function densest(found) {
  let best = null;
  let most = 0;
  for (let first = 0, next = 0; first < found.length; first += 1) {
    while (next < found.length && found[next].end - found[first].start < excerptLength * 0.7) {
      next += 1;
    }
    if (next - first > most) {
      most = next - first;
      best = found[first];
    }
  }
  return best;
}

function shorten(text, from) {
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const rest = text.slice(start, start + 2 * excerptLength).trimStart();
  if (rest.length <= excerptLength) {
    return (start > 0 ? "… " : "") + rest;
  }
  const end = rest.lastIndexOf(" ", excerptLength);
  return (start > 0 ? "… " : "") + rest.slice(0, end > 0 ? end : excerptLength) + " …";
}
