import Checking
import Datalog
import Exporting
import Facts
import Rules
import Testing

/// The sample plans, judged here and by another engine.
@Suite struct PlanExportTests {
  @Test(
    .enabled(if: OtherSolver.clingo.isHere, "clingo is missing: make venv"),
    arguments: PlanSet.folders)
  func clingoFindsTheSameInThePlans(of folder: String) throws {
    let set = try PlanSet(folder)
    let export = Export(set.book, over: set.facts, showing: set.derived)
    var text = ""
    export.writeClingo(to: &text)
    try compare(export, set, with: try OtherSolver.clingo.rows(of: text), in: folder)
  }

  @Test(
    .enabled(if: OtherSolver.prolog.isHere, "SWI-Prolog is missing"), arguments: PlanSet.folders)
  func prologFindsTheSameInThePlans(of folder: String) throws {
    let set = try PlanSet(folder)
    let export = Export(set.book, over: set.facts, showing: set.derived)
    var text = ""
    export.writeProlog(to: &text)
    try compare(export, set, with: try OtherSolver.prolog.rows(of: text), in: folder)
  }

  @Test func theFactsAreSentencesWithTheirPlaces() throws {
    let set = try PlanSet("esimerkki/puhdas")
    var lines = FactLines(set.facts, under: set.book, files: set.gathering.files)
    var text = ""
    lines.write(to: &text)
    let facts = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let stated = set.book.vocabulary.sentences.reduce(0) {
      $0 + set.facts.rows.count(of: $1.relation)
    }
    #expect(facts.count == stated)
    #expect(facts.allSatisfy { $0.count == 2 })
    #expect(facts.contains { $0[0].contains("päävastuu kunnassa") && $0[1].contains("puhdas/") })
  }

  @Test func theSameDocumentsAreWrittenWithTheSameBytes() throws {
    let texts = try (0..<2).map { _ in
      let set = try PlanSet("esimerkki/luonnos")
      var text = ""
      Export(set.book, over: set.facts).writeClingo(to: &text)
      Export(set.book, over: set.facts).writeProlog(to: &text)
      return text
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("% n("), "no day is explained")
  }

  private func compare(
    _ export: Export, _ set: PlanSet, with found: Set<String>, in folder: String
  ) throws {
    let expected = export.lines(of: set.derived, in: set.model)
    #expect(expected.subtracting(found).sorted().prefix(5) == [], "rows of ours only")
    #expect(found.subtracting(expected).sorted().prefix(5) == [], "rows of theirs only")
    let findings = set.findings.reduce(0) { $0 + set.model.rowCount(of: $1) }
    print("\(folder): \(expected.count) derived rows agree, \(findings) of them findings")
  }
}
