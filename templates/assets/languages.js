"use strict";

/** For addresses that name no language, or no page: leads to the reader's language, and to the page in another one. */
(() => {
  const { root, locales, kind } = document.currentScript.dataset;
  const tags = locales.trim().split(/\s+/);
  const rest = location.pathname.slice(root.length);
  const at = (tag, path) => `${root}${tag.toLowerCase()}/${path}`;

  function maximal(tag) {
    try {
      return new Intl.Locale(tag.replace(/^no\b/i, "nb")).maximize();
    } catch {
      return {};
    }
  }

  function remembered() {
    try {
      return localStorage.getItem(`${root}locale`);
    } catch {
      return null;
    }
  }

  /** The offered language for a reader: their region, else their language in its script, else their language at least. */
  function preferred() {
    const offered = tags.map((tag) => ({ tag, full: maximal(tag) }));
    const wanted = [remembered(), ...navigator.languages].filter(Boolean).map(maximal).filter(({ language }) => language);
    const find = (fits) => offered.find(({ full }) => fits(full))?.tag;
    const near = ({ baseName, language, script }) => find((full) => full.baseName === baseName)
      ?? find((full) => full.language === language && full.script === script);
    return wanted.map(near).find(Boolean) ?? wanted.map(({ language }) => find((full) => full.language === language)).find(Boolean);
  }

  function go(address) {
    location.replace(address + location.search + location.hash);
  }

  async function isThere(address) {
    try {
      return (await fetch(address, { method: "HEAD" })).ok;
    } catch {
      return false;
    }
  }

  const parsed = () => document.readyState !== "loading" || new Promise((done) => { document.addEventListener("DOMContentLoaded", done); });

  function run(script) {
    const copy = document.createElement("script");
    for (const { name, value } of script.attributes) {
      copy.setAttribute(name, value);
    }
    document.head.append(copy);
  }

  /** Puts a language's own page for what is not found in the place of this one, at the same address. */
  async function become(tag) {
    const answer = await fetch(at(tag, "404.html"));
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    const script = other.querySelector("script[data-search-index]");
    if (!script) {
      throw new Error(answer.url);
    }
    await parsed();
    const { lang, dir } = other.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    document.title = other.title;
    document.body.replaceWith(document.adoptNode(other.body));
    return script;
  }

  /** An address as generators write it that publish a folder for each page, or files with an ending. */
  const bare = (address) => address.replace(/(?:\/(?:index(?:\.html?)?)?|\.html?)$/, "");

  /** A page at an address without a language, with one this site does not have, or as another generator wrote it, is there in the reader's. */
  async function find() {
    const parts = rest.split("/");
    const first = parts[0].toLowerCase();
    const named = tags.find((tag) => tag.toLowerCase() === first) ?? tags.find((tag) => tag.toLowerCase().split("-")[0] === first);
    const tag = named ?? preferred();
    if (!tag) {
      return false;
    }
    const isTag = named || /^[a-z]{2,3}(-[a-z]{4})?-([a-z]{2}|\d{3})$/.test(first);
    const address = at(tag, parts.slice(isTag ? 1 : 0).join("/").toLowerCase());
    for (const candidate of new Set([address, bare(address)])) {
      if (candidate !== location.pathname && await isThere(candidate)) {
        go(candidate);
        return true;
      }
    }
    run(await become(tag));
    await offer();
    return true;
  }

  /** Offers this page in the languages that have it. */
  async function offerOthers() {
    await parsed();
    const section = document.querySelector(".elsewhere");
    const path = rest.split("/").slice(1).join("/");
    const links = [...document.querySelectorAll(".languages a[data-locale]:not([aria-current])")];
    const found = await Promise.all(links.map((link) => isThere(at(link.dataset.locale, path))));
    links.filter((_, index) => found[index]).forEach((link) => {
      const offer = link.cloneNode(true);
      offer.setAttribute("href", at(link.dataset.locale, path));
      const item = document.createElement("li");
      item.append(offer);
      section.querySelector("ul").append(item);
      section.hidden = false;
    });
  }

  /** How much of two texts is the same: the pairs of characters they share, 0 to 1. */
  function likeness(one, other) {
    const pairs = (text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
    const left = pairs(other);
    const all = pairs(one).length + left.length;
    const shared = pairs(one).filter((pair) => left.includes(pair) && left.splice(left.indexOf(pair), 1)).length;
    return all === 0 ? 0 : 2 * shared / all;
  }

  /** Offers the pages of this language whose addresses look like this one, as the list of all pages has them. */
  async function offerNearest() {
    await parsed();
    const section = document.querySelector(".nearest");
    const start = at(document.documentElement.lang, "");
    const wanted = location.pathname.slice(start.length).replace(/\.\w+$/, "").toLowerCase();
    const answer = await fetch(`${start}all-pages.html`);
    const links = [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("main .content li a")];
    const near = links
      .map((link) => ({ link, score: likeness(wanted, link.getAttribute("href").slice(start.length)) }))
      .filter(({ score }) => score > 0.7)
      .sort((one, other) => other.score - one.score)
      .slice(0, 3);
    for (const { link } of near) {
      const offer = Object.assign(document.createElement("a"), { href: link.getAttribute("href"), textContent: link.textContent, lang: link.lang });
      const item = document.createElement("li");
      item.append(offer);
      section.querySelector("ul").append(item);
      section.hidden = false;
    }
  }

  const offer = () => Promise.all([offerOthers(), offerNearest().catch(() => {})]);

  if (kind === "languages") {
    const tag = preferred();
    if (tag) {
      go(at(tag, ""));
    }
  } else if (kind === "root-not-found") {
    document.documentElement.hidden = true;
    find()
      .catch(() => false)
      .then(async (isDone) => {
        await parsed();
        document.documentElement.hidden = false;
        if (!isDone) {
          run(document.querySelector("template.script").content.firstElementChild);
        }
      });
  } else {
    offer();
  }
})();
