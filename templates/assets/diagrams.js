/**
 * Draws diagrams with the Mermaid library of the site. The library sets styles in ways that a strict content security policy refuses, so it
 * runs in an empty frame, where those ways are replaced by ones that the policy allows. The page only gets the finished picture, without
 * scripts. If anything fails, readers see the source of the diagram.
 */
const themeOf = (dark) => (dark ? "dark" : "default");

/** HTML with other names for styles and handlers, under which no policy refuses them. */
const renamed = (html) => String(html).replace(/<[^<>]+>/g, (tag) => tag.replace(/\s(style|on\w+)=/gi, " data-$1=").replace(/^<(\/?)style\b/, "<$1x-style"));

/** Replaces what sets styles in the frame: everything goes through the object model instead. */
function allowStyles(styles) {
  const replace = (prototype, name, make) => {
    const before = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { ...before, ...make(before) });
  };
  const method = (prototype, name, make) => replace(prototype, name, ({ value }) => ({ value: make(value) }));
  method(Element.prototype, "setAttribute", (set) => function (name, value) {
    if (name === "style" && this.style) {
      this.style.cssText = value;
    } else {
      set.call(this, name, value);
    }
  });
  method(DOMParser.prototype, "parseFromString", (parse) => function (text, type) {
    return parse.call(this, renamed(text), type);
  });
  replace(Element.prototype, "innerHTML", ({ set }) => ({
    set(html) {
      set.call(this, renamed(html));
      for (const element of this.querySelectorAll("[data-style]")) {
        element.style.cssText = element.dataset.style;
      }
    },
  }));
  const sheetOf = (element) => Object.defineProperty(element, "innerHTML", {
    set(css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      styles.push(css);
      document.adoptedStyleSheets = [sheet];
    },
  });
  method(Document.prototype, "createElement", (create) => function (name, options) {
    return name === "style" ? sheetOf(create.call(this, "x-style")) : create.call(this, name, options);
  });
}

/** The library is loaded when the frame is ready for it. */
function drawInFrame(address) {
  const styles = [];
  allowStyles(styles);
  const library = import(address);
  let count = 0;
  return async (source, dark) => {
    const loaded = await library;
    const mermaid = loaded.default ?? globalThis.mermaid;
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", htmlLabels: false, flowchart: { htmlLabels: false }, theme: themeOf(dark) });
    styles.length = 0;
    const { svg } = await mermaid.render(`diagram-${count += 1}`, source);
    return { svg, css: styles.join("\n") };
  };
}

/** Puts a picture into a shadow tree, where its styles apply to nothing else. */
function show(figure, { svg, css }) {
  const picture = new DOMParser().parseFromString(renamed(svg), "image/svg+xml").documentElement;
  const styles = [];
  for (const element of [picture, ...picture.querySelectorAll("*")]) {
    if (element.matches("script, style, x-style, foreignObject")) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (name === "data-style") {
        styles.push([element, value]);
      }
      if (name === "data-style" || name.startsWith("on") || name.startsWith("data-on") || /^\s*javascript:/i.test(value)) {
        element.removeAttribute(name);
      }
    }
  }
  const [, , width, height] = picture.getAttribute("viewBox").split(/[ ,]+/);
  picture.setAttribute("width", Math.ceil(width));
  picture.setAttribute("height", Math.ceil(height));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}\n:host > svg { display: block; max-inline-size: 100%; block-size: auto; margin-inline: auto; }`);
  const place = figure.querySelector(":scope > div") ?? document.createElement("div");
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(document.adoptNode(picture));
  styles.forEach(([element, value]) => { element.style.cssText = value; });
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", figure.dataset.diagram);
  if (!place.isConnected) {
    figure.prepend(place);
    figure.querySelector("details").open = false;
  }
}

async function drawAll(script) {
  const frame = document.createElement("iframe");
  frame.className = "diagram-frame";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  document.body.append(frame);
  const inside = frame.contentDocument.createElement("script");
  inside.type = "module";
  inside.src = script.src;
  inside.dataset.mermaid = script.dataset.mermaid;
  const ready = new Promise((resolve, reject) => {
    frame.ready = resolve;
    inside.addEventListener("error", reject);
  });
  frame.contentDocument.body.append(inside);
  const draw = await ready;

  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  let drawn;
  const update = async () => {
    const dark = isDark();
    if (dark === drawn) {
      return;
    }
    drawn = dark;
    for (const figure of document.querySelectorAll("figure[data-diagram]")) {
      try {
        show(figure, await draw(figure.querySelector("pre").textContent, dark));
      } catch (fault) {
        console.warn(fault);
      }
    }
  };
  new MutationObserver(update).observe(root, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", update);
  await update();
}

const script = document.querySelector("script[data-mermaid]");
if (window.frameElement?.ready) {
  window.frameElement.ready(drawInFrame(script.dataset.mermaid));
} else {
  drawAll(script);
}
