#!/usr/bin/env python3
"""Measures what many rules cost: packs of made-up definitions that rest on each other, and of rules.

    packs.py HYTELINT FOLDER PLAN [RUNS]

FOLDER gets packs of 250, 500 and so on to 2,000 definitions in one chain, each with a rule of its own
over it. A plan is checked with each: the time beyond that of the built-in rules should grow with
the number, and no pack may make a run hang.
"""

import subprocess
import sys
import time
from pathlib import Path

COUNTS = (250, 500, 1000, 2000)
MOST = 2.4  # times the time for twice the rules

SENTENCE = """  - tunnus: ketju-{n}
    lause: toimenpide <m:Toimenpide> on ketjun kohdassa {link}
    sv: åtgärden <m> är på plats {link} i kedjan
    en: the measure <m> is at link {link} of the chain
    lähde: johdettu
"""

DEFINITION = """  - tunnus: ketjun-{n}
    niin: toimenpide <m> on ketjun kohdassa {link}
    kun: [{before}]
"""

RULE = """sääntö: ketju-{n}
otsikko: {{fi: Ketjun kohta {link}, sv: Kedjans plats {link}, en: Link {link} of the chain}}
vakavuus: huomautus
peruste:
  - {{suositus: hytelint, osoite: "https://example.org/keksitty"}}
voimassa: 1.1.2023–
tunniste: ["<m>"]
koskee:
  - toimenpide <m> kuuluu suunnitelmaan <_>
kun:
  - toimenpide <m> on ketjun kohdassa {link}
  - laske: <c>
    eri: <k>
    joille: [toimenpide <m> koskee kuntaa <k>]
  - <c> on enemmän kuin 400
ellei:
  - toimenpiteelle <m> on kirjattu tavoite
havainto:
  fi: Toimenpide ”<m>” on ketjussa.
  sv: Åtgärden ”<m>” är i kedjan.
  en: The measure “<m>” is in the chain.
ehdotus: {{fi: keksitty, sv: påhittad, en: made up}}
kohta: toimenpide <m> kuuluu suunnitelmaan <_>
"""


def link(n: int) -> str:
    """The name of a link; a number in a sentence would be a value."""
    return "k" + "".join(chr(ord("a") + int(digit)) for digit in str(n))


def write(folder: Path, count: int) -> None:
    """A pack of so many sentences, definitions and rules, made up."""
    (folder / "saannot").mkdir(parents=True, exist_ok=True)
    made_up = "# Keksitty kuormituskoetta varten.\n"
    sentences = "".join(SENTENCE.format(n=n, link=link(n)) for n in range(count))
    (folder / "sanasto.yaml").write_text(f"{made_up}sanasto:\n{sentences}", encoding="utf-8")
    first = "toimenpide <m> kuuluu suunnitelmaan <_>"
    definitions = "".join(
        DEFINITION.format(
            n=n, link=link(n),
            before=first if n == 0 else f"toimenpide <m> on ketjun kohdassa {link(n - 1)}")
        for n in range(count))
    (folder / "maaritelmat.yaml").write_text(
        f"{made_up}määritelmät:\n{definitions}", encoding="utf-8")
    for n in range(count):
        (folder / "saannot" / f"ketju-{n}.yaml").write_text(
            made_up + RULE.format(n=n, link=link(n)), encoding="utf-8")


def seconds(command: list[str], runs: int) -> float:
    """The least time by the clock of several runs."""
    least = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        least = min(least, time.perf_counter() - start)
    return least


def main(product: str, folder: str, plan: str, runs: str = "5") -> None:
    plain = [product, "check", plan, "--as-of", "1.3.2026", "--format", "compact",
             "--fail-on", "never"]
    empty = Path(folder) / "0"
    write(empty, 1)
    base = seconds(plain + ["--rules", str(empty)], int(runs))
    print(f"the built-in rules, read anew beside one of a pack: {base * 1000:.0f} ms")
    before = None
    for count in COUNTS:
        pack = Path(folder) / str(count)
        write(pack, count)
        more = seconds(plain + ["--rules", str(pack)], int(runs)) - base
        ratio = "" if before is None else f", {more / before:.2f} × half as many (at most {MOST} ×)"
        print(f"{count} definitions and rules more: {more * 1000:.0f} ms, "
              f"{more * 1e6 / count:.0f} µs each{ratio}")
        before = more


if __name__ == "__main__":
    main(*sys.argv[1:])
