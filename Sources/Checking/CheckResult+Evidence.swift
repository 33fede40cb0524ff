package import Documents
package import Findings
import Rules
package import SourceText

/// What a rule came to over all sets.
package struct CheckedOutcome: Sendable {
  package let rule: RuleID
  package let title: Localized
  /// Whether conditions are judged for each subject; else the text itself shows the fault.
  package let isOfEngine: Bool
  package let isInForce: Bool
  package let counts: [Status: Int]
}

extension CheckResult {
  /// What each rule came to, by their ids, where the request asked for statuses to be counted.
  ///
  /// Of a rule that the text itself shows broken the findings are counted.
  package func outcomes(on day: CalendarDay) -> [CheckedOutcome] {
    let counts = Dictionary(
      statuses.map { ($0.rule, $0.counts) }, uniquingKeysWith: { first, _ in first })
    var found: [RuleID: [Status: Int]] = [:]
    for finding in findings {
      let status: Status = finding.isExcepted ? .excepted : .found
      found[finding.rule, default: [:]][status, default: 0] += 1
    }
    return packs.book.rules.sorted { $0.id < $1.id }.map { rule in
      CheckedOutcome(
        rule: rule.id, title: rule.title, isOfEngine: rule.producer == .engine,
        isInForce: rule.inForce.contains(day), counts: counts[rule.id] ?? found[rule.id] ?? [:])
    }
  }

  /// The files of the rule packs, in the order in which they were read.
  package var packFiles: [SourceFile] { Array(files.prefix(packs.files.count)) }

  /// The documents that were read, those that are context only too, each with whether it is shown.
  package var inputFiles: [(file: SourceFile, isShown: Bool)] {
    files.enumerated().dropFirst(packs.files.count).map { number, file in
      (file, shownFiles.contains(FileIndex(number)))
    }
  }
}
