import Datalog

extension Term {
  var variable: Int? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}

extension Condition {
  /// The variable that a count or an extreme gives a value.
  var result: Int? {
    switch self {
    case .count(let result, _, _), .extreme(_, let result, _, _): result
    case .holds, .compare, .absent: nil
    }
  }

  /// The conditions within an absence, a count or an extreme.
  var within: [Condition] {
    switch self {
    case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested): nested
    case .holds, .compare: []
    }
  }

  /// Whether it is an atom or a comparison, with nothing within.
  var isFlat: Bool {
    switch self {
    case .holds, .compare: true
    case .absent, .count, .extreme: false
    }
  }

  /// All variables that stand in it, at every depth.
  var variables: Set<Int> {
    switch self {
    case .holds(let atom): Set(atom.terms.compactMap(\.variable))
    case .compare(let left, _, let right): Set([left, right].compactMap(\.variable))
    case .absent(let nested): nested.variables
    case .count(let result, let counted, let nested),
      .extreme(_, let result, let counted, let nested):
      nested.variables.union([result, counted])
    }
  }
}

extension [Condition] {
  /// All variables that stand in them, at every depth.
  var variables: Set<Int> {
    reduce(into: []) { $0.formUnion($1.variables) }
  }

  /// The variables that the atoms of this level give values.
  var ofAtoms: Set<Int> {
    reduce(into: []) { if case .holds = $1 { $0.formUnion($1.variables) } }
  }

  /// The variables that the atoms, counts and extremes of this level give values.
  var given: Set<Int> {
    ofAtoms.union(compactMap(\.result))
  }

  /// The counts and extremes, each after those whose results stand within it.
  func aggregates(after bound: Set<Int>) -> [Condition] {
    var waiting = filter { $0.result != nil }
    var sorted: [Condition] = []
    while !waiting.isEmpty {
      let open = Set(waiting.compactMap(\.result)).subtracting(bound)
        .subtracting(sorted.compactMap(\.result))
      let next = waiting.firstIndex { $0.within.variables.isDisjoint(with: open) }
      sorted.append(waiting.remove(at: next ?? 0))
    }
    return sorted
  }
}
