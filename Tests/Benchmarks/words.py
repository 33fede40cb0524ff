"""The words from which the benchmark's plans are written: themes, titles, units, indicators."""

# Theme as plans write it: the register's name or one of its aliases.
THEMES = [
    "Vanhemmuuden vahvistuminen", "Kiusaamisen ehkäisy", "Väkivallan ehkäisy",
    "Lähisuhdeväkivallan ehkäisy", "Seksuaaliterveyden edistäminen",
    "Osallisuuden edistäminen ja yksinäisyyden vähentäminen", "Ehkäisevä päihdetyö",
    "Terveellisten elintapojen edistäminen", "Terveyttä edistävä ravitsemus",
    "Liikunnallisen elämäntavan edistäminen", "Uni ja palautuminen",
    "Mielen hyvinvoinnin edistäminen ja ehkäisevä mielenterveystyö",
    "Mielenterveystaitojen tukeminen", "Liikenneturvallisuuden edistäminen",
    "Kaatumisten ehkäisy",
]

# What is done, theme by theme; the same titles recur in many plans.
ACTIVITIES = [
    ["Perheiden vertaisillat", "Vanhempien iltakahvit", "Isien toiminta", "Vanhemmuustaitojen kurssi"],
    ["Kaveritaitojen tunnit", "Kiusaamisen vastainen toimintasuunnitelma", "Vertaissovittelu", "Ryhmäytymispäivät"],
    ["Turvataitojen opetus", "Turvallisuuskävelyt", "Väkivallan puheeksiotto", "Turvallisen tilan periaatteet"],
    ["Väkivallan tunnistamisen koulutus", "Matalan kynnyksen tukipuhelin", "Vaino tunnetuksi -tilaisuudet", "Perheväkivallan tiedotus"],
    ["Seksuaalikasvatuksen oppitunnit", "Maksuton ehkäisy", "Kehotunnekasvatus", "Nuorten neuvontailta"],
    ["Yhteisöruokailut", "Asukasraati", "Osallistuva budjetointi", "Ystävätoiminta", "Kylätapahtumat"],
    ["Ostokokeet", "Vanhempien päihdeillat", "Päihdekasvatuksen vuosikello", "Rahapelihaittojen viestintä"],
    ["Hyvinvointitarjotin", "Elintapojen puntarointi", "Terveyspisteen teemapäivät", "Painonhallintaryhmät"],
    ["Kouluruokaraati", "Kasvisruokaviikko", "Ruokakasvatus ryhmissä", "Aamupalatoiminta"],
    ["Matalan kynnyksen liikuntaryhmät", "Välituntiliikunta", "Harrastepassi", "Lähiliikuntapaikkojen kunnostus", "Kävelykampanja"],
    ["Uniklinikka verkossa", "Ruutuajan pelisäännöt", "Lepohetkien opas", "Unipäivän tempaus"],
    ["Mielenterveyden ensiapu", "Luontohetket", "Kulttuurihyvinvoinnin kurssit", "Mielen hyvinvoinnin viikko"],
    ["Tunnetaitojen oppimispolku", "Hyvän mielen tunnit", "Nepsy-valmennus", "Voimavarakortit"],
    ["Koulumatkojen turvallisuuskartoitus", "Pyöräilykasvatus", "Heijastinkampanja", "Nopeusnäytöt koulujen lähellä"],
    ["Tasapainoharjoittelu", "Kotien turvallisuuskartoitus", "Liukkaan kelin varoitukset", "Voima- ja tasapainoryhmät"],
]

# For whom: an activity and a group make a title.
GROUPS = [
    "", "lapsille", "nuorille", "työikäisille", "ikäihmisille", "lapsiperheille", "opiskelijoille",
    "maahanmuuttaneille",
]

# Operating models as plans write them, with the index of their theme; Pakka has one lead only.
MODELS = [
    ("PAKKA-toimintamalli", 6), ("Ankkuritoiminta", 2), ("Nuuska-agentti", 6),
    ("Savuton kunta", 6), ("Lapset puheeksi -työ", 0), ("Ihmeelliset vuodet -ryhmät", 0),
    ("KiVa-ohjelma", 1), ("Liikkuva koulu -ohjelma", 9), ("Liikkuva varhaiskasvatus", 9),
    ("Voimaa vanhuuteen", 14), ("Liikuntaneuvonta", 9), ("Elintapaneuvonta", 7),
    ("Monialainen perhevalmennus", 0), ("Kohtaamispaikkatoiminta", 5), ("Etsivä nuorisotyö", 5),
    ("Vertaistuki", 11), ("Päihteiden puheeksiotto", 6), ("Ero lapsiperheessä -työ", 0),
]

# Levels: the municipality leads what is for everyone, the county what follows a found risk.
EVERYONE = ["kaikille", "terveyttä edistävä", "ennaltaehkäisevä"]
AT_RISK = ["riski todettu", "kun riski todettu", "varhainen tuki"]

MUNICIPAL_UNITS = [
    "sivistyspalvelut", "nuorisopalvelut", "liikuntapalvelut", "kirjasto", "varhaiskasvatus",
    "perusopetus", "koulut", "kulttuuripalvelut", "vapaa-aikapalvelut", "tekniset palvelut",
    "kansalaisopisto", "museopalvelut", "elinvoimapalvelut", "työllisyyspalvelut",
    "liikunta-, nuoriso- ja kulttuuripalvelut", "opetuspalvelut", "ympäristöpalvelut",
]
COUNTY_UNITS = [
    "neuvola", "perheneuvola", "kouluterveydenhuolto", "opiskeluhuolto", "fysioterapia",
    "ravitsemusterapia", "mielenterveys- ja päihdepalvelut", "suun terveydenhuolto",
    "ikääntyneiden palvelut", "terveysasema", "sosiaalityö", "perhepalvelut", "kotihoito",
]
PARTNERS = [
    "MLL", "SPR", "Martat", "4H", "EHYT ry", "MIELI ry", "Sydänliitto", "Diabetesliitto",
    "Muistiliitto", "Omaishoitajaliitto", "Eläkeliitto", "Pelastakaa Lapset", "Icehearts",
    "Suomen Latu", "Liikenneturva", "poliisi", "Kela", "seurakunnat", "urheiluseurat", "oppilaitokset",
    "järjestöt", "vanhempainyhdistykset", "eläkeläisjärjestöt", "kyläyhdistykset", "nuorisovaltuusto",
]
INDICATORS = [
    "Osallistujien määrä", "Kouluterveyskyselyn indikaattori", "Ryhmien määrä vuodessa",
    "Asiakaspalaute (1–5)", "Toteutuneiden tilaisuuksien määrä", "Terve Suomi -kyselyn tulos",
    "Ostokokeiden läpäisyprosentti", "Sotkanet-indikaattori 5191", "Koulutettujen määrä",
    "Kävijämäärät neljännesvuosittain", "Move!-mittausten tulokset", "Tavoitettujen perheiden osuus",
    "Yksinäiseksi itsensä tuntevien osuus", "Sairaalahoitoa vaatineet kaatumiset",
]
RESOURCES = ["0,5 htv", "0,2 htv", "Oma työ", "3 000 €/v", "Talousarvion mukaan", "12 000 €/v"]
NOTES = [
    "Toteutetaan kerran vuodessa ja arvioidaan keväällä",
    "Jatkuu edelliseltä kaudelta, laajennetaan uusiin yksiköihin",
    "Kohdennetaan niihin, joita muu toiminta ei tavoita",
    "Tuodaan hyvinvointiryhmän käsittelyyn vuosittain",
    "Tilat maksutta, ohjaajat koulutetaan yhdessä",
]

# How the lead and the supporter are called in real plans.
LEAD_KEYS = ["päävastuu", "vastuutaho", "vastuutaho", "vastuutaho", "vastuu", "vetovastuu", "vastuuyksikkö"]
SUPPORT_KEYS = ["tukee", "tukee", "tuki", "asiantuntijatuki"]
PARTNER_KEYS = ["kumppanit", "kumppanit", "yhteistyötahot", "yhteistyökumppanit"]

# The same columns where the table was filled in in Swedish.
SWEDISH_KEYS = {
    "tunnus": "beteckning", "nimi": "namn", "teema": "tema", "taso": "nivå", "päävastuu": "huvudansvar",
    "vastuutaho": "huvudansvarig", "vastuu": "ansvar", "vetovastuu": "ansvarig",
    "vastuuyksikkö": "ansvarig part", "tukee": "stöder", "tuki": "stöd", "asiantuntijatuki": "expertstöd",
    "kumppanit": "samarbetspartner", "yhteistyötahot": "samarbetsparter",
    "yhteistyökumppanit": "samarbetspartner", "aikataulu": "tidtabell", "mittarit": "indikatorer",
    "resurssit": "resurser", "kuvaus": "beskrivning", "toimintamalli": "verksamhetsmodell",
    "osavastuut": "delansvar", "taho": "part", "rajaus": "avgränsning", "koordinoi": "samordnar",
    "yhteisvastuu": "gemensamt ansvar", "kunnat": "kommuner", "sovittu": "avtalat",
}
