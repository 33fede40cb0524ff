import Checking
import Documents
import Findings
import Foundation
import PackChecking
import SourceText
import Support
import Testing

/// Whole sets: plans of different makers beside an agreement, each set a folder of `Joukot`.
///
/// Errors and warnings are held both ways by the marks of the files, notes only where marked.
@Suite struct SetPlansTests {
  private static let folder = repository.appending(path: "Tests/PlanTests/Joukot")

  private static let sets =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  /// A rule and where it is found or marked.
  private func told(_ rule: RuleID, _ path: String, _ line: Int) -> String {
    "\(path.split(separator: "/").last ?? ""):\(line) \(rule.name)"
  }

  @Test(arguments: sets)
  func isToldWhatItIsMarkedWith(_ set: String) throws {
    let day = CalendarDay(year: 2026, month: 11, day: 22) ?? CalendarDay(number: 0)
    let result = try Checking.check(
      CheckRequest(paths: [Self.folder.appending(path: set).path], day: day))
    let marks = Set(
      result.files.filter { $0.path.contains("Joukot/") }.flatMap { file in
        Mark.marks(in: file).map { told($0.rule, file.path, $0.line) }
      })
    let shown = result.findings.filter { $0.standing == .shown }
    let found = shown.map { finding in
      let file = result.files[Int(finding.place.file.number)]
      let line = LineTable(file).position(at: Int(finding.place.start)).line
      return (told(finding.rule, file.path, line), finding.severity)
    }
    #expect(marks.subtracting(found.map(\.0)) == [], "marks without a finding")
    let faults = Set(found.filter { $0.1 != .note }.map(\.0))
    #expect(faults.subtracting(marks) == [], "findings without a mark")
  }

  @Test func theSetsAreThere() {
    #expect(Self.sets.count >= 3)
  }
}
