"use strict";

(() => {
  const page = document.documentElement;
  const settings = document.currentScript.dataset;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  function create(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /** Choices kept on the device; where storage is refused they last as long as the page. */
  const choices = {
    get(name) {
      try {
        return localStorage.getItem(settings.root + name);
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        localStorage.setItem(settings.root + name, value);
      } catch {
        return;
      }
    },
  };

  const themes = ["auto", "light", "dark"];

  function applyTheme(theme) {
    if (theme === "auto") {
      delete page.dataset.theme;
    } else {
      page.dataset.theme = theme;
    }
  }

  function currentTheme() {
    const theme = choices.get("theme");
    return themes.includes(theme) ? theme : "auto";
  }

  function switchThemes() {
    const button = one(".theme");
    let theme = currentTheme();
    const show = () => {
      applyTheme(theme);
      button.title = button.dataset[theme];
      button.setAttribute("aria-label", button.title);
    };
    button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      choices.set("theme", theme);
      show();
    });
    button.hidden = false;
    show();
  }

  /** Browsers that cannot show closed details on wide screens get them opened. */
  function openPanels() {
    if (CSS.supports("selector(::details-content)")) {
      return;
    }
    for (const [selector, condition] of [[".menu", "(min-width: 58rem)"], [".on-this-page", "(min-width: 80rem)"]]) {
      const panel = one(selector);
      const query = matchMedia(condition);
      if (panel) {
        query.addEventListener("change", () => { panel.open = query.matches; });
        panel.open = query.matches;
      }
    }
  }

  /** Lists that lie over the page close on Escape, on a click elsewhere and on a choice. */
  function closeLists() {
    const lists = all(".languages, .panel");
    const liesOver = (list) => getComputedStyle(list.lastElementChild).position === "absolute";
    const close = (list) => {
      if (liesOver(list)) {
        list.open = false;
      }
    };
    document.addEventListener("click", ({ target }) => {
      lists.filter((list) => list.open && (!list.contains(target) || target.closest("a"))).forEach(close);
    });
    document.addEventListener("keydown", ({ key, target }) => {
      const list = key === "Escape" && lists.find((each) => each.open && each.contains(target));
      if (list) {
        close(list);
        one("summary", list).focus();
      }
    });
  }

  function rememberLanguage() {
    document.addEventListener("click", ({ target }) => {
      const link = !target.closest("article") && target.closest(":is(.languages, .language-choice) a[data-locale]");
      if (link) {
        choices.set("locale", link.dataset.locale);
      }
    });
  }

  function linkHeadings() {
    for (const heading of all("article :is(h2, h3, h4)[id]")) {
      const link = create("a", { className: "anchor", href: `#${encodeURIComponent(heading.id)}`, textContent: "#" });
      link.setAttribute("aria-label", `${settings.section} ${heading.textContent.trim()}`);
      const section = create("div", { className: "section" });
      heading.replaceWith(section);
      section.append(heading, link);
    }
  }

  function wrapCode() {
    const status = create("p", { className: "visually-hidden", role: "status" });
    for (const block of all("article pre")) {
      const frame = create("div", { className: "code" });
      block.replaceWith(frame);
      frame.append(block);
      if (block.scrollWidth > block.clientWidth) {
        block.tabIndex = 0;
        block.setAttribute("role", "group");
        block.setAttribute("aria-label", settings.code);
      }
      if (navigator.clipboard) {
        frame.append(copyButton(block, status));
      }
    }
    document.body.append(status);
  }

  function copyButton(block, status) {
    const button = create("button", { className: "copy", type: "button", textContent: settings.copy });
    const say = (label, message) => {
      button.textContent = label;
      status.textContent = message;
    };
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent.replace(/\n$/, ""));
      say(settings.copied, settings.copied);
      setTimeout(say, 2000, settings.copy, "");
    });
    return button;
  }

  /** Tab groups: one panel at a time, the same choice in every group that offers it, kept on the device. */
  function makeTabs() {
    let chosen = (choices.get("tabs") ?? "").split(" ");
    const groups = all(".tabGroup").map((element) => {
      const tabs = [...element.children].filter((panel) => panel.dataset.tab && one(".tab-title", panel)).map((panel) => {
        const title = one(".tab-title", panel).cloneNode(true);
        one(".tab-condition", title)?.remove();
        const button = create("button", { type: "button", id: `${panel.id}-tab` }, ...title.childNodes);
        button.setAttribute("role", "tab");
        button.setAttribute("aria-controls", panel.id);
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", button.id);
        panel.tabIndex = 0;
        return { button, panel, ids: panel.dataset.tab.split("+"), condition: panel.dataset.condition };
      });
      if (tabs.length === 0) {
        return tabs;
      }
      const list = create("div", { className: "tab-list" }, ...tabs.map(({ button }) => button));
      list.setAttribute("role", "tablist");
      element.prepend(list);
      return tabs;
    }).filter((tabs) => tabs.length > 0);

    const rank = ({ ids }) => Math.min(...ids.map((id) => (chosen.includes(id) ? chosen.indexOf(id) : Infinity)));
    const show = () => {
      const shown = new Set();
      for (const tabs of groups) {
        const met = tabs.filter(({ condition }) => !condition || shown.has(condition));
        const offered = met.length > 0 ? met : tabs;
        const current = offered.reduce((best, tab) => (rank(tab) < rank(best) ? tab : best));
        current.ids.forEach((id) => shown.add(id));
        for (const tab of tabs) {
          tab.button.hidden = !offered.includes(tab);
          tab.button.setAttribute("aria-selected", tab === current);
          tab.button.tabIndex = tab === current ? 0 : -1;
          tab.panel.hidden = tab !== current;
        }
      }
    };
    const choose = ({ ids, condition }) => {
      chosen = [...new Set([...ids, ...(condition ? [condition] : []), ...chosen])].slice(0, 50);
      choices.set("tabs", chosen.join(" "));
      show();
    };
    /** Shows the panels around what the address names. */
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const around = groups.flat().filter(({ panel }) => panel.contains(target));
      if (target && around.length > 0) {
        around.forEach(choose);
        target.scrollIntoView();
      }
    };

    for (const tabs of groups) {
      for (const tab of tabs) {
        tab.button.addEventListener("click", () => {
          const { top } = tab.button.getBoundingClientRect();
          choose(tab);
          scrollBy({ top: tab.button.getBoundingClientRect().top - top, behavior: "instant" });
        });
        tab.button.addEventListener("keydown", (event) => {
          const offered = tabs.filter(({ button }) => !button.hidden);
          const at = offered.indexOf(tab);
          const forward = getComputedStyle(tab.button).direction === "rtl" ? -1 : 1;
          const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: -1 }[event.key];
          if (to !== undefined) {
            event.preventDefault();
            const next = offered.at(to % offered.length);
            next.button.click();
            next.button.focus();
          }
        });
      }
    }
    show();
    if (groups.length > 0) {
      addEventListener("hashchange", reveal);
      reveal();
    }
  }

  /** Scripts that few readers need come when they are needed. */
  const load = (script, use, otherwise = () => {}) => import(script).then(use).catch(otherwise);

  function choosePivots() {
    if (one(".zone.has-pivot")) {
      load(settings.pivotsScript, (module) => module.open({ choices, create, label: settings.choosePivot }));
    }
  }

  function keepPlace() {
    const keep = () => load(settings.placeScript, (module) => module.keep(choices));
    one(".languages")?.addEventListener("toggle", keep);
    if (choices.get("place")) {
      keep();
    }
  }

  function offerOriginal() {
    const bar = one(".original");
    if (bar) {
      const read = (change) => load(bar.dataset.script, (module) => module.read(bar, choices, change), () => { bar.lastElementChild.textContent = bar.dataset.failed; });
      bar.addEventListener("change", read);
      bar.hidden = false;
      if (choices.get("original")) {
        read();
      }
    }
  }

  /** Marks in "on this page" the section that is being read. */
  function followHeadings() {
    const sections = all(".on-this-page a")
      .map((link) => ({ link, heading: document.getElementById(link.getAttribute("href").slice(1)) }))
      .filter(({ heading }) => heading);
    if (sections.length === 0) {
      return;
    }
    let marked = null;
    let isWaiting = false;
    const update = () => {
      isWaiting = false;
      const atEnd = innerHeight + scrollY >= page.scrollHeight - 2;
      const passed = sections.filter(({ heading }) => heading.offsetParent && heading.getBoundingClientRect().top < 140);
      const current = (atEnd && scrollY > 0 ? sections.at(-1) : passed.at(-1))?.link ?? null;
      if (current !== marked) {
        marked?.removeAttribute("aria-current");
        current?.setAttribute("aria-current", "location");
        marked = current;
      }
    };
    addEventListener("scroll", () => {
      if (!isWaiting) {
        isWaiting = true;
        requestAnimationFrame(update);
      }
    }, { passive: true });
    update();
  }

  let engine = null;

  async function loadEngine() {
    engine ??= import(settings.searchScript).then(async (module) => {
      await module.open(settings.searchIndex);
      return module;
    });
    try {
      return await engine;
    } catch (error) {
      engine = null;
      throw error;
    }
  }

  function marked(module, text, query) {
    return module.mark(text, query).map((piece) => (piece.isMatch ? create("mark", {}, piece.text) : piece.text));
  }

  function resultItem(module, result, query) {
    const link = create("a", { href: result.anchor ? `${result.url}#${encodeURIComponent(result.anchor)}` : result.url });
    link.append(...marked(module, result.title, query));
    if (result.heading) {
      link.append(create("span", { className: "found-in" }, ...marked(module, result.heading, query)));
    }
    const item = create("li", {}, link);
    const excerpt = create("span", { className: "excerpt" }, ...marked(module, result.excerpt, query));
    if (result.lang !== page.lang) {
      link.lang = result.lang;
      excerpt.lang = result.lang;
      item.append(create("span", { className: "found-language" }, languageName(result.lang)));
    }
    item.append(excerpt);
    return item;
  }

  function languageName(tag) {
    return new Intl.DisplayNames(page.lang, { type: "language" }).of(tag.split("-")[0]);
  }

  function countText(count) {
    if (count === 0) {
      return settings.resultsNone;
    }
    const forms = JSON.parse(settings.results);
    return (forms[new Intl.PluralRules(page.lang).select(count)] ?? forms.other).replace("{count}", count.toLocaleString(page.lang));
  }

  /** Calls an action once typing rests. */
  function whenResting(action) {
    let timer = 0;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(action, 120);
    };
  }

  function suggest() {
    const form = one("form.search-box");
    const input = one("input", form);
    const box = one(".suggestions", form);
    const status = create("p", { className: "visually-hidden", role: "status" });
    form.append(status);

    const close = () => {
      box.hidden = true;
      status.textContent = "";
    };
    const show = async () => {
      const query = input.value.trim();
      if (query.length < 2) {
        close();
        return;
      }
      const module = await loadEngine();
      if (query !== input.value.trim() || !form.contains(document.activeElement)) {
        return;
      }
      const results = module.search(query, 6);
      const more = create("a", { href: `${form.action}?q=${encodeURIComponent(query)}` }, settings.allResults);
      status.textContent = countText(results.length);
      box.replaceChildren(results.length > 0
        ? create("ol", {}, ...results.map((result) => resultItem(module, result, query)))
        : create("p", {}, settings.resultsNone));
      if (results.length > 0) {
        box.append(more);
      }
      box.hidden = false;
    };
    const showQuietly = () => show().catch(close);

    input.addEventListener("focus", () => loadEngine().catch(close));
    input.addEventListener("input", whenResting(showQuietly));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!form.contains(relatedTarget)) {
        close();
      }
    });
    form.addEventListener("keydown", (event) => {
      const stops = [input, ...all("a", box)];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape" && !box.hidden) {
        event.preventDefault();
        input.focus();
        close();
      } else if (event.key === "ArrowDown" && box.hidden) {
        showQuietly();
      } else if (step && !box.hidden) {
        event.preventDefault();
        stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
      }
    });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        [one("form.search-form input"), input, one("a.search-link")].find((place) => place?.offsetParent)?.focus();
      }
    });
  }

  function searchPage() {
    const input = one("form.search-form input");
    if (!input) {
      return;
    }
    const count = one(".result-count");
    const list = one(".results");
    const show = async () => {
      const query = input.value.trim();
      history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      if (!query) {
        count.textContent = "";
        list.replaceChildren();
        return;
      }
      try {
        const module = await loadEngine();
        if (query === input.value.trim()) {
          const results = module.search(query, 100);
          count.textContent = countText(results.length);
          list.replaceChildren(...results.map((result) => resultItem(module, result, query)));
        }
      } catch {
        count.textContent = settings.searchFailed;
      }
    };
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    input.addEventListener("input", whenResting(show));
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
    });
    show();
  }

  /** On the page for unknown addresses: what the last part of the address may have meant. */
  async function guessPages() {
    const section = one("main > div.content > .likely-pages");
    if (!section) {
      return;
    }
    const address = decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
    const query = address.replace(/\.\w+$/, "").replace(/[-_]+/g, " ");
    const module = await loadEngine();
    const results = module.search(query, 5);
    one(".results", section).append(...results.map((result) => resultItem(module, result, query)));
    section.hidden = results.length === 0;
  }

  applyTheme(currentTheme());
  switchThemes();
  openPanels();
  closeLists();
  rememberLanguage();
  linkHeadings();
  wrapCode();
  makeTabs();
  choosePivots();
  keepPlace();
  offerOriginal();
  followHeadings();
  suggest();
  searchPage();
  guessPages().catch(() => {});
})();
