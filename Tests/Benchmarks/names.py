"""The municipalities and counties of Rules/rekisteri, read with what Python ships."""

import re
from dataclasses import dataclass, field
from pathlib import Path

REGISTERS = Path(__file__).resolve().parents[2] / "Rules" / "rekisteri"


@dataclass
class County:
    name: str
    genitive: str
    code: str
    municipalities: list = field(default_factory=list)


@dataclass
class Municipality:
    name: str
    genitive: str
    number: str
    is_city: bool
    county: County | None
    is_swedish: bool


def pairs(text: str) -> dict:
    """The keys and values of one register row."""
    found = re.findall(r'([\wäöå-]+): ("[^"]*"|[^,{}\n]+)', text)
    return {key: value.strip().strip('"') for key, value in found}


def read_counties() -> list[County]:
    text = (REGISTERS / "hyvinvointialueet.yaml").read_text("utf-8")
    counties = []
    for block in re.split(r"\n    - (?=nimi:)", text)[1:]:
        row = pairs(block)
        if "koodi" in row:
            counties.append(County(row["nimi"], row["genetiivi"], row["koodi"]))
    return counties


def read_municipalities(counties: list[County]) -> list[Municipality]:
    by_code = {county.code: county for county in counties}
    towns = []
    for line in (REGISTERS / "kunnat.yaml").read_text("utf-8").splitlines():
        if not line.startswith("    - {nimi:"):
            continue
        row = pairs(line)
        county = by_code.get(row.get("hyvinvointialue", ""))
        town = Municipality(
            row["nimi"], row["genetiivi"], row["numero"], row["kaupunki"] == "kyllä", county,
            row.get("ahvenanmaa") == "kyllä" or row["numero"] in SWEDISH)
        towns.append(town)
        if county:
            county.municipalities.append(town)
    return towns


# Municipalities whose plans are written in Swedish here: Närpes, Larsmo, Malax, Korsnäs, Kronoby.
SWEDISH = {"545", "440", "475", "280", "288"}
