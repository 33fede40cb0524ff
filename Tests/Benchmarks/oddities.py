#!/usr/bin/env python3
"""Measures what odd documents and packs take, and what four times as long ones do.

    oddities.py HYTELINT FOLDER [ITEMS] [WORDS OF THE COMMAND…]

Each document has so many items of one odd kind: measures of one name or id, values, names and keys
that are not known, exceptions, makers, plans, rows of an agreement, rows of a register; each pack so many
conditions, definitions or overrides, which are added to the rules inside the product. Those that
take more than six times the time for four times the items, or seconds, are told of; none that runs
for longer than a minute is waited for. Made-up text throughout.
"""

import pathlib
import subprocess
import sys
import time

LONGEST = 60  # seconds
MOST = 6  # times the time for four times the items
SLOW = 2  # seconds

PLAN = """hyvinvointisuunnitelma:
  tunnus: keksitty
  organisaatio: Raisio
  kausi: 2022–2029
  vaihe: hyväksytty
"""
AGREEMENT = """sopimus:
  tunnus: s
  laji: yhdyspintakuvaus
  osapuolet: [Varsinais-Suomen hyvinvointialue, Raisio]
  päätös: {toimielin: aluehallitus, pvm: 1.3.2025}
  voimassa: 1.3.2025–31.12.2029
työnjako:
"""
COUNTY = PLAN.replace("Raisio", "Varsinais-Suomen hyvinvointialue").replace("keksitty", "toinen")
LEAD = "vastuutaho: sivistystoimi"


def rows(count: int, row: str) -> str:
    """Lines of a list, each with its number in the place of `#`."""
    return "".join(f"  - {{{row.replace('#', str(number))}}}\n" for number in range(count))


def measures(row: str, head: str = PLAN):
    return lambda count: head + "toimenpiteet:\n" + rows(count, row)


def header(key: str, item: str):
    """A plan whose header has a list of items."""
    return lambda count: PLAN + f"  {key}:\n" + "".join(
        f"    - {item.replace('#', str(number))}\n" for number in range(count)) \
        + "toimenpiteet:\n" + rows(2, f"nimi: Retki #, {LEAD}")


def one(row: str, item: str):
    """A plan with one measure that has a list of items in the place of `@`."""
    return lambda count: PLAN + "toimenpiteet:\n  - {" + row.replace(
        "@", ", ".join(item.replace("#", str(number)) for number in range(count))) + "}\n"


def agreement(row: str):
    return lambda count: AGREEMENT + rows(count, row)


def register(key: str, row: str, lead: str = "sivistystoimi"):
    return lambda count: f"rekisteri:\n  {key}:\n" + "".join(
        f"    - {{{row.replace('#', str(number))}}}\n" for number in range(count)) + "---\n" \
        + PLAN + "toimenpiteet:\n" + rows(count, f"nimi: Retki #, vastuutaho: {lead}")


def documents(text: str, share: int = 8):
    return lambda count: "---\n".join(
        text.replace("#", str(number)) for number in range(count // share))


EXCEPTION = "{sääntö: epamaarainen-vastuutaho, kohde: @, perustelu: p, hyväksyjä: j, " \
    "voimassa: –31.12.2027}"
VAGUE = "nimi: Retki #, vastuutaho: kaikki toimialat"
RETKI = f"toimenpiteet:\n  - {{nimi: Retki, {LEAD}, teema: liikunta}}\n"

KINDS = {
    "one name": measures(f"nimi: Retki, {LEAD}, teema: liikunta, taso: kaikille"),
    "one id": measures(f"tunnus: a, nimi: Retki #, {LEAD}"),
    "misspelt keys": measures("nimi: Retki #, vastutaho: sivistystoimi"),
    "unknown keys": measures(f"nimi: Retki #, {LEAD}, outo#: x"),
    "unknown names": measures("nimi: Retki #, vastuutaho: Höpöliike #"),
    "unknown levels": measures("nimi: Retki #, vastuutaho: kaikki toimialat, taso: höpö"),
    "unknown goals": measures(f"nimi: Retki #, {LEAD}, tavoite: T#"),
    "unknown rows": measures(f"nimi: Retki #, {LEAD}, sovittu: s#/r#"),
    "vague leads": measures(VAGUE),
    "parts to fill in": measures("nimi: Retki #, vastuutaho: täydennetään"),
    "persons": measures("nimi: Retki #, vastuutaho: Maija Meikäläinen#"),
    "schedules outside": measures(f"nimi: Retki #, {LEAD}, aikataulu: 1990"),
    "municipalities": measures(f"nimi: Retki #, {LEAD}, kunnat: [Turku, Naantali, Kaarina, Lieto]"),
    "each municipality": measures("nimi: Retki #, vastuutaho: kunta", COUNTY),
    "partners of one": one(f"nimi: Retki, {LEAD}, kumppanit: [@]", "Kerho # ry"),
    "leads of one": one("nimi: Retki, vastuutaho: [@]", "Kerho # ry"),
    "names in a cell": one("nimi: Retki, vastuutaho: '@'", "Kerho #"),
    "partial leads": one("nimi: Retki, osavastuut: [@]", "{taho: Kerho # ry, rajaus: o}"),
    "goals of one id": lambda count: PLAN + "tavoitteet:\n" + rows(count, "tunnus: T, nimi: Tavoite"),
    "exceptions": lambda count: PLAN + "  poikkeukset:\n" + "".join(
        f"    - {EXCEPTION.replace('@', f'Retki {number}')}\n" for number in range(count))
    + "toimenpiteet:\n" + rows(count, VAGUE),
    "exceptions from one": lambda count: PLAN + "  poikkeukset:\n" + count * (
        "    - " + EXCEPTION.replace("@", "Retki 1") + "\n") + "toimenpiteet:\n" + rows(count, VAGUE),
    "unknown rules": header("poikkeukset", "{sääntö: olematon#, kohde: k#}"),
    "unknown duties": header("todisteet", "{velvoite: '612/2021:6:#:a', asiakirja: K}"),
    "negotiations": header("neuvottelut", "{pvm: 2.10.2024, laji: hyte-neuvottelu}"),
    "statutes": header("säädösperusta", "612/2021 # §"),
    "makers": lambda count: PLAN.replace(
        "Raisio", "[" + ", ".join(f"Kunta {number}" for number in range(count)) + "]") + RETKI,
    "plans of one maker": documents(PLAN + RETKI),
    "plans of many": documents(PLAN.replace("Raisio", "Kunta #").replace("keksitty", "k#") + RETKI),
    "two plans": lambda count: measures(f"nimi: Retki #, {LEAD}, teema: liikunta")(count) + "---\n"
    + measures("nimi: Retki #, vastuutaho: hyvinvointialue, teema: liikunta", COUNTY)(count),
    "themes of an agreement": agreement("tunnus: r#, teema: aihe #, päävastuu: kunta"),
    "measures of an agreement": agreement("tunnus: r#, toimenpide: Retki #, päävastuu: kunta"),
    "agreements": documents(
        AGREEMENT.replace("tunnus: s", "tunnus: s#") + rows(1, "teema: liikunta, päävastuu: kunta")),
    "own actors": register("järjestöt", "nimi: Kerho # ry", "Kerho # ry"),
    "own models": register("toimintamallit", "nimi: malli #, aliakset: [m#], yksi-vetaja: kyllä"),
    "own themes": register("teemat", "nimi: aihe #"),
    "own vague phrases": register("epämääräiset", "nimi: joku #", "muu #"),
    "groups": lambda count: PLAN + "teemat:\n" + "".join(
        f"  - teema: aihe {number}\n    toimenpiteet:\n      - {{nimi: Retki {number}, {LEAD}}}\n"
        for number in range(count)),
    "keys twice": lambda count: PLAN + count * "  nimi: a\n",
    "unknown top keys": lambda count: PLAN + "".join(f"outo{n}: a\n" for n in range(count)),
    "aliases": lambda count: PLAN + "toimenpiteet:\n  - &a {nimi: Retki, " + LEAD + "}\n"
    + count * "  - *a\n",
}


NO_METER = "niin: toimenpiteeltä <m> puuttuu mittari"
ANY = "toimenpide <m> kuuluu suunnitelmaan <_>"


def definitions(body: str, head: str = NO_METER, before: str = ""):
    """Definitions with a number each in the place of `#`, and of the one before in that of `@`."""
    return lambda count: before + "määritelmät:\n" + "".join(
        f"  - {{tunnus: m#, {head}, {body}}}\n".replace("#", str(n)).replace("@", str(max(0, n - 1)))
        for n in range(count))


def conditions(key: str, item: str):
    """One definition with a list of conditions."""
    return lambda count: "määritelmät:\n  - tunnus: m\n    " + NO_METER + f"\n    {key}:\n" + "".join(
        f"      - {item.replace('#', str(number))}\n" for number in range(count)) + (
            f"    kun: [{ANY}]\n" if key != "kun" else "")


KEYED = """sanasto:
  - {tunnus: outo, lause: "toimenpiteen <m:Toimenpide> outous on <s:Suunnitelma>",
     sv: "åtgärden <m> är udda i <s>", en: "the measure <m> is odd in <s>", lähde: johdettu, avain: [m]}
---
"""
ODD = "niin: toimenpiteen <m> outous on <s>, kun: [toimenpide <m> kuuluu suunnitelmaan <s>]"

PACKS = {
    "conditions": conditions("kun", "toimenpide <m> kuuluu suunnitelmaan <s#>"),
    "conditions alike": conditions("kun", "toimenpide <m> kuuluu suunnitelmaan <s>"),
    "conditions on others": conditions("kun", "toimenpide <m#> kuuluu suunnitelmaan <s>"),
    "lifting conditions": conditions("ellei", "toimenpiteelle <m> on kirjattu mittari"),
    "lifting conditions together": lambda count: "määritelmät:\n  - {tunnus: m, " + NO_METER
    + f", kun: [{ANY}], ellei: [[" + ", ".join(count * [ANY]) + "]]}\n",
    "unknown sentences": conditions("kun", "toimenpide <m> kuluu suunitelmaan <s#>"),
    "definitions": definitions(f"kun: [{ANY}]"),
    "overrides in a chain": definitions("ohittaa: [m@]", ODD, KEYED),
    "overrides of the first": definitions("ohittaa: [m0]", ODD, KEYED),
    "overrides of what is not there": definitions("ohittaa: [n#]", ODD, KEYED),
    "overrides": lambda count: KEYED + "määritelmät:\n" + "".join(
        f"  - {{tunnus: m{n}, {ODD}, ohittaa: [{', '.join(f'm{k}' for k in range(max(0, n - 100), n))}]}}\n"
        for n in range(count)),
    "circle through an absence": lambda count: KEYED + "määritelmät:\n" + "".join(
        f"  - {{tunnus: m{n}, {ODD}, ellei: [toimenpiteen <m> outous on <s>]}}\n"
        for n in range(count)),
}


def seconds(command: list[str]) -> float:
    """How long the command runs, at most `LONGEST`; an end other than 0, 1 and 2 is an error."""
    begun = time.perf_counter()
    try:
        code = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LONGEST).returncode
    except subprocess.TimeoutExpired:
        return LONGEST
    if code not in (0, 1, 2):
        sys.exit(f"{' '.join(command)}: {code}")
    return time.perf_counter() - begun


def main(product: str, folder: str, items: str = "4000", *words: str) -> None:
    command = list(words) or ["check", "--format", "compact", "--no-cache"]
    path = pathlib.Path(folder) / "outo.yaml"
    packs = pathlib.Path(folder) / "saannot"
    packs.mkdir(parents=True, exist_ok=True)
    plain = pathlib.Path(folder) / "tavallinen.yaml"
    plain.write_text(measures(f"nimi: Retki #, {LEAD}")(3), encoding="utf-8")
    over = 0
    print(f"| {items} of a kind | that many | four times |")
    print("|---|---|---|")
    kinds = [(kind, text, path, [str(path)]) for kind, text in KINDS.items()]
    if not words:
        pack = packs / "outo.yaml"
        kinds += [(kind, text, pack, [str(plain), "--rules", str(packs)])
                  for kind, text in PACKS.items()]
    for kind, text, file, arguments in kinds:
        times = []
        for count in (int(items), 4 * int(items)):
            file.write_text(text(count), encoding="utf-8")
            times.append(seconds([product, *command, *arguments, "--as-of", "1.3.2026"]))
        if times[1] > MOST * times[0] or times[1] > SLOW:
            over += 1
            print(f"| {kind} | {times[0] * 1000:.0f} ms | {times[1] * 1000:.0f} ms |", flush=True)
    print(f"{len(kinds)} kinds, {over} over {MOST} × or {SLOW} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
