#!/usr/bin/env python3
"""Measures each rule and definition over a plan and over one of twice its measures.

    doubling.py HYTELINT SMALL LARGE [RUNS]

Times are those of `--stats`, by the clock; of several runs, taken by turns, the least is told. A rule
that takes less than half a millisecond over the larger plan is too short to be measured.
"""

import re
import subprocess
import sys

MOST = 2.2  # times the time for twice the measures
SHORTEST = 0.5  # milliseconds
LINE = re.compile(r"^  ([0-9]+,[0-9]+) ms  (\S+)$", re.MULTILINE)


def rules(product: str, folder: str) -> dict[str, float]:
    """Milliseconds by rule, of one run."""
    told = subprocess.run(
        [product, "check", folder, "--stats", "--format", "compact", "--as-of", "1.3.2026",
         "--lang", "fi", "--fail-on", "never"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True).stderr
    times: dict[str, float] = {}
    for value, name in LINE.findall(told):
        times[name] = times.get(name, 0) + float(value.replace(",", "."))
    return times


def main(product: str, small: str, large: str, runs: str = "7") -> None:
    least: dict[str, dict[str, float]] = {small: {}, large: {}}
    for _ in range(int(runs)):
        for folder, known in least.items():
            for name, value in rules(product, folder).items():
                known[name] = min(value, known.get(name, value))
    measured = [
        (least[large][name] / least[small][name], name) for name in least[large]
        if least[large][name] >= SHORTEST and least[small].get(name, 0) > 0]
    over = [pair for pair in measured if pair[0] > MOST]
    print(f"{len(least[large])} rules and definitions, {len(measured)} long enough to be measured, "
          f"{len(over)} over {MOST} ×")
    for ratio, name in sorted(measured, reverse=True)[:max(10, len(over))]:
        print(f"| {name} | {least[small][name]:.1f} ms | {least[large][name]:.1f} ms | {ratio:.2f} × |")


if __name__ == "__main__":
    main(*sys.argv[1:])
