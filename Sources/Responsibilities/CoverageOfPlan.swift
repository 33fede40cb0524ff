import Findings
package import Judging
import Rules
import SourceText

/// What was found of one plan, as the coverage of duties needs it.
package struct CoverageOfPlan: Sendable {
  package let plan: Coverage.Plan
  private let duties: Set<String>
  private let topKey: Span
  private let statuses: [RuleID: [Status: Int]]
  private let findings: [Finding]

  package init(_ statuses: PlanStatuses, path: String) {
    plan = Coverage.Plan(name: statuses.plan, path: path)
    duties = statuses.duties
    topKey = statuses.topKey
    findings = statuses.findings
    self.statuses = Dictionary(
      statuses.statuses.map { ($0.rule, $0.counts) }, uniquingKeysWith: { first, _ in first })
  }

  /// What came of a duty at which these rules look.
  func result(of duty: StatuteText.Duty, rules: [RuleID]) -> Coverage.Result {
    guard duties.contains(duty.notation) else { return .notApplicable }
    let citing = findings.filter { rules.contains($0.rule) && $0.cites(duty.notation) }
    if !citing.isEmpty {
      if citing.allSatisfy({ $0.standing == .evidenced }) { return .evidenced }
      if citing.allSatisfy(\.isExcepted) { return .excepted }
      // What a plan does not say is marked on its first line.
      return citing.allSatisfy { $0.place == topKey } ? .notRecorded : .fault
    }
    let counts = rules.compactMap { statuses[$0] }
    if counts.contains(where: { $0.keys.contains { $0 == .met || $0 == .found } }) { return .met }
    return counts.isEmpty ? .notApplicable : .notJudged
  }
}

extension Finding {
  fileprivate var isExcepted: Bool {
    if case .excepted = standing { true } else { false }
  }

  fileprivate func cites(_ duty: String) -> Bool {
    basis.contains { basis in
      if case .statute(let citation, _) = basis { citation.notation == duty } else { false }
    }
  }
}
