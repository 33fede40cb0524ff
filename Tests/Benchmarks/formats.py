#!/usr/bin/env python3
"""Measures what stands around the check itself: SARIF of many findings, --base, what is remembered,
the adviser's page, and the other commands over four times the measures.

    formats.py HYTELINT CORPUS PLANS [sarif|base|cache|report|answers ...]

Whole processes, the least of several runs, beside a plain check of the same files in the same run.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from timing import DAY, Run, run

MEASURES = 10_001


def least(command: list[str], times: int) -> Run:
    """The run with the least wall time."""
    return min((run(command) for _ in range(times)), key=lambda one: one.wall)


def row(what: str, value: str, target: str = "", is_met: bool | None = None):
    verdict = {True: "met", False: "MISSED", None: ""}[is_met]
    print(f"| {what} | {value} | {target} | {verdict} |", flush=True)


def check(product: str, *words: str) -> list[str]:
    return [*remembering(product), "--no-cache", *words]


def remembering(product: str) -> list[str]:
    return [product, "check", "--as-of", DAY, "--lang", "fi", "--fail-on", "never"]


def sarif(product: str, folder: Path):
    """A plan whose 10,001 measures have no lead."""
    lines = [
        "# Keksitty suunnitelma.", "hyvinvointisuunnitelma:", "  organisaatio: Raisio",
        "  kausi: 2022–2029", "  laajuus: ote", "toimenpiteet:"]
    lines += [f"  - {{nimi: Toimi {n}, aikataulu: 2026, mittarit: [määrä]}}" for n in range(MEASURES)]
    plan = folder / "suuri.yaml"
    plan.write_text("\n".join(lines) + "\n", "utf-8")
    log = folder / "svar.sarif"
    full = check(product, "--format", f"sarif={log}", str(plan))
    run(full)
    count = len(json.loads(log.read_text("utf-8"))["runs"][0]["results"])
    if count < MEASURES:
        sys.exit(f"{count} findings only")
    # The same findings with nothing written but a line for the whole file.
    plain = least(check(product, "--format", f"compact={folder / 'svar.txt'}", str(plan)), 5)
    written = least(full, 5)
    spent = written.wall - plain.wall
    row(
        f"{count} findings as SARIF rather than compact lines", f"{spent:.2f} s more "
        f"({written.wall:.2f} s in all)", "≤ 0.5 s", spent <= 0.5)
    row(
        "the same, peak memory", f"{written.memory / 1e6:.0f} MB "
        f"(compact {plain.memory / 1e6:.0f} MB)", "≤ 150 MB", written.memory <= 150e6)


def base(product: str, corpus: Path, folder: Path):
    """The country in a git repository, one file of it changed."""
    copy = folder / "maa"
    shutil.copytree(corpus / "country", copy)
    git = ["git", "-C", str(copy), "-c", "user.name=B", "-c", "user.email=b@example.invalid"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "alku"]):
        subprocess.run([*git, *words], check=True)
    changed = sorted(copy.rglob("*.yaml"))[0]
    changed.write_text(changed.read_text("utf-8") + "# muutos\n", "utf-8")
    plain, compared = [], []
    # In turn, so that both get their share of a quiet machine.
    for _ in range(7):
        plain.append(run(check(product, "--format", "compact", str(copy))))
        compared.append(run(check(product, "--format", "compact", "--base", "HEAD", str(copy))))
    plain, compared = (min(runs, key=lambda one: one.wall) for runs in (plain, compared))
    share = compared.wall / plain.wall
    row(
        "the country with --base HEAD / a plain check, wall",
        f"{compared.wall:.2f} / {plain.wall:.2f} s = {share:.2f} ×", "≤ 1.2 ×", share <= 1.2)
    row(
        "the same, CPU", f"{compared.cpu:.2f} / {plain.cpu:.2f} s = "
        f"{compared.cpu / plain.cpu:.2f} ×")


def cache(product: str, corpus: Path, folder: Path):
    """The country again after one file of it has changed, each time another, by turns with cold runs."""
    copy, left = folder / "muisti", folder / "caches"
    shutil.copytree(corpus / "country", copy)
    os.environ["XDG_CACHE_HOME"] = str(left)
    found = ["--format", f"compact={folder / 'muistista.txt'}", str(copy)]
    again, anew = [*remembering(product), *found], check(product, *found)
    first = []
    for _ in range(5):
        shutil.rmtree(left, ignore_errors=True)
        first.append(run(again))
    size = sum(file.stat().st_size for file in left.rglob("*") if file.is_file())
    same = least(again, 5)
    files = sorted(copy.rglob("*.yaml"))
    changed, anew_each = [], []
    for file in files[:: len(files) // 20]:
        anew_each.append(run(anew))
        file.write_text(file.read_text("utf-8") + "# muutos\n", "utf-8")
        changed.append(run(again))
    told = (folder / "muistista.txt").read_bytes()
    run(anew)
    if told != (folder / "muistista.txt").read_bytes():
        sys.exit("what is remembered is not what is found")
    walls = [one.wall for one in changed]
    middle, greatest = statistics.median(walls), max(walls)
    # What is divided by is the same of as many runs: the middle by the middle, the least by the least.
    cold = statistics.median(one.wall for one in anew_each)
    row(
        "the country again, one file changed / --no-cache, wall, medians of "
        f"{len(walls)} files by turns (least, greatest)",
        f"{middle:.3f} ({min(walls):.3f}, {greatest:.3f}) / {cold:.3f} s = "
        f"{middle / cold:.3f} × ({greatest / cold:.2f} ×)", "≤ 0.2 ×",
        middle / cold <= 0.2)
    cpu, cold_cpu = (statistics.median(one.cpu for one in some) for some in (changed, anew_each))
    row("the same, CPU", f"{cpu:.2f} / {cold_cpu:.2f} s = {cpu / cold_cpu:.2f} ×")
    least_anew = min(anew_each, key=lambda one: one.wall)
    row("nothing changed, wall", f"{same.wall:.3f} s = {same.wall / least_anew.wall:.2f} ×")
    written = min(first, key=lambda one: one.wall)
    row(
        "the first time, all left for later, wall; CPU; bytes",
        f"{written.wall / least_anew.wall:.2f} ×; {written.cpu / least_anew.cpu:.2f} ×; "
        f"{size / 1e6:.1f} MB")


def report(product: str, corpus: Path, plans: Path, folder: Path):
    """The page of the plans of the repository, and of the country."""
    page = folder / "sivu.html"

    def pages(path: Path) -> list[str]:
        return [product, "report", "--as-of", DAY, "--lang", "fi", str(path), "-o", str(page)]

    walls = [run(pages(plans)).wall for _ in range(40)]
    row(
        "the page of Plans/, wall, least / median of 40",
        f"{min(walls) * 1e3:.0f} / {statistics.median(walls) * 1e3:.0f} ms", "≤ 50 ms",
        statistics.median(walls) <= 0.05)
    row("the same, size", f"{page.stat().st_size / 1e6:.2f} MB", "≤ 5 MB", page.stat().st_size <= 5e6)
    spent = [0.0, 0.0, 0.0, 0.0]
    largest = 0
    for county in sorted(path for path in (corpus / "country").iterdir() if path.is_dir()):
        plain = least(check(product, "--format", "compact", str(county)), 3)
        made = least(pages(county), 3)
        for place, value in enumerate([plain.wall, made.wall, plain.cpu, made.cpu]):
            spent[place] += value
        largest = max(largest, page.stat().st_size)
    share = spent[1] / spent[0]
    row(
        "the pages of the country's counties, one by one / their plain checks, wall",
        f"{spent[1]:.1f} / {spent[0]:.1f} s = {share:.1f} ×", "≤ 3 ×", share <= 3)
    row(
        "the same, CPU",
        f"{spent[3]:.1f} / {spent[2]:.1f} s = {spent[3] / spent[2]:.1f} ×")
    row("the largest of them", f"{largest / 1e6:.1f} MB", "≤ 5 MB", largest <= 5e6)
    plain = least(check(product, "--format", "compact", str(corpus / "country")), 1)
    country = least(pages(corpus / "country"), 1)
    share = country.wall / plain.wall
    row(
        "the country's page / its plain check, wall",
        f"{country.wall:.1f} / {plain.wall:.1f} s = {share:.1f} ×", "≤ 3 ×", share <= 3)
    row("the same, size", f"{page.stat().st_size / 1e6:.0f} MB")


def finding(product: str, plans: Path, folder: Path) -> str:
    """A finding with many repairs to try, by its identity."""
    found = folder / "havainnot.json"
    run(check(product, "--format", f"json={found}", str(plans)))
    findings = json.loads(found.read_text("utf-8"))["findings"]
    rule = "toimenpide-ilman-vastuutahoa"
    return next(one["identity"][:8] for one in findings if one["rule"] == rule)


def answers(product: str, corpus: Path, folder: Path):
    """Each command that answers something, over 2,500 measures and over 10,000, and over the country."""
    day, nothing = ["--as-of", DAY], str(folder / "nothing")
    commands = {
        "why-not": ["why-not", "tuki-puuttuu", *day],
        "why-not --all": ["why-not", "tuki-puuttuu", "--all", *day],
        "coverage": ["coverage", *day],
        "matrix": ["matrix", *day],
        "export": ["export", "--to", "clingo", "--output", nothing, *day],
        "check --evidence": ["check", "--evidence", "--format", f"json={nothing}", *day],
        "check --timeline": ["check", "--timeline", *day],
    }
    asked = {one: finding(product, corpus / one, folder) for one in ("one-2500", "one-10000", "country")}
    commands["explain --all"] = ["explain", "", "--all", *day]
    for name, words in commands.items():

        def words_for(one: str) -> list[str]:
            return [asked[one] if word == "" else word for word in words] + [str(corpus / one)]

        few, many = (least([product, *words_for(one)], 2).wall for one in ("one-2500", "one-10000"))
        country = run([product, *words_for("country")]).wall
        row(
            f"`{name}` over 2,500 and 10,000 measures; the country",
            f"{few:.2f} and {many:.2f} s = {many / few:.1f} ×; {country:.1f} s", "≤ 6 ×",
            many <= 6 * few)


def main():
    product, corpus, plans = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    print("| what | measured | must | |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what in sys.argv[4:] or ["sarif", "base", "cache", "report"]:
            if what == "sarif":
                sarif(product, folder)
            elif what == "base":
                base(product, corpus, folder)
            elif what == "cache":
                cache(product, corpus, folder)
            elif what == "answers":
                answers(product, corpus, folder)
            else:
                report(product, corpus, plans, folder)


main()
