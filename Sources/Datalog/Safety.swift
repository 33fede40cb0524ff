/// Throws what is wrong with the program before a run: its form, its variables, its strata.
package func check(_ program: Program) throws(EvaluationError) {
  _ = try stratify(program)
}

/// Throws what is wrong with the form of a clause or with its variables.
func checkClauses(of program: Program) throws(EvaluationError) {
  let arities = program.relations.map(\.arity)
  for (number, clause) in program.clauses.enumerated() {
    guard clause.isWellFormed(over: arities) else { throw .malformed(clause: number) }
    if let variable = clause.unsafeVariable { throw .unsafe(clause: number, variable: variable) }
  }
}

extension Clause {
  /// A variable that the clause uses and no positive condition gives a value; nil in a safe clause.
  package var unsafeVariable: Int? {
    body.unsafeVariable(given: VariableSet(), needed: head.variables)
  }

  func isWellFormed(over arities: [Int]) -> Bool {
    !head.terms.contains(.any) && head.isWellFormed(over: arities, variables: variables)
      && body.areWellFormed(over: arities, variables: variables)
  }
}

extension [Condition] {
  /// Whether atoms fit their relations and variables are numbered below the bound.
  func areWellFormed(over arities: [Int], variables: Int) -> Bool {
    allSatisfy { condition in
      switch condition {
      case .holds(let atom): atom.isWellFormed(over: arities, variables: variables)
      case .compare(let left, _, let right):
        left != .any && right != .any && left.isWellFormed(variables)
          && right.isWellFormed(variables)
      case .absent(let nested):
        nested.areWellFormed(over: arities, variables: variables)
      case .count(let result, let counted, let nested),
        .extreme(_, let result, let counted, let nested):
        0..<variables ~= result && 0..<variables ~= counted
          && nested.areWellFormed(over: arities, variables: variables)
      }
    }
  }

  /// A variable without a value, where `given` have one and `needed` must get one.
  func unsafeVariable(given: VariableSet, needed: VariableSet) -> Int? {
    let level = levelVariables
    let scope = given.union(level).union(needed)
    var bound = given
    for case .holds(let atom) in self { bound.formUnion(atom.variables) }
    var waiting = filter { $0.givesResult }
    while let place = waiting.firstIndex(where: {
      $0.nestedVariables.intersection(scope).isSubset(of: bound)
    }) {
      bound.formUnion(waiting.remove(at: place).levelVariables)
    }
    var wanted = needed.union(level)
    for condition in self { wanted.formUnion(condition.nestedVariables.intersection(scope)) }
    // A result that waits for another variable is not the one to be named.
    let waited = bound.union(waiting.levelVariables)
    if let missing = wanted.firstMissing(from: waited) ?? wanted.firstMissing(from: bound) {
      return missing
    }
    for condition in self {
      if let missing = condition.unsafeNestedVariable(given: bound) { return missing }
    }
    return nil
  }
}

extension Condition {
  /// Whether this gives a variable a value by counting or choosing.
  fileprivate var givesResult: Bool {
    switch self {
    case .count, .extreme: true
    case .holds, .compare, .absent: false
    }
  }

  fileprivate func unsafeNestedVariable(given: VariableSet) -> Int? {
    switch self {
    case .holds, .compare: nil
    case .absent(let nested): nested.unsafeVariable(given: given, needed: VariableSet())
    case .count(_, let counted, let nested), .extreme(_, _, let counted, let nested):
      nested.unsafeVariable(given: given, needed: VariableSet(only: counted))
    }
  }
}

extension Atom {
  fileprivate func isWellFormed(over arities: [Int], variables: Int) -> Bool {
    arities.indices.contains(relation.index) && arities[relation.index] == terms.count
      && terms.allSatisfy { $0.isWellFormed(variables) }
  }
}

extension Term {
  fileprivate func isWellFormed(_ variables: Int) -> Bool {
    if case .variable(let variable) = self { return 0..<variables ~= variable }
    return true
  }
}
