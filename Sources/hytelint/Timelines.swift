import Checking
import Documents
import Reports

extension TimelineReport {
  /// When what is found; nothing where the check looked at one day only.
  init?(_ result: CheckResult) {
    guard let found = result.timedFindings else { return nil }
    self.init(
      rows: found.map { Row(finding: $0.finding, stretches: $0.periods.map(Stretch.init)) },
      judged: result.judgedPeriods.map(Stretch.init))
  }
}

extension TimelineReport.Stretch {
  fileprivate init(_ period: Period) {
    let (first, last) = (period.first, period.last)
    self.init(
      text: first == last
        ? first?.description ?? ""
        : "\(first?.description ?? "")–\(last?.description ?? "")",
      first: first?.iso ?? "", last: last?.iso ?? "")
  }
}
