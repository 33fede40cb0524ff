package import Datalog

/// A point that a run has reached, for those who measure what came since the one before.
package enum Milestone: Sendable {
  /// The rule packs, or the documents of a set, have been read.
  case packs, documents

  /// What the documents state has become rows.
  case facts

  /// A clause of this rule or definition has been gone through; a recursive one more than once.
  case clause(of: String)

  /// All that follows has been derived.
  case derived(ModelSize)

  /// The findings of a set have been made.
  case findings
}
