"""Rewrites Material for MkDocs syntax in the Markdown files of a folder: python3 mkdocs.py docs"""
import pathlib
import re
import sys

ALERTS = {
    "note": "NOTE", "info": "NOTE", "abstract": "NOTE", "quote": "NOTE", "example": "NOTE", "question": "NOTE",
    "tip": "TIP", "success": "TIP", "warning": "WARNING", "danger": "CAUTION", "failure": "CAUTION", "bug": "CAUTION",
}
BLOCK = re.compile(r'^( *)(!!!|\?\?\?\+?|===) *([\w-]*)[^"]*(?:"(.*)")? *$')


def body(lines, start, indent):
    """The indented lines below a marker, without their indentation, and where they end."""
    end = start
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" " * (indent + 4))):
        end += 1
    inner = [line[indent + 4:] for line in lines[start:end]]
    while inner and not inner[-1]:
        inner.pop()
        end -= 1
    return inner, end


def inline(line):
    line = re.sub(r'^( *)-{1,2}8<-{1,2} "(.+)"$', r"\1[!INCLUDE [\2](~/\2)]", line)
    line = re.sub(r"(!\[[^]]*\]\([^)]*\))\{[^}\n]*\}", r"\1", line)
    return re.sub(r"\+\+([a-z0-9+-]+)\+\+", lambda keys: "+".join(f"<kbd>{key.title()}</kbd>" for key in keys[1].split("+")), line)


def convert(lines):
    out, at, fence, tabs = [], 0, None, False
    while at < len(lines):
        line = lines[at]
        mark = re.match(r" *(`{3,}|~{3,})", line)
        if mark and fence in (None, mark[1]):
            fence = None if fence else mark[1]
        block = None if fence else BLOCK.match(line)
        if tabs and line.strip() and not (block and block[2] == "==="):
            out += ["---", ""]
            tabs = False
        if not block:
            out.append(line if fence else inline(line))
            at += 1
            continue
        indent, kind, name, title = len(block[1]), block[2], block[3], block[4]
        inner, at = body(lines, at + 1, indent)
        inner = convert(inner)
        if kind == "===":
            tabs = True
            tab = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
            new = [f"### [{title}](#tab/{tab})", "", *inner]
        elif kind == "!!!":
            heading = [f"**{title}**", ""] if title else []
            new = [f"> {text}".rstrip() for text in [f"[!{ALERTS.get(name, 'NOTE')}]", *heading, *inner]]
        else:
            opened = " open" if kind == "???+" else ""
            new = [f"<details{opened}>", f"<summary>{title or name.capitalize()}</summary>", "", *inner, "", "</details>"]
        out += [" " * indent + text if text else "" for text in new]
    return out + (["", "---"] if tabs else [])


for path in pathlib.Path(sys.argv[1]).rglob("*.md"):
    text = path.read_text(encoding="utf-8")
    path.write_text("\n".join(convert(text.split("\n"))), encoding="utf-8")
