"""Writes docs/toc.yml from the nav of mkdocs.yml: python3 mkdocs-nav.py mkdocs.yml > docs/toc.yml"""
import json
import sys

import yaml

yaml.SafeLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def write(entries, indent=""):
    for entry in entries:
        name, target = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        if isinstance(target, list):
            own = next((item for item in target if isinstance(item, str) and item.endswith("index.md")), None)
            print(f"{indent}- name: {json.dumps(name, ensure_ascii=False)}")
            if own:
                print(f"{indent}  href: {own}")
            print(f"{indent}  items:")
            write([item for item in target if item != own], indent + "    ")
        else:
            name = name or target.rsplit("/", 1)[-1].removesuffix(".md").replace("-", " ").capitalize()
            print(f"{indent}- name: {json.dumps(name, ensure_ascii=False)}\n{indent}  href: {target}")


write(yaml.safe_load(open(sys.argv[1], encoding="utf-8"))["nav"])
