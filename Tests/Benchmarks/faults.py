"""The faults that are seeded into measures, each with the rule that should find it."""

from draw import Draw
from words import LEAD_KEYS, SUPPORT_KEYS

# One measure in so many has a fault of each kind.
RATE = 200


def lead_index(columns) -> int:
    return next(place for place, (key, _) in enumerate(columns) if key in LEAD_KEYS)


def with_lead(columns, cell: str) -> list:
    place = lead_index(columns)
    return columns[:place] + [(columns[place][0], cell)] + columns[place + 1:]


def without(columns, *keys) -> list:
    return [column for column in columns if column[0] not in keys]


def replaced(columns, key: str, value) -> list:
    return [(name, value if name == key else old) for name, old in columns]


def nobody(columns, maker):
    return without(columns, *LEAD_KEYS, *SUPPORT_KEYS)


def two_leads(columns, maker):
    other = maker.counterpart or "poliisi"
    return with_lead(without(columns, *SUPPORT_KEYS), f"{maker.own[0]}, {other}")


def vague(columns, maker):
    return with_lead(without(columns, *SUPPORT_KEYS), "kaikki toimialat")


def person(columns, maker):
    return with_lead(without(columns, *SUPPORT_KEYS), "liikuntasihteeri Maija Virtanen")


def network(columns, maker):
    return with_lead(without(columns, *SUPPORT_KEYS), "hyvinvointiryhmä")


def unknown_actor(columns, maker):
    return with_lead(without(columns, *SUPPORT_KEYS), "Tulevaisuustalo Kipinä")


def dissolved(columns, maker):
    return without(columns, *SUPPORT_KEYS) + [("tukee", "aluehallintovirasto")]


def no_scope(columns, maker):
    place = lead_index(columns)
    parts = [[("taho", maker.own[0])], [("taho", maker.counterpart or "poliisi")]]
    rest = without(columns[:place] + columns[place + 1:], *SUPPORT_KEYS)
    return rest + [("osavastuut", parts), ("koordinoi", maker.own[0])]


def joint_not_agreed(columns, maker):
    place = lead_index(columns)
    rest = without(columns[:place] + columns[place + 1:], *SUPPORT_KEYS)
    joint = [maker.own[0], maker.counterpart or "poliisi"]
    return rest + [("yhteisvastuu", joint), ("koordinoi", maker.own[0])]


def reversed_years(columns, maker):
    return replaced(columns, "aikataulu", "2029–2027")


def outside_period(columns, maker):
    return replaced(columns, "aikataulu", "2031–2032")


def placeholder(columns, maker):
    return replaced(columns, "mittarit", "täydennetään myöhemmin")


def no_schedule(columns, maker):
    return without(columns, "aikataulu")


def no_indicator(columns, maker):
    return without(columns, "mittarit")


def misspelt_key(columns, maker):
    return [("mitarit" if key == "mittarit" else key, value) for key, value in columns]


def same_key_twice(columns, maker):
    return columns + [("aikataulu", "2028")]


# Rules that find one fault a measure; the others gather a plan's or a file's faults into one.
ONE_EACH = {
    "paallekkainen-paavastuu": two_leads, "epamaarainen-vastuutaho": vague,
    "henkilo-vastuutahona": person, "verkosto-vastuutahona": network,
    "aikataulu-kauden-ulkopuolella": outside_period, "kaksoisavain": same_key_twice,
    "osavastuu-ilman-rajausta": no_scope, "vuodet-vaarin-pain": reversed_years,
    "taytettava-kohta": placeholder,
}
GATHERED = {
    "toimenpide-ilman-vastuutahoa": nobody, "tuntematon-toimija": unknown_actor,
    "lakannut-toimija": dissolved, "yhteisvastuu-sopimatta": joint_not_agreed,
    "aikataulu-puuttuu": no_schedule, "mittari-puuttuu": no_indicator,
    "tuntematon-avain": misspelt_key,
}
FAULTS = list((ONE_EACH | GATHERED).items())


def seeded(draw: Draw, columns, maker, number: int):
    """The measure, mostly as it was, and the rule whose fault it now has."""
    drawn = draw.below(RATE)
    if drawn >= len(FAULTS):
        return columns, None
    rule, fault = FAULTS[drawn]
    # A title of its own, so that no other plan answers for the measure.
    own = replaced(columns, "nimi", f"{dict(columns)['nimi']}, oma kokeilu {number}")
    return fault(own, maker), rule
