import Datalog

extension Term {
  /// The variable's number, where the term is one.
  var variable: Int? {
    if case .variable(let number) = self { number } else { nil }
  }

  func renamed(_ name: (Int) -> Int) -> Term {
    if case .variable(let number) = self { .variable(name(number)) } else { self }
  }
}

extension Atom {
  func renamed(_ name: (Int) -> Int) -> Atom {
    Atom(relation, terms.map { $0.renamed(name) })
  }
}

extension Condition {
  /// The condition with other variables.
  func renamed(_ name: (Int) -> Int) -> Condition {
    switch self {
    case .holds(let atom): .holds(atom.renamed(name))
    case .compare(let left, let comparator, let right):
      .compare(left.renamed(name), comparator, right.renamed(name))
    case .absent(let nested): .absent(nested.map { $0.renamed(name) })
    case .count(let result, let counted, let nested):
      .count(result: name(result), of: name(counted), where: nested.map { $0.renamed(name) })
    case .extreme(let greatest, let result, let counted, let nested):
      .extreme(
        greatest: greatest, result: name(result), of: name(counted),
        where: nested.map { $0.renamed(name) })
    }
  }

  /// The variables of the condition's own level: those of what is nested in it are not.
  var levelVariables: [Int] {
    switch self {
    case .holds(let atom): atom.terms.compactMap(\.variable)
    case .compare(let left, _, let right): [left, right].compactMap(\.variable)
    case .absent: []
    case .count(let result, _, _), .extreme(_, let result, _, _): [result]
    }
  }

  /// The conditions nested in this one.
  var nested: [Condition] {
    switch self {
    case .holds, .compare: []
    case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested): nested
    }
  }

  /// The numbers that a variable is compared with.
  func bounds(of variable: Int) -> [Int] {
    switch self {
    case .compare(.variable(variable), _, .constant(let value)),
      .compare(.constant(let value), _, .variable(variable)):
      [value.number].compactMap(\.self)
    case .compare, .holds, .absent, .count, .extreme: []
    }
  }

  /// The condition without the names of its variables: what it says of which relations.
  var shape: Condition {
    renamed { _ in 0 }
  }
}

extension Sequence<Condition> {
  /// The atoms that must hold, in written order.
  var atoms: [Atom] {
    compactMap { if case .holds(let atom) = $0 { atom } else { nil } }
  }
}

extension [Condition] {
  /// The variables of all levels.
  var allVariables: Set<Int> {
    reduce(into: []) { variables, condition in
      variables.formUnion(condition.levelVariables)
      variables.formUnion(condition.nested.allVariables)
      switch condition {
      case .count(_, let counted, _), .extreme(_, _, let counted, _): variables.insert(counted)
      case .holds, .compare, .absent: break
      }
    }
  }
}
