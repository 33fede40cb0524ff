package import Documents
package import Findings
import Judging

/// A finding and when it is there.
package struct TimedFinding: Sendable {
  package let finding: Finding

  /// In order, with a gap between each two.
  package let periods: [Period]
}

extension CheckResult {
  /// When what is found, in reading order; nothing where the request did not ask for it.
  package var timedFindings: [TimedFinding]? {
    guard !timelines.isEmpty else { return nil }
    return timelines.flatMap(\.entries).map {
      TimedFinding(finding: $0.finding, periods: $0.periods)
    }.sorted { Finding.precedes($0.finding, $1.finding) }
  }

  /// The time that was judged: the periods of the plans, each once.
  package var judgedPeriods: [Period] {
    timelines.reduce(into: []) { judged, timeline in
      let whole = Period(
        first: timeline.stretches.first?.first, last: timeline.stretches.last?.last)
      if !judged.contains(whole) { judged.append(whole) }
    }
  }
}
