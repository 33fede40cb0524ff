"""The catalogue of titles that plans draw from: what, in which theme, at which level."""

from dataclasses import dataclass

from draw import Draw
from words import ACTIVITIES, GROUPS, MODELS


@dataclass(frozen=True)
class Title:
    text: str
    theme: int
    is_for_everyone: bool
    is_agreed: bool  # an agreement has a row about it, so both sectors take part


def catalogue() -> list[Title]:
    """Some five hundred titles, models first; the same in every corpus."""
    draw = Draw("titles")
    titles = [Title(text, theme, draw.below(3) > 0, True) for text, theme in MODELS]
    for theme, activities in enumerate(ACTIVITIES):
        for activity in activities:
            for group in GROUPS:
                text = f"{activity} {group}".strip()
                titles.append(Title(text, theme, draw.below(3) > 0, text in AGREED_TITLES))
    return titles


# The measures that agreements name; the rest of their rows are about themes and models.
AGREED_TITLES = ["Ostokokeet", "Kaveritaitojen tunnit", "Yhteisöruokailut", "Tasapainoharjoittelu"]
AGREED_MODELS = [text for text, _ in MODELS[:6]]


def chosen(draw: Draw, titles: list[Title], count: int, municipal: bool, alone=False) -> list[Title]:
    """As many titles as asked for, most of them what the maker leads, all where it is alone."""
    own = [title for title in titles if title.is_for_everyone == municipal]
    others = [title for title in titles if title.is_for_everyone != municipal]
    share = 0 if alone else count // 6 if municipal else count // 3
    mixed = draw.several(own, count - share) + draw.several(others, share)
    return draw.several(mixed, len(mixed))
