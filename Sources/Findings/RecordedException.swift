package import SourceText

/// An exception that a document records: which rule is set aside for what, why, by whom and until
/// when.
package struct RecordedException: Sendable, Hashable {
  /// The rule's id as it is written.
  package let rule: String

  /// What the exception is about, as it is written: the id of a measure or of the document.
  package let subject: String
  package let reason: String
  package let approver: String

  /// Its last day as people read it: `31.12.2026`; empty where none is written.
  package let lastDay: String

  /// Where it is written.
  package let place: Span

  package init(
    rule: String, subject: String, reason: String, approver: String, lastDay: String, place: Span
  ) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
    self.approver = approver
    self.lastDay = lastDay
    self.place = place
  }
}

/// An exception and what came of it.
package struct ListedException: Sendable, Hashable {
  /// What an exception comes to on the day that is judged.
  package enum State: String, Sendable {
    /// It holds, and lifts something.
    case lifting
    /// It holds, and there is nothing for it to lift, or this cannot be known.
    case idle
    /// Its first day is still to come.
    case coming
    /// Its last day is past.
    case ended
    /// Something is missing from it, or its rule allows none: it lifts nothing.
    case refused
  }

  package let exception: RecordedException
  package let state: State

  /// How many findings it lifts, in whole or in part.
  package let lifted: Int

  package init(_ exception: RecordedException, _ state: State, lifted: Int) {
    self.exception = exception
    self.state = state
    self.lifted = lifted
  }
}
