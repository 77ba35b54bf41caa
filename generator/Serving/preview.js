// Live reload: swaps the text or the styles of an open page if only those changed, otherwise reloads it, and shows its findings.
// The browser keeps the scroll position across a reload.
{
  const own = document.currentScript;
  let key = own.dataset.key;
  let events;

  /** The page as it was sent, before other scripts changed it; null until loaded. */
  let sent = null;
  let work = Promise.resolve();

  const element = (name, text, properties) => Object.assign(document.createElement(name), { textContent: text }, properties);

  /** Overlay in a shadow root, isolated from the page's styles. */
  const box = (() => {
    const host = document.createElement("licensing-preview");
    const root = host.attachShadow({ mode: "open" });
    root.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("preview.css", own.src).href }));
    const notes = element("section", "", { hidden: true, className: "notes" });
    const faults = element("section", "", { hidden: true, className: "faults" });
    notes.setAttribute("aria-label", "Findings in this page");
    faults.setAttribute("role", "alert");
    root.append(notes, faults);
    document.body.append(host);
    return { notes, faults };
  })();

  const list = (findings) => {
    const items = element("ul", "");
    for (const found of findings) {
      const item = element("li", "", { className: found.severity });
      item.append(element("a", found.place, { href: found.open }), element("strong", ` ${found.severity} ${found.rule} `), element("span", found.message));
      items.append(item);
    }
    return items;
  };

  const showNotes = ({ findings, stale }) => {
    box.notes.hidden = findings.length === 0 && !stale;
    const isOpen = box.notes.querySelector("details")?.open ?? false;
    const details = element("details", "", { open: isOpen });
    const parts = [];
    if (findings.length > 0) {
      parts.push(`${findings.length} ${findings.length === 1 ? "finding" : "findings"}`);
    }
    if (stale) {
      parts.push("the source has changed");
    }
    details.append(element("summary", parts.join(" · "), { className: findings.some((found) => found.severity === "error") ? "error" : "warning" }), list(findings));
    if (stale) {
      const changes = element("pre", "");
      details.append(changes);
      const load = async () => {
        changes.textContent = await (await fetch(`/_preview/changes?path=${encodeURIComponent(location.pathname)}`)).text();
      };
      details.addEventListener("toggle", load, { once: true });
    }
    box.notes.replaceChildren(details);
  };

  const showFaults = ({ findings }) => {
    box.faults.hidden = findings.length === 0;
    box.faults.replaceChildren(element("h1", "Cannot build the site. Serving the last successful build."), list(findings));
  };

  const read = async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");

  /** HTML of a page without the content of its article. */
  const around = (page) => {
    const copy = page.cloneNode(true);
    copy.querySelector("article").replaceChildren();
    copy.querySelector("script[data-key]").remove();
    return copy.documentElement.outerHTML;
  };

  /** Elements that other scripts have changed or must change. */
  const special = "pre, h1, h2, h3, h4, h5, h6, details, .tabGroup, .zone";
  const isText = (block) => !block.matches(special) && !block.querySelector(special);
  const hasLooseText = (article) => [...article.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  /** Replaces changed text blocks. Returns false if anything else has changed. */
  const swapText = (page) => {
    const articles = [document, sent, page].map((each) => each?.querySelector("article"));
    if (!articles.every(Boolean) || articles.some(hasLooseText) || articles[0].querySelector(".pair") || around(sent) !== around(page)) {
      return false;
    }
    const [shown, before, now] = articles.map(({ children }) => [...children]);
    const least = Math.min(before.length, now.length);
    let first = 0;
    while (first < least && before[first].isEqualNode(now[first])) {
      first += 1;
    }
    let same = 0;
    while (same < least - first && before.at(-1 - same).isEqualNode(now.at(-1 - same))) {
      same += 1;
    }
    const [old, lost, fresh] = [shown, before, now].map((blocks) => blocks.slice(first, blocks.length - same));
    if (shown.length !== before.length || ![...lost, ...fresh].every(isText)) {
      return false;
    }
    const copies = fresh.map((block) => document.importNode(block, true));
    if (first > 0) {
      shown[first - 1].after(...copies);
    } else {
      articles[0].prepend(...copies);
    }
    old.forEach((block) => block.remove());
    return true;
  };

  const refresh = async () => {
    const page = await read();
    if (swapText(page)) {
      sent = page;
    } else {
      location.reload();
    }
  };

  const addressOf = (link) => new URL(link.getAttribute("href"), location.href).href;
  const sheetsOf = (page) => [...page.querySelectorAll("link[rel~=stylesheet]")];
  const textOf = (page) => page.querySelector("article")?.outerHTML;

  /** Loads the new style sheets, then removes the old ones. Style sheets added by other scripts stay. */
  const swapStyles = async () => {
    const page = await read();
    if (sent && textOf(sent) !== textOf(page)) {
      location.reload();
      return;
    }
    const known = sent && sheetsOf(sent).map(addressOf);
    const before = sheetsOf(document).filter((link) => known?.includes(link.href) ?? true);
    const kept = new Set();
    for (const link of sheetsOf(page)) {
      const same = before.find((old) => old.href === addressOf(link));
      if (same) {
        kept.add(same);
        continue;
      }
      const fresh = document.importNode(link);
      before.at(-1).after(fresh);
      await new Promise((done, fail) => Object.assign(fresh, { onload: done, onerror: fail }));
    }
    before.filter((old) => !kept.has(old)).forEach((old) => old.remove());
    sent &&= page;
  };

  const open = () => {
    const parameters = new URLSearchParams({ path: decodeURIComponent(location.pathname), key });
    events = new EventSource(`/_preview/events?${parameters}`);
    for (const [name, show] of [["page", refresh], ["styles", swapStyles]]) {
      events.addEventListener(name, (event) => {
        key = event.data;
        work = work.then(show).catch(() => location.reload());
      });
    }
    events.addEventListener("notes", (event) => showNotes(JSON.parse(event.data)));
    events.addEventListener("faults", (event) => showFaults(JSON.parse(event.data)));
  };

  // Browsers limit the connections to a host, so a hidden page closes its own.
  const follow = () => {
    events?.close();
    if (document.visibilityState === "visible") {
      open();
    }
  };

  addEventListener("load", async () => {
    const page = await read();
    sent ??= page.querySelector("script[data-key]").dataset.key === own.dataset.key ? page : null;
  });
  document.addEventListener("visibilitychange", follow);
  follow();
}
