package import Datalog

/// What a program means, read off its definition without any cleverness; kept for ever.
///
/// Each level: every choice of rows for the atoms, then what is nested, then the comparisons.
package struct Reference {
  /// All rows that hold, by the number of the relation.
  package private(set) var rows: [Set<[Value]>]

  /// The values of the variables by number; no program here has more.
  package typealias Binding = [Value?]

  /// No variable has a value.
  package static let unbound = Binding(repeating: nil, count: 26)

  /// All rows that hold, or nil where the program is not stratified.
  package init?(_ program: Program, over facts: [[[Value]]]) {
    rows = facts.map { Set($0) }
    guard let strata = Reference.strata(of: program) else { return nil }
    for stratum in 0...(strata.max() ?? 0) {
      let clauses = program.clauses.filter { strata[$0.head.relation.index] == stratum }
      while clauses.map({ derive($0) }).contains(true) {}
    }
  }

  /// All assignments to the variables of the uppermost level under which the conditions hold.
  package func solutions(_ conditions: [Condition], given: Binding = unbound) -> [Binding] {
    var bindings = [given]
    for case .holds(let atom) in conditions {
      bindings = bindings.flatMap { binding in
        rows[atom.relation.index].compactMap { match($0, atom, binding) }
      }
    }
    return bindings.flatMap { settle(conditions.filter(\.isNested), conditions, $0) }
  }

  private mutating func derive(_ clause: Clause) -> Bool {
    var isNew = false
    for binding in solutions(clause.body) {
      let row = clause.head.terms.compactMap { value($0, binding) }
      isNew = rows[clause.head.relation.index].insert(row).inserted || isNew
    }
    return isNew
  }

  private func match(_ row: [Value], _ atom: Atom, _ binding: Binding) -> Binding? {
    var result = binding
    for (value, term) in zip(row, atom.terms) {
      switch term {
      case .any: break
      case .constant(let constant): if constant != value { return nil }
      case .variable(let variable):
        if let known = result[variable], known != value { return nil }
        result[variable] = value
      }
    }
    return result
  }

  /// Counts and extremes one by one, those first whose inner variables wait for no other result.
  private func settle(
    _ waiting: [Condition], _ all: [Condition], _ binding: Binding
  ) -> [Binding] {
    let results = Set(waiting.compactMap(\.result).filter { binding[$0] == nil })
    guard let place = waiting.firstIndex(where: { $0.variablesWithin.isDisjoint(with: results) })
    else { return holdsRest(all, binding) ? [binding] : [] }
    guard let next = with(waiting[place], binding) else { return [] }
    var rest = waiting
    rest.remove(at: place)
    return settle(rest, all, next)
  }

  private func with(_ condition: Condition, _ binding: Binding) -> Binding? {
    let result: (variable: Int, value: Value?)
    switch condition {
    case .count(let variable, let counted, let nested):
      let values = Set(solutions(nested, given: binding).compactMap { $0[counted] })
      result = (variable, Value(number: values.count))
    case .extreme(let greatest, let variable, let counted, let nested):
      let bits = solutions(nested, given: binding).compactMap { $0[counted]?.bits }
      result = (variable, (greatest ? bits.max() : bits.min()).map(Value.init(bits:)))
    case .holds, .compare, .absent: return nil
    }
    guard let value = result.value, binding[result.variable] ?? value == value else { return nil }
    var next = binding
    next[result.variable] = value
    return next
  }

  private func holdsRest(_ conditions: [Condition], _ binding: Binding) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .holds, .count, .extreme: return true
      case .absent(let nested): return solutions(nested, given: binding).isEmpty
      case .compare(let left, let comparator, let right):
        guard let left = value(left, binding), let right = value(right, binding) else {
          return false
        }
        return comparator.holds(left, right)
      }
    }
  }

  private func value(_ term: Term, _ binding: Binding) -> Value? {
    switch term {
    case .variable(let variable): binding[variable]
    case .constant(let value): value
    case .any: nil
    }
  }

  /// The least number for each relation, raised until nothing contradicts; nil where it never ends.
  private static func strata(of program: Program) -> [Int]? {
    var strata = program.relations.map { _ in 0 }
    for _ in 0...program.relations.count {
      let before = strata
      for clause in program.clauses {
        for (relation, isNested) in clause.body.allReads {
          strata[clause.head.relation.index] = max(
            strata[clause.head.relation.index], strata[relation] + (isNested ? 1 : 0))
        }
      }
      if strata == before { return strata }
    }
    return nil
  }
}

extension Condition {
  var isNested: Bool {
    result != nil
  }

  var result: Int? {
    switch self {
    case .count(let result, _, _), .extreme(_, let result, _, _): result
    case .holds, .compare, .absent: nil
    }
  }

  var within: [Condition] {
    switch self {
    case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested): nested
    case .holds, .compare: []
    }
  }

  var variablesWithin: Set<Int> {
    within.reduce(into: []) { result, condition in
      switch condition {
      case .holds(let atom): result.formUnion(atom.terms.compactMap(\.variable))
      case .compare(let left, _, let right):
        result.formUnion([left, right].compactMap(\.variable))
      case .absent, .count, .extreme: result.formUnion(condition.variablesWithin)
      }
      result.formUnion([condition.result].compactMap { $0 })
    }
  }
}

extension Term {
  var variable: Int? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}

extension [Condition] {
  fileprivate var allReads: [(relation: Int, isNested: Bool)] {
    flatMap { condition in
      if case .holds(let atom) = condition { return [(atom.relation.index, false)] }
      return condition.within.allReads.map { ($0.relation, true) }
    }
  }
}
