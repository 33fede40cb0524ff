extension Atom {
  /// The variables in the places.
  var variables: VariableSet {
    terms.variables
  }
}

extension Term {
  /// The variable, where the term is one.
  fileprivate var variables: VariableSet {
    if case .variable(let variable) = self { VariableSet(only: variable) } else { VariableSet() }
  }
}

extension Sequence<Term> {
  var variables: VariableSet {
    var result = VariableSet()
    for case .variable(let variable) in self { result.insert(variable) }
    return result
  }
}

extension Condition {
  /// The variables that stand at this condition's own level, outside of what it nests.
  var levelVariables: VariableSet {
    switch self {
    case .holds(let atom): atom.variables
    case .compare(let left, _, let right): left.variables.union(right.variables)
    case .absent: VariableSet()
    case .count(let result, _, _), .extreme(_, let result, _, _): VariableSet(only: result)
    }
  }

  /// The conditions one level down.
  var nested: [Condition] {
    switch self {
    case .holds, .compare: []
    case .absent(let conditions), .count(_, _, let conditions), .extreme(_, _, _, let conditions):
      conditions
    }
  }

  /// The variables one level down and below it, with the one that is counted or ordered.
  var nestedVariables: VariableSet {
    var result = nested.allVariables
    switch self {
    case .count(_, let counted, _), .extreme(_, _, let counted, _): result.insert(counted)
    case .holds, .compare, .absent: break
    }
    return result
  }
}

extension [Condition] {
  /// The variables of all levels.
  var allVariables: VariableSet {
    reduce(into: VariableSet()) { result, condition in
      result.formUnion(condition.levelVariables)
      result.formUnion(condition.nestedVariables)
    }
  }

  /// The variables of the uppermost level: nested conditions share these and no others.
  var levelVariables: VariableSet {
    reduce(into: VariableSet()) { $0.formUnion($1.levelVariables) }
  }

  /// The atoms of the uppermost level, in written order.
  package var positiveAtoms: [Atom] {
    compactMap { condition in
      if case .holds(let atom) = condition { atom } else { nil }
    }
  }
}
