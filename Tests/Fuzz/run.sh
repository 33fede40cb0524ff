#!/usr/bin/env bash
# Fuzzes one target after another with libFuzzer under AddressSanitizer: `make fuzz` calls it.
#
#   Tests/Fuzz/run.sh [MINUTES] [TARGET…]     minutes in all, divided among the targets
#
# The seeds are the plans, the rule packs and the corpus that is kept. What breaks a promise is left in
# .build-fuzz/found: give it a name and put it into Tests/FuzzTests/Corpus/TARGET, where a test
# replays it, and mend the product.
set -euo pipefail
cd "$(dirname "$0")/../.."
minutes=${1:-10}
shift || true
if [ $# -gt 0 ]; then targets=("$@"); else targets=(yaml documents check packs baseline reports matrix); fi
build=.build-fuzz
coverage=edge,indirect-calls,trace-cmp,8bit-counters,inline-8bit-counters,pc-table

runtime=$(dirname "$(command -v swiftc)")/../lib/clang
if ! compgen -G "$runtime/*/lib/*/libclang_rt.fuzzer*" > /dev/null; then
  echo "libFuzzer puuttuu / saknas / is missing: $runtime" >&2
  exit 1
fi
HYTELINT_FUZZ=1 swift build -c release --scratch-path "$build" --product Fuzzer \
  --sanitize address -Xswiftc "-sanitize-coverage=$coverage" 2>&1 |
  grep -v "Cannot export local symbol"

# Copies files into a folder of seeds under names of their own.
seed() {
  local folder=$1 file
  shift
  for file in "$@"; do cp "$file" "$folder/$(sha1sum "$file" | cut -c1-16)"; done
}

mkdir -p "$build/found"
faults=0
mapfile -t plans < <(find Plans Tests/PlanTests Rules/sopimukset -name '*.yaml' -size -24k | sort)
mapfile -t packs < <(find Rules -name '*.yaml' -size -24k ! -path 'Rules/sivut/*' \
  ! -path 'Rules/sopimukset/*' | sort)
for target in "${targets[@]}"; do
  corpus=$build/corpus/$target
  mkdir -p "$corpus"
  case $target in
    yaml) seed "$corpus" "${plans[@]}" "${packs[@]}" ;;
    documents | check | matrix) seed "$corpus" "${plans[@]}" ;;
    packs) seed "$corpus" "${packs[@]}" ;;
  esac
  mapfile -t kept < <(find "Tests/FuzzTests/Corpus/$target" -type f 2> /dev/null)
  seed "$corpus" "${kept[@]}"
  # Rules hold boxes by pointers with marks in them, which LeakSanitizer does not follow.
  leaks=1
  case $target in check | packs | matrix) leaks=0 ;; esac
  seconds=$((minutes * 60 / ${#targets[@]}))
  echo "== $target: $seconds s"
  # A busy machine may take half a minute for the first input alone, which reads all packs. What one
  # target finds does not keep the others from their turn.
  HYTELINT_FUZZ_TARGET=$target ASAN_OPTIONS=detect_leaks=$leaks "$build/release/Fuzzer" "$corpus" \
    -dict=Tests/Fuzz/words.dict -max_total_time="$seconds" -max_len=12000 -timeout=180 \
    -rss_limit_mb=4096 -artifact_prefix="$build/found/$target-" -print_final_stats=1 -verbosity=1 \
    2> >(tee "$build/$target.log" | grep -aE 'ERROR|SUMMARY|Fatal|stat::|DONE|written' >&2) ||
    faults=$((faults + 1))
done
[ "$faults" = 0 ]
