/// Why a program can't be evaluated, or not to its end.
package enum EvaluationError: Error, Hashable, Sendable {
  /// These clauses form a circle that leads through an absence, a count or an extreme.
  case notStratified(clauses: [Int])
  /// The clause uses this variable, and no positive condition gives it a value.
  case unsafe(clause: Int, variable: Int)
  /// The clause names a relation or variable that isn't there, or fills a relation's places wrongly.
  case malformed(clause: Int)
  /// The clause was about to give the relation more rows than the limit.
  case rowLimit(relation: RelationID, clause: Int)
  /// The clause, or a question about what it concluded, looked at more rows than the limit.
  case stepLimit(relation: RelationID, clause: Int?)
  /// A question about the model can't be asked.
  case question(UnsafeQuestion)
}

/// Why a question can't be asked: nothing gives this variable a value, or its terms don't fit.
package struct UnsafeQuestion: Error, Hashable, Sendable {
  /// The variable without a value; nil where an atom doesn't fit its relation.
  package let variable: Int?

  package init(variable: Int?) {
    self.variable = variable
  }
}
