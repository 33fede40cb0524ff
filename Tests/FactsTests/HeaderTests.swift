import Findings
import Support
import Testing

/// What the header of a plan says besides whose it is.
@Suite struct HeaderTests {
  @Test func eachPartOfTheHeaderIsRecordedUnderItsFinnishName() throws {
    let rows = try StatedRows(
      header(
        """
          vastuutaho: Hyvinvointiryhmä
          sektorsamarbete: Styrgrupp
          seuranta: {alueittain: Sotkanet, väestöryhmittäin: Ikäryhmittäin}
          järjestöt: {toimintaedellytykset: Avustukset}
        """))
    #expect(
      rows.rows("kirjattu").map { $0.split(separator: "|").last ?? "" }.sorted() == [
        " alueittain", " järjestöt", " seuranta", " toimialayhteistyö", " toimintaedellytykset",
        " vastuutaho", " väestöryhmittäin",
      ])
  }

  @Test func onlyWholeCalendarYearsOfThePeriodAreItsYears() throws {
    let rows = try StatedRows(header("  kausi: 1.6.2025–31.5.2029"))
    #expect(
      rows.rows("suunnitelmavuosi").map { $0.suffix(4) }.sorted() == ["2026", "2027", "2028"])
    #expect(try StatedRows(header("  kausi: 1.1.2026–")).rows("suunnitelmavuosi") == [])
  }

  @Test(arguments: [
    ("kunnanvaltuusto", " valtuusto"), ("Kuopion kaupunginvaltuusto", " valtuusto"),
    ("stadsfullmäktige", " valtuusto"), ("nuorisovaltuusto", " muu"), ("hallitus", " muu"),
  ])
  func aCouncilIsToldFromOtherBodies(body: String, known: Substring) throws {
    let rows = try StatedRows(header("  hyväksyntä: {toimielin: \(body), pvm: 8.12.2025}"))
    #expect(rows.rows("hyvaksynyt").map { $0.split(separator: "|").last } == [known])
  }

  @Test func aNegotiationHasItsDayKindPartiesAndTopics() throws {
    let rows = try StatedRows(
      header(
        """
          neuvottelut:
            - pvm: 2.10.2026
              laji: hyte-neuvottelu
              osapuolet: [Kuopio, hyvinvointialue, kuntien hyvinvointijohtajat]
              aiheet: Tavoitteista, toimenpiteistä ja seurannasta
        """))
    #expect(rows.rows("neuvottelun-paiva") == ["2.10.2026 | 2.10.2026"])
    #expect(rows.rows("neuvottelun-vuosi") == ["2.10.2026 | 2026"])
    #expect(rows.rows("neuvottelun-laji") == ["2.10.2026 | hyte-neuvottelu"])
    #expect(
      rows.rows("neuvottelun-aihe").map { $0.split(separator: "|").last ?? "" }.sorted() == [
        " seuranta", " tavoitteet", " toimenpiteet",
      ])
    #expect(rows.rows("neuvottelun-osapuoli").count == 3)
    #expect(rows.remarks.isEmpty)
  }

  @Test func theDutiesOfAMunicipalityAreThoseThatBindIt() throws {
    #expect(try duties("Kuopio").contains("612/2021:6:2:e"))
    #expect(try !duties("Kuopio").contains { $0.hasPrefix("612/2021:7:") })
    #expect(try !duties("Kuopio").contains { $0.hasPrefix("612/2021:6:5:") })
    #expect(try duties("Pohjois-Savon hyvinvointialue").contains("612/2021:7:2:d"))
    #expect(try duties("Espoo").contains("612/2021:6:5:b"))
    #expect(try !duties("Helsinki").contains("612/2021:6:3:d"))
    #expect(try duties("Helsinki").contains("612/2021:10:1:g"))
    #expect(try duties("Maarianhamina") == [])
    #expect(try duties("Savon Martat ry") == [])
  }

  @Test func aCountyThatNoRegisterHasIsKnownByTheHeadersNameForIt() throws {
    let rows = try StatedRows(
      """
      hyvinvointisuunnitelma:
        organisaatio: Testilä
        hyvinvointialue: Testimaa
        toimitettu: [{kenelle: Testimaa, pvm: 15.12.2025}]
      toimenpiteet: [{nimi: Kerho, päävastuu: kunta, tukee: hyvinvointialue}]
      """)
    #expect(rows.rows("toimitettu").map { $0.suffix(8) } == ["Testimaa"])
    #expect(rows.rows("tukee") == ["Kerho | Testilä | Testimaa"])
    #expect(rows.rows("taholaji").contains("Testimaa | hyvinvointialue"))
    #expect(rows.remarks.count == 2)
  }

  @Test func ofAMakerThatNoRegisterHasNeitherKindNorLevelIsSaid() throws {
    let rows = try StatedRows(
      """
      hyvinvointisuunnitelma: {organisaatio: Testilä}
      toimenpiteet: [{nimi: Kerho, päävastuu: hyvinvointialue, tukee: Testilä}]
      """)
    #expect(rows.rows("tuntematon-laatija").count == 1)
    #expect(rows.rows("taholaji").contains("Testilä | tuntematon"))
    #expect(!rows.rows("tehtavataso").contains { $0.hasPrefix("Testilä") })
    #expect(rows.rows("paavastuu") == ["Kerho | Testilä | hyvinvointialue"])
    #expect(rows.rows("tukee") == ["Kerho | Testilä | Testilä"])
    #expect(rows.rows("tuntematon-nimi") == [])
    #expect(try StatedRows(header("  kausi: 2026–2029")).rows("tuntematon-laatija") == [])
  }

  @Test func anUnknownMunicipalityInThePreparationIsTold() throws {
    let rows = try StatedRows(header("  valmistelu: {kunnat: [Siilinjärvi, Sillinjärvv]}"))
    #expect(rows.rows("valmistelussa-tuntematon").count == 1)
    #expect(rows.rows("valmistelun-kunta").count == 1)
    let known = try StatedRows(header("  valmistelu: {kunnat: [Siilinjärvi]}"))
    #expect(known.rows("valmistelussa-tuntematon") == [])
  }

  private func duties(_ maker: String) throws -> [String] {
    let plan =
      "hyvinvointisuunnitelma: {organisaatio: \(maker), hyvinvointialue: Pohjois-Savon hyvinvointialue}"
    return try StatedRows(plan).rows("velvoite")
      .filter { $0.hasSuffix("| \(maker)") }
      .map { String($0.prefix { $0 != " " }) }
  }

  @Test(arguments: [
    ("612/2021 6 § 2 mom.", ["612/2021 | 6"], ["6 | 2"]),
    ("terveydenhuoltolaki (1326/2010) 11–12 §", ["1326/2010 | 11", "1326/2010 | 12"], []),
    ("Kuntalaki 37 §", ["410/2015 | 37"], []),
    ("§§ 6, 7 ja 10, 612/2021", ["612/2021 | 10", "612/2021 | 6", "612/2021 | 7"], []),
    ("1326/2010 12 §:n 1 ja 3 momentti", ["1326/2010 | 12"], ["12 | 1", "12 | 3"]),
  ])
  func aReferenceIsReadDownToTheMoment(text: String, sections: [String], moments: [String]) throws {
    let rows = try StatedRows(header("  säädösperusta: [\"\(text)\"]"))
    #expect(rows.rows("viittauksen-pykala").map { after(text, $0) }.sorted() == sections)
    #expect(rows.rows("viittauksen-momentti").map { after(text, $0) }.sorted() == moments)
  }

  @Test func aNumberNearToTheNamedActsIsTold() throws {
    let rows = try StatedRows(header("  säädösperusta: [Liikuntalaki 309/2015, 1/2015]"))
    #expect(rows.rows("numerot-lahella") == ["309/2015 | 390/2015"])
  }

  @Test func aMeasureServesTheGoalsThatItNames() throws {
    let rows = try StatedRows(
      """
      hyvinvointisuunnitelma: {organisaatio: Kuopio}
      tavoitteet:
        - {tunnus: T1, nimi: Lukuinto kasvaa}
        - {nimi: Liikunta lisääntyy}
      toimenpiteet:
        - {nimi: Lukukoira, tavoite: "t1, Liikunta lisääntyy"}
        - {nimi: Kävely, tavoite: Yksinäisyys vähenee}
        - {nimi: Kerho}
      """)
    #expect(
      rows.rows("palvelee").sorted() == [
        "Lukukoira | Liikunta lisääntyy", "Lukukoira | Lukuinto kasvaa",
      ])
    #expect(rows.rows("tavoite-kirjattu").sorted() == ["Kävely", "Lukukoira"])
    #expect(rows.rows("tavoite-muualta") == ["Kävely"])
  }

  private func header(_ lines: String) -> String {
    "hyvinvointisuunnitelma:\n  organisaatio: Kuopio\n\(lines)\n"
  }

  private func after(_ text: String, _ row: String) -> String {
    row.hasPrefix(text + " | ") ? String(row.dropFirst(text.count + 3)) : row
  }
}
