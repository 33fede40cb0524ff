import Documents
import Findings
import PackChecking
import Rules
import SourceText
import Support
import Testing
import YAML

/// The shipped rules with one of their examples at a time.
@Suite struct CoverageTests {
  private static let shipped = Result { try ShippedRules() }

  private func run(_ rule: String, keeping isKept: (RuleExamples.Example) -> Bool) throws
    -> (results: [ExampleRun.Result], coverage: ExceptionCoverage)
  {
    let shipped = try Self.shipped.get()
    let examples = shipped.files.first { $0.id == rule }?.examples.examples.filter(isKept) ?? []
    let names = Set(examples.compactMap(\.base))
    let bases = try names.map { ($0, try shipped.base($0)) }
    var run = ExampleRun(
      shipped.book, of: shipped.packs, bases: Dictionary(uniqueKeysWithValues: bases),
      index: FileIndex(shipped.fileCount),
      day: try #require(CalendarDay(year: 2026, month: 3, day: 1)))
    let results = try examples.map { try run.run($0, of: RuleID(rule)).result }
    return (results, run.coverage)
  }

  @Test func anExceptionThatAnExampleNeedsIsCovered() throws {
    let rule = "organisaatio-puuttuu"
    let (results, coverage) = try run(rule) { _ in true }
    #expect(Set(results) == [.validated, .reported])
    #expect(coverage.items.contains { $0.statement == rule })
    #expect(!coverage.idle.contains { $0.statement == rule })
  }

  @Test func withoutExamplesNoExceptionIsCovered() throws {
    let (results, coverage) = try run("organisaatio-puuttuu") { _ in false }
    #expect(results == [])
    #expect(coverage.idle.count == coverage.items.count)
    #expect(coverage.items.count > 80)
  }

  @Test func anExampleThatDoesNotHoldIsMissingOrNoisy() throws {
    let shipped = try Self.shipped.get()
    let file = try #require(shipped.files.first { $0.id == "henkilo-vastuutahona" })
    let example = try #require(file.examples.examples.first { $0.expected != .nothing })
    let base = try shipped.base(example.base)
    var run = ExampleRun(
      shipped.book, of: shipped.packs, bases: [try #require(example.base): base],
      index: FileIndex(shipped.fileCount), day: try #require(example.day))
    let moved = try reread(example, line: "\(example.documents)")
    #expect(try run.run(moved, of: RuleID(file.id)).result == .reported)
    let silent = try reread(
      example, line: example.documents.replacing("# <-", with: "# "))
    #expect(try run.run(silent, of: RuleID(file.id)).result == .noisy)
    let wanting = try reread(
      example, line: "\(example.documents)      mittarit: määrä   # <- \(file.id)\n")
    #expect(try run.run(wanting, of: RuleID(file.id)).result == .missing)
  }

  /// The example with other documents.
  private func reread(
    _ example: RuleExamples.Example, line documents: String
  ) throws -> RuleExamples.Example {
    let indented = documents.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    let text = """
      a: b
      ---
      miksi: {fi: a, sv: b, en: c}
      esimerkit:
        - nimi: koe
          päivänä: 1.3.2026
          pohja: \(example.base ?? "")
          asiakirjat: |
      \(indented)

      """
    let source = SourceFile(path: "koe.yaml", bytes: Array(text.utf8))
    let tree = YAMLTree.parse(source, as: FileIndex(0)).tree
    return try #require(try RuleExamples.read(tree)?.examples.first)
  }
}
