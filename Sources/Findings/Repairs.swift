package import SourceText

/// What could be stated otherwise so that a finding would go, as far as it was looked for.
package struct Repairs: Sendable {
  /// The smallest repairs, the best first; each was tried, and raises nothing as severe.
  package let repairs: [Repair]

  /// Whether all changes of the size looked for were tried; if not, the search was cut short.
  package let isExhaustive: Bool

  /// Whether the finding follows from the text itself and not from what is stated.
  package let isOfText: Bool

  package init(_ repairs: [Repair], isExhaustive: Bool, isOfText: Bool = false) {
    self.repairs = repairs
    self.isExhaustive = isExhaustive
    self.isOfText = isOfText
  }
}

/// Changes that together remove a finding.
package struct Repair: Sendable, Hashable {
  /// One change of what is stated.
  package enum Edit: Sendable, Hashable {
    /// Something is no longer stated.
    case remove(Localized, at: Span?)

    /// Something new is stated.
    case add(Localized, near: Span?, Proviso)

    /// Something is stated in the place of something else.
    case replace(Localized, with: Localized, at: Span?, Proviso)
  }

  /// When something may be stated at all.
  package enum Proviso: Sendable, Hashable {
    /// The makers of the plan may decide it.
    case decision

    /// It gives a role to somebody who did not make the plan, and who has to agree.
    case consent(of: Localized)

    /// It is a record of what has really been done, held or agreed.
    case record
  }

  package let edits: [Edit]

  /// Whether the plan would tell less than before, nothing coming in the place of what goes.
  package let thins: Bool

  /// How many other findings of the set would go too.
  package let alsoRemoved: Int

  package init(_ edits: [Edit], thins: Bool, alsoRemoved: Int) {
    self.edits = edits
    self.thins = thins
    self.alsoRemoved = alsoRemoved
  }
}

extension Repair.Edit {
  /// Where the change would be made, if that is known.
  package var place: Span? {
    switch self {
    case .remove(_, let place), .add(_, let place, _), .replace(_, _, let place, _): place
    }
  }
}
