#!/usr/bin/env python3
"""The obvious script: PyYAML's C loader and six of our checks, a finding a line and their number.

    sixchecks.py FOLDER

It has no places in the text, no registers, no law and no second document to compare with.
"""

import re
import sys
from pathlib import Path

import yaml

LEADS = {"päävastuu", "vastuutaho", "vastuu", "vetovastuu", "vastuuyksikkö", "huvudansvar",
         "huvudansvarig", "ansvar", "ansvarig", "ansvarig part"}
SHARED = {"osavastuut", "delansvar", "yhteisvastuu", "gemensamt ansvar"}
SCHEDULES = {"aikataulu", "tidtabell"}
INDICATORS = {"mittarit", "indikatorer"}
YEARS = re.compile(r"(\d{4})\s*[–-]\s*(\d{4})")


def findings(measure: dict):
    leads = [str(value) for key, value in measure.items() if key in LEADS]
    schedules = [str(value) for key, value in measure.items() if key in SCHEDULES]
    if not leads and not SHARED & measure.keys():
        yield "toimenpide-ilman-vastuutahoa"
    for lead in leads:
        if "," in lead:
            yield "paallekkainen-paavastuu"
        if lead == "kaikki toimialat":
            yield "epamaarainen-vastuutaho"
        if lead == "hyvinvointiryhmä":
            yield "verkosto-vastuutahona"
    if not INDICATORS & measure.keys():
        yield "mittari-puuttuu"
    for first, last in (found for text in schedules for found in YEARS.findall(text)):
        if first > last:
            yield "vuodet-vaarin-pain"


def main():
    count = 0
    for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
        with open(path, "rb") as file:
            document = yaml.load(file, Loader=yaml.CSafeLoader)
        for measure in document.get("toimenpiteet") or document.get("åtgärder") or []:
            for rule in findings(measure):
                print(f"{path}: {measure.get('nimi') or measure.get('namn')} [{rule}]")
                count += 1
    print(f"{count} findings", file=sys.stderr)


if __name__ == "__main__":
    main()
