const boundary = /[^\p{L}\p{N}]+/u;
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
const weights = { title: 12, heading: 5, text: 1 };
const prefixWeight = 0.6;
const excerptLength = 170;

let site = null;
let source = null;

/** Fetches and prepares the index at an address; once for each address. */
export async function open(base) {
  if (source !== base) {
    const response = await fetch(base);
    if (!response.ok) {
      throw new Error(`${base}: ${response.status}`);
    }
    site = prepare(await response.json());
    source = base;
  }
}

/** The best pages for a query, best first; each with the heading that fits it, if any. */
export function search(query, limit = 10) {
  const terms = termsOf(query);
  if (!site || terms.length === 0) {
    return [];
  }

  const scores = new Map();
  terms.forEach((term, position) => {
    const isLast = position === terms.length - 1;
    for (const [page, score] of scoreTerm(term, isLast)) {
      const sum = scores.get(page) ?? { score: 0, matched: 0 };
      sum.score += score;
      sum.matched += 1;
      scores.set(page, sum);
    }
  });

  return [...scores]
    .sort(([a, x], [b, y]) => y.matched - x.matched || y.score - x.score || a - b)
    .slice(0, limit)
    .map(([page]) => describe(site.pages[page], terms));
}

/** Cuts a text into pieces, each with whether the query finds it. */
export function mark(text, query) {
  const terms = termsOf(query);
  const pieces = [];
  let end = 0;
  for (const found of occurrences(text, terms)) {
    pieces.push({ text: text.slice(end, found.start), isMatch: false });
    pieces.push({ text: text.slice(found.start, found.end), isMatch: true });
    end = found.end;
  }
  pieces.push({ text: text.slice(end), isMatch: false });
  return pieces.filter((piece) => piece.text);
}

/** A query's words; single letters, which elision leaves behind, only where there is nothing else. */
function termsOf(query) {
  const words = [...new Set(fold(query))];
  const longer = words.filter((word) => !/^\p{Script=Latin}$/u.test(word));
  return longer.length > 0 ? longer : words;
}

/** A text's words without marks, letter case or ligatures. */
function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .split(boundary)
    .filter(Boolean);
}

function prepare(pages) {
  const postings = new Map();
  pages.forEach((page, number) => {
    const seen = new Map();
    const add = (text, field) => {
      for (const word of fold(text ?? "")) {
        const counts = seen.get(word) ?? { title: 0, heading: 0, text: 0 };
        counts[field] += 1;
        seen.set(word, counts);
      }
    };
    add(page.title, "title");
    page.headings.forEach((heading) => add(heading.title, "heading"));
    add(page.description, "text");
    add(page.text, "text");

    for (const [word, counts] of seen) {
      if (!postings.has(word)) {
        postings.set(word, new Map());
      }
      postings.get(word).set(number, weigh(counts));
    }
  });
  return { pages, postings, words: [...postings.keys()].sort() };
}

function weigh(counts) {
  return (counts.title ? weights.title : 0)
    + (counts.heading ? weights.heading : 0)
    + weights.text * counts.text / (counts.text + 1.4);
}

/** Pages that hold a term, with its weight there; rare terms weigh more. */
function scoreTerm(term, isPrefix) {
  const best = new Map();
  for (const word of isPrefix ? wordsFrom(term) : [term]) {
    const factor = word === term ? 1 : prefixWeight;
    for (const [page, weight] of site.postings.get(word) ?? []) {
      best.set(page, Math.max(best.get(page) ?? 0, weight * factor));
    }
  }
  const rarity = Math.log(1 + site.pages.length / (best.size || 1));
  return [...best].map(([page, weight]) => [page, weight * rarity]);
}

function wordsFrom(prefix) {
  const { words } = site;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < prefix) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let end = low;
  while (end < words.length && words[end].startsWith(prefix)) {
    end += 1;
  }
  return words.slice(low, end);
}

function describe(page, terms) {
  const heading = bestHeading(page, terms);
  return {
    url: page.url,
    title: page.title,
    anchor: heading?.id ?? "",
    heading: heading?.title ?? "",
    excerpt: excerpt(page, terms),
    lang: page.lang,
  };
}

/** The heading with the most words of the query, unless the page's title has as many. */
function bestHeading(page, terms) {
  const count = (text) => coverage(fold(text), terms);
  let best = null;
  let most = count(page.title);
  for (const heading of page.headings) {
    const matched = count(heading.title);
    if (matched > most) {
      most = matched;
      best = heading;
    }
  }
  return best;
}

function coverage(words, terms) {
  return terms.filter((term, position) => words.some((word) => fits(word, term, position, terms))).length;
}

function fits(word, term, position, terms) {
  return word === term || (position === terms.length - 1 && word.startsWith(term));
}

/** Where in a text, as it is written, words of the query stand. */
function* occurrences(text, terms) {
  for (const match of text.matchAll(wordPattern)) {
    if (coverage(fold(match[0]), terms) > 0) {
      yield { start: match.index, end: match.index + match[0].length };
    }
  }
}

function excerpt(page, terms) {
  const text = page.text ?? "";
  const found = densest([...occurrences(text, terms)]);
  if (!found) {
    return page.description || shorten(text, 0);
  }
  return shorten(text, Math.max(0, found.start - excerptLength / 4));
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
  const rest = text.slice(start).trimStart();
  if (rest.length <= excerptLength) {
    return (start > 0 ? "… " : "") + rest;
  }
  const cut = rest.lastIndexOf(" ", excerptLength);
  return (start > 0 ? "… " : "") + rest.slice(0, cut > 0 ? cut : excerptLength) + " …";
}
