package import SourceText

/// One thing that a document gets wrong or does not show.
///
/// What is said of it stands in one place and is shared by all its copies, for a finding goes from
/// list to list.
package struct Finding: Sendable, Equatable {
  package var severity: Severity

  /// The primary place, or the path alone for a finding about a whole file.
  package private(set) var place: Span

  /// Whether the finding is shown, or why it is held back.
  package var standing: Standing

  private var said: Said

  package init(
    rule: RuleID, severity: Severity, title: Localized, message: Localized, place: Span,
    caption: Localized? = nil, labels: [Label] = [], basis: [Basis] = [],
    suggestion: Localized? = nil, replacement: Localized? = nil, identity: Identity,
    standing: Standing = .shown
  ) {
    self.severity = severity
    self.place = place
    self.standing = standing
    said = Said(
      Said.Content(
        rule: rule, title: title, message: message, caption: caption, labels: labels, basis: basis,
        suggestion: suggestion, replacement: replacement, identity: identity))
  }

  /// The finding with each of its places moved; nothing where one can't be.
  package func moved(_ move: (Span) -> Span?) -> Finding? {
    guard let place = move(place) else { return nil }
    var finding = self
    finding.place = place
    if labels.isEmpty { return finding }
    let moved = labels.compactMap { label in
      move(label.place).map { Label(place: $0, text: label.text) }
    }
    guard moved.count == labels.count else { return nil }
    var content = said.content
    content.labels = moved
    finding.said = Said(content)
    return finding
  }

  /// The finding as the nth of equal ones.
  package func numbered(_ number: Int) -> Finding {
    var content = said.content
    content.identity = identity.numbered(number)
    var finding = self
    finding.said = Said(content)
    return finding
  }

  /// A number that is the same for findings of one identity, and another in each run.
  var slot: Int { said.content.identity.hashValue }

  /// Whether the other has the same identity.
  func isAlike(_ other: Finding) -> Bool { said.content.identity == other.said.content.identity }

  /// What is said of a finding and never changes.
  private final class Said: Sendable, Equatable {
    let content: Content

    struct Content: Sendable, Equatable {
      let rule: RuleID
      let title: Localized
      let message: Localized
      let caption: Localized?
      var labels: [Label]
      let basis: [Basis]
      let suggestion: Localized?
      let replacement: Localized?
      var identity: Identity
    }

    init(_ content: Content) {
      self.content = content
    }

    static func == (one: Said, other: Said) -> Bool {
      one === other || one.content == other.content
    }
  }
}

extension Finding {
  package var rule: RuleID { said.content.rule }

  package var identity: Identity { said.content.identity }

  /// The fault in a few words.
  package var title: Localized { said.content.title }

  /// The fault in this place, in one or two sentences.
  package var message: Localized { said.content.message }

  /// What the primary place shows, in a word or two.
  package var caption: Localized? { said.content.caption }

  /// Further places, possibly in other files, in reading order.
  package var labels: [Label] { said.content.labels }

  /// What the finding rests on.
  package var basis: [Basis] { said.content.basis }

  /// What to do about the fault.
  package var suggestion: Localized? { said.content.suggestion }

  /// What to write at the primary place instead, where that is known to the letter.
  package var replacement: Localized? { said.content.replacement }
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

  /// An exception in the document lifts it; apart, for few have one, and all would be three times as large.
  indirect case excepted(RecordedException)

  /// It was there before.
  case accepted(Acceptance)

  package var isExcepted: Bool {
    if case .excepted = self { true } else { false }
  }
}

extension Finding {
  /// Whether it was there before.
  package var isAccepted: Bool {
    if case .accepted = standing { true } else { false }
  }

  /// Whether an exception in the document lifts it.
  package var isExcepted: Bool { standing.isExcepted }
}
