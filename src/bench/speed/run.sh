#!/usr/bin/env bash
# Builds sites of N made-up bulletins with Tongbao and with what is installed of Hugo, Pagefind and Eleventy, in turn,
# in memory, and prints time, memory, files and bytes as medians, and ratios. README.md says more.
#
#   src/bench/speed/run.sh [N …] [--rounds COUNT] [--disk] [--no-peers] [--write]
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

sizes=() rounds=5 base=/dev/shm peers=true write=false
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift ;;
    --disk) base=${TMPDIR:-/tmp} ;;
    --no-peers) peers=false ;;
    --write) write=true ;;
    -* | *[!0-9]*) sed -n '5p' "$here/run.sh" >&2; exit 64 ;;
    *) sizes+=("$1") ;;
  esac
  shift
done
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000)

cd "$here/../../.."
npm=$PWD/target/bench-speed
hugo=false node=false
if $peers; then
  if command -v hugo >/dev/null; then hugo=true; fi
  if command -v npm >/dev/null; then
    mkdir -p "$npm"
    cmp -s "$here/package.json" "$npm/package.json" ||
      { cp "$here/package.json" "$npm/" && (cd "$npm" && npm install --no-audit --no-fund >/dev/null); }
    node=true
  fi
fi
./tongbao --version >/dev/null

work=$(mktemp -d "$base/tongbao-speed.XXXXXX")
trap 'rm -rf "$work"' EXIT

# One run of a program, whose output folder is made anew: its name, then the command.
run() {
  local name=$1 out=$2
  shift 2
  rm -rf "${out:?}"
  python3 "$here/../search/measure.py" "$work/one.json" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  python3 "$here/report.py" add "$work/results.jsonl" "$name" "$work/one.json" "$out"
}

for n in "${sizes[@]}"; do
  sites=$work/$n
  python3 "$here/sites.py" "$n" "$sites"
  cp -r "$here/hugo/." "$sites/hugo/"
  cp -r "$here/eleventy/." "$sites/eleventy/"
  : >"$work/results.jsonl"
  for _ in $(seq "$rounds"); do
    run "Tongbao" "$work/out-tongbao" ./tongbao build --site "$sites/tongbao" --out "$work/out-tongbao"
    if $hugo; then
      run "Hugo" "$work/out-hugo" hugo --quiet --source "$sites/hugo" --destination "$work/out-hugo"
      run "cp -r of Hugo's output" "$work/out-copy" cp -r "$work/out-hugo" "$work/out-copy"
    fi
    if $node; then
      run "Eleventy" "$work/out-eleventy" env -C "$sites/eleventy" NODE_PATH="$npm/node_modules" \
        node "$npm/node_modules/@11ty/eleventy/cmd.cjs" --quiet --output="$work/out-eleventy"
    fi
    if $hugo && $node; then
      run "Pagefind" "$work/out-pagefind" "$npm/node_modules/.bin/pagefind" --silent --site "$work/out-hugo" \
        --output-path "$work/out-pagefind"
    fi
  done
  python3 "$here/report.py" print "$work/results.jsonl" "$n" "$rounds" "$base" | tee -a "$work/table.md"
done

if $write; then
  mkdir -p docs/benchmarks
  { printf '# Speed, %s\n\n' "$(date +%F)"; cat "$work/table.md"; } >"docs/benchmarks/speed-$(date +%F).md"
fi
