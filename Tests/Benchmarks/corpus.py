#!/usr/bin/env python3
"""Writes the benchmark's plans: made up, but with the names, words and faults of real ones.

    corpus.py OUTDIR [--plans small|country|one:N]

The same bytes on every machine. Beside the documents stands `seeded.json`: how many faults of
which rule were put in, and how many measures and bytes there are. Nothing in the plans is said
by the places that they name.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import faults
import names
import writing
from draw import Draw
from measures import Maker, measure
from titles import Title, catalogue, chosen


class Corpus:
    """Documents written into a folder, and what was seeded into them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.seeded: Counter = Counter()
        self.plans = self.measures = self.bytes = 0

    def write(self, name: str, text: str):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data := text.encode("utf-8"))
        self.bytes += len(data)

    def plan(self, name: str, head: str, maker: Maker, titles: list[Title]):
        draw = Draw(name)
        parts = [head, "åtgärder:\n" if maker.is_swedish else "toimenpiteet:\n"]
        for number, title in enumerate(titles, 1):
            columns = measure(draw, maker, title, number)
            columns, rule = faults.seeded(draw, columns, maker, number)
            if rule:
                self.seeded[rule] += 1
            parts.append(writing.measure_text(draw, columns, maker.is_swedish))
        self.plans += 1
        self.measures += len(titles)
        self.write(name, "".join(parts))

    def finish(self):
        summary = {
            "plans": self.plans, "measures": self.measures, "bytes": self.bytes,
            "one_each": {r: n for r, n in sorted(self.seeded.items()) if r in faults.ONE_EACH},
            "gathered": {r: n for r, n in sorted(self.seeded.items()) if r in faults.GATHERED},
        }
        text = json.dumps(summary, ensure_ascii=False, indent=1)
        (self.folder.parent / f"{self.folder.name}.seeded.json").write_text(text + "\n", "utf-8")


def municipal_maker(town: names.Municipality) -> Maker:
    kind = "kaupunki" if town.is_city else "kunta"
    own = [f"{town.genitive} {kind}", town.name, "kunta"]
    return Maker(own, town.county and town.county.name, True, town.is_swedish, [], f"k{town.number}")


def write_municipality(
        corpus: Corpus, town: names.Municipality, titles, count: int, name: str, alone=False):
    maker = municipal_maker(town)
    head = writing.header(
        f"kunta-{town.number}", f"{town.genitive} hyvinvointisuunnitelma",
        town.name, town.county and town.county.name, "kunta")
    alone = alone or maker.counterpart is None
    corpus.plan(name, head, maker, chosen(Draw("titles " + name), titles, count, True, alone))


def write_county(corpus: Corpus, county: names.County, titles, count: int):
    towns = [town.name for town in county.municipalities]
    own = [county.name, county.name, "hyvinvointialue"]
    maker = Maker(own, "kunnat", False, False, towns, f"h{county.code}")
    name = f"{county.code}/alue-{county.code}.yaml"
    head = writing.header(
        f"alue-{county.code}", f"{county.genitive} hyvinvointisuunnitelma", county.name, None, "alue")
    corpus.plan(name, head, maker, chosen(Draw("titles " + name), titles, count, False))
    corpus.write(
        f"{county.code}/sopimus-{county.code}.yaml",
        writing.agreement(county.name, county.code, towns))


def write_joint(corpus: Corpus, counties, titles, count: int):
    """A plan of two municipalities together, and an NGO's own plan."""
    county = counties[12]
    pair = county.municipalities[:2]
    organisation = f"[{pair[0].name}, {pair[1].name}]"
    maker = Maker(["kunnat", "kunta"], county.name, True, False, [], "yhteinen")
    head = writing.header("yhteinen", "Kahden kunnan yhteinen suunnitelma", organisation, county.name, "kunta")
    name = f"{county.code}/yhteinen.yaml"
    corpus.plan(name, head, maker, chosen(Draw("titles " + name), titles, count, True))
    ngo = Maker(["MLL", "Mannerheimin Lastensuojeluliitto"], None, False, False, [], "mll")
    own = [Title(f"MLL, {t.text}", t.theme, True, False) for t in titles[-count:]]
    head = writing.header("mll", "Järjestön suunnitelma", "Mannerheimin Lastensuojeluliitto", None, "alue")
    corpus.plan("mll.yaml", head, ngo, own)


def country(corpus: Corpus):
    """331 plans of 120 measures: 308 municipalities, 21 counties, a joint plan, an NGO's."""
    counties = names.read_counties()
    titles = catalogue()
    for town in names.read_municipalities(counties):
        folder = town.county.code if town.county else "00"
        write_municipality(corpus, town, titles, 120, f"{folder}/kunta-{town.number}.yaml")
    for county in counties:
        write_county(corpus, county, titles, 120)
    write_joint(corpus, counties, titles, 120)


def single(corpus: Corpus, count: int, name: str):
    """One municipality's plan of so many measures; beyond the catalogue, each in its district."""
    towns = names.read_municipalities(names.read_counties())
    town = next(town for town in towns if town.number == "297")
    titles = catalogue()
    if count > 400:
        titles = [
            Title(f"{t.text}, {district}. piiri", t.theme, t.is_for_everyone, False)
            for district in range(1, count // 300 + 2) for t in titles[18:]]
    write_municipality(corpus, town, titles, count, name, alone=count > 400)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--plans", default="small", metavar="small|country|one:N")
    options = parser.parse_args()
    corpus = Corpus(options.outdir)
    if options.plans == "country":
        country(corpus)
    elif options.plans == "small":
        single(corpus, 60, "suunnitelma.yaml")
    else:
        single(corpus, int(options.plans.removeprefix("one:")), "suunnitelma.yaml")
    corpus.finish()


if __name__ == "__main__":
    main()
