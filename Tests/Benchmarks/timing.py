#!/usr/bin/env python3
"""Runs the product and the event pass side by side, whole processes, and prints a table.

    timing.py HYTELINT EVENTPASS CORPUS [small|country|growth ...]

CPU is user and system time and memory the peak resident set, both of one process as the kernel
counts them (wait4). Of several runs the least is told, since all else is other work on the machine;
for one plan also the median. A target that is missed is said so; only a run whose findings are not
the seeded ones ends with an error.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

# The day that is judged, so that findings do not change with the calendar.
DAY = "1.3.2026"


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: int  # bytes, the peak


def run(command: list[str], output: str = os.devnull) -> Run:
    """One process from its start to its end."""
    with open(output, "wb") as sink:
        begun = time.perf_counter()
        child = subprocess.Popen(
            command, stdout=sink, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


class Bench:
    def __init__(self, product: str, eventpass: str, corpus: Path):
        self.product, self.eventpass, self.corpus = product, eventpass, corpus
        self.failed = False

    def check(self, name: str) -> list[str]:
        folder = str(self.corpus / name)
        return [
            self.product, "check", "--as-of", DAY, "--lang", "fi", "--fail-on", "never",
            "--no-cache", "--format", "compact", folder]

    def events(self, name: str) -> list[str]:
        files = sorted(str(path) for path in (self.corpus / name).rglob("*.yaml"))
        return [self.eventpass, *files]

    def seeded(self, name: str) -> dict:
        return json.loads((self.corpus / f"{name}.seeded.json").read_text("utf-8"))

    def row(self, what: str, value: str, target: str, is_met: bool | None):
        verdict = {True: "met", False: "MISSED", None: ""}[is_met]
        print(f"| {what:<52} | {value:>20} | {target:>8} | {verdict:<6} |", flush=True)

    def findings(self, name: str):
        """Holds the findings against what was seeded: the same number, or at least one."""
        with tempfile.NamedTemporaryFile() as file:
            run(self.check(name), file.name)
            lines = Path(file.name).read_text("utf-8").splitlines()
        found = Counter(line.rsplit("[", 1)[-1].split("]")[0] for line in lines if "[" in line)
        seeded = self.seeded(name)
        wrong = [
            f"{rule}: {count} seeded, {found[rule]} found"
            for rule, count in seeded["one_each"].items() if found[rule] < count]
        wrong += [f"{rule}: none found" for rule in seeded["gathered"] if not found[rule]]
        faults = sum(seeded["one_each"].values()) + sum(seeded["gathered"].values())
        self.row(f"{name}: findings ({faults} faults seeded)", str(found.total()), "all", not wrong)
        for line in wrong:
            print(f"  {name}: {line}", file=sys.stderr)
        self.failed |= bool(wrong)

    def small(self):
        """One plan of 60 measures, start to finish."""
        times = int(os.environ.get("RUNS", "100"))
        run(self.check("small"))
        runs = [run(self.check("small")) for _ in range(times)]
        wall = [1000 * one.wall for one in runs]
        cpu = [1000 * one.cpu for one in runs]
        self.row("one plan: wall, least, ms", f"{min(wall):.1f}", "", None)
        self.row(
            "one plan: wall, median, ms", f"{statistics.median(wall):.1f}", "≤ 10",
            statistics.median(wall) <= 10)
        self.row("one plan: CPU, least, ms", f"{min(cpu):.1f}", "", None)
        self.row("one plan: peak memory, MB", f"{runs[0].memory / 1e6:.1f}", "", None)
        self.findings("small")

    def country(self):
        """331 plans of 120 measures, beside the event pass over the same bytes."""
        size = self.seeded("country")["bytes"]
        passes, checks = [], []
        for _ in range(7):
            passes.append(run(self.events("country")))
            checks.append(run(self.check("country")))
        floor = min(one.cpu for one in passes)
        cpu = min(one.cpu for one in checks)
        wall = min(one.wall for one in checks)
        pass_wall = min(one.wall for one in passes)
        memory = max(one.memory for one in checks)
        self.row("country: bytes, MB", f"{size / 1e6:.1f}", "", None)
        self.row("country: event pass, CPU, s", f"{floor:.2f}", "", None)
        self.row("country: check, CPU, s", f"{cpu:.2f}", "", None)
        self.row("country: CPU / event pass", f"{cpu / floor:.2f}", "≤ 3", cpu <= 3 * floor)
        self.row("country: check, wall, s", f"{wall:.2f}", "", None)
        self.row(
            "country: wall / event pass", f"{wall / pass_wall:.2f}", "≤ 1.5",
            wall <= 1.5 * pass_wall)
        self.row("country: peak memory, MB", f"{memory / 1e6:.0f}", "", None)
        self.row("country: peak memory / bytes", f"{memory / size:.1f}", "", None)
        self.findings("country")

    def growth(self):
        """One file of 10,000 and of 100,000 measures."""
        small, large = "one-10000", "one-100000"
        size = self.seeded(large)["bytes"]
        # In turn, so that both get their share of a quiet machine.
        turns = [(run(self.check(small)), run(self.check(large))) for _ in range(4)]
        few, many = (min(runs, key=lambda one: one.cpu) for runs in zip(*turns))
        ratio = many.cpu / few.cpu
        self.row("10,000 measures in one file: CPU, s", f"{few.cpu:.2f}", "", None)
        self.row("100,000 measures in one file: CPU, s", f"{many.cpu:.2f}", "", None)
        self.row("10,000 → 100,000: CPU", f"{ratio:.1f} ×", "≤ 11 ×", ratio <= 11)
        self.row(
            "100,000: peak memory / bytes", f"{many.memory / size:.2f}", "≤ 6",
            many.memory <= 6 * size)
        self.findings(small)


def main():
    product, eventpass, corpus, *parts = sys.argv[1:]
    bench = Bench(product, eventpass, Path(corpus))
    load = os.getloadavg()[0]
    print(f"{platform.machine()}, {os.cpu_count()} cores, load before {load:.1f}, {platform.system()} "
          f"{platform.release()}, Python {platform.python_version()}\n")
    print(f"| {'what':<52} | {'measured':>20} | {'target':>8} | {'':<6} |")
    print(f"|{'-' * 54}|{'-' * 21}:|{'-' * 9}:|{'-' * 8}|")
    for part in parts or ["small", "country", "growth"]:
        {"small": bench.small, "country": bench.country, "growth": bench.growth}[part]()
    sys.exit(1 if bench.failed else 0)


if __name__ == "__main__":
    main()
