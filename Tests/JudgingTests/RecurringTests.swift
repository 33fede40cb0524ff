import Documents
import Facts
import Judging
import Rules
import SourceText
import Support
import Testing
import YAML

/// What recurs in every measure of a plan is not looked at for each pair of them.
struct RecurringTests {
  /// So many measures, and rows that a rule may look at: far fewer than there are pairs.
  private static let (measures, steps) = (1_200, 150_000)

  @Test(arguments: [
    "vastuutaho: Outoväki", "päävastuu: Raisio, kumppani: Outoväki",
    "yhteisvastuu: [Raisio, Outoväki], koordinoi: Outoväki",
    "päävastuu: Varsinais-Suomen hyvinvointialue",
    "päävastuu: Raisio, sovittu: puuttuva-2025",
    "päävastuu: Raisio, mittarit: [Kouluterveyskysely]",
  ])
  func theSameInEveryMeasure(_ entries: String) throws {
    let rows = (0..<Self.measures).map {
      "  - {tunnus: m\($0), nimi: Toimi \($0), teema: Kiusaamisen ehkäisy, \(entries)}"
    }
    let text = """
      # Keksitty esimerkki.
      hyvinvointisuunnitelma:
        tunnus: raisio-2026
        nimi: Raision hyvinvointisuunnitelma 2026–2029
        organisaatio: Raisio
        kausi: 2026–2029
      toimenpiteet:
      \(rows.joined(separator: "\n"))
      """
    let shipped = try ShippedRules()
    let source = SourceFile(path: "raisio.yaml", bytes: Array(text.utf8))
    let parsed = YAMLTree.parse(source, as: FileIndex(shipped.fileCount))
    let file = read(parsed.tree, problems: parsed.problems, path: source.path)
    let day = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let facts = FactBase(of: [(source.path, file)], under: shipped.book, on: day)
    let verdict = try judge(
      facts, under: shipped.book, remarks: file.remarks, on: day, stepLimit: Self.steps)
    #expect(file.measureCount == Self.measures)
    #expect(!verdict.findings.isEmpty)
  }
}
