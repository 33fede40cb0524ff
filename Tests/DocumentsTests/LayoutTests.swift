import Documents
import Findings
import Testing
import YAML

@Test func aPlanIsReadWithItsHeaderGoalsAndMeasures() {
  let file = read(
    """
    hyvinvointisuunnitelma:
      tunnus: esimerkkila-2026
      kunta: Esimerkkilä
      kausi: 2026–2029
    tavoitteet:
      - {tunnus: T1, nimi: Nuorten päihteettömyys lisääntyy}
    toimenpiteet:
      - nimi: Pakka
        vastuutaho: Esimerkkilä
        aikataulu:
        mittarit: [A, B]
    """)
  #expect(file.told == [])
  #expect(
    file.plans.map { file.shown($0.header) } == [
      ["id=esimerkkila-2026", "organisation=Esimerkkilä", "period=2026–2029"]
    ])
  #expect(file.goals == [["id=T1", "title=Nuorten päihteettömyys lisääntyy"]])
  #expect(file.measures == [["Pakka", "lead=Esimerkkilä", "indicators=A|B"]])
}

@Test(arguments: [
  """
  hyvinvointisuunnitelma:
    tunnus: a
    tavoitteet: [Ilo]
    toimenpiteet:
      - nimi: Pakka
        päävastuu: X
  """,
  """
  toimenpiteet:
    - {nimi: Pakka, vetäjä: X}
  tavoitteet: [Ilo]
  hyvinvointisuunnitelma: {tunnus: a}
  """,
  """
  välfärdsplan: {beteckning: a}
  mål: [{namn: Ilo}]
  åtgärder: [{namn: Pakka, huvudansvar: X}]
  """,
  """
  wellbeing plan: {id: a}
  goals: [{name: Ilo}]
  measures: [{name: Pakka, lead: X}]
  """,
])
func thePlansPartsMayStandUnderTheTopKeyOrBesideItInAnyLanguage(text: String) {
  let file = read(text)
  #expect(file.told == [])
  #expect(file.plans.map { file.shown($0.header) } == [["id=a"]])
  #expect(file.goals == [["title=Ilo"]])
  #expect(file.measures == [["Pakka", "lead=X"]])
}

@Test func rowsGroupedUnderAnActorTakeItAsTheirLead() {
  let file = read(
    """
    hyvinvointisuunnitelma: {tunnus: a}
    toimijat:
      - taho: Kirjasto
        toimenpiteet:
          - Satutunti
          - nimi: Lukukoira vierailee
          - {nimi: Kotipalvelu, päävastuu: Malli}
          - {nimi: Lukupiiri, osavastuut: [{taho: Malli, rajaus: tilat}]}
    """)
  #expect(file.told == [])
  #expect(
    file.measures == [
      ["Satutunti", "(lead=Kirjasto)"], ["Lukukoira vierailee", "(lead=Kirjasto)"],
      ["Kotipalvelu", "lead=Malli"], ["Lukupiiri", "partialLeads="],
    ])
}

@Test func rowsGroupedUnderThemesAndGoalsTakeBoth() {
  let file = read(
    """
    hyvinvointisuunnitelma:
      tunnus: a
      teemat:
        - nimi: Päihteet
          tavoitteet:
            - tunnus: T1
              nimi: Vähemmän
              toimenpiteet: [Pakka]
          toimenpiteet:
            - {nimi: Savuton kunta, teema: Tupakka}
        - {painopiste: Liikunta, toimenpiteet: [{nimi: Kävely}]}
    """)
  #expect(file.told == [])
  #expect(file.goals == [["id=T1", "title=Vähemmän", "theme=Päihteet"]])
  #expect(
    file.measures == [
      ["Pakka", "(theme=Päihteet)", "(goal=T1)"], ["Savuton kunta", "theme=Tupakka"],
      ["Kävely", "(theme=Liikunta)"],
    ])
}

@Test func measuresUnderAGoalWithoutAnIdTakeItsTitle() {
  let file = read(
    "hyvinvointisuunnitelma: {tunnus: a, tavoitteet: [{nimi: Ilo, toimenpiteet: [B]}]}")
  #expect(file.told == [])
  #expect(file.measures == [["B", "(goal=Ilo)"]])
}

@Test func aPlanWithoutMeasuresIsLawful() {
  let file = read("hyvinvointisuunnitelma:\n  tunnus: a\ntoimenpiteet:\n")
  #expect(file.told == [])
  #expect(file.plans.map(\.measures.count) == [0])
}

@Test func measuresAloneAreAPlanWithoutAHeader() {
  let file = read("toimenpiteet:\n  - Pakka\n")
  #expect(file.measures == [["Pakka"]])
  #expect(file.plans.map { file.words(at: file.tree.span(of: $0.topKey)) } == ["toimenpiteet"])
  #expect(read("measures:\n  - count\n").plans.isEmpty)
}

@Test func anAgreementIsReadWithItsRows() {
  let file = read(
    """
    sopimus:
      tunnus: mallimaa-2025
      laji: yhdyspintakuvaus
      osapuolet: [Mallimaan hyvinvointialue, Esimerkkilä]
      päätös: {toimielin: aluehallitus, pvm: 1.3.2025, pykälä: 45 §}
      voimassa: 1.3.2025–31.12.2029
      verkostot: [Pakka-yhteistyöfoorumi]
    työnjako:
      - {tunnus: pakka, toimintamalli: Pakka, päävastuu: kunta, tukee: hyvinvointialue}
      - {tunnus: tnp, toimenpide: Terveysneuvontapisteet, vastuu: avoin}
      - {tunnus: sk, toimenpide: Savuton kunta, vastuu: ei tiedossa, painottuu: kunta}
    """)
  #expect(file.told == [])
  let agreement = file.agreements.first
  #expect(
    agreement?.rows.map { file.shown(agreement?.entries[$0.entries] ?? []) } == [
      ["id=pakka", "model=Pakka", "lead=kunta", "supports=hyvinvointialue"],
      ["id=tnp", "measure=Terveysneuvontapisteet", "responsibility=avoin"],
      ["id=sk", "measure=Savuton kunta", "responsibility=ei tiedossa", "weight=kunta"],
    ])
  #expect(agreement?.header.map(\.key).contains(.decision) == true)
}

@Test func severalDocumentsInAFileAreAllRead() {
  let file = read(
    """
    hyvinvointisuunnitelma: {tunnus: a}
    toimenpiteet: [A]
    ---
    sopimus: {tunnus: b}
    ---
    rekisteri:
      kunnat: [{nimi: Esimerkkilä}]
    ---
    version: 3
    """)
  #expect(file.plans.count == 1 && file.agreements.count == 1 && file.registers.count == 1)
  #expect(file.skipped == 1)
  #expect(file.told == [])
}

@Test(arguments: [
  "asiakirjat: [../sopimukset]\nkieli: sv\n", "sääntö: paallekkainen-paavastuu\n",
  "tyypit: {A: [B]}\n",
  "säädös: 612/2021\n", "tehtävät:\n  - nimi: neuvola\n", "services: {web: {image: x}}\n",
  "- a\n- b\n", "text", "version: 2\nregistry: x\nregister: 1\n".replacingLast("register: 1\n"),
])
func otherFilesArePassedOverSilently(text: String) {
  let file = read(text)
  #expect(file.documents.isEmpty && file.skipped == 1)
  #expect(file.told == [])
}

@Test func aliasesAndMergeKeysAreFollowed() {
  let file = read(
    """
    hyvinvointisuunnitelma: {tunnus: a}
    toimenpiteet:
      - &pohja
        nimi: A
        päävastuu: &kuka Kirjasto
      - <<: *pohja
        nimi: B
      - {nimi: C, tukee: *kuka}
    """)
  #expect(file.told == [])
  #expect(
    file.measures == [
      ["A", "lead=Kirjasto"], ["B", "lead=Kirjasto"], ["C", "supports=Kirjasto"],
    ])
}

extension String {
  /// The text without its last lines.
  fileprivate func replacingLast(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}
