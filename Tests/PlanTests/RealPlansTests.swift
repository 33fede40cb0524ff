import Checking
import Documents
import Findings
import Foundation
import PackChecking
import SourceText
import Support
import Testing

/// Plans as their authors write them, each checked alone.
///
/// `Oikeat` has transcriptions of public sources, `Kokonaiset` whole plans that are made up. Marks
/// name what is to be told.
@Suite struct RealPlansTests {
  private static let folder = repository.appending(path: "Tests/PlanTests")

  private static func plans(in name: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: name).path)
    return (found ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(name)/\($0)" }
  }

  /// The rules there are; a mark may wait for its rule.
  private static let rules = Set(
    FileManager.default.enumerator(atPath: repository.appending(path: "Rules").path)?
      .compactMap { ($0 as? String)?.split(separator: "/").last.map { String($0.dropLast(5)) } }
      ?? [])

  private func check(_ path: String) throws -> CheckResult {
    let day = CalendarDay(year: 2026, month: 11, day: 22) ?? CalendarDay(number: 0)
    return try Checking.check(
      CheckRequest(paths: [Self.folder.appending(path: path).path], day: day))
  }

  /// What an author is shown; a note that no mark names is a hint and may come or go.
  private func told(_ result: CheckResult, severity: Severity? = nil) -> [Mark] {
    result.findings.filter { $0.standing == .shown && (severity == nil || $0.severity == severity) }
      .map { finding in
        let table = LineTable(result.files[Int(finding.place.file.number)])
        return Mark(
          rule: finding.rule, line: table.position(at: Int(finding.place.start)).line)
      }.sorted()
  }

  @Test(arguments: plans(in: "Oikeat") + plans(in: "Kokonaiset"))
  func isToldWhatItIsMarkedWith(_ path: String) throws {
    let result = try check(path)
    let marks = result.files.flatMap { Mark.marks(in: $0) }
      .filter { Self.rules.contains($0.rule.name) }
    let all = told(result)
    #expect(marks.filter { !all.contains($0) } == [], "marks without a finding")
    let faults = told(result, severity: .error) + told(result, severity: .warning)
    #expect(faults.filter { !marks.contains($0) } == [], "findings without a mark")
  }

  @Test(arguments: plans(in: "Kokonaiset"))
  func aWholePlanHasNoErrorAndFewWarnings(_ path: String) throws {
    let result = try check(path)
    #expect(told(result, severity: .error) == [])
    #expect(told(result, severity: .warning).count <= 3)
  }

  @Test func thePlansAreThere() {
    #expect(Self.plans(in: "Oikeat").count >= 12)
    #expect(Self.plans(in: "Kokonaiset").count >= 7)
  }
}
