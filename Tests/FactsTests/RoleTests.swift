import Support
import Testing

/// Roles, municipality by municipality.
@Suite struct RoleTests {
  private let county = """
    rekisteri:
      hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue, genetiivi: Mallimaan hyvinvointialueen}]
      kunnat:
        - {nimi: Esimerkkilä, genetiivi: Esimerkkilän, hyvinvointialue: Mallimaan hyvinvointialue}
        - {nimi: Naapurila, genetiivi: Naapurilan, hyvinvointialue: Mallimaan hyvinvointialue}
    """

  private func rows(_ organisation: String, _ measure: String) throws -> StatedRows {
    try StatedRows(
      county,
      """
      hyvinvointisuunnitelma: {organisaatio: \(organisation)}
      toimenpiteet: [\(measure)]
      """)
  }

  @Test func aCountysMeasureConcernsAllItsMunicipalities() throws {
    let rows = try rows("Mallimaan hyvinvointialue", "{nimi: Kerho, päävastuu: kunnat}")
    #expect(
      rows.rows("paavastuu") == [
        "Kerho | Esimerkkilä | Esimerkkilä", "Kerho | Naapurila | Naapurila",
      ])
  }

  @Test func theMunicipalitiesOfAMeasureCanBeNamed() throws {
    let rows = try rows(
      "Mallimaan hyvinvointialue", "{nimi: Kerho, kunnat: [Naapurila], tukee: kunta}")
    #expect(rows.rows("tukee") == ["Kerho | Naapurila | Naapurila"])
  }

  @Test func aMakerOfAJointPlanLeadsInItsOwnArea() throws {
    let rows = try rows("[Esimerkkilä, Naapurila]", "{nimi: Kerho, päävastuu: [Naapurila]}")
    #expect(rows.rows("paavastuu") == ["Kerho | Naapurila | Naapurila"])
    #expect(rows.rows("suunnitelmalaji").first?.hasSuffix("yhteinen") == true)
  }

  @Test func partialLeadsCarryTheirScope() throws {
    let rows = try rows(
      "Esimerkkilä",
      """
      {nimi: Kerho, osavastuut: [{taho: kunta, rajaus: tilat}, {taho: hyvinvointialue}]}
      """)
    #expect(rows.rows("osavastuu").count == 2)
    #expect(rows.rows("rajaus") == ["Kerho | Esimerkkilä"])
  }

  @Test func helsinkiHasTheTasksOfBothLevels() throws {
    let rows = try StatedRows(
      """
      hyvinvointisuunnitelma: {organisaatio: Helsinki}
      toimenpiteet: [{nimi: Kerho, päävastuu: neuvola}]
      """)
    #expect(rows.rows("paavastuu") == ["Kerho | Helsinki | Helsinki"])
    #expect(
      rows.rows("tehtavataso").filter { $0.hasPrefix("Helsinki") }.sorted() == [
        "Helsinki | hyvinvointialue", "Helsinki | kunta",
      ])
  }

  @Test func theActorOverARowsGroupLeadsTheRow() throws {
    let rows = try StatedRows(
      """
      hyvinvointisuunnitelma: {organisaatio: Kuopio}
      toimijat: [{taho: Kirjasto, toimenpiteet: [{nimi: Lukukoira}]}]
      """)
    #expect(rows.rows("paavastuu") == ["Lukukoira | Kuopio | Kuopio"])
    #expect(rows.places("paavastuu") == ["Kirjasto"])
  }

  @Test func aNameThatDocumentsAloneHaveKeepsTheRowsOfItsPlan() throws {
    let rows = try StatedRows(
      """
      hyvinvointisuunnitelma: {organisaatio: Tuntemattoman yhdistys ry}
      toimenpiteet: [{nimi: Kerho, päävastuu: Tuntemattoman yhdistys ry}]
      """)
    #expect(rows.rows("paavastuu").count == 1)
    #expect(rows.remarks.isEmpty)
  }
}
