// Keeps an open page in step with its sources: shows it anew when it has changed, swaps its styles alone where nothing else has, and tells what is
// found in it. The browser keeps the scroll position across a reload.
{
  const own = document.currentScript;
  let key = own.dataset.key;
  let events;

  const element = (name, text, properties) => Object.assign(document.createElement(name), { textContent: text }, properties);

  /** A box over the page that the page's own styles do not reach. */
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
    box.faults.replaceChildren(element("h1", "The site cannot be built like this; the last one stays up."), list(findings));
  };

  /** Takes the new style sheets, and lets the old ones go once they are there. */
  const swapStyles = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const before = [...document.querySelectorAll("link[rel~=stylesheet]")];
    const kept = new Set();
    for (const link of page.querySelectorAll("link[rel~=stylesheet]")) {
      const same = before.find((old) => old.href === new URL(link.getAttribute("href"), location.href).href);
      if (same) {
        kept.add(same);
        continue;
      }
      const fresh = document.importNode(link);
      before.at(-1).after(fresh);
      await new Promise((done) => fresh.addEventListener("load", done, { once: true }));
    }
    before.filter((old) => !kept.has(old)).forEach((old) => old.remove());
  };

  const open = () => {
    const parameters = new URLSearchParams({ path: decodeURIComponent(location.pathname), key });
    events = new EventSource(`/_preview/events?${parameters}`);
    events.addEventListener("page", () => location.reload());
    events.addEventListener("styles", (event) => {
      key = event.data;
      swapStyles();
    });
    events.addEventListener("notes", (event) => showNotes(JSON.parse(event.data)));
    events.addEventListener("faults", (event) => showFaults(JSON.parse(event.data)));
  };

  // A browser keeps few connections to one host: a page that nobody looks at gives its own back.
  const follow = () => {
    events?.close();
    if (document.visibilityState === "visible") {
      open();
    }
  };

  document.addEventListener("visibilitychange", follow);
  follow();
}
