package import Documents
package import Findings
import Judging

/// A finding and when it is there.
package struct TimedFinding: Sendable {
  package let finding: Finding

  /// In order, with a gap between each two.
  package let periods: [Period]

  /// All the days that were judged for the set in which it is found.
  package let judged: Period
}

extension CheckResult {
  /// When what is found, in reading order; nothing where the request did not ask for it.
  package var timedFindings: [TimedFinding]? {
    guard !timelines.isEmpty else { return nil }
    return timelines.flatMap { timeline in
      timeline.entries.map {
        TimedFinding(finding: $0.finding, periods: $0.periods, judged: timeline.judged)
      }
    }.sorted { Finding.precedes($0.finding, $1.finding) }
  }

  /// The time that was judged: the periods of the plans, each once.
  package var judgedPeriods: [Period] {
    timelines.reduce(into: []) { judged, timeline in
      if !judged.contains(timeline.judged) { judged.append(timeline.judged) }
    }
  }
}
