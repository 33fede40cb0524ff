package import Findings

/// What a run went through, and what it did not.
package struct RunSummary: Sendable {
  package let documents: Int
  package let measures: Int
  package let rules: Int

  /// The shown findings, by severity.
  package let errors: Int
  package let warnings: Int
  package let notes: Int

  /// The rules that could not be judged for some subject, and why.
  package let notJudged: [NotJudged]

  /// The number of YAML files that are not hytelint's documents.
  package let skippedFiles: Int

  /// The paths that could not be read, and why.
  package let unreadable: [Unreadable]

  /// The number of findings held back since another says the same more sharply.
  package let heldBack: Int

  /// The number of findings that an exception in a document has lifted.
  package let excepted: Int

  /// The number of findings that a baseline or the revision compared with has too.
  package let accepted: Int

  /// What each rule came to for its subjects, where it was asked for.
  package let statuses: [RuleStatuses]

  package init(
    documents: Int, measures: Int, rules: Int, errors: Int, warnings: Int, notes: Int,
    notJudged: [NotJudged] = [], skippedFiles: Int = 0, unreadable: [Unreadable] = [],
    heldBack: Int = 0, excepted: Int = 0, accepted: Int = 0,
    statuses: [RuleStatuses] = []
  ) {
    self.documents = documents
    self.measures = measures
    self.rules = rules
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
    self.notJudged = notJudged
    self.skippedFiles = skippedFiles
    self.unreadable = unreadable
    self.heldBack = heldBack
    self.excepted = excepted
    self.accepted = accepted
    self.statuses = statuses
  }

  /// Whether there was something to judge and all of it was judged.
  package var isComplete: Bool {
    documents > 0 && rules > 0 && notJudged.isEmpty && skippedFiles == 0 && unreadable.isEmpty
  }

  /// The rules not judged, brought together by reason, in the order in which reasons first appear.
  var notJudgedByReason: [NotJudged] {
    var reasons: [Localized] = []
    var rules: [Localized: Set<RuleID>] = [:]
    for entry in notJudged {
      if rules[entry.reason] == nil { reasons.append(entry.reason) }
      rules[entry.reason, default: []].formUnion(entry.rules)
    }
    return reasons.map { NotJudged(rules: rules[$0, default: []].sorted(), reason: $0) }
  }
}

/// Rules that could not be judged for one and the same reason.
package struct NotJudged: Sendable {
  package let rules: [RuleID]

  /// What was missing, without a capital or a full stop: `hyvinvointialueen suunnitelmaa ei annettu`.
  package let reason: Localized

  package init(rules: [RuleID], reason: Localized) {
    self.rules = rules
    self.reason = reason
  }
}

/// A path that could not be read.
package struct Unreadable: Sendable {
  package let path: String

  /// Why, without a capital or a full stop: `ei lukuoikeutta`.
  package let reason: Localized

  package init(path: String, reason: Localized) {
    self.path = path
    self.reason = reason
  }
}
