"""One measure of a plan: its columns, with the variety of real rows."""

from dataclasses import dataclass

import words
from draw import Draw
from titles import Title


@dataclass(frozen=True)
class Maker:
    """Whose plan it is, and how it and its counterpart are called in cells."""

    own: list[str]  # the maker, in the spellings seen in cells
    counterpart: str | None  # the other sector, or none (Helsinki, Åland, an NGO)
    is_municipal: bool
    is_swedish: bool
    municipalities: list[str]  # a county's
    key: str  # what its measures' ids begin with


def responsible(draw: Draw, maker: Maker, for_everyone: bool) -> tuple[str, str | None]:
    """Who leads and who supports, as agreed: the municipality for everyone, the county at risk."""
    units = words.MUNICIPAL_UNITS if maker.is_municipal else words.COUNTY_UNITS
    own = draw.pick(maker.own)
    is_ngo = maker.counterpart is None and not maker.is_municipal
    if not is_ngo and draw.below(3) > 0:
        own = draw.pick(units) if draw.below(2) else f"{maker.own[0]} ({draw.pick(units)})"
    if maker.counterpart is None:
        return own, None
    if for_everyone == maker.is_municipal:
        return own, maker.counterpart
    return maker.counterpart, maker.own[0]


def partner_cell(draw: Draw):
    """Partners as a list, or in one cell as tables have them."""
    names = draw.several(words.PARTNERS, 1 + draw.below(4))
    if draw.below(3):
        return names
    last = " ja ".join(names[-2:])
    return ", ".join(names[:-2] + [last])


def schedule(draw: Draw) -> str:
    start = 2026 + draw.below(3)
    end = min(2029, start + 1 + draw.below(3))
    return draw.pick([f"{start}–{end}", f"{start}-{end}", f"1.8.{start}–31.7.{end}", str(start)])


def measure(draw: Draw, maker: Maker, title: Title, number: int) -> list[tuple[str, object]]:
    """The columns of a faultless measure, in the order in which they are written."""
    lead, support = responsible(draw, maker, title.is_for_everyone)
    level = draw.pick(words.EVERYONE if title.is_for_everyone else words.AT_RISK)
    theme = words.THEMES[title.theme]
    columns = [
        ("tunnus", f"{maker.key}-{number}"),
        ("nimi", title.text),
        ("teema", theme if draw.below(3) else theme.lower()),
        ("taso", level),
        (draw.pick(words.LEAD_KEYS), lead),
    ]
    if support:
        columns.append((draw.pick(words.SUPPORT_KEYS), support))
    if not maker.is_municipal and maker.municipalities and draw.below(4) == 0:
        count = 1 + draw.below(len(maker.municipalities))
        columns.append(("kunnat", draw.several(maker.municipalities, count)))
    columns.append((draw.pick(words.PARTNER_KEYS), partner_cell(draw)))
    columns.append(("aikataulu", schedule(draw)))
    columns.append(("mittarit", draw.several(words.INDICATORS, 1 + draw.below(2))))
    if draw.below(2):
        columns.append(("resurssit", draw.pick(words.RESOURCES)))
    if draw.below(3) == 0:
        columns.append(("kuvaus", draw.pick(words.NOTES)))
    return columns
