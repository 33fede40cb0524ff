import Documents
import Findings
import Rules
import Testing

private enum StatuteText {
  static let act = """
    säädös:
      tunnus: 612/2021
      nimi: {fi: järjestämislaki, sv: lagen om ordnande, en: organising act}
      osoite: {fi: https://fi.example, sv: https://sv.example, en: https://en.example}
      pykälät:
        - pykälä: "6"
          momentit:
            - momentti: "2"
              sisältö: {fi: a, sv: b, en: c}
              velvoitteet:
                - {tunnus: "612/2021:6:2:a", taho: kunta, laji: velvoite, sisältö: {fi: d, sv: e, en: f}}
    """
}

@Test(arguments: ["612/2021:6:2:a", "612/2021:6:2"])
func dutiesAndWholeMomentsAreCited(notation: String) throws {
  let rule = SmallPacks.rule("peruste: [{laki: \"\(notation)\", tulkinta: hytelint 2026}]")
  let book = try SmallPacks(("laki/612-2021.yaml", StatuteText.act), ("roolit/koe.yaml", rule))
    .read()
  guard case .known(.statute(let citation, let reading)) = book.rules.first?.basis.first else {
    Issue.record("the basis is a statute")
    return
  }
  #expect(reading == "hytelint 2026")
  #expect(
    citation
      == Citation(
        notation: notation, act: "612/2021",
        name: Localized(fi: "järjestämislaki", sv: "lagen om ordnande", en: "organising act"),
        moment: Localized(fi: "6 § 2 mom.", sv: "6 § 2 mom.", en: "section 6(2)"),
        address: Localized(
          fi: "https://fi.example", sv: "https://sv.example", en: "https://en.example")))
}

/// The act with days on which it, its moment and its duty are in force.
private func dated(_ act: String, moment: String = "", duty: String = "") -> String {
  StatuteText.act
    .replacing("  pykälät:", with: "  voimassa: \(act)\n  pykälät:")
    .replacing(
      "          sisältö: {fi: a",
      with: (moment.isEmpty ? "" : "          voimassa: \(moment)\n")
        + "          sisältö: {fi: a"
    )
    .replacing("taho: kunta,", with: "taho: kunta," + (duty.isEmpty ? "" : " voimassa: \(duty),"))
}

@Test(arguments: [
  (dated("–31.12.2022"), "–31.12.2022"),
  (dated("1.1.2000–", moment: "1.1.2000–31.12.2022"), "2000–2022"),
  (dated("1.1.2000–", moment: "1.1.2000–", duty: "2000–2022"), "2000–2022"),
])
func aBasisThatIsNotInForceWithItsRuleIsToldOf(text: String, period: String) {
  let rule = SmallPacks.rule("peruste: [{laki: \"612/2021:6:2:a\"}]\nvoimassa: 1.1.2023–")
  let packs = SmallPacks(("laki/612-2021.yaml", text), ("roolit/koe.yaml", rule))
  #expect(
    packs.errors() == [
      "koe.yaml ›\"612/2021:6:2:a\"‹ säädöskohta ”612/2021:6:2:a” on voimassa \(period), mutta sääntö "
        + "1.1.2023–"
    ])
}

@Test func theBasisOfAVariantIsInForceToo() {
  let rule = SmallPacks.rule(
    """
    voimassa: 1.1.2023–
    muunnelmat: [{nimi: a, vakavuus: virhe, peruste: [{laki: "612/2021:6:2"}]}]
    """)
  let text = dated("–31.12.2022")
  let packs = SmallPacks(("laki/612-2021.yaml", text), ("roolit/koe.yaml", rule))
  #expect(packs.errors().count == 1)
}

@Test(arguments: [dated("–1.1.2023"), dated("–31.12.2022", duty: "1.3.2022–")])
func aBasisThatIsInForceForADayOfTheRuleWillDo(text: String) throws {
  let rule = SmallPacks.rule("peruste: [{laki: \"612/2021:6:2:a\"}]\nvoimassa: 1.1.2023–")
  let packs = SmallPacks(("laki/612-2021.yaml", text), ("roolit/koe.yaml", rule))
  #expect(packs.errors() == [])
}

@Test func theDaysOfStatutesAreAmongThoseOnWhichSomethingChanges() throws {
  let book = try SmallPacks(("laki/612-2021.yaml", dated("–31.12.2027"))).read()
  #expect(book.periods.contains { $0.description == "–31.12.2027" })
}

@Test func theBearerOfADutyIsKnown() throws {
  let book = try SmallPacks(("laki/612-2021.yaml", StatuteText.act)).read()
  #expect(book.statutes.provisions["612/2021:6:2:a"]?.bearer == "kunta")
  #expect(book.statutes.provisions["612/2021:6:2"]?.bearer == nil)
}

@Test(arguments: [
  ("–31.12.2024", "1.1.2024–", true), ("1.1.2023–", "1.1.2024–", true),
  ("–31.12.2023", "1.1.2024–", false),
])
func aMomentThatStandsTwiceIsToldOfAtBothPlaces(one: String, other: String, overlaps: Bool) {
  func moment(_ period: String) -> String {
    "        - momentti: \"2\"\n          voimassa: \(period)\n"
      + "          sisältö: {fi: a, sv: b, en: c}\n"
  }
  let act = String(StatuteText.act.split(separator: "        - momentti")[0])
    .replacing("  pykälät:", with: "  voimassa: 1.1.2000–\n  pykälät:")
  let errors = SmallPacks(("laki/koe.yaml", act + moment(one) + moment(other))).errors()
  #expect(errors.count == 2)
  let words = overlaps ? "ovat päällekkäin" : "on jo käytössä"
  #expect(errors.allSatisfy { $0.hasPrefix("koe.yaml ›\"2\"‹") && $0.hasSuffix(words) })
}
