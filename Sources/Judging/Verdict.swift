package import Findings

/// What judging one set of documents gave.
package struct Verdict: Sendable {
  /// The findings in the order in which they are shown, held-back ones too.
  package let findings: [Finding]

  /// The rules that could not be judged for some subject, and what was not given.
  package let notJudged: [NotJudged]

  /// What each of the engine's rules came to, where it was asked for.
  package let statuses: [RuleStatuses]

  /// What the rules came to for each plan, where it was asked for.
  package let plans: [PlanStatuses]

  /// What proves the findings, where it was asked to be kept.
  package let proving: Proving?

  /// The exceptions that the documents record, and what came of each.
  package let exceptions: [ListedException]

  package init(
    findings: [Finding], notJudged: [NotJudged], statuses: [RuleStatuses] = [],
    plans: [PlanStatuses] = [], proving: Proving? = nil, exceptions: [ListedException] = []
  ) {
    self.findings = findings
    self.notJudged = notJudged
    self.statuses = statuses
    self.plans = plans
    self.proving = proving
    self.exceptions = exceptions
  }

  /// A rule that could not be judged for some subject.
  package struct NotJudged: Sendable, Hashable {
    package let rule: RuleID
    package let missing: Localized

    /// Which of the rule's requirements was not met first, from 0.
    package let requirement: Int

    init(rule: RuleID, missing: Localized, requirement: Int) {
      self.rule = rule
      self.missing = missing
      self.requirement = requirement
    }
  }
}
