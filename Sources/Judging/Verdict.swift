package import Findings

/// What judging one set of documents gave.
package struct Verdict: Sendable {
  /// The findings in the order in which they are shown, held-back ones too.
  package let findings: [Finding]

  /// The rules that could not be judged for some subject, and what was not given.
  package let notJudged: [NotJudged]

  /// What each of the engine's rules came to, where it was asked for.
  package let statuses: [RuleStatuses]

  package init(findings: [Finding], notJudged: [NotJudged], statuses: [RuleStatuses] = []) {
    self.findings = findings
    self.notJudged = notJudged
    self.statuses = statuses
  }

  /// A rule that could not be judged for some subject.
  package struct NotJudged: Sendable, Hashable {
    package let rule: RuleID
    package let missing: Localized

    package init(rule: RuleID, missing: Localized) {
      self.rule = rule
      self.missing = missing
    }
  }
}
