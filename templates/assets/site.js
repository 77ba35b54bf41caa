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

  /** True for a click that asks for no other tab or window. */
  const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey;

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

  /** A title with places where its long names may break, as in the entries that a page carries. */
  const breakable = (title) => title
    .split(/(?<=\S{2}[\p{Ll}\d])(?=\p{Lu}\S{2})|(?<=\S{2}[._:/\\])(?=[\p{L}\d]\S{2})/u)
    .flatMap((part, at) => (at > 0 ? [create("wbr"), part] : [part]));

  /** Entries load their children when a reader opens them; a placeholder entry is replaced by the entries it represents. No page contains all entries. */
  function growMenu() {
    const menu = one("nav[data-levels]");
    if (!menu) {
      return;
    }
    const fetched = async (level) => (await (await fetch(`${menu.dataset.levels}${level}.json`)).json()).map(item);
    const item = ({ title, href, level, lang }) => {
      const parts = breakable(title);
      const name = lang ? [create("bdi", { lang }, ...parts)] : parts;
      return branch(create("li", {}, create(href ? "a" : "span", href ? { href } : { className: "heading" }, ...name)), level);
    };
    const branch = (entry, level) => {
      if (level) {
        const label = create("span", { className: "visually-hidden", textContent: `${menu.dataset.subpages} ${entry.textContent.trim()}` });
        const list = create("ul");
        const details = create("details", { className: "branch" }, create("summary", {}, label), list);
        details.addEventListener("toggle", () => fetched(level).then((items) => list.append(...items)).catch(() => details.remove()), { once: true });
        entry.append(details);
      }
      return entry;
    };
    for (const link of all("a[data-level]", menu)) {
      const { level, rest } = link.dataset;
      if (rest) {
        link.addEventListener("click", async (event) => {
          if (isPlain(event)) {
            event.preventDefault();
            try {
              const items = (await fetched(level)).slice(...(rest < 0 ? [0, -rest] : [-rest]));
              link.parentElement.replaceWith(...items);
              one("a, summary", items.at(rest < 0 ? -1 : 0))?.focus();
            } catch {
              location = link.href;
            }
          }
        });
      } else {
        branch(link.parentElement, level);
      }
    }
    const panel = menu.closest(".panel-body");
    const { top, height } = panel.getBoundingClientRect();
    panel.scrollTop += (one("[aria-current]", menu)?.getBoundingClientRect().top ?? 0) - top - height / 2;
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

  /** Names an element by the heading before it. */
  function nameByHeading(element) {
    const heading = all("article :is(h1, h2, h3, h4, h5, h6)[id]").findLast((each) => each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (heading) {
      element.setAttribute("aria-labelledby", heading.id);
    } else {
      element.setAttribute("aria-label", settings.code);
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
        nameByHeading(block);
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
      try {
        const code = block.cloneNode(true);
        all("del.hl", code).forEach((line) => line.remove());
        await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
      } catch {
        getSelection().selectAllChildren(block);
        return;
      }
      say(settings.copied, settings.copied);
      setTimeout(say, 2000, settings.copy, "");
    });
    return button;
  }

  /** A picture with a larger view shows it over the page; what cannot be shown there is followed as the link it is. */
  function enlargePictures() {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("article a.lightbox");
      const picture = link && one("img", link);
      if (picture && isPlain(event)) {
        event.preventDefault();
        const { alt } = picture;
        const larger = create("img", { src: link.href, alt, onerror: () => { location = link.href; } });
        const view = create("dialog", { className: "larger", ariaLabel: alt }, create("button", { className: "tool", type: "button", textContent: settings.close }), larger);
        view.addEventListener("click", () => view.close());
        view.addEventListener("close", () => view.remove());
        document.body.append(view);
        view.showModal();
      }
    });
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

  /** Search, too, comes when a reader turns to it; until then the box is a form that leads to its page. */
  function search() {
    const form = one("form.search-box");
    const box = one("input", form);
    const link = one("a.search-link");
    const field = one("form.search-form input");
    const likely = one("main > div.content > .likely-pages");
    const load = () => import(settings.searchDialog).then((module) => module.start({ settings, choices, create }));
    const open = () => load().then((start) => start.open(box)).catch(() => {});
    const prepare = () => load().catch(() => {});
    for (const place of [form, link]) {
      place.addEventListener("focusin", prepare, { once: true });
      place.addEventListener("pointerenter", prepare, { once: true });
    }
    box.value = history.state?.query ?? "";
    box.addEventListener("click", open);
    box.addEventListener("input", open);
    link.addEventListener("click", (event) => {
      if (isPlain(event)) {
        event.preventDefault();
        load().then((start) => start.open(box)).catch(() => { location = link.href; });
      }
    });
    document.addEventListener("keydown", (event) => {
      const { key, target } = event;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && key.toLowerCase() === "k";
      const isSlash = key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !target.closest("input, textarea, select, [contenteditable]");
      if (isCommand || isSlash) {
        event.preventDefault();
        if (field) {
          field.focus();
        } else {
          box.focus();
          box.select();
          open();
        }
      }
    });
    if (field) {
      load().then((start) => start.page(field)).catch(() => { one(".result-count").textContent = settings.searchFailed; });
    } else if (likely) {
      load().then((start) => start.guess(likely)).catch(() => {});
    } else if (found()) {
      load().then((start) => start.show(found())).catch(() => {});
    }
  }

  /** The query that led to this page, if one did. */
  function found() {
    try {
      const [path, query] = JSON.parse(sessionStorage.getItem(`${settings.root}found`)) ?? [];
      return path === location.pathname ? query : "";
    } catch {
      return "";
    }
  }

  applyTheme(currentTheme());
  switchThemes();
  openPanels();
  closeLists();
  growMenu();
  rememberLanguage();
  linkHeadings();
  wrapCode();
  enlargePictures();
  makeTabs();
  choosePivots();
  keepPlace();
  offerOriginal();
  followHeadings();
  search();
})();
