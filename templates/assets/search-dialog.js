let started = null;

/** What readers search with: a dialog over any page, the page of results, guesses for unknown addresses, and marks on the page reached. */
export function start(tools) {
  started ??= build(tools);
  return started;
}

function build({ settings, choices, create }) {
  const root = document.documentElement;
  const recentKey = `recent-${root.lang}`;
  let engine = null;

  const load = () => {
    engine ??= import(settings.searchScript).then(async (module) => {
      await module.open(settings.searchIndex);
      return module;
    });
    engine.catch(() => { engine = null; });
    return engine;
  };

  function recent() {
    try {
      return JSON.parse(choices.get(recentKey) ?? "[]").filter((query) => typeof query === "string").slice(0, 5);
    } catch {
      return [];
    }
  }

  function remember(query) {
    choices.set(recentKey, JSON.stringify([query, ...recent().filter((other) => other !== query)].slice(0, 5)));
  }

  const addressOf = (query, page = settings.searchPage) => `${page}?q=${encodeURIComponent(query)}`;

  /** How many results are shown, and whether there are more. */
  function countText(shown, isMore) {
    const forms = JSON.parse(settings.results);
    const form = forms[new Intl.PluralRules(root.lang).select(shown)] ?? forms.other;
    return shown > 0 ? form.replace("{count}", shown.toLocaleString(root.lang) + (isMore ? "+" : "")) : settings.resultsNone;
  }

  /** A result, cut into pieces of text: nothing of it is read as markup. */
  function linkTo(module, result, query) {
    const marked = (text) => module.mark(text, query).map((piece) => (piece.isMatch ? create("mark", {}, piece.text) : piece.text));
    const isForeign = result.lang !== root.lang;
    const line = (className, ...children) => create("span", { className, ...(isForeign && { lang: result.lang, dir: "auto" }) }, ...children);
    const title = line("found-title", ...marked(result.title));
    if (result.heading) {
      title.append(create("span", { className: "found-in" }, ...marked(result.heading)));
    }
    const link = create("a", { href: result.anchor ? `${result.url}#${encodeURIComponent(result.anchor)}` : result.url }, title);
    if (isForeign) {
      const name = new Intl.DisplayNames(root.lang, { type: "language" }).of(result.lang.split("-")[0]);
      link.append(create("span", { className: "found-language" }, name));
    }
    if (result.place) {
      link.append(create("span", { className: "found-path" }, result.place));
    }
    link.append(line("excerpt", ...marked(result.excerpt)));
    link.addEventListener("click", () => keep(link, query));
    return link;
  }

  /** Remembers what was looked for: for the next time, for the way back, and for the page that is opened. */
  function keep(link, query) {
    remember(query);
    try {
      history.replaceState({ ...history.state, query }, "");
      sessionStorage.setItem(`${settings.root}found`, JSON.stringify([new URL(link.href).pathname, query]));
    } catch {
      return;
    }
  }

  /** What readers can do who found nothing: the list of pages, and the same words in another language. */
  function wayOut(query) {
    const languages = [...document.querySelectorAll(".languages a[data-locale]")].filter(({ dataset }) => dataset.locale !== root.lang);
    const links = languages.map(({ dataset, firstElementChild }) => create("a", {
      href: addressOf(query, `${settings.root}${dataset.locale.toLowerCase()}/search`), lang: dataset.locale, hreflang: dataset.locale, dir: "auto",
    }, firstElementChild.textContent));
    const parts = [create("p", {}, create("a", { href: settings.indexPage }, settings.allPages))];
    if (links.length > 0) {
      parts.push(create("p", {}, settings.searchElsewhere), create("ul", {}, ...links.map((link) => create("li", {}, link))));
    }
    return parts;
  }

  /** Calls an action once typing rests. */
  function whenResting(action) {
    let timer = 0;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(action, 100);
    };
  }

  /** Asks the engine what was typed, and shows the answer unless something else was typed since. */
  async function ask(input, limit, { answer, fail }) {
    const query = input.value.trim();
    try {
      const module = await load();
      const results = await module.search(query, limit + 1);
      if (query === input.value.trim()) {
        const links = results.slice(0, limit).map((result) => linkTo(module, result, query));
        answer(links, query, countText(links.length, results.length > limit));
      }
    } catch {
      engine = null;
      if (query === input.value.trim()) {
        fail(query);
      }
    }
  }

  const dialog = makeDialog();

  function makeDialog() {
    const label = { ariaLabel: settings.search };
    const input = create("input", {
      ...label, role: "combobox", type: "search", ariaAutoComplete: "list", autocomplete: "off", spellcheck: false, enterKeyHint: "search", placeholder: settings.search,
    });
    const list = create("div", { ...label, role: "listbox", id: "search-found", hidden: true });
    const status = create("p", { role: "status" });
    const heading = create("p", { className: "search-recent", textContent: settings.recent, hidden: true });
    const rest = create("div", { className: "search-rest" });
    const close = create("button", { type: "button", textContent: settings.close });
    const form = create("form", { role: "search" }, input, close);
    const element = create("dialog", { ...label, className: "search" }, form, status, heading, create("div", { className: "search-scroll" }, list, rest));
    const style = create("link", { rel: "stylesheet", href: settings.searchStyle });
    const styled = new Promise((done) => { style.onload = style.onerror = done; });
    let box = null;
    let active = null;
    let shown = "";

    input.setAttribute("aria-controls", list.id);

    const choose = (option) => {
      [active, option].forEach((each) => each && (each.ariaSelected = each === option));
      active = option;
      active?.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", active?.id ?? "");
    };
    const show = (query, options, message, others) => {
      shown = query;
      options.forEach((option, number) => {
        Object.assign(option, { id: `search-found-${number}`, role: "option", ariaSelected: false, tabIndex: -1 });
        option.addEventListener("pointermove", () => active !== option && choose(option));
      });
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.ariaExpanded = options.length > 0;
      status.textContent = message;
      heading.hidden = true;
      rest.replaceChildren(...others);
      choose();
    };
    const showRecent = () => {
      const queries = recent();
      const clear = create("button", { type: "button", textContent: settings.clear });
      clear.addEventListener("click", () => {
        choices.set(recentKey, "[]");
        showRecent();
        input.focus();
      });
      show("", queries.map((query) => {
        const option = create("a", { href: addressOf(query), textContent: query });
        option.addEventListener("click", (event) => {
          event.preventDefault();
          input.value = query;
          update();
          input.focus();
        });
        return option;
      }), "", queries.length > 0 ? [clear] : []);
      heading.hidden = queries.length === 0;
    };
    const update = () => {
      box.value = input.value;
      if (!input.value.trim()) {
        showRecent();
        return;
      }
      ask(input, 8, {
        answer(links, query, count) {
          const more = create("a", { href: addressOf(query), className: "search-more", textContent: settings.allResults });
          more.addEventListener("click", () => keep(more, query));
          show(query, links, count, links.length > 0 ? [more] : wayOut(query));
          choose(links[0]);
        },
        fail: (query) => show(query, [], settings.searchFailed, wayOut(query)),
      });
    };

    input.addEventListener("input", whenResting(update));
    input.addEventListener("keydown", (event) => {
      const options = [...list.children];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && options.length > 0) {
        event.preventDefault();
        const at = active ? options.indexOf(active) + step : Math.min(0, step);
        choose(options.at(at % options.length));
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const query = input.value.trim();
      if (active && query === shown) {
        active.click();
      } else if (query) {
        remember(query);
        location = addressOf(query);
      }
    });
    close.addEventListener("click", () => element.close());
    list.addEventListener("click", (event) => {
      const isNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!isNewTab && !event.defaultPrevented && event.target.closest("a")) {
        element.close();
      }
    });
    element.addEventListener("click", ({ target }) => {
      if (target === element) {
        element.close();
      }
    });
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) {
        event.preventDefault();
        event.stopPropagation();
        element.close();
      }
    });

    return {
      async open(from) {
        box = from;
        if (!element.isConnected) {
          document.head.append(style);
          document.body.append(element);
        }
        await styled;
        if (!element.open) {
          input.value = box.value;
          element.showModal();
          input.focus();
          input.setSelectionRange(box.selectionStart, box.selectionEnd);
          update();
        }
      },
    };
  }

  load().catch(() => {});

  return {
    /** Opens the dialog with what the box says; what is typed before it is there goes into the box. */
    open: dialog.open,

    /** The page of results: its address always says what is looked for. */
    page(input) {
      const count = document.querySelector(".result-count");
      const list = document.querySelector(".results");
      const rest = document.querySelector(".no-results");
      const show = (links, message, others) => {
        count.textContent = message;
        list.replaceChildren(...links.map((link) => create("li", {}, link)));
        rest.replaceChildren(...others);
      };
      const update = () => {
        const query = input.value.trim();
        history.replaceState(history.state, "", query ? addressOf(query, location.pathname) : location.pathname);
        for (const link of document.querySelectorAll(".language-list a")) {
          link.href = query ? addressOf(query, link.pathname) : link.pathname;
        }
        if (!query) {
          show([], "", []);
          return;
        }
        ask(input, 20, {
          answer: (links, query, count) => show(links, count, links.length > 0 ? [] : wayOut(query)),
          fail: () => show([], settings.searchFailed, wayOut(query)),
        });
      };
      input.value ||= new URLSearchParams(location.search).get("q") ?? "";
      input.addEventListener("input", whenResting(update));
      input.form.addEventListener("submit", (event) => {
        event.preventDefault();
        update();
      });
      update();
    },

    /** On the page for unknown addresses: what the last part of the address may have meant. */
    async guess(section) {
      const address = decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
      const query = address.replace(/\.\w+$/, "").replace(/[-_]+/g, " ");
      const module = await load();
      const results = await module.search(query, 5);
      section.querySelector(".results").append(...results.map((result) => create("li", {}, linkTo(module, result, query))));
      section.hidden = results.length === 0;
    },

    /** Marks the words of a query in the article, until Escape; the page itself stays as it is. */
    async show(query) {
      sessionStorage.removeItem(`${settings.root}found`);
      if (!CSS.highlights) {
        return;
      }
      const module = await load();
      await module.search(query, 1);
      const ranges = [];
      const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        let at = 0;
        for (const { text, isMatch } of module.mark(texts.currentNode.data, query)) {
          if (isMatch) {
            const range = new Range();
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at + text.length);
            ranges.push(range);
          }
          at += text.length;
        }
      }
      CSS.highlights.set("found", new Highlight(...ranges));
      document.addEventListener("keydown", ({ key }) => key === "Escape" && CSS.highlights.delete("found"));
    },
  };
}
