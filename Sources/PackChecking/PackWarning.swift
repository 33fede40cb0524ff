package import Findings
package import SourceText

/// What only a run shows to be doubtful in a pack; it stops nothing.
package struct PackWarning: Sendable {
  /// What is doubtful.
  package enum Kind: String, Sendable {
    /// A rule or definition whose conditions never hold together.
    case neverFires
    /// A rule whose every finding another one makes too.
    case subsumed
    /// Two conclusions with different values for one key.
    case contradiction
    /// An absence in documents of which nothing says that they were given.
    case unguarded
    /// A variable that is written once, where `<_>` would say that any value will do.
    case usedOnce
  }

  package let kind: Kind
  package let message: Localized

  /// The condition it is about, or the id of the rule or definition.
  package let place: Span

  /// The rule or definition.
  package let statement: String

  /// A fact base that shows it, in sentences; the engine has confirmed what the message says of it.
  package let witness: [Localized]

  /// Who lets it stand, and why.
  package let accepted: Acceptance?
}
