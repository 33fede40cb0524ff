#!/bin/sh
# Whole processes, cold, side by side in one run of hyperfine; called by run.sh.
#
#   peers.sh HYTELINT EVENTPASS CORPUS WORK
set -eu

command -v hyperfine >/dev/null || {
  echo "hyperfine is missing: apt-get install hyperfine" >&2
  exit 2
}
here=$(cd "$(dirname "$0")" && pwd)
product=$1 eventpass=$2 corpus=$3 work=$4
venv="$work/venv"
[ -x "$venv/bin/ryl" ] || {
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q ryl==0.26.1 ast-grep-cli==0.51.1 PyYAML==6.0.3
}
# One pattern, as ast-grep says it: a lead with a comma in it.
cat >"$work/two-leads.yml" <<'END'
id: two-leads
language: yaml
rule: {kind: block_mapping_pair, regex: '^(päävastuu|vastuutaho|vastuu|vetovastuu): .*,'}
END

for name in small country; do
  find "$corpus/$name" -name '*.yaml' | sort >"$work/$name.files"
  runs=20
  [ "$name" = small ] || runs=3
  hyperfine --shell=none --ignore-failure --warmup 1 --runs "$runs" --style basic \
    --export-json "$work/peers-$name.json" \
    -n 'hytelint, all rules' "$product check --no-cache --as-of 1.3.2026 --fail-on never --format compact $corpus/$name" \
    -n 'event pass (C)' "$eventpass $(tr '\n' ' ' <"$work/$name.files")" \
    -n 'ryl' "$venv/bin/ryl check --no-cache --enable ALL $corpus/$name" \
    -n 'ast-grep, one pattern' "$venv/bin/ast-grep scan --rule $work/two-leads.yml $corpus/$name" \
    -n 'six checks in Python' "$venv/bin/python $here/sixchecks.py $corpus/$name" \
    >/dev/null 2>&1
  python3 - "$work/peers-$name.json" "$name" <<'END'
import json, sys
rows = json.load(open(sys.argv[1]))["results"]
own = rows[0]
print(f"| {sys.argv[2]} | wall, least, ms | CPU, ms | CPU of hytelint / its |\n|---|---|---|---|")
for row in rows:
    cpu = row["user"] + row["system"]
    print(f"| {row['command']} | {1e3 * row['min']:.1f} | {1e3 * cpu:.1f} "
          f"| {(own['user'] + own['system']) / cpu:.2f} × |")
END
done
