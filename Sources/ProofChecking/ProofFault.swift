package import Datalog

/// Why a row is not proven.
package struct ProofFault: Error, Hashable, Sendable {
  /// What is wrong with a derivation.
  package enum Reason: Hashable, Sendable {
    /// The model has no such row.
    case noRow
    /// The row is neither stated with an origin nor derived.
    case noOrigin
    /// There is no such clause, or it concludes something else.
    case otherConclusion
    /// The rows of the derivation do not fit the positive conditions of the clause.
    case premisesDoNotFit
    /// The condition with this number does not hold: a comparison, an absence, a count.
    case conditionFails(Int)
    /// The row rests on itself.
    case circle
  }

  /// The row of which it is so: the one asked about or one that it rests on.
  package let row: RowReference
  package let reason: Reason
}
