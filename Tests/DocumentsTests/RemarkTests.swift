import Documents
import Findings
import SourceText
import Testing
import YAML

private let head = "hyvinvointisuunnitelma: {tunnus: a}\n"

@Test func anUnknownKeyNearAKnownOneIsToldEachTime() {
  let file = read(
    head + """
      toimenpiteet:
        - {nimi: A, päävastu: X}
        - {nimi: B, päävastu: Y}
      """)
  #expect(file.told == Array(repeating: "tuntematon-avain/läheinen: päävastu", count: 2))
  #expect(file.remarks.first?.arguments["ehdotus"]?.fi == "päävastuu")
  #expect(file.remarks.map(\.subject) == [["a", "a", "paavastu"], ["a", "b", "paavastu"]])
}

@Test func whatIsMisspeltIsReadAsItWasMeant() {
  let file = read(
    """
    hyvinvointisunnitelma: {tunnus: a, organisatio: Raisio, kausl: joskus}
    tavoiteet: [{nimi: T}]
    toimenpiteet:
      - {nimi: A, päävastu: X}
      - {nimi: B, päävastu: Y, päävastuu: Z}
    """)
  #expect(
    file.told.sorted() == [
      "tuntematon-avain/läheinen: hyvinvointisunnitelma", "tuntematon-avain/läheinen: kausl",
      "tuntematon-avain/läheinen: organisatio", "tuntematon-avain/läheinen: päävastu",
      "tuntematon-avain/läheinen: päävastu", "tuntematon-avain/läheinen: tavoiteet",
    ])
  let plan = file.plans.first
  #expect(plan.map { file.shown($0.header) } == ["id=a", "organisation=Raisio"])
  let leads = (plan?.entries ?? []).filter { $0.key == .lead }
  #expect(file.shown(leads) == ["lead=X", "lead=Z"])
  #expect(plan?.goals.count == 1)
}

@Test func theEndOfACompoundIsReadAsTheWhole() {
  let file = read(
    """
    Suunnitelma: {tunnus: a, organisaatio: Raisio}
    toimenpiteet: [{nimi: A, vastuutaho: X}]
    """)
  #expect(file.told == ["tuntematon-avain/läheinen: Suunnitelma"])
  let plan = file.plans.first
  #expect(plan.map { file.shown($0.header) } == ["id=a", "organisation=Raisio"])
  #expect(
    file.remarks.first?.arguments["ehdotus"] == Localized("hyvinvointisuunnitelma"))
}

// One is too short, the others are the ends of keys of other places.
@Test func shortWordsAndOthersAreTakenForNoCompound() {
  let file = read(
    """
    hyvinvointisuunnitelma: {tunnus: a, järjestöt: {edellytykset: z}}
    nitelma: x
    toimenpiteet: [{nimi: A, suunnitelma: y}]
    """)
  #expect(
    file.told.sorted() == [
      "tuntematon-avain/vieras: edellytykset", "tuntematon-avain/vieras: nitelma",
      "tuntematon-avain/vieras: suunnitelma",
    ])
}

@Test func aForeignKeyIsToldOnceAFile() {
  let file = read(
    head + """
      toimenpiteet:
        - {nimi: A, laatuluokka: 1}
        - {nimi: B, Laatuluokka: 2}
        - {nimi: C, "laatuluokka": 3}
      """)
  #expect(file.told == ["tuntematon-avain/vieras: laatuluokka"])
  #expect(file.remarks.first?.subject == ["a", "laatuluokka"])
}

@Test func aKeyInTheWrongPlaceIsToldWhereItBelongs() {
  let file = read(
    """
    hyvinvointisuunnitelma: {tunnus: a, yhdyspinta: kyllä}
    alueittain: Sotkanet
    toimenpiteet:
      - {nimi: A, kausi: 2026–2029}
    """)
  #expect(
    file.told.sorted() == [
      "tuntematon-avain/väärä paikka: alueittain", "tuntematon-avain/väärä paikka: kausi",
      "tuntematon-avain/väärä paikka: yhdyspinta",
    ])
  let homes = file.remarks.compactMap { $0.arguments["paikka"]?.fi }
  #expect(
    homes.sorted() == [
      "hyvinvointisuunnitelma", "hyvinvointisuunnitelma: seuranta", "toimenpiteet",
    ])
}

@Test func shortWordsAreNotTakenForOneAnother() {
  let file = read(head + "toimenpiteet: [{nimi: A, alue: x, taho: y}]")
  #expect(
    file.told == ["tuntematon-avain/vieras: alue", "tuntematon-avain/väärä paikka: taho"])
}

@Test func aDoubledKeyShowsTheFirstWhichHolds() {
  let file = read(head + "toimenpiteet:\n  - nimi: A\n    tukee: X\n    Tukee: Y\n")
  #expect(file.told == ["kaksoisavain: Tukee"])
  #expect(file.remarks.first?.labels.map { file.words(at: $0.place) } == ["tukee"])
  #expect(file.measures == [["A", "supports=X"]])
}

@Test func oneKeyUnderTwoOfItsNamesIsDoubledToo() {
  let file = read(head + "toimenpiteet: [{nimi: A, tukee: X, tuki: Y}]")
  #expect(file.told == ["kaksoisavain/eri nimellä: tuki"])
}

@Test func aDoubledForeignKeyIsToldToo() {
  let file = read(head + "toimenpiteet: [{nimi: A, laatuluokka: X, Laatuluokka: Y}]")
  #expect(
    file.told == ["tuntematon-avain/vieras: laatuluokka", "kaksoisavain: Laatuluokka"])
}

@Test func measuresBesideAnAgreementAreNotLostSilently() {
  let file = read("sopimus: {tunnus: a}\ntoimenpiteet: [{nimi: A}]\n")
  #expect(file.told == ["tuntematon-avain/väärä paikka: toimenpiteet"])
  #expect(file.remarks.first?.arguments["paikka"]?.fi == "hyvinvointisuunnitelma")
}

@Test func aKeyThatIsNoTextIsToldAsItIsWritten() {
  let file = read(head + "toimenpiteet: [{nimi: A, {laji}: X}]")
  #expect(file.told == ["tuntematon-avain/vieras: {laji}"])
  #expect(file.remarks.first?.arguments["avain"]?.fi == "{laji}")
}

@Test func aDoubledTopKeyIsTold() {
  let file = read(head + "toimenpiteet: [A]\ntoimenpiteet: [B]\n")
  #expect(file.told == ["kaksoisavain: toimenpiteet"])
  #expect(file.remarks.map(\.subject) == [["a", "toimenpiteet"]])
}

@Test func measuresThatAreTextHaveTheWrongShapeAndTheRestIsRead() {
  let file = read(
    "hyvinvointisuunnitelma:\n  tunnus: a\n  toimenpiteet: Lisätään iloa\n  tavoitteet: [B]\n")
  #expect(file.told == ["vaara-muoto: Lisätään iloa"])
  #expect(file.remarks.first?.arguments["odotettu"]?.fi == "luettelo toimenpiteitä")
  #expect(file.goals == [["title=B"]])
}

@Test func measuresByNameHaveTheWrongShapeAndAreReadAllTheSame() {
  let file = read(head + "toimenpiteet:\n  Pakka:\n    tukee: X\n  Kävely: {päävastuu: Y}\n")
  #expect(file.told == ["vaara-muoto/luettu: Pakka:\n    tukee: X\n  Kävely: {päävastuu: Y}"])
  #expect(file.measures == [["Pakka", "supports=X"], ["Kävely", "lead=Y"]])
}

@Test func oneMeasureWithoutItsDashIsRead() {
  let file = read(head + "toimenpiteet:\n  nimi: Pakka\n  tukee: X\n")
  #expect(file.told == ["vaara-muoto/luettu: nimi: Pakka\n  tukee: X"])
  #expect(file.measures == [["Pakka", "supports=X"]])
}

@Test func aMeasureWithoutANameIsToldAtItsFirstKey() {
  let file = read(head + "toimenpiteet:\n  - tukee: X\n    taso: kaikille\n  - {nimi: , taso: B}\n")
  #expect(file.told == ["vaara-muoto/nimi puuttuu: tukee", "vaara-muoto/nimi puuttuu: nimi"])
  #expect(file.measures.map(\.first) == ["-", "-"])
}

@Test func valuesOfTheWrongShapeAreToldAtTheValue() {
  let file = read(
    """
    hyvinvointisuunnitelma:
      tunnus: [a]
      hyväksyntä: 8.12.2025
      seuranta: [x]
      neuvottelut: [keväällä]
      hyvinvointikertomus: Laaja kertomus
    toimenpiteet:
      - [A]
      - {nimi: B, päävastuu: {taho: X}, mittarit: [{nimi: m}]}
    tavoitteet: ilo
    sopimus: teksti
    työnjako: [rivi]
    """)
  #expect(
    file.told.filter { !$0.hasPrefix("vaara-muoto: ") } == [])
  #expect(
    Set(file.told.map { String($0.dropFirst("vaara-muoto: ".count)) }) == [
      "[a]", "8.12.2025", "[x]", "keväällä", "[A]", "{taho: X}", "{nimi: m}", "ilo", "teksti",
      "rivi",
    ])
  let approval = file.remarks.first { file.words(at: $0.place) == "8.12.2025" }
  #expect(approval?.arguments["odotettu"]?.sv == "nycklarna adress, datum, organ, paragraf")
}

@Test func valuesOutsideAClosedSetAreToldWithTheNearestOrAllThatAreAllowed() {
  let file = read(
    """
    hyvinvointisuunnitelma:
      tunnus: a
      vaihe: hyväksyty
      laajuus: tiivistelmä
      kausi: valtuustokausi
      hyväksyntä: {pvm: 31.2.2026}
      neuvottelut: [{laji: [hyte-neuvottelu, kahvit], pvm: 2.10.2026}]
      seuranta: {raportointi: [{vuosi: 2026-27}]}
    toimenpiteet:
      - {nimi: B, yhdyspinta: ehkä, yhteensovittaa: [sote, kunnta]}
    """)
  #expect(
    file.told == [
      "tuntematon-arvo/läheinen: hyväksyty", "tuntematon-arvo: tiivistelmä",
      "tuntematon-arvo/kausi: valtuustokausi", "tuntematon-arvo/päivä: 31.2.2026",
      "tuntematon-arvo: kahvit", "tuntematon-arvo/vuosi: 2026-27", "tuntematon-arvo: ehkä",
      "tuntematon-arvo/läheinen: kunnta",
    ])
  #expect(file.remarks.first?.arguments["ehdotus"]?.fi == "hyväksytty")
  #expect(file.remarks[1].arguments["sallitut"]?.fi == "koko, ote, esitys")
  #expect(file.remarks.first?.subject == ["a", "vaihe", "hyvaksyty"])
}

@Test func closedSetsAreReadInSwedishAndEnglish() {
  let file = read(
    """
    välfärdsplan: {beteckning: a, skede: godkänd, omfattning: utdrag, organisation: X}
    åtgärder: [{namn: B, gränsyta: ja}]
    ---
    agreement: {id: b, kind: framework-agreement, parties: [X]}
    split: [{measure: C, responsibility: open}]
    """)
  #expect(file.told == [])
}

@Test(arguments: [
  "hyvinvointisunnitelma", "Hyvinvointisuunitelma", "rekistri", "sopimuss", "toimenpitet",
])
func aTopKeyNearOneOfOursIsTold(key: String) {
  let file = read("\(key):\n  tunnus: a\n")
  #expect(file.told == ["tuntematon-asiakirjalaji: \(key)"])
  #expect(file.remarks.first?.arguments["ehdotus"] != nil)
  #expect(file.skipped == 1)
}

@Test func remarksNameTheirDocumentAndRowAndTellEqualOnesApart() {
  let file = read(
    """
    hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029}
    toimenpiteet:
      - {nimi: Pakka, teema: Päihteet, yhdyspinta: ehkä}
      - {nimi: Pakka, teema: Päihteet, yhdyspinta: ehkä}
      - {tunnus: K, nimi: Kävely, yhdyspinta: ehkä}
    """)
  let plan = ["esimerkkila", "2026–2029"]
  #expect(
    file.remarks.map(\.subject) == [
      plan + ["pakka", "paihteet", "yhdyspinta", "ehka"],
      plan + ["pakka", "paihteet", "yhdyspinta", "ehka", "#2"],
      plan + ["k", "yhdyspinta", "ehka"],
    ])
}

@Test func problemsWithTheTextBecomeRemarks() {
  let file = read("hyvinvointisuunnitelma:\n\ttunnus: a\n")
  #expect(file.remarks.map(\.rule.name) == ["ei-yamlia"])
  #expect(file.remarks.map(\.variant) == ["sarkain"])
  #expect(file.remarks.first?.subject.first == "kunta.yaml")
}

@Test(arguments: YAMLProblem.Kind.allCases)
func everyKindOfProblemHasItsRule(kind: YAMLProblem.Kind) {
  let (tree, _) = YAMLTree.parse(.init(path: "", bytes: []), as: .init(0))
  let problem = YAMLProblem(kind, at: .init(file: tree.file, start: 0, end: 0), words: "x")
  let remarks = read(tree, problems: [problem], path: "p").remarks
  let rules: [YAMLProblem.Kind: String] = [
    .utf16: "merkisto", .notUTF8: "merkisto", .tooLarge: "raja-ylittyi", .tooDeep: "raja-ylittyi",
    .longScalar: "raja-ylittyi", .expansion: "raja-ylittyi",
  ]
  #expect(remarks.map(\.rule.name) == [rules[kind] ?? "ei-yamlia"])
  #expect(remarks.map(\.variant) == [kind.rawValue])
}
