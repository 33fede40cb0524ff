"""Plans and agreements as YAML text, in the layouts that people use."""

from draw import Draw
from titles import AGREED_MODELS, AGREED_TITLES
from words import SWEDISH_KEYS, THEMES

# Characters after which a plain scalar of ours would need quotes.
SPECIAL = (": ", " #")


def scalar(text: str, in_flow: bool = False) -> str:
    needs = any(mark in text for mark in SPECIAL) or (in_flow and any(c in text for c in ",[]{}"))
    return f'"{text}"' if needs else text


def entry(draw: Draw, key: str, value, indent: str) -> list[str]:
    """One column: a cell, a list in one line, or a list a line each."""
    if isinstance(value, str):
        return [f"{indent}{key}: {scalar(value)}"]
    if isinstance(value[0], list):
        rows = ["{" + ", ".join(f"{k}: {scalar(v, True)}" for k, v in row) + "}" for row in value]
        return [f"{indent}{key}:"] + [f"{indent}  - {row}" for row in rows]
    if draw.below(4):
        return [f"{indent}{key}: [{', '.join(scalar(item, True) for item in value)}]"]
    return [f"{indent}{key}:"] + [f"{indent}  - {scalar(item)}" for item in value]


def measure_text(draw: Draw, columns, swedish: bool, indent: str = "  ") -> str:
    """A measure as an item of a list."""
    lines = []
    for key, value in columns:
        name = SWEDISH_KEYS.get(key, key) if swedish else key
        lines += entry(draw, name, value, indent + "  ")
    lines[0] = f"{indent}- {lines[0].strip()}"
    return "\n".join(lines) + "\n"


def header(key: str, title: str, organisation: str, county: str | None, kind: str) -> str:
    body = "kunnanvaltuusto" if kind == "kunta" else "aluevaltuusto"
    lines = [
        "hyvinvointisuunnitelma:", f"  tunnus: {key}-2026", f"  nimi: {title} 2026–2029",
        f"  organisaatio: {organisation}",
    ]
    if county:
        lines.append(f"  hyvinvointialue: {county}")
    lines += [
        "  kausi: 2026–2029", "  vaihe: hyväksytty", f"  lähde: https://www.{key}.example/suunnitelma",
        "  sisältää: [lasten ja nuorten hyvinvointisuunnitelma, ehkäisevän päihdetyön suunnitelma]",
        "  vastuutaho: Hyvinvointiryhmä",
        "  valmistelu: {kuultu: [vanhusneuvosto, vammaisneuvosto, nuorisovaltuusto]}",
        f"  hyväksyntä: {{toimielin: {body}, pvm: 8.12.2025, pykälä: 112 §}}",
        f"  julkaistu: https://www.{key}.example/hyvinvointisuunnitelma",
        "  seuranta:", "    alueittain: Kouluterveyskysely ja Sotkanet",
        "    väestöryhmittäin: Ikäryhmittäin ja sukupuolittain",
        "  järjestöt: {toimintaedellytykset: Avustukset ja maksuttomat tilat}",
        "  säädösperusta: [612/2021 6 §, 417/2007 12 §]", "", "tavoitteet:",
    ]
    for number, theme in enumerate(THEMES, 1):
        lines.append(f"  - {{tunnus: T{number}, nimi: Tavoite {number}, teema: {theme}}}")
    return "\n".join(lines) + "\n\n"


def agreement(name: str, code: str, municipalities: list[str]) -> str:
    """A description of the interface: themes by level, models and measures, forty rows."""
    lines = [
        "sopimus:", f"  tunnus: yhdyspinta-{code}", "  laji: yhdyspintakuvaus",
        f"  nimi: Yhdyspintakuvaus ({name})", "  osapuolet:", f"    - {name}",
        *(f"    - {town}" for town in municipalities),
        "  päätös: {toimielin: aluehallitus, pvm: 1.3.2025, pykälä: 45 §}",
        "  suunnitelmakausi: 2026–2029", "  voimassa: 1.3.2025–31.12.2029",
        f"  lähde: https://www.alue-{code}.example/yhdyspinta", "", "työnjako:",
    ]
    everyone = "päävastuu: kunta, tukee: hyvinvointialue, kumppanit: järjestöt"
    at_risk = "päävastuu: hyvinvointialue, tukee: kunta"
    for number, theme in enumerate(THEMES, 1):
        lines.append(f"  - {{tunnus: k{number}, teema: {theme}, taso: kaikille, {everyone}}}")
        lines.append(f"  - {{tunnus: r{number}, teema: {theme}, taso: riski todettu, {at_risk}}}")
    for number, model in enumerate(AGREED_MODELS, 1):
        lines.append(f"  - {{tunnus: m{number}, toimintamalli: {model}, taso: kaikille, {everyone}}}")
    for number, title in enumerate(AGREED_TITLES, 1):
        lines.append(f"  - {{tunnus: t{number}, toimenpide: {title}, taso: kaikille, {everyone}}}")
    return "\n".join(lines) + "\n"
