#!/bin/sh
# Builds the product and the event pass, writes the plans, measures, and prints what README.md tells.
#
#   Tests/Benchmarks/run.sh [small|country|growth ...]     (all three where nothing is named)
#   Tests/Benchmarks/run.sh engine                         (the engine alone, over the country)
#   Tests/Benchmarks/run.sh peers                          (beside other programs, under hyperfine)
#   Tests/Benchmarks/run.sh sarif|base|cache|report ...    (many findings, a git revision, the page)
#   Tests/Benchmarks/run.sh answers                        (the other commands over four times the measures)
#   Tests/Benchmarks/run.sh rules                          (each rule over twice the measures)
#   Tests/Benchmarks/run.sh packs                          (packs of up to 2,000 made-up rules)
#   Tests/Benchmarks/run.sh oddities                       (documents with thousands of one odd kind)
#
# Those of the first and the fourth line may stand together, each of the others alone.
# HYTELINT=path measures a product that is built already; RUNS=n sets the runs of the small plan.
set -eu
export PYTHONDONTWRITEBYTECODE=1

timing= formats=
for part; do
  case $part in
  small | country | growth) timing="$timing $part" ;;
  sarif | base | cache | report) formats="$formats $part" ;;
  engine | peers | rules | packs | oddities | answers) [ $# = 1 ] && break ;;
  esac
  case " small country growth sarif base cache report " in
  *" $part "*) ;;
  *)
    sed -n '4,13p' "$0" >&2
    exit 2
    ;;
  esac
done

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$root/.build-bench"
corpus="$work/corpus"
mkdir -p "$corpus"

plans() { # name, argument of corpus.py
  rm -rf "$corpus/$1" "$corpus/$1.seeded.json"
  python3 "$here/corpus.py" "$corpus/$1" --plans "$2"
}

if [ "${1:-}" = engine ]; then
  (cd "$root" && swift build -c release --product EngineBenchmark --scratch-path "$work" >&2)
  plans country country
  exec "$work/release/EngineBenchmark" "$corpus/country"
fi

if [ -n "${HYTELINT:-}" ]; then
  product=$HYTELINT
else
  (cd "$root" && swift build -c release --static-swift-stdlib --product hytelint \
    --scratch-path "$work" >&2)
  product="$work/release/hytelint"
fi

if [ "${1:-}" = rules ]; then
  plans one-5000 one:5000
  plans one-10000 one:10000
  exec python3 "$here/doubling.py" "$product" "$corpus/one-5000" "$corpus/one-10000"
fi

if [ "${1:-}" = packs ]; then
  plans small small
  rm -rf "$work/packs"
  exec python3 "$here/packs.py" "$product" "$work/packs" "$corpus/small" "${RUNS:-5}"
fi

if [ "${1:-}" = oddities ]; then
  exec python3 "$here/oddities.py" "$product" "$work/oddities"
fi

if [ "${1:-}" = answers ]; then
  plans one-2500 one:2500
  plans one-10000 one:10000
  plans country country
  exec python3 "$here/formats.py" "$product" "$corpus" "$root/Plans" answers
fi

cc -O2 -Wall -o "$work/eventpass" "$here/eventpass.c" -lyaml

plans small small
plans country country

if [ "${1:-}" = peers ]; then
  exec "$here/peers.sh" "$product" "$work/eventpass" "$corpus" "$work"
fi

missed=0
if [ -z "$formats" ] || [ -n "$timing" ]; then
  case "${timing:-growth}" in
  *growth*)
    plans one-10000 one:10000
    plans one-100000 one:100000
    ;;
  esac
  # The names are words of this file's own.
  # shellcheck disable=SC2086
  python3 "$here/timing.py" "$product" "$work/eventpass" "$corpus" $timing || missed=$?
fi
if [ -n "$formats" ]; then
  # shellcheck disable=SC2086
  python3 "$here/formats.py" "$product" "$corpus" "$root/Plans" $formats || missed=$?
fi
exit "$missed"
