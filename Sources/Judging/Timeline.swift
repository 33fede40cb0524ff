package import Documents
package import Findings

/// What is found on the days of a stretch of time, told by when it is found.
package struct Timeline: Sendable {
  /// A finding and the periods in which it is there.
  package struct Entry: Sendable {
    /// The finding as it is first made.
    package let finding: Finding

    /// In order, with a gap between each two.
    package let periods: [Period]
  }

  /// The stretches within which nothing changes, in order.
  package let stretches: [Period]

  /// All the days that were judged.
  package var judged: Period { Period(first: stretches.first?.first, last: stretches.last?.last) }

  /// The findings in the order in which they are shown.
  package let entries: [Entry]

  /// Merges equal findings: those of one identity and one severity.
  ///
  /// - Parameter judged: the findings of each stretch, which follow each other without a gap.
  package init(_ judged: [(stretch: Period, findings: [Finding])]) {
    stretches = judged.map(\.stretch)
    var drafts: [Draft] = []
    var numbers: [Key: Int] = [:]
    for (number, (stretch, findings)) in judged.enumerated() {
      for finding in findings {
        let key = Key(identity: finding.identity, severity: finding.severity)
        if let known = numbers[key] {
          drafts[known].extend(over: stretch, number)
        } else {
          numbers[key] = drafts.count
          drafts.append(Draft(finding: finding, periods: [stretch], last: number))
        }
      }
    }
    entries = drafts.map { Entry(finding: $0.finding, periods: $0.periods) }.sorted { one, other in
      one.finding.identity == other.finding.identity
        ? one.finding.severity > other.finding.severity
        : Finding.precedes(one.finding, other.finding)
    }
  }

  private struct Key: Hashable {
    let identity: Identity
    let severity: Severity
  }

  private struct Draft {
    let finding: Finding
    var periods: [Period]
    /// The number of the last stretch in which the finding is there.
    var last: Int

    mutating func extend(over stretch: Period, _ number: Int) {
      guard number > last else { return }
      if number == last + 1, let before = periods.popLast() {
        periods.append(Period(first: before.first, last: stretch.last))
      } else {
        periods.append(stretch)
      }
      last = number
    }
  }
}

extension Timeline {
  /// No plan looks further ahead; a slip of the pen must not make a thousand years to judge.
  private static let longest = 30

  /// The stretches within which nothing changes, from the first day of the plans to the last.
  ///
  /// They end and begin with the periods of plans, with years, with the validity of agreements, rules
  /// and statutes, and with the days that documents record. Plans whose period is open or reversed set no bounds; without bounds there are none.
  package static func stretches(within plans: [Period], changing validities: [Period]) -> [Period] {
    let bounds = plans.compactMap { plan -> ClosedRange<CalendarDay>? in
      guard let first = plan.first, let last = plan.last, first <= last else { return nil }
      return first...last
    }
    guard let start = bounds.map(\.lowerBound).min(), let latest = bounds.map(\.upperBound).max()
    else { return [] }
    let years = (1...longest).map { start.parts.year + $0 }.compactMap {
      CalendarDay(year: $0, month: 1, day: 1)
    }
    let end = min(latest, years.last?.before ?? latest)
    let changes = (plans + validities).flatMap { [$0.first, $0.last?.after] }.compactMap(\.self)
    let firsts = Set(years + changes).filter { start < $0 && $0 <= end }.sorted()
    return zip([start] + firsts, firsts.map(\.before) + [end]).map {
      Period(first: $0, last: $1)
    }
  }
}

extension CalendarDay {
  fileprivate var before: CalendarDay { CalendarDay(number: number - 1) }
  fileprivate var after: CalendarDay { CalendarDay(number: number + 1) }
}
