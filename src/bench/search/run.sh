#!/usr/bin/env bash
# The search of a site of N pages beside Pagefind's: what is found, what it costs. README.md says more.
#
#   src/bench/search/run.sh [N] [--real FOLDER|packages] [--no-pagefind] [--queries COUNT] [--fresh COUNT] [--heap SIZE]
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

n=10000 real="" pagefind=true queries=100 fresh=40 heap=512m
while [ $# -gt 0 ]; do
  case $1 in
    --real) real=$([ "$2" = packages ] && echo packages || readlink -f "$2"); shift ;;
    --no-pagefind) pagefind=false ;;
    --queries) queries=$2; shift ;;
    --fresh) fresh=$2; shift ;;
    --heap) heap=$2; shift ;;
    -* | *[!0-9]*) sed -n '4p' "$here/run.sh" >&2; exit 64 ;;
    *) n=$1 ;;
  esac
  shift
done

cd "$here/../../.."
work=target/bench-search
modules=$work/npm
mkdir -p "$modules"
if ! cmp -s "$here/package.json" "$modules/package.json"; then
  cp "$here/package.json" "$modules/"
  (cd "$modules" && npm install --no-audit --no-fund >/dev/null) || { rm "$modules/package.json"; exit 69; }
fi
export BENCH_MODULES=$PWD/$modules

# Debian's Chinese documentation, unpacked and not installed.
packages="debian-edu-doc-zh-cn debian-edu-doc-legacy-zh-cn debian-faq-zh-cn debian-reference-zh-cn gimp-help-zh-cn
  kicad-doc-zh libreoffice-help-zh-cn lilypond-doc-html-zh maint-guide-zh-cn manpages-zh"
unpack() {
  local package
  mkdir -p "$work/deb" "$work/packages"
  for package in $packages; do
    [ -d "$work/packages/$package" ] && continue
    (cd "$work/deb" && apt-get download "$package" >/dev/null)
    dpkg-deb -x "$work/deb/$package"_*.deb "$work/packages/$package"
  done
}

if [ "$real" = packages ]; then unpack; real=$work/packages; fi
folder=$work/$([ -n "$real" ] && echo "real" || echo "$n")
rm -rf "$folder"
mkdir -p "$folder"
if [ -n "$real" ]; then
  python3 "$here/corpus.py" texts "$real" "$folder"
else
  python3 "$here/corpus.py" bulletins "$n" "$folder"
fi

./tongbao --version >/dev/null
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"${java}c" -d "$work/classes" -cp "target/app/tongbao.jar:target/app/lib/*" "$here/IndexPages.java"
python3 "$here/measure.py" "$folder/tongbao.json" "$java" "-Xmx$heap" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  -cp "$work/classes:target/app/tongbao.jar:target/app/lib/*" IndexPages "$folder" >"$folder/written.json"

engines=ours
if $pagefind; then
  engines="ours pagefind"
  python3 "$here/measure.py" "$folder/pagefind.json" "$modules"/node_modules/@pagefind/*/bin/pagefind_extended \
    --site "$folder/pages" --output-path "$folder/pagefind" --force-language zh >"$folder/pagefind.log"
fi

node --max-old-space-size=8192 "$here/queries.mjs" "$folder" "$queries" "$folder/queries.json"
# shellcheck disable=SC2086
node --max-old-space-size=8192 "$here/drive.mjs" "$folder" "$folder/queries.json" "$folder/rows.json" "$fresh" $engines
node "$here/report.mjs" "$folder"
echo "$folder/report.json"
