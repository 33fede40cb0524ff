import Datalog

extension Clause {
  /// The clause with variables of its own for each absence, count and extreme, so that no two of
  /// them share one that the clause itself does not have.
  var withScopesApart: Clause {
    var next = variables
    let body = body.apart(from: [], &next)
    return Clause(head: head, body: body, variables: next)
  }
}

extension [Condition] {
  /// The conditions with new variables for those that only nested conditions have.
  fileprivate func apart(from outer: Set<Int>, _ next: inout Int) -> [Condition] {
    let known = outer.union(given)
    var result: [Condition] = []
    for condition in self {
      var names: [Int: Int] = [:]
      if !condition.isFlat {
        for variable in condition.variables.subtracting(known).sorted() {
          names[variable] = next
          next += 1
        }
      }
      result.append(condition.renamed(names).withScopesApart(known, &next))
    }
    return result
  }
}

extension Condition {
  fileprivate func withScopesApart(_ known: Set<Int>, _ next: inout Int) -> Condition {
    switch self {
    case .holds, .compare: self
    case .absent(let nested): .absent(nested.apart(from: known, &next))
    case .count(let result, let counted, let nested):
      .count(result: result, of: counted, where: nested.apart(from: known, &next))
    case .extreme(let greatest, let result, let counted, let nested):
      .extreme(
        greatest: greatest, result: result, of: counted, where: nested.apart(from: known, &next))
    }
  }

  fileprivate func renamed(_ names: [Int: Int]) -> Condition {
    func renamed(_ variable: Int) -> Int { names[variable] ?? variable }
    return switch self {
    case .holds(let atom):
      .holds(Atom(atom.relation, atom.terms.map { $0.renamed(names) }))
    case .compare(let left, let comparator, let right):
      .compare(left.renamed(names), comparator, right.renamed(names))
    case .absent(let nested): .absent(nested.map { $0.renamed(names) })
    case .count(let result, let counted, let nested):
      .count(
        result: renamed(result), of: renamed(counted), where: nested.map { $0.renamed(names) })
    case .extreme(let greatest, let result, let counted, let nested):
      .extreme(
        greatest: greatest, result: renamed(result), of: renamed(counted),
        where: nested.map { $0.renamed(names) })
    }
  }
}

extension Term {
  fileprivate func renamed(_ names: [Int: Int]) -> Term {
    variable.map { .variable(names[$0] ?? $0) } ?? self
  }
}
