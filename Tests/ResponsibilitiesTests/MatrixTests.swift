import Findings
import Responsibilities
import Testing

@Suite struct MatrixTests {
  private static let county = """
    hyvinvointisuunnitelma: {organisaatio: Mallimaan hyvinvointialue, kausi: 2026–2029}
    toimenpiteet:
      - nimi: Pakka
        teema: ehkäisevä päihdetyö
        päävastuu: Mallimaan hyvinvointialue
        kunnat: [Esimerkkilä, Naapurila]

    """

  private static func municipality(_ lines: String..., name: String = "Esimerkkilä") -> String {
    "hyvinvointisuunnitelma: {organisaatio: \(name), kausi: 2026–2029}\ntoimenpiteet:\n"
      + "  - nimi: PAKKA-toimintamalli\n    teema: ehkäisevä päihdetyö\n"
      + lines.map { "    \($0)\n" }.joined()
  }

  private static let agreement = """
    sopimus:
      tunnus: malli-1
      laji: yhteistyösopimus
      osapuolet: [Esimerkkilä, Naapurila, Mallimaan hyvinvointialue]
      päätös: {toimielin: aluehallitus, pvm: 1.3.2025}
      voimassa: 2025–2029
    työnjako:
      - {tunnus: pakka, toimintamalli: Pakka, päävastuu: kunta, tukee: hyvinvointialue}
      - {tunnus: liikunta, teema: liikunta, päävastuu: kunta}
      - {tunnus: tnp, toimenpide: Terveysneuvontapisteet, vastuu: avoin}

    """

  @Test func oneMeasureOfTwoPlansStandsOnOneRow() throws {
    let matrix = try DocumentSet([Self.municipality("päävastuu: Esimerkkilä"), Self.county])
      .matrix()
    #expect(matrix.rows.map(\.name.fi) == ["PAKKA-toimintamalli"])
    let entries = matrix.rows[0].entries
    #expect(entries.map { matrix[$0].name.fi } == ["PAKKA-toimintamalli", "Pakka"])
    #expect(
      matrix.documents.map(\.name.fi)
        == ["Esimerkkilä, 2026–2029", "Mallimaan hyvinvointialue, 2026–2029"])
  }

  @Test func whereDocumentsDoNotSayTheSameItIsSeen() throws {
    let differing = try DocumentSet([Self.municipality("päävastuu: Esimerkkilä"), Self.county])
      .matrix()
    let differences = differing.rows[0].differences
    #expect(differences.map(\.municipality.fi) == ["Esimerkkilä"])
    #expect(
      differences[0].answering.map { $0.names.map(\.fi) }
        == [["Esimerkkilä"], ["Mallimaan hyvinvointialue"]])
    let agreeing = try DocumentSet([
      Self.municipality("päävastuu: Mallimaan hyvinvointialue"), Self.county,
    ]).matrix()
    #expect(agreeing.rows[0].differences.isEmpty)
  }

  @Test func twoMunicipalitiesThatLeadTheirOwnDoNotDiffer() throws {
    let county = Self.county.replacing(
      "päävastuu: Mallimaan hyvinvointialue", with: "päävastuu: kunnat")
    let matrix = try DocumentSet([
      Self.municipality("päävastuu: Esimerkkilä"),
      Self.municipality("päävastuu: Naapurila", name: "Naapurila"), county,
    ]).matrix()
    #expect(matrix.rows.count == 1)
    #expect(matrix.rows[0].entries.count == 3)
    #expect(matrix.rows[0].differences.isEmpty)
    let shown = matrix[matrix.rows[0].entries[2]].shown(.lead)
    #expect(shown.map(\.name.fi) == ["kukin kunta"])
    #expect(shown[0].members.map(\.fi) == ["Esimerkkilä", "Naapurila"])
  }

  @Test func anAgreedRowStandsBesideItsMeasureAndDecidesIt() throws {
    let matrix = try DocumentSet([
      Self.municipality("päävastuu: Mallimaan hyvinvointialue"), Self.agreement,
    ]).matrix()
    let row = matrix.rows[0]
    #expect(row.entries.map { matrix.documents[$0.document].kind } == [.plan, .agreement])
    #expect(row.decidedBy == [row.entries[1]])
    #expect(row.differences.map(\.municipality.fi) == ["Esimerkkilä"])
    #expect(row.isInterface)
  }

  @Test func whatNoPlanHasStandsAloneAndThemesHaveTheirFrame() throws {
    let matrix = try DocumentSet([
      Self.municipality("päävastuu: Esimerkkilä"), Self.agreement,
    ]).matrix()
    #expect(matrix.rows.map(\.name.fi) == ["PAKKA-toimintamalli", "Terveysneuvontapisteet"])
    #expect(matrix[matrix.rows[1].entries[0]].leftOpen != nil)
    let exercise = matrix.sections.filter { !$0.frame.isEmpty }
    #expect(exercise.map(\.theme?.name.fi) == ["Liikunnallisen elämäntavan edistäminen"])
    #expect(exercise[0].rows.isEmpty)
  }

  @Test func whatIsAgreedOfAThemeDecidesAMeasureButIsNotTheSame() throws {
    let plan = Self.municipality("päävastuu: Esimerkkilä").replacing(
      "PAKKA-toimintamalli\n    teema: ehkäisevä päihdetyö",
      with: "Lenkkipolku\n    teema: liikunta")
    let split = plan.replacing(
      "päävastuu: Esimerkkilä", with: "osavastuut: [Esimerkkilä, Mallimaan hyvinvointialue]")
    let matrix = try DocumentSet([split, Self.agreement]).matrix()
    let row = matrix.rows[0]
    #expect(row.entries.count == 1)
    #expect(row.decidedBy.map { matrix[$0].name.fi } == ["liikunta"])
    #expect(row.differences.isEmpty)
  }

  @Test func themesStandInTheRegistersOrderThenUnknownOnesThenNone() throws {
    let plan = """
      hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029}
      tavoitteet:
        - {nimi: Kaatumiset vähenevät, teema: Kaatumisten ehkäisy}
      toimenpiteet:
        - {nimi: A}
        - {nimi: B, teema: Avaruus}
        - {nimi: C, teema: ehkäisevä päihdetyö}
        - {nimi: D, teema: [Kiusaamisen ehkäisy, ehkäisevä päihdetyö]}

      """
    let matrix = try DocumentSet([plan]).matrix()
    let sections = matrix.sections.map { section in
      "\(section.theme?.name.fi ?? "–"): "
        + section.rows.map { matrix.rows[$0].name.fi }.joined(separator: " ")
    }
    #expect(
      sections == [
        "Kiusaamisen ehkäisy: D", "Ehkäisevä päihdetyö: C D", "Kaatumisten ehkäisy: ",
        "Avaruus: B", "–: A",
      ])
    #expect(matrix.sections.map(\.theme?.isKnown) == [true, true, true, false, nil])
  }

  @Test func aLevelThatNobodySaysIsUnknown() throws {
    let matrix = try DocumentSet([
      Self.municipality("taso: varhainen tuki"), DocumentSet.plan("tunnus: x"),
    ]).matrix()
    #expect(matrix.rows.map { $0.levels.map { matrix.levels[$0].fi } } == [["riski todettu"], []])
  }

  @Test func rolesTellWhatKindOfActorHasThem() throws {
    let matrix = try DocumentSet([
      Self.municipality(
        "päävastuu: Esimerkkilä", "tukee: Mallimaan hyvinvointialue", "kumppanit: järjestöt",
        "toteuttaa: [poliisi, Outola]", "seuraa: Naapurila")
    ]).matrix()
    let row = matrix.rows[0]
    #expect(matrix.groups(in: row, having: [.lead]) == [.municipality])
    #expect(matrix.groups(in: row, having: [.supports, .partner]) == [.county, .organisation])
    #expect(matrix.groups(in: row, having: [.implements]) == [.other, .unknown])
    #expect(matrix[row.entries[0]].holders(.other).map(\.name.fi) == ["Naapurila"])
  }

  @Test func helsinkiIsBothAMunicipalityAndACounty() throws {
    let matrix = try DocumentSet([
      Self.municipality("päävastuu: Helsinki", name: "Helsinki")
    ]).matrix()
    #expect(matrix.groups(in: matrix.rows[0], having: [.lead]) == [.municipality, .county])
  }

  @Test func aRowWithoutAnyRoleIsTold() throws {
    let matrix = try DocumentSet([Self.municipality("vastuutaho: yhteistyössä")]).matrix()
    #expect(matrix.lacksRoles(matrix.rows[0]))
    #expect(matrix.rowsWithoutRoles == 1)
    #expect(matrix[matrix.rows[0].entries[0]].vague.map(\.name.fi) == ["yhteistyössä"])
  }

  @Test func findingsAreOnTheRowsThatTheyAreAbout() throws {
    let plan =
      Self.municipality("päävastuu: Esimerkkilä, Mallimaan hyvinvointialue")
      + "  - nimi: Toinen\n    päävastuu: Esimerkkilä\n"
    let matrix = try DocumentSet([plan]).matrix()
    func rules(_ row: Int, primary: Bool) -> [String] {
      matrix.rows[row].findings.filter { $0.isPrimary == primary }
        .map { matrix.findings[$0.finding].rule.name }
    }
    #expect(rules(0, primary: true).contains("paallekkainen-paavastuu"))
    #expect(!rules(1, primary: true).contains("paallekkainen-paavastuu"))
    // One finding of the whole plan names its rows as further places.
    #expect(rules(0, primary: false) + rules(1, primary: false) != [])
  }

  @Test func theLoadOfEachActorIsCountedOverPlans() throws {
    let plan =
      Self.municipality("päävastuu: Esimerkkilä", "tukee: Mallimaan hyvinvointialue")
      + "  - {nimi: Toinen, päävastuu: Esimerkkilä, toteuttaa: [Esimerkkilä, poliisi]}\n"
    let matrix = try DocumentSet([plan, Self.agreement]).matrix()
    let loads = matrix.loads.map { load in
      "\(load.actor.fi) \(load.rows): lead \(load.counts[.lead] ?? 0), "
        + "implements \(load.counts[.implements] ?? 0), supports \(load.counts[.supports] ?? 0)"
    }
    #expect(
      loads == [
        "Esimerkkilä 2: lead 2, implements 1, supports 0",
        "Mallimaan hyvinvointialue 1: lead 0, implements 0, supports 1",
        "poliisi 1: lead 0, implements 1, supports 0",
      ])
  }

  @Test func openInterfacesAreThoseThatRulesFoundUnsettled() throws {
    let plan =
      Self.municipality("päävastuu: Esimerkkilä", "tukee: Mallimaan hyvinvointialue")
      + "  - {nimi: Toinen, yhdyspinta: kyllä}\n  - {nimi: Kolmas}\n"
    let matrix = try DocumentSet([plan, Self.agreement]).matrix()
    let open = matrix.openInterfaces.map { open in
      matrix.rows[open.row].name.fi + ": "
        + open.findings.map { matrix.findings[$0].rule.name }.joined(separator: " ")
    }
    #expect(
      open == [
        "Toinen: yhdyspinta-ilman-paavastuuta",
        "Terveysneuvontapisteet: sopimus-ei-ratkaise-vastuuta",
      ])
  }

  @Test func onlyRowsOfWhatIsAskedForAreShown() throws {
    let other =
      Self.municipality("päävastuu: Naapurila", name: "Naapurila")
      + "  - {nimi: Oma, päävastuu: Naapurila}\n"
    let set = try DocumentSet([Self.municipality("päävastuu: Esimerkkilä"), other, Self.county])
    let names = try set.matrix(showing: [0]).rows.map { row in
      "\(row.name.fi) \(row.entries.count)"
    }
    #expect(names == ["PAKKA-toimintamalli 3"])
  }
}
