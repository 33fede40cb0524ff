import Checking
import Documents
import Findings
import Foundation
import PackChecking
import SourceText
import Support
import Testing

/// A finding or a mark by its file and place.
private struct Placed: Hashable, Comparable, CustomStringConvertible {
  let path: String
  let mark: Mark

  var description: String { "\(path):\(mark.line) \(mark.rule)" }

  static func < (one: Self, other: Self) -> Bool {
    (one.path, one.mark) < (other.path, other.mark)
  }
}

/// Holds the sample plans and their marks equal, both ways.
@Suite struct MarkedPlansTests {
  private let day = CalendarDay(year: 2026, month: 11, day: 21) ?? CalendarDay(number: 0)

  private func check(_ folder: String) throws -> CheckResult {
    let path = repository.appending(path: "Plans").appending(path: folder).path
    return try Checking.check(CheckRequest(paths: [path], day: day))
  }

  private func found(in result: CheckResult) -> [Placed] {
    var tables: [FileIndex: LineTable] = [:]
    return result.findings.filter { $0.standing == .shown }.map { finding in
      let number = Int(finding.place.file.number)
      let file = result.files[number]
      let table = tables[finding.place.file] ?? LineTable(file)
      tables[finding.place.file] = table
      let line = table.position(at: Int(finding.place.start)).line
      return Placed(path: name(of: file), mark: Mark(rule: finding.rule, line: line))
    }.sorted()
  }

  private func name(of file: SourceFile) -> String {
    String(file.path.split(separator: "/").last ?? "")
  }

  @Test func theCleanSetHasNoFindings() throws {
    let result = try check("esimerkki/puhdas")
    #expect(found(in: result) == [])
    #expect(result.measures >= 30)
    #expect(result.notJudged.isEmpty)
  }

  @Test func theDraftSetHasTheFindingsItIsMarkedWith() throws {
    let result = try check("esimerkki/luonnos")
    let marked = result.files.filter { $0.path.contains("luonnos/") }.flatMap { file in
      Mark.marks(in: file).map {
        Placed(path: name(of: file), mark: Mark(rule: $0.rule, line: $0.line))
      }
    }.sorted()
    #expect(marked.count > 30)
    let found = found(in: result)
    #expect(found.filter { !marked.contains($0) } == [], "findings without a mark")
    #expect(marked.filter { !found.contains($0) } == [], "marks without a finding")
  }

  @Test func kuopioShowsWhatTheSourceLostAndDoubledAndNoError() throws {
    let result = try check("kuopio")
    let rules = Dictionary(
      grouping: result.findings.filter { $0.standing == .shown }, by: \.rule.name)
    #expect(rules.keys.sorted() == ["toimenpide-kahteen-kertaan", "vastuu-ei-ilmene-lahteesta"])
    #expect(rules["vastuu-ei-ilmene-lahteesta"]?.count == 67)
    #expect(rules["toimenpide-kahteen-kertaan"]?.count == 5)
    #expect(!result.findings.contains { $0.severity == .error })
  }

  @Test func raisioIsNeverAccusedOfWhatTheDecisionDoesNotShow() throws {
    let result = try check("raisio")
    #expect(Set(result.findings.map(\.rule.name)) == ["vastuu-ei-ilmene-lahteesta"])
    #expect(!result.findings.contains { $0.severity == .error })
  }
}
