import Documents
import Facts
import Findings
import Foundation
import Judging
import Rules
import SourceText
import Support
import Testing
import YAML

/// Judging day by day finds what judging each day by itself does.
@Suite struct DayByDayTests {
  private static let endingAgreement = [
    """
    # Keksitty esimerkki: paikkoja ei ole olemassa, ja sopimus päättyy kesken kauden.
    rekisteri:
      hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue, genetiivi: Mallimaan hyvinvointialueen}]
      kunnat: [{nimi: Esimerkkilä, genetiivi: Esimerkkilän, hyvinvointialue: Mallimaan hyvinvointialue, kaupunki: ei}]
    """,
    """
    # Keksitty esimerkki.
    sopimus:
      tunnus: mallimaa-2025
      laji: yhdyspintakuvaus
      nimi: Mallimaan yhdyspintakuvaus
      osapuolet: [Mallimaan hyvinvointialue, Esimerkkilä]
      päätös: {toimielin: aluehallitus, pvm: 1.3.2025, pykälä: 45 §}
      voimassa: 1.3.2026–30.6.2027
    työnjako:
      - {tunnus: pakka, toimenpide: Pakka-malli, päävastuu: kunta, tukee: hyvinvointialue}
      - {tunnus: pv, toimenpide: Perhevalmennus, yhteisvastuu: [kunta, hyvinvointialue], koordinoi: hyvinvointialue}
    """,
    """
    # Keksitty esimerkki.
    hyvinvointisuunnitelma:
      tunnus: esimerkkila-2026
      nimi: Esimerkkilän hyvinvointisuunnitelma 2026–2029
      organisaatio: Esimerkkilä
      kausi: 2026–2029
      hyväksyntä: {toimielin: kunnanvaltuusto, pvm: 8.12.2025, pykälä: 112 §}
      neuvottelut: [{pvm: 2.10.2026, laji: hyte-neuvottelu, osapuolet: [Mallimaan hyvinvointialue, Esimerkkilä]}]
      poikkeukset:
        - {sääntö: mittari-puuttuu, kohde: pv, perustelu: Sovitaan keväällä, hyväksyjä: johtaja, voimassa: 1.2.2026–31.12.2026}
        - {sääntö: aikataulu-puuttuu, kohde: [pv, pakka], perustelu: Sovitaan keväällä, hyväksyjä: johtaja, voimassa: –30.9.2027}
    toimenpiteet:
      - {tunnus: pakka, nimi: Pakka-malli, päävastuu: Mallimaan hyvinvointialue, sovittu: mallimaa-2025/pakka}
      - {tunnus: pv, nimi: Perhevalmennus, yhteisvastuu: [Esimerkkilä, Mallimaan hyvinvointialue], koordinoi: Esimerkkilä}
      - {tunnus: pv2, nimi: Perhevalmennus, päävastuu: Esimerkkilä}
    """,
  ]

  private static func texts(in folder: String) throws -> [String] {
    let path = repository.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
    return try names.filter { $0.hasSuffix(".yaml") && $0 != "hytelint.yaml" }.map {
      try String(contentsOf: path.appending(path: $0), encoding: .utf8)
    }
  }

  private static let shipped = Result { try ShippedRules() }

  private static let folders =
    ["Plans/kuopio", "Plans/raisio", "Plans/esimerkki/puhdas", "Plans/esimerkki/luonnos"]
    + ["kapeampi-rivi", "kunta-alue-jarjesto", "ylateema"].map { "Tests/PlanTests/Joukot/\($0)" }

  /// Everything of a finding that anybody is told.
  private func told(_ finding: Finding) -> String {
    "\(finding)"
  }

  /// Judges so many of the days on which something may change, in both ways; how many findings come
  /// and go, and of how many days nothing new was said.
  private func compare(
    _ texts: [String], days limit: Int, under book: RuleBook? = nil
  ) throws -> (changes: Int, quiet: Int) {
    let shipped = try Self.shipped.get()
    let book = book ?? shipped.book
    let files = texts.enumerated().map { number, text in
      let source = SourceFile(path: "\(number).yaml", bytes: Array(text.utf8))
      let parsed = YAMLTree.parse(source, as: FileIndex(shipped.fileCount + number))
      return (source.path, read(parsed.tree, problems: parsed.problems, path: source.path))
    }
    let remarks = files.flatMap(\.1.remarks)
    let first = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let base = FactBase(of: files, under: book, on: first)
    let recorded = base.recordedDays(in: book.vocabulary).map { Period(first: $0, last: $0) }
    let stretches = Timeline.stretches(
      within: base.documents.filter(\.isPlan).compactMap(\.period),
      changing: base.documents.compactMap(\.period)
        + base.documents.flatMap(\.exceptions).compactMap(\.validity) + book.periods + recorded)
    let all = stretches.compactMap(\.first)
    let step = max(1, all.count / limit)
    var judging = try DayByDay(under: book, remarks: remarks)
    var last: [String] = []
    var (changes, quiet) = (0, 0)
    for day in stride(from: 0, to: all.count, by: step).map({ all[$0] }) {
      let facts = FactBase(of: files, under: book, on: day)
      let expected = try judge(facts, under: book, remarks: remarks, on: day).findings.map(told)
      let agree = base.agreementsInForce(on: first) == base.agreementsInForce(on: day)
      let moved = agree ? base.on(day, in: book.vocabulary) : facts
      let found = try judging.findings(of: moved, on: day)?.map(told)
      #expect(found ?? last == expected, "\(day)")
      changes += Set(expected).symmetricDifference(last).count
      if found == nil { quiet += 1 }
      last = expected
    }
    return (changes, quiet)
  }

  @Test(arguments: folders)
  func aSetIsJudgedAsOnEachDayAlone(_ folder: String) throws {
    _ = try compare(Self.texts(in: folder), days: 12)
  }

  @Test func anAgreementThatEndsWithinThePeriodIsJudgedAsOnEachDayAlone() throws {
    let (changes, _) = try compare(Self.endingAgreement, days: 100)
    #expect(changes > 10)
  }

  @Test func aDayThatChangesNothingIsNotJudged() throws {
    let quiet = try compare(Self.texts(in: "Tests/PlanTests/Joukot/ylateema"), days: 100).quiet
    #expect(quiet > 2)
  }
}
