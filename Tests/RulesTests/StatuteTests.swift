import Findings
import Rules
import Testing

private let act = """
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

@Test(arguments: ["612/2021:6:2:a", "612/2021:6:2"])
func dutiesAndWholeMomentsAreCited(notation: String) throws {
  let rule = SmallPacks.rule("peruste: [{laki: \"\(notation)\", tulkinta: hytelint 2026}]")
  let book = try SmallPacks(("laki/612-2021.yaml", act), ("roolit/koe.yaml", rule)).read()
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

@Test func theBearerOfADutyIsKnown() throws {
  let book = try SmallPacks(("laki/612-2021.yaml", act)).read()
  #expect(book.statutes.provisions["612/2021:6:2:a"]?.bearer == "kunta")
  #expect(book.statutes.provisions["612/2021:6:2"]?.bearer == nil)
}
