import Checking
import Findings
import Foundation
import Judging
import SourceText
import Testing

/// What would remove findings of a set with several counties, of which each is judged by itself.
@Suite struct RepairsInPartsTests {
  /// The first finding of each rule in each plan.
  private func findings(of result: CheckResult) -> [Finding] {
    var met: Set<String> = []
    return result.findings.filter { finding in
      met.insert("\(finding.place.file) \(finding.rule)").inserted
    }
  }

  @Test func nobodyIsNamedWhoHasNothingToDoWithThePlan() throws {
    let set = try MadeSet()
    var request = set.request(nil)
    request.keepsProofs = true
    let result = try Checking.check(request)
    let found = findings(of: result)
    let repairs = result.repairs(of: found)
    var left = 0
    for (finding, alone) in zip(found, repairs) {
      let together = try #require(result.provings.first).repairs(of: finding)
      let alone = try #require(alone, "\(finding.rule)")
      #expect(alone.repairs.isEmpty == together.repairs.isEmpty, "\(finding.rule)")
      guard result.files[Int(finding.place.file.number)].path.hasSuffix("raisio.yaml") else {
        continue
      }
      #expect(!alone.repairs.contains { namesOthers($0) }, "\(alone.repairs)")
      left += together.repairs.count { namesOthers($0) }
    }
    #expect(left > 0)
  }

  /// Whether a repair names somebody of the counties with which Raisio has nothing to do.
  private func namesOthers(_ repair: Repair) -> Bool {
    ["Kuopio", "Iisalmi", "Joroinen", "Kaavi", "Keitele", "Pohjois-Savo", "Oulu"].contains {
      "\(repair)".contains($0)
    }
  }
}
