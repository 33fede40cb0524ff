import Checking
import Documents
import Reports

extension TimelineReport {
  /// When what is found; nothing where the check looked at one day only.
  init?(_ result: CheckResult) {
    guard let found = result.timedFindings else { return nil }
    self.init(
      rows: found.map { found in
        Row(
          finding: found.finding, stretches: found.periods.map(Stretch.init),
          judged: Stretch(found.judged))
      },
      judged: result.judgedPeriods.map(Stretch.init))
  }
}

extension TimelineReport.Stretch {
  fileprivate init(_ period: Period) {
    let (first, last) = (period.first, period.last)
    let next = last.map { CalendarDay(number: $0.number + 1) }
    self.init(
      text: first == last
        ? first?.description ?? ""
        : "\(first?.description ?? "")–\(last?.description ?? "")",
      first: first?.iso ?? "", last: last?.iso ?? "", next: next?.iso ?? "",
      firstText: first?.description ?? "", nextText: next?.description ?? "")
  }
}
