// Rewrites Docusaurus syntax in the Markdown files of a folder, and writes its toc.yml: node docusaurus.mjs docs
import { readFileSync, readdirSync, renameSync, mkdirSync, writeFileSync, existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

const root = process.argv[2];
const alerts = { note: "NOTE", info: "NOTE", secondary: "NOTE", tip: "TIP", important: "IMPORTANT", warning: "WARNING", caution: "WARNING", danger: "CAUTION" };
const read = (file) => readFileSync(file, "utf8");

/** Quotes what is between :::note and ::: as an alert. */
function quoteAlerts(text) {
  const open = [];
  let fence = "";
  return text.split("\n").map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    fence = mark && (!fence || fence === mark) ? (fence ? "" : mark) : fence;
    const start = fence ? null : /^\s*(:{3,})\s*(\w+)\s*(?:\[(.*)\]|(.*))$/.exec(line);
    const quote = "> ".repeat(open.length);
    if (start && alerts[start[2]]) {
      open.push(start[1]);
      const title = start[3] ?? start[4];
      return `${quote}> [!${alerts[start[2]]}]` + (title ? `\n${quote}> **${title}**\n${quote}>` : "");
    }
    if (!fence && open.length > 0 && line.trim() === open.at(-1)) {
      open.pop();
      return "> ".repeat(open.length).trimEnd();
    }
    return (quote + line).trimEnd();
  }).join("\n");
}

/** The path of a file for a link without an ending. */
const ending = (target, file) => [".md", ".mdx"].some((end) => existsSync(join(dirname(file), target + end))) ? `${target}.md` : target;

function convertText(text, file, parts) {
  text = text.replace(/^import (\w+) from ['"](.+)['"];?\n/gm, (_, name, from) => {
    const part = from.startsWith("@site/docs/") ? join(root, from.slice(11)) : join(dirname(file), from);
    const path = join(dirname(part), "includes", basename(part).replace(/^_/, "").replace(/\.mdx$/, ".md"));
    parts.set(name, relative(dirname(file), path).replaceAll("\\", "/"));
    return "";
  });
  return text
    .replace(/<(\w+)\s*\/>/g, (all, name) => (parts.has(name) ? `[!INCLUDE [${name}](${parts.get(name)})]` : all))
    .replace(/[ \t]*<Tabs[^>]*>\n|^[ \t]*<\/TabItem>\n/gm, "")
    .replace(/^[ \t]*<TabItem\b([^>]*)>/gm, (_, attributes) => {
      const value = /value="([^"]*)"/.exec(attributes)?.[1];
      return `### [${/label="([^"]*)"/.exec(attributes)?.[1] ?? value}](#tab/${value})`;
    })
    .replace(/^[ \t]*<\/Tabs>/gm, "---")
    .replace(/\{\/\*(.*?)\*\/\}/gs, "<!--$1-->")
    .replace(/(\]\([^)\s]+)\.mdx\b/g, "$1.md")
    .replace(/(\]\()(\.[^)\s#]*[^)\s#/])(?=[)#])/g, (_, start, target) => start + ending(target, file))
    .replace(/(!?\[[^\]]*\]\()\/(?!\/)/g, "$1~/");
}

function convert(text, file) {
  const parts = new Map();
  const pieces = text.split(/(^[ \t]*(?:```[\s\S]*?^[ \t]*```|~~~[\s\S]*?^[ \t]*~~~))/m);
  const isCode = (at) => at % 2 === 1;
  return quoteAlerts(
    pieces.map((piece, at) => (isCode(at) ? piece.replace(/\bhighlight-next-line\b/g, "[!code highlight]") : convertText(piece, file, parts))).join("")
  );
}

const order = (file) => Number(/^sidebar_position: *([\d.]+)/m.exec(read(file))?.[1] ?? /^(\d+)/.exec(basename(file))?.[1] ?? Infinity);
const title = (text) => /^(?:sidebar_label|title): *["']?(.+?)["']?$/m.exec(text)?.[1] ?? /^# (.+)$/m.exec(text)?.[1];

function walk(folder, indent) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !["img", "includes"].includes(name)).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const category = existsSync(join(path, "_category_.json")) ? JSON.parse(read(join(path, "_category_.json"))) : {};
      const items = walk(path, `${indent}    `);
      return { at: category.position ?? Infinity, yaml: items && `${indent}- name: ${JSON.stringify(category.label ?? entry.name)}\n${indent}  items:\n${items}` };
    }
    if (!/^[^_].*\.mdx?$/.test(entry.name)) {
      return { at: 0, yaml: "" };
    }
    const name = /^sidebar_label: *(.+)$/m.exec(read(path))?.[1] ?? title(read(path)) ?? entry.name;
    return { at: order(path), yaml: `${indent}- name: ${JSON.stringify(name)}\n${indent}  href: ${relative(root, path).replaceAll("\\", "/").replace(/x$/, "")}\n` };
  });
  return entries.sort((one, other) => one.at - other.at).map(({ yaml }) => yaml).join("");
}

writeFileSync(join(root, "toc.yml"), walk(root, ""));
for (const name of readdirSync(root, { recursive: true }).filter((name) => /\.mdx?$/.test(name))) {
  const file = join(root, name);
  writeFileSync(file, convert(read(file), file));
  const isPart = basename(file).startsWith("_");
  const to = join(dirname(file), isPart ? "includes" : "", basename(file).replace(/^_/, "").replace(/\.mdx$/, ".md"));
  mkdirSync(dirname(to), { recursive: true });
  renameSync(file, to);
}
