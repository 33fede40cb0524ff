package import SourceText

/// One thing that a document gets wrong or does not show.
package struct Finding: Sendable, Equatable {
  package let rule: RuleID
  package var severity: Severity

  /// The fault in a few words.
  package let title: Localized

  /// The fault in this place, in one or two sentences.
  package let message: Localized

  /// The primary place, or the path alone for a finding about a whole file.
  package let place: Span

  /// What the primary place shows, in a word or two.
  package let caption: Localized?

  /// Further places, possibly in other files, in reading order.
  package let labels: [Label]

  /// What the finding rests on.
  package let basis: [Basis]

  /// What to do about the fault.
  package let suggestion: Localized?

  /// What to write at the primary place instead, where that is known to the letter.
  package let replacement: Localized?

  package private(set) var identity: Identity

  /// Whether the finding is shown, or why it is held back.
  package var standing: Standing

  package init(
    rule: RuleID, severity: Severity, title: Localized, message: Localized, place: Span,
    caption: Localized? = nil, labels: [Label] = [], basis: [Basis] = [],
    suggestion: Localized? = nil, replacement: Localized? = nil, identity: Identity,
    standing: Standing = .shown
  ) {
    self.rule = rule
    self.severity = severity
    self.title = title
    self.message = message
    self.place = place
    self.caption = caption
    self.labels = labels
    self.basis = basis
    self.suggestion = suggestion
    self.replacement = replacement
    self.identity = identity
    self.standing = standing
  }
}

/// A further place of a finding and what it shows.
package struct Label: Sendable, Hashable {
  package let place: Span
  package let text: Localized?

  package init(place: Span, text: Localized?) {
    self.place = place
    self.text = text
  }
}

/// How it is known that a finding was there before.
package enum Acceptance: Sendable, Hashable {
  /// The baseline has it.
  case baseline
  /// The revision that is compared with has it.
  case base
}

/// Whether a finding is shown.
package enum Standing: Sendable, Hashable {
  case shown

  /// Another rule says the same of the same subject more sharply.
  case yielded(to: RuleID)

  /// The plan says that another document meets the duties it cites.
  case evidenced

  /// An exception in the document lifts it.
  case excepted(RecordedException)

  /// It was there before.
  case accepted(Acceptance)
}

extension Finding {
  /// Whether it was there before.
  package var isAccepted: Bool {
    if case .accepted = standing { true } else { false }
  }

  /// Whether an exception in the document lifts it.
  package var isExcepted: Bool {
    if case .excepted = standing { true } else { false }
  }

  /// The order in which findings are shown: by file, then place, then rule.
  package static func precedes(_ one: Finding, _ other: Finding) -> Bool {
    if one.place != other.place { return Span.precedes(one.place, other.place) }
    if one.rule != other.rule { return one.rule < other.rule }
    return one.identity < other.identity
  }

  /// The findings in the order in which they are shown.
  ///
  /// Their numbers are put in order, for a finding is large to move about.
  package static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.indices.sorted { precedes(findings[$0], findings[$1]) }.map { findings[$0] }
  }

  /// The finding as the nth of equal ones.
  package func numbered(_ number: Int) -> Finding {
    var finding = self
    finding.identity = identity.numbered(number)
    return finding
  }
}
