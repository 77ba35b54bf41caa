const wordPattern = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/gu;
const piecePattern = /[\p{L}\p{N}\p{M}]+/gu;
const ignored = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const accents = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g;
const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ς: "σ" };
const paired = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u{20000}-\u{3ffff}]+/gu;
const decoder = new TextDecoder();
/** What a match is worth that is not the word itself. */
const ofCompletion = 0.4;
const ofBeginning = 0.8;
const ofSlip = 0.8;
const ofSlips = 0.6;
const ofShortened = 0.5;
const ofOtherForm = 0.82;
/** How much a title counts, how much of that for the query's share in it, and for words in its order. */
const ofTitle = 3;
const ofShare = 0.5;
const ofOrder = 0.2;
/** How much a section counts, its heading, a heading that the query covers, and a query that is covered. */
const ofSection = 0.7;
const ofHeading = 1.5;
const ofHeadingCover = 2;
const ofPlace = 0.9;
const ofCoverage = 0.15;
const longestForm = 64;
const longestQuery = 24;
const strongest = 150;
const excerptLength = 170;
const longestWork = 8;
const mostReadings = 20000;
const mostFound = 100;
const readings = new Map();

let index;
let rested = 0;

/** Opens the index at an address, once for each address; all else is asked of the one opened last. */
export async function open(base) {
  const address = new URL(base, document.baseURI).href;
  if (index?.address !== address) {
    const contents = JSON.parse(decoder.decode(await fetched(address)));
    index = { ...contents, address, weights: new Map(contents.weights), files: {}, stop: new Set(contents.stop.split(" ")), found: new Map() };
  }
}

/** The best pages for a query, best first; each with the section that fits it. A file that is missing or damaged rejects the promise; the index must be opened again. */
export function search(query, limit = 10) {
  const site = index;
  return answer(site, query, limit).catch((fault) => {
    index = null;
    throw fault;
  });
}

async function answer(site, query, limit) {
  const terms = site.shards.length > 0 ? termsOf(query, site.stop) : [];
  await Promise.all(terms.map(async (term) => {
    term.matches = await expand(site, term);
  }));
  const forms = new Set(terms.flatMap((term) => term.matches.flatMap((match) => match.group.forms)));
  if (site.found.size > mostFound) {
    site.found.clear();
  }
  site.found.set(query, forms);
  const hits = await rank(site, terms.filter((term) => term.matches.length > 0), limit);
  return Promise.all(hits.map((hit) => describe(site, hit, forms)));
}

/** Between two steps: lets the page answer its reader where we have worked for some milliseconds. */
async function rest() {
  if (performance.now() - rested > longestWork) {
    await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
    rested = performance.now();
  }
}

/** Cuts a text into pieces, each with whether the query finds it; the query was searched for a moment ago. */
export function mark(text, query) {
  let end = 0;
  const pieces = occurrences(text, index?.found.get(query) ?? new Set()).flatMap((found) => {
    const before = { text: text.slice(end, found.start) };
    end = found.end;
    return [before, { text: text.slice(found.start, end), isMatch: true }];
  });
  return [...pieces, { text: text.slice(end) }];
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
  for (const { 0: written, index: start } of text.matchAll(wordPattern)) {
    const end = start + written.length;
    const before = run.at(-1);
    if (before && !(start === before.end + 1 && /[-\u2010\u2011._]/.test(text[before.end]))) {
      close();
    }
    const { folded, pieces, forms } = readingOf(written);
    run.push({ pieces, start, end });
    let at = -1;
    for (const form of forms) {
      at = folded.indexOf(form, at + 1);
      const [first, length] = folded.length === written.length ? [start + at, form.length] : [start, written.length];
      words.push({ form, isExtra: false, start: first, end: first + length });
    }
  }
  close();
  return words;
}

/** What a word as written gives: its folding, the pieces of that, and its forms. Texts repeat their words, so it is remembered. */
function readingOf(written) {
  let reading = readings.get(written);
  if (!reading) {
    const folded = fold(written);
    const pieces = folded.match(piecePattern) ?? [];
    reading = { folded, pieces, forms: pieces.flatMap(formsOf).map(cut) };
    if (readings.size < mostReadings) {
      readings.set(written, reading);
    }
  }
  return reading;
}

export function fold(text) {
  return text
    .replace(ignored, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .replace(/[œæßøđðþłħıς]/g, (letter) => letters[letter])
    .normalize("NFC");
}

function cut(form) {
  return form.slice(0, longestForm - /[\ud800-\udbff]/.test(form[longestForm - 1]));
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
    terms.set(form, { form, isExtra: isExtra && (terms.get(form)?.isExtra ?? true) });
  }
  const list = [...terms.values()].slice(0, longestQuery).sort((a, b) => a.isExtra - b.isExtra);
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

/** A file of the index, read once. */
function file(site, name, read) {
  return site.files[name] ??= fetched(new URL(`${name}.bin`, site.address)).then(read);
}

/** Reads numbers and forms from bytes, one after the other. */
function reader(bytes, at = 0) {
  const number = () => {
    let value = 0;
    for (let factor = 1, next = 128; next > 127; factor *= 128) {
      if (at >= bytes.length) {
        throw new RangeError("A file of the search index is damaged.");
      }
      next = bytes[at];
      at += 1;
      value += (next & 127) * factor;
    }
    return value;
  };
  const form = (before) => {
    const shared = number();
    const length = number();
    at += length;
    return before.slice(0, shared) + decoder.decode(bytes.subarray(at - length, at));
  };
  return { number, form, place: () => at };
}

function readShard(bytes) {
  const { number, form, place } = reader(bytes);
  const [formCount, groupCount, formBytes, headBytes, postingBytes] = Array.from({ length: 6 }, number);
  const groups = [];
  let postings = place() + formBytes + headBytes;
  let sections = postings + postingBytes;
  let before = "";
  const entries = Array.from({ length: formCount }, () => {
    before = form(before);
    const own = [];
    for (let more = 1; more;) {
      const reference = number();
      more = reference & 1;
      if (reference < 2) {
        groups.push({ bytes, forms: [] });
      }
      const group = groups.at(-(reference >> 1 || 1));
      group.forms.push(before);
      own.push(group);
    }
    return { form: before, groups: own };
  });
  for (const group of groups.slice(0, groupCount)) {
    const count = number();
    Object.assign(group, { count, pages: count + number(), postings, sections });
    postings += number();
    sections += number();
  }
  return entries;
}

function readForms(bytes) {
  const { number, form } = reader(bytes);
  let before = "";
  return Array.from({ length: number() }, () => (before = form(before)));
}

/** Of a list of starts and names, the place of the file that a form is in. */
function placeOf(list, form) {
  return list.findLastIndex((start, at) => at % 2 === 0 && start <= form) / 2;
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

/** The groups of forms that a word of the query matches, each with how well it fits. */
async function expand(site, { form, isLast, isExtra }) {
  const isPair = form.match(paired) !== null;
  let forms = await formsNear(site, form, isLast || isPair);
  await rest();
  const exact = forms.find((entry) => entry.form === form);
  if (!exact) {
    forms = await formsNear(site, form, true);
  }
  const matches = exact ? matchesOf([exact], () => 1) : [];
  if (isExtra) {
    return matches;
  }
  if (isLast || !exact) {
    const longer = forms.filter((entry) => entry.form !== form && entry.form.startsWith(form));
    matches.push(...matchesOf(longer, (entry) => (exact ? ofCompletion : ofBeginning) * (0.5 + 0.5 * form.length / entry.form.length), exact));
  }
  if (matches.length > 0 || isPair) {
    return matches;
  }
  const near = await mistaken(site, form, forms, isLast);
  return near.length > 0 ? near : shortened(form, forms);
}

function matchesOf(entries, weigh, except) {
  const byGroup = new Map();
  for (const entry of entries) {
    const weight = weigh(entry);
    for (const group of entry.groups) {
      if (!except?.groups.includes(group) && (byGroup.get(group)?.weight ?? 0) < weight) {
        byGroup.set(group, { group, weight, form: entry.form });
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
  return matchesOf(forms.filter((entry) => near.forms.includes(entry.form)), () => (near.distance > 1 ? ofSlips : ofSlip));
}

/** Of some forms those with the fewest slips, and how many these are. */
function nearest(form, candidates, most, isPrefix) {
  let distance = most + 1;
  let forms = [];
  for (const candidate of candidates) {
    const slips = slipsBetween(form, candidate, Math.min(distance, most), isPrefix);
    if (slips < distance) {
      distance = slips;
      forms = [];
    }
    if (slips === distance && slips <= most) {
      forms.push(candidate);
    }
  }
  return { distance, forms };
}

/** How many letters were left out, added, changed or swapped; more than the most is as good as never. */
function slipsBetween(a, b, most, isPrefix) {
  if (b.length < a.length - most || (!isPrefix && b.length > a.length + most)) {
    return Infinity;
  }
  const width = isPrefix ? Math.min(b.length, a.length + most) : b.length;
  let before = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= width; j += 1) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]), isSwap ? before[j - 2] + 1 : Infinity);
    }
    if (Math.min(...row) > most) {
      return Infinity;
    }
    before = last;
    last = row;
  }
  return isPrefix ? Math.min(...last) : last[width];
}

/** Forms with the longest common beginning: an inflection that no page has. */
function shortened(form, forms) {
  for (let length = form.length - 1; length >= Math.max(3, form.length - 4); length -= 1) {
    const beginning = form.slice(0, length);
    const alike = forms.filter((entry) => entry.form.startsWith(beginning));
    if (alike.length > 0) {
      return matchesOf(alike, () => ofShortened);
    }
  }
  return [];
}

async function rank(site, terms, limit) {
  const scores = new Float32Array(site.pages);
  const covered = new Float32Array(site.pages);
  const titles = new Map();
  const words = terms.filter((term) => !term.isExtra).length;
  let total = 0;
  for (const [number, term] of terms.entries()) {
    const best = new Float32Array(site.pages);
    const pages = Math.min(site.pages, term.matches.reduce((all, match) => all + match.group.pages * match.weight, 0));
    term.idf = Math.log(1 + (site.pages - pages + 0.5) / (pages + 0.5));
    for (const { group, form, weight } of term.matches) {
      const check = checkOf(form);
      for (const { page, impact, uses } of postingsOf(group)) {
        best[page] = Math.max(best[page], weight * term.idf * impact);
        for (const use of uses) {
          const key = page * 256 + (use >> 11);
          const title = titles.get(key) ?? { length: ((use >> 3) & 15) + 1, hits: [] };
          titles.set(key, title);
          title.hits.push({ number, position: (use >> 7) & 15, quality: weight * ((use & 7) === check ? 1 : ofOtherForm) });
        }
      }
      await rest();
    }
    total += term.isExtra ? 0 : term.idf;
    for (let page = 0; page < site.pages; page += 1) {
      if (best[page]) {
        scores[page] += best[page];
        covered[page] += term.idf;
      }
    }
  }
  total ||= 1;
  const bonus = new Float32Array(site.pages);
  for (const [key, title] of titles) {
    const page = key >> 8;
    bonus[page] = Math.max(bonus[page], ofTitle * titleScore(title, terms, words));
  }
  await rest();
  let hits = [];
  const best = (count) => (hits = hits.sort((a, b) => b.score - a.score || a.page - b.page).slice(0, count));
  scores.forEach((score, page) => {
    if (score) {
      const factor = site.weights.get(page) ?? 1;
      hits.push({ page, score: (score + bonus[page]) * factor, factor });
    }
  });
  for (const hit of best(Math.max(strongest, limit))) {
    chooseSection(hit, terms, words);
    hit.score *= 1 - ofCoverage + ofCoverage * Math.min(1, covered[hit.page] / total);
    await rest();
  }
  return best(limit);
}

/** How much of the query and of a title cover each other: up to 1.2 times what the query's words are worth. */
function titleScore({ length, hits }, terms, words) {
  const best = [];
  for (const hit of hits) {
    if (!terms[hit.number].isExtra && hit.quality > (best[hit.number]?.quality ?? 0)) {
      best[hit.number] = hit;
    }
  }
  let share = 0;
  let count = 0;
  let adjacent = 0;
  best.forEach(({ number, position, quality }) => {
    share += terms[number].idf * quality;
    count += 1;
    adjacent += hits.some((next) => next.number === number + 1 && next.number < words && next.position === position + 1);
  });
  const both = Math.min(1, count / Math.max(length, words));
  return share * (ofShare + (1 - ofShare) * both) * (words > 1 ? 1 + ofOrder * adjacent / (words - 1) : 1);
}

/** Finds the section of a page that fits best, and adds what it is worth. */
function chooseSection(hit, terms, words) {
  const sections = [];
  for (const [number, { idf, matches }] of terms.entries()) {
    for (const { group, weight } of matches) {
      const posting = group.byPage.get(hit.page);
      const { number: next } = reader(group.bytes, posting?.sections);
      for (let section = 0, more = posting; more;) {
        const head = next();
        more = head & 1;
        section += head >> 2;
        const length = head & 2 ? next() + 1 : 0;
        const known = sections[section] ??= { values: [], inHeading: [], length };
        known.length ||= length;
        known.values[number] = Math.max(known.values[number] ?? 0, weight * idf * (length ? ofHeading : 1));
        if (length) {
          known.inHeading[number] = Math.max(known.inHeading[number] ?? 0, weight * idf);
        }
      }
    }
  }
  const sum = (values) => values.reduce((all, value) => all + value, 0);
  let best = 0;
  let fits = 0;
  hit.section = 0;
  sections.forEach(({ values, inHeading, length }, section) => {
    const both = Math.min(1, Object.keys(inHeading).length / Math.max(length, words));
    best = Math.max(best, ofSection * sum(values) + ofHeadingCover * sum(inHeading) * both ** 2);
    const fit = sum(values) + ofPlace * sum(inHeading) * both;
    if (fit > fits * 1.0001) {
      fits = fit;
      hit.section = section;
    }
  });
  hit.score += best * hit.factor;
}

function checkOf(form) {
  let sum = 0;
  for (let at = 0; at < form.length; at += 1) {
    sum += form.charCodeAt(at);
  }
  return sum % 8;
}

/** The pages of a group: how strongly they hold it, its places in their titles, and where their sections are written. */
function postingsOf(group) {
  if (!group.list) {
    const { number } = reader(group.bytes, group.postings);
    const sections = reader(group.bytes, group.sections);
    let page = -1;
    group.list = Array.from({ length: group.count }, () => {
      const head = number();
      const posting = { page: page += (head >> 4) + 1, impact: (((head >> 1) & 7) + 0.5) / 8, uses: [], sections: sections.place() };
      for (let more = head & 1; more;) {
        more = number();
        posting.uses.push(more >> 1);
        more &= 1;
      }
      for (let more = 1; more & 1;) {
        more = sections.number();
        if (more & 2) {
          sections.number();
        }
      }
      return posting;
    });
    group.byPage = new Map(group.list.map((posting) => [posting.page, posting]));
  }
  return group.list;
}

async function describe(site, { page, section }, forms) {
  const block = site.starts.findLastIndex((start) => start <= page);
  const [url, title, lang, description, place, sections] = await file(site, `${site.blocks[block]}-${page - site.starts[block]}`, (bytes) => JSON.parse(decoder.decode(bytes)));
  await rest();
  const [anchor = "", heading = "", text = ""] = sections.slice(3 * section, 3 * section + 3);
  return { url, title, anchor, heading, excerpt: excerpt(text, forms) || description || shorten(text, 0), lang, place };
}

/** Where in a text, as it is written, words with these forms stand. */
function occurrences(text, forms) {
  const found = [];
  for (const { form, start, end } of split(text)) {
    const last = found.at(-1);
    if (forms.has(form) && start <= last?.end) {
      last.start = Math.min(last.start, start);
      last.end = Math.max(last.end, end);
    } else if (forms.has(form)) {
      found.push({ start, end });
    }
  }
  return found;
}

function excerpt(text, forms) {
  const found = densest(occurrences(text, forms));
  return found ? shorten(text, Math.max(0, found.start - (excerptLength >> 2))) : "";
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

/** A text from about a place on. */
function shorten(text, from) {
  const start = edge(text, from);
  const end = edge(text, start + excerptLength);
  return (start > 0 ? "… " : "") + text.slice(start, end).trim() + (end < text.length ? " …" : "");
}

/** The last place up to another where a text may be cut: after a space if one is near, and never within a character. */
function edge(text, at) {
  if (at >= text.length) {
    return text.length;
  }
  const space = text.lastIndexOf(" ", at - 1) + 1;
  return space > at - 30 ? space : at - /[\udc00-\udfff]/.test(text[at]);
}
