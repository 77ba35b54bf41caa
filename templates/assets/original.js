/** Shows the text a translation was made from: of one block at a time, or of all of them beside the translation. */
const headings = "h1, h2, h3, h4, h5, h6";
const leaves = `p, pre, table, .table, figure, ${headings}`;
const blocks = `${leaves}, ul, ol, dl, dt, dd, li, div, section, aside, blockquote, details, summary, hr`;
const others = ".sections, .tab-list, .tab-title, .pivots, .applies-to, .alert-title, .visually-hidden";
const article = document.querySelector("article.content");

/** The blocks of an article in order: what each is, and the nodes that are its text. */
export function blocksOf(root, within = "") {
  const found = [];
  const children = [...root.childNodes];
  const first = children.findIndex((node) => node.nodeType === 1 && node.matches(blocks));
  const text = first < 0 ? children : children.slice(0, first);
  if (text.some((node) => node.textContent.trim() || node.nodeName === "IMG")) {
    found.push({ kind: within + root.localName, nodes: text });
  }
  for (const child of root.children) {
    if (child.matches(leaves)) {
      if (!child.matches(others)) {
        found.push({ kind: within + (child.matches(".table") ? "table" : child.localName), nodes: [child], heading: child.matches(headings) && child });
      }
    } else if (child.matches(blocks) && !child.matches(others)) {
      found.push(...blocksOf(child, child.matches("li, dd, .alert, blockquote") ? `${within}${child.localName} ` : within));
    }
  }
  return found;
}

/** The pairs of two lists, in order, that are worth most together. */
function pairs(one, other, worth) {
  if (one.length === other.length && one.every((each, i) => worth(each, other[i]))) {
    return one.map((each, i) => [each, other[i]]);
  }
  if (one.length * other.length > 4e6) {
    return [];
  }
  const best = Array.from({ length: one.length + 1 }, () => new Float32Array(other.length + 1));
  const both = (i, j) => {
    const value = worth(one[i], other[j]);
    return value && value + best[i + 1][j + 1];
  };
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], both(i, j));
    }
  }
  const found = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (best[i][j] === best[i + 1][j]) {
      i++;
    } else if (best[i][j] === best[i][j + 1]) {
      j++;
    } else {
      found.push([one[i++], other[j++]]);
    }
  }
  return found;
}

const textOf = ({ nodes }) => nodes.map((node) => node.textContent).join("").trim();

/** Numbers and code, which translators leave as they are. */
function marksOf(block) {
  block.marks ??= new Set([...textOf(block).match(/\d+/g) ?? [], ...block.nodes.flatMap((node) => [...node.querySelectorAll?.("code") ?? []].map((code) => code.textContent))]);
  return block.marks;
}

function likeness(one, other) {
  const [few, many] = [marksOf(one), marksOf(other)].sort((a, b) => a.size - b.size);
  return one.kind !== other.kind ? 0 : 1 + [...few].filter((mark) => many.has(mark)).length / (many.size || 1);
}

/** Pairs the blocks of two articles: first their headings, then what stands between those. */
export function align(own, source) {
  const found = [];
  const all = pairs(own.filter(({ heading }) => heading), source.filter(({ heading }) => heading), (one, other) =>
    one.kind === other.kind && 1 + (one.heading.id === other.heading.id));
  let [i, j] = [0, 0];
  for (const pair of [...all, null]) {
    const [to, end] = pair ? [own.indexOf(pair[0], i), source.indexOf(pair[1], j)] : [own.length, source.length];
    found.push(...pairs(own.slice(i, to), source.slice(j, end), likeness), ...pair ? [pair] : []);
    [i, j] = [to + 1, end + 1];
  }
  return found;
}

const look = ({ nodes }) => nodes.map((node) => node.textContent + [...node.querySelectorAll?.("img") ?? []].map((image) => image.getAttribute("src"))).join("").trim();

/** A copy to show in this page: no id twice, nothing that runs or plays. Of a text in segments, the source's. */
function copyOf(nodes, inSegments) {
  const copy = document.createDocumentFragment();
  copy.append(...nodes.map((node) => document.importNode(node, true)));
  if (inSegments) {
    copy.querySelectorAll(".sxs-lookup").forEach((segment) => segment.replaceWith(...segment.childNodes));
  }
  copy.querySelectorAll("script, iframe, video, audio, .sxs-lookup, .copy, [data-ttu-id]").forEach((element) => element.remove());
  for (const element of copy.querySelectorAll("*")) {
    if (element.hasAttribute("aria-labelledby")) {
      element.removeAttribute("role");
    }
    ["id", "name", "for", "aria-labelledby", "aria-describedby"].forEach((name) => element.removeAttribute(name));
  }
  return copy;
}

/** What of a source's block is its text: all of a table or code, else what is in the element. */
const contentOf = ({ nodes: [first, ...rest] }) => first.nodeType === 1 && first.matches(`p, ${headings}`) && rest.length === 0 ? [...first.childNodes] : [first, ...rest];

/** Puts a source's text behind its block, with a button between them. */
function show(block, original, { lang, dir, label }, inSegments = false) {
  const element = block.nodes.length === 1 && block.nodes[0].nodeType === 1 ? block.nodes[0].closest(".section, .code") ?? block.nodes[0] : null;
  const pair = Object.assign(document.createElement("div"), { className: "pair" });
  const text = document.createElement("div");
  const source = Object.assign(document.createElement("div"), { className: "source", lang, dir });
  source.append(copyOf(contentOf(original), inSegments));
  (element ?? block.nodes[0]).before(pair);
  pair.append(element ?? text);
  if (!element) {
    text.append(...block.nodes);
  }
  if (!pair.closest("summary")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "peek", textContent: lang.split("-")[0].toUpperCase() || "…" });
    button.setAttribute("aria-label", `${label}, ${button.textContent}`);
    button.setAttribute("aria-expanded", "false");
    pair.append(button);
  }
  pair.append(source);
}

/** Hover and focus show a text over the page; a click keeps it in the page; Escape sends it away. */
function answerReaders() {
  let peeked = null;
  let timer = 0;
  const set = (pair, state) => {
    pair.dataset.open = state;
    pair.querySelector(".peek").setAttribute("aria-expanded", state !== "");
  };
  const close = () => {
    clearTimeout(timer);
    if (peeked?.dataset.open === "peek") {
      set(peeked, "");
    }
    peeked = null;
  };
  const peek = (button) => {
    const pair = button.parentElement;
    clearTimeout(timer);
    if (pair !== peeked) {
      close();
      peeked = pair;
      if (!pair.dataset.open) {
        set(pair, "peek");
      }
    }
  };
  article.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "mouse" && target.matches(".peek")) {
      peek(target);
    } else if (peeked?.contains(target)) {
      clearTimeout(timer);
    }
  });
  article.addEventListener("pointerout", ({ relatedTarget }) => {
    if (peeked && !peeked.contains(relatedTarget) && !peeked.contains(document.activeElement)) {
      clearTimeout(timer);
      timer = setTimeout(close, 300);
    }
  });
  article.addEventListener("focusin", ({ target }) => {
    if (target.matches(".peek:focus-visible")) {
      peek(target);
    }
  });
  article.addEventListener("focusout", ({ relatedTarget }) => {
    if (peeked && !peeked.contains(relatedTarget)) {
      close();
    }
  });
  article.addEventListener("click", ({ target }) => {
    if (target.matches(".peek")) {
      const pair = target.parentElement;
      set(pair, pair.dataset.open === "kept" ? "" : "kept");
      peeked = pair;
    }
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && peeked) {
      const pair = peeked;
      set(pair, "");
      if (pair.querySelector(".source").contains(document.activeElement)) {
        pair.querySelector(".peek").focus();
      }
    }
  });
}

function loadStyle(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror: reject });
    document.head.append(link);
  });
}

async function sourceOf(href) {
  const answer = await fetch(href);
  const source = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("article.content");
  if (!answer.ok || !source) {
    throw new Error(answer.statusText);
  }
  return source;
}

async function prepare({ href, style, lang, dir, label }) {
  const own = blocksOf(article);
  const inSegments = own.filter(({ nodes }) => nodes.some((node) => node.nodeType === 1 && (node.matches(".sxs-lookup") || node.querySelector(".sxs-lookup"))));
  if (inSegments.length > 0) {
    await loadStyle(style);
    inSegments.forEach((block) => show(block, block, { lang, dir, label }, true));
  } else {
    const [source] = await Promise.all([sourceOf(href), loadStyle(style)]);
    align(own, blocksOf(source))
      .filter(([block, original]) => look(block) !== look(original))
      .forEach(([block, original]) => show(block, original, { lang: source.lang, dir: source.dir, label }));
  }
  answerReaders();
}

let prepared = null;

/** Goes over to the way of reading that is chosen, now or on another page: "blocks", "beside", or "" for none. What is being read stays where it is. */
export async function read(bar, choices, change) {
  const select = bar.querySelector("select");
  if (change) {
    choices.set("original", select.value);
  } else {
    select.value = choices.get("original");
  }
  if (select.value) {
    prepared ??= prepare(bar.dataset);
  }
  try {
    await prepared;
  } catch (error) {
    prepared = null;
    throw error;
  }
  bar.lastElementChild.textContent = "";
  const block = blocksOf(article).flatMap(({ nodes }) => nodes).find((node) => node.nodeType === 1 && node.getBoundingClientRect().top >= 0);
  const top = block?.getBoundingClientRect().top;
  article.dataset.original = select.value;
  if (scrollY > 0 && block) {
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
  }
}
