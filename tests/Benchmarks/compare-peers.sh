#!/usr/bin/env bash
# Builds the same Markdown pages with this generator and with others, and prints what it took: see README.md beside this file.
set -euo pipefail

if [ $# -lt 2 ] || ! [[ "$2" =~ ^[1-9][0-9]*$ ]] || [ ! -d "$1" ]; then
  echo "Usage: $0 CORPUS PAGES [PROGRAM]    CORPUS is a folder with Markdown files, PAGES how many of them to build, PROGRAM a published generator." >&2
  exit 2
fi

corpus=$(realpath "$1")
pages=$2
here=$(cd "$(dirname "$0")" && pwd)
memory=/dev/shm
[ -w "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/peers.XXXXXX")
trap 'rm -rf "$work"' EXIT
command -v /usr/bin/time > /dev/null || { echo "GNU time is missing: install the package time." >&2; exit 2; }

# Pages, each a title and its text; copies in further folders where the corpus has fewer. {{ }} and {% %} would be code to some.
take_pages() {
  local files=() copy=0 taken=0 file
  mapfile -t files < <(cd "$corpus" && find . -name '*.md' -not -iname 'toc.md' -not -path '*/includes/*' -not -path '*/.*/*' | LC_ALL=C sort)
  [ ${#files[@]} -gt 0 ] || { echo "There are no pages in $corpus." >&2; exit 2; }
  while [ "$taken" -lt "$pages" ]; do
    copy=$((copy + 1))
    for file in "${files[@]}"; do
      [ "$taken" -lt "$pages" ] || break
      mkdir -p "$work/content/c$copy/$(dirname "$file")"
      LC_ALL=C awk -v name="$(basename "$file" .md)" '
        NR == 1 { sub(/^\xef\xbb\xbf/, "") }
        NR == 1 && /^---[ \r]*$/ { head = 1; next }
        head && /^---[ \r]*$/ { head = 0; begin(); next }
        head { if (/^title:/) { title = $0; sub(/^title: */, "", title) } next }
        { if (!begun) begin(); gsub(/\{\{/, "{ {"); gsub(/\{%/, "{ %"); print }
        function begin() { begun = 1; gsub(/["\\\r]/, "", title); print "---\ntitle: \"" (title == "" ? name : title) "\"\n---" }
      ' "$corpus/$file" > "$work/content/c$copy/$file"
      taken=$((taken + 1))
    done
  done
}

# The pages of a folder are the menu of each of them: with us a toc.yml, elsewhere a template.
list_pages() {
  local folder
  cp -r "$work/content" "$work/ours"
  find "$work/ours" -type d | while read -r folder; do
    (cd "$folder" && for page in *.md; do
      [ -f "$page" ] && printf -- '- name: %s\n  href: %s\n' "$(sed -n '2{s/^title: //;p;q}' "$page")" "\"$page\""
    done || true) > "$work/toc"
    [ ! -s "$work/toc" ] || mv "$work/toc" "$folder/toc.yml"
  done
}

# One line of the table; the exit code is told where it is not 0.
measure() {
  local name=$1 output=$2 code=0
  shift 2
  rm -rf "$output"
  (cd "$work" && /usr/bin/time -q -o "$work/took" -f '%U %S %e %M' "$@" > "$work/said" 2>&1) || code=$?
  read -r user sys wall peak < "$work/took"
  awk -v name="$name" -v user="$user" -v sys="$sys" -v wall="$wall" -v peak="$peak" -v code="$code" \
    -v size="$(du -sk --apparent-size "$output" 2> /dev/null | cut -f1)" -v files="$(find "$output" -type f -name '*.html' 2> /dev/null | wc -l)" \
    'BEGIN { printf "| %-34s | %8.2f | %8.2f | %8.0f | %9.1f | %6d | %4d |\n", name, user + sys, wall, peak / 1024, size / 1024, files, code }'
}

take_pages
list_pages
program=${3:-}
if [ -z "$program" ]; then
  echo "Publishing the generator …" >&2
  dotnet publish "$here/../../generator" -c Release -o "$work/generator" -v quiet >&2
  program=$work/generator/LicensingSite
fi

program=$(realpath "$program")
echo "$pages pages of $corpus, $(nproc) cores, output in $memory, $(date -u +%F)"
echo
echo "| program                            |    CPU s |   wall s | peak MiB | output MB |   HTML | exit |"
echo "| ---------------------------------- | -------- | -------- | -------- | --------- | ------ | ---- |"
measure "LicensingSite" "$work/out-ours" "$program" build --source ours --output out-ours --no-cache --quiet
measure "LicensingSite --jobs 1" "$work/out-ours" "$program" build --source ours --output out-ours --no-cache --quiet --jobs 1

if command -v hugo > /dev/null; then
  mkdir -p "$work/hugo/layouts/_default" "$work/hugo/layouts/partials"
  cat > "$work/hugo/config.toml" << 'TOML'
baseURL = "/"
title = "Pages"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
TOML
  cat > "$work/hugo/layouts/partials/menu.html" << 'HTML'
<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
HTML
  cat > "$work/hugo/layouts/_default/baseof.html" << 'HTML'
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} - {{ .Site.Title }}</title></head>
<body><header><a href="/">{{ .Site.Title }}</a></header>
<nav>{{ partialCached "menu.html" .CurrentSection .CurrentSection.RelPermalink }}</nav>
<main><h1>{{ .Title }}</h1>{{ .Content }}{{ block "aside" . }}<aside>{{ .TableOfContents }}</aside>{{ end }}</main></body></html>
HTML
  echo '{{ define "aside" }}{{ end }}' > "$work/hugo/layouts/_default/list.html"
  cp -r "$work/content" "$work/hugo/content"
  # Beside an index.md Hugo takes pages for its attachments; beside an _index.md they are pages.
  find "$work/hugo/content" -name index.md | while read -r page; do mv "$page" "${page%index.md}_index.md"; done
  echo '{{ define "nothing" }}{{ end }}' > "$work/hugo/layouts/_default/single.html"
  measure "$(hugo version | cut -d' ' -f1,2 | cut -d- -f1)" "$work/out-hugo" hugo --quiet --source hugo --destination "$work/out-hugo"
fi

if command -v npm > /dev/null && npm install --silent --no-audit --no-fund --prefix "$work/npm" pagefind @11ty/eleventy > /dev/null 2>&1; then
  version() { node -p "require('$work/npm/node_modules/$1/package.json').version"; }
  if [ -d "$work/out-hugo" ]; then
    cp -r "$work/out-hugo" "$work/out-found"
    measure "Pagefind $(version pagefind) on Hugo's output" "$work/out-hugo/pagefind" "$work/npm/node_modules/.bin/pagefind" --site out-hugo
  fi

  mkdir -p "$work/eleventy/_includes"
  cp -r "$work/content" "$work/eleventy/pages"
  cat > "$work/eleventy/_includes/page.njk" << 'HTML'
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><nav>{{ page.filePathStem | menu | safe }}</nav><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
HTML
  cat > "$work/eleventy/eleventy.config.js" << 'JS'
const folder = stem => stem.slice(0, stem.lastIndexOf("/"));
module.exports = config => {
  const menus = {};
  config.addFilter("menu", stem => menus[folder(stem)]);
  config.addGlobalData("layout", "page.njk");
  config.addCollection("menus", all => {
    for (const page of all.getAll()) {
      const key = folder(page.filePathStem);
      menus[key] = (menus[key] ?? "") + `<li><a href="${page.url}">${page.data.title}</a></li>`;
    }
    return [];
  });
  return { markdownTemplateEngine: false };
};
JS
  measure "Eleventy $(version @11ty/eleventy)" "$work/out-eleventy" sh -c "cd eleventy && exec ../npm/node_modules/.bin/eleventy --quiet --input=. --output=../out-eleventy"
fi
