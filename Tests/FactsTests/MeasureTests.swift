import Findings
import Support
import Testing

/// What a measure says besides its roles.
@Suite struct MeasureTests {
  @Test func aTitleGivesItsModelWhereTheWholeOfItIsAnAlias() throws {
    let rows = try StatedRows(
      kuopio(
        """
          - {nimi: PAKKA-toimintamalli}
          - {nimi: Pakka-malli (alueellinen)}
          - {nimi: Pakka-koulutus henkilöstölle}
        """))
    #expect(rows.rows("malli").map { $0.split(separator: "|").last } == [" Pakka", " Pakka"])
  }

  @Test func theBracketOfATitleIsToldApart() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Yhteistyömalli (Yhdessä aika)}"))
    #expect(rows.rows("tarkenne").count == 1)
    #expect(rows.rows("perusnimi").count == 1)
  }

  @Test func aScheduleThatIsAPeriodHasItsDays() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, aikataulu: 2026–2027}"))
    #expect(rows.rows("aikataulu-alkaa") == ["Kerho | 1.1.2026"])
    #expect(rows.rows("aikataulu-paattyy") == ["Kerho | 31.12.2027"])
    let free = try StatedRows(kuopio("  - {nimi: Kerho, aikataulu: jatkuva}"))
    #expect(free.rows("aikataulu").count == 1)
    #expect(free.rows("aikataulu-alkaa") == [])
  }

  @Test(arguments: ["2028–2026", "noussut vuodesta 2018 vuoteen 2012"])
  func yearsThatRunBackwardsAreStated(text: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, aikataulu: \(text)}"))
    #expect(rows.places("nurin") == [text])
  }

  @Test(arguments: ["TBD", "…", "xx.xx.xxxx", "LIITE NRO X", "hyväksytään xx.xx.xxxx"])
  func whatWaitsToBeFilledInIsStated(text: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, kuvaus: \(text)}"))
    #expect(rows.places("taytettava") == [text])
  }

  @Test(arguments: ["Taxxi", "koulutuksia täydennetään", "20 000 €", "nnn"])
  func ordinaryWordsAreNotTakenForAGap(text: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, kuvaus: \(text)}"))
    #expect(rows.rows("taytettava") == [])
  }

  @Test func aLevelThatNoRegisterHasIsRemarkedWithTheNearest() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, taso: kaikile}"))
    #expect(rows.remarks.map(\.rule.name) == ["tuntematon-arvo"])
    #expect(rows.remarks.first?.arguments["ehdotus"]?.fi == "kaikille")
  }

  @Test func aMeasureCanRestOnARowOfAnAgreement() throws {
    let rows = try StatedRows(
      """
      sopimus: {tunnus: savo-2025, laji: yhteistyösopimus, osapuolet: [Kuopio], voimassa: 1.1.2025–}
      työnjako: [{tunnus: kerho, toimenpide: Kerho, päävastuu: kunta}]
      """, kuopio("  - {nimi: Kerho, sovittu: savo-2025/kerho}"))
    #expect(rows.rows("nojaa-riviin").count == 1)
    #expect(rows.rows("sopimus-voimassa").count == 1)
    #expect(rows.rows("rivin-paavastuu") == ["Kerho | Kuopio | Kuopio"])
  }

  @Test func anAgreementThatHasEndedIsNotInForce() throws {
    let text = """
      sopimus: {tunnus: a, laji: yhteistyösopimus, osapuolet: [Kuopio], voimassa: 1.1.2020–31.12.2025}
      työnjako: []
      """
    #expect(try StatedRows(text, on: "1.3.2026").rows("sopimus-voimassa") == [])
    #expect(try StatedRows(text, on: "31.12.2025").rows("sopimus-voimassa").count == 1)
  }
}
