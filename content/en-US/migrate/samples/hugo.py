"""Rewrites Hugo syntax in content folders, the source language first, and writes toc.yml: python3 hugo.py content content.fr"""
import json
import pathlib
import posixpath
import re
import sys
import tomllib

ALERTS = {"info": "NOTE", "note": "NOTE", "primary": "NOTE", "tip": "TIP", "success": "TIP", "warning": "WARNING", "danger": "CAUTION"}


def url(file):
    """The URL of a file in Hugo, without slashes around it."""
    return re.sub(r"(^|/)index$", "", file.removesuffix(".md")).lower()


def front_matter(text):
    """Keys and the text after them; TOML becomes a dictionary, YAML stays text."""
    if found := re.match(r"\+\+\+\n(.*?)\n\+\+\+\n", text, re.S):
        return tomllib.loads(found[1]), text[found.end():]
    if found := re.match(r"---\n(.*?)\n---\n", text, re.S):
        pairs = re.findall(r"^([\w.]+): *(.*)$", found[1], re.M)
        return {key: value.strip("\"'") for key, value in pairs} | {"": found[1]}, text[found.end():]
    return {}, text


def link(target, file):
    """The path of a file for a link as Hugo has it: a file name, a path from the root, or a relative URL."""
    path, mark, anchor = target.partition("#")
    if not path or re.match(r"[a-z]+:|//", path) or re.search(r"\.(?!md$)\w+$", path):
        return target
    folder = posixpath.dirname(file)
    page = url(file)
    names = [posixpath.join(folder, path), path.lstrip("/"), posixpath.join(page, path)]
    found = [pages[url(posixpath.normpath(name) + ".md")] for name in names if url(posixpath.normpath(name) + ".md") in pages]
    found += [pages[url(posixpath.normpath(name))] for name in names if url(posixpath.normpath(name)) in pages]
    found += [name for name in pages.values() if posixpath.basename(name).removesuffix(".md") == path.removesuffix(".md")]
    return posixpath.relpath(found[0], folder or ".") + mark + anchor if found else target


def convert(text, file):
    text = re.sub(r"\{\{[<%] *highlight (\w+).*?[%>]\}\}\n?(.*?)\{\{[<%] */highlight *[%>]\}\}", r"```\1\n\2```", text, flags=re.S)
    text = re.sub(r"\{\{[<%] *(alert|hint|callout) *(.*?)[%>]\}\}\n*(.*?)\n*\{\{[<%] */\1 *[%>]\}\}", alert, text, flags=re.S)
    parts = re.split(r"(^[> ]*```.*?^[> ]*```)", text, flags=re.S | re.M)
    return "".join(part if at % 2 else references(part, file) for at, part in enumerate(parts))


def references(text, file):
    text = re.sub(r'\{\{[<%] *(?:rel)?ref "([^"]+)" *[%>]\}\}', lambda ref: link(ref[1], file), text)
    text = re.sub(r"(?<!!)(\]\()([^)\s]+)", lambda to: to[1] + link(to[2], file), text)
    text = re.sub(r"(!?\[[^]]*\]\()/(?!/)", r"\1~/", text)
    return re.sub(r"\{\{[<%] *figure (.*?)/? *[%>]\}\}", figure, text)


def figure(found):
    keys = dict(re.findall(r'(\w+)="([^"]*)"', found[1]))
    image = f"![{keys.get('alt', '')}]({re.sub('^/', '~/', keys['src'])})"
    return f"{image}\n\n*{keys['caption']}*" if "caption" in keys else image


def alert(found):
    words = re.findall(r"\w+", found[2])
    kind = next((ALERTS[word] for word in words if word in ALERTS), "NOTE")
    return "\n".join(f"> {line}".rstrip() for line in [f"[!{kind}]", *found[3].split("\n")])


def parent(file):
    return posixpath.dirname(url(file)) if url(file) else None


def write(entries, folder, indent):
    lines = []
    for file, title, _ in sorted((entry for entry in entries if parent(entry[0]) == folder), key=lambda entry: entry[2]):
        below = write(entries, url(file), indent + "    ")
        lines += [f"{indent}- name: {json.dumps(str(title), ensure_ascii=False)}", f"{indent}  href: {file}"]
        lines += [f"{indent}  items:", *below] if below else []
    return lines


def rewrite(root, file):
    """Rewrites a page, and returns its entry in the table of contents and its aliases."""
    path = root / file
    keys, text = front_matter(path.read_text(encoding="utf-8"))
    if str(keys.get("draft")).lower() == "true":
        print(f"# draft: {path}")
    aliases = keys.get("aliases", [])
    aliases = re.findall(r"/[^\s,\]\"']+", aliases if isinstance(aliases, str) else " ".join(aliases))
    head = keys[""] if "" in keys else "\n".join(f"{key}: {json.dumps(value, default=str, ensure_ascii=False)}" for key, value in keys.items())
    if "lastmod" in keys:
        head = re.sub(r"^date: .*\n?", "", head, flags=re.M)
    head = re.sub(r'^(?:lastmod|date): *"?(\d{4}-\d\d-\d\d).*$', r"ms.date: \1", head, flags=re.M)
    path.write_text((f"---\n{head.strip()}\n---\n" if head else "") + convert(text, file), encoding="utf-8")
    return (file, keys.get("title", file), int(keys.get("weight", 0) or 9999)), aliases


pages = {}
for root in map(pathlib.Path, sys.argv[1:]):
    for path in root.rglob("_index.md"):
        path.rename(path.with_name("index.md"))
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.md"))
    pages = pages or {url(file): file for file in files}
    entries = []
    for file in files:
        entry, aliases = rewrite(root, file)
        entries.append(entry)
        for alias in aliases:
            print(f"{alias.strip('/')}.md: {file}")
    home = [f"- name: {json.dumps(str(title), ensure_ascii=False)}\n  href: {file}" for file, title, _ in entries if not url(file)]
    if toc := [*home, *write(entries, "", "")]:
        (root / "toc.yml").write_text("\n".join(toc) + "\n", encoding="utf-8")
