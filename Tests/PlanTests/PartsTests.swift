import Checking
import Documents
import Findings
import Foundation
import SourceText
import Support
import Testing

/// All plans and agreements of the repository as one set, judged together and in parts.
@Suite struct PartsTests {
  private static let folders = [
    "Tests/PlanTests/Joukot", "Tests/PlanTests/Kokonaiset", "Tests/PlanTests/Oikeat", "Plans",
  ]

  /// The set, without configurations, which would make sets of their own.
  private func withSet(_ body: (URL) throws -> Void) throws {
    let files = FileManager.default
    let set = files.temporaryDirectory.appending(path: "osat-\(UUID().uuidString)")
    defer { try? files.removeItem(at: set) }
    for (number, folder) in Self.folders.enumerated() {
      let from = repository.appending(path: folder)
      for case let path as String in files.enumerator(atPath: from.path) ?? .init()
      where path.hasSuffix(".yaml") && !path.hasSuffix("hytelint.yaml") {
        let to = set.appending(path: "\(number)/\(path)")
        try files.createDirectory(
          at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(at: from.appending(path: path), to: to)
      }
    }
    try body(set)
  }

  private func result(_ set: URL, from measures: Int) throws -> CheckResult {
    var request = CheckRequest(
      paths: [set.path], day: CalendarDay(year: 2026, month: 11, day: 22) ?? .init(number: 0))
    request.measuresWorthParting = measures
    return try Checking.check(request)
  }

  @Test func whatIsFoundInPartsIsWhatIsFoundTogether() throws {
    try withSet { set in
      let together = try result(set, from: .max)
      let apart = try result(set, from: 0)
      #expect(together.findings.count > 100)
      for (one, other) in zip(together.findings, apart.findings) where one.told != other.told {
        Issue.record("together: \(one.told)\napart: \(other.told)")
        break
      }
      #expect(together.findings.count == apart.findings.count)
      #expect(together.notJudged.map(\.rules) == apart.notJudged.map(\.rules))
      #expect(together.notJudged.map(\.missing.fi) == apart.notJudged.map(\.missing.fi))
    }
  }
}
