package import Findings
package import Responsibilities

/// What a check shows of the documents and of itself beside its findings: who answers for what, what
/// became of each duty and rule, when what is found, and what exactly was read.
///
/// The legal adviser’s page and the JSON of `--evidence` are both written from it.
package struct Evidence: Sendable {
  /// Who answers for what, a set of documents at a time.
  package let matrices: [ResponsibilityMatrix]

  /// What became of each duty of the law.
  package let coverage: Coverage

  /// What each rule came to, in the order of their ids.
  package let outcomes: [RuleOutcome]

  /// When what is found; nothing where no plan says its period.
  package let timeline: TimelineReport?

  /// What the provisions that findings cite say in plain words, by notation.
  package let provisions: [String: Localized]

  /// The documents that were read, those that are context only too, in reading order.
  package let inputs: [FileDigest]

  /// The rule packs that were read, in reading order.
  package let packs: [FileDigest]

  package init(
    matrices: [ResponsibilityMatrix], coverage: Coverage, outcomes: [RuleOutcome],
    timeline: TimelineReport?, provisions: [String: Localized], inputs: [FileDigest],
    packs: [FileDigest]
  ) {
    self.matrices = matrices
    self.coverage = coverage
    self.outcomes = outcomes
    self.timeline = timeline
    self.provisions = provisions
    self.inputs = inputs
    self.packs = packs
  }
}

/// A file of a run and what it held.
package struct FileDigest: Sendable {
  package let path: String

  /// The SHA-256 of its bytes, 64 hexadecimal digits; of a built-in rule file those of the part that
  /// is judged by.
  package let sha256: String

  /// Whether its findings are shown; a file that is not shown is context.
  package let isShown: Bool

  package init(path: String, sha256: String, isShown: Bool) {
    self.path = path
    self.sha256 = sha256
    self.isShown = isShown
  }
}

/// What a rule came to for the subjects it is about.
package struct RuleOutcome: Sendable {
  package let rule: RuleID
  package let title: Localized

  /// Who finds what the rule describes.
  package enum Finder: String, Sendable {
    /// Conditions that are judged for each subject.
    case engine
    /// The text itself, as it is read, or the exceptions recorded in it: there are no subjects to count.
    case reader
  }

  package let finder: Finder

  /// Whether the rule is in force on the day that is judged.
  package let isInForce: Bool

  /// The number of subjects by status; of a reader’s rule its findings, if there are any.
  package let counts: [Status: Int]

  package init(
    rule: RuleID, title: Localized, finder: Finder, isInForce: Bool, counts: [Status: Int]
  ) {
    self.rule = rule
    self.title = title
    self.finder = finder
    self.isInForce = isInForce
    self.counts = counts
  }
}
