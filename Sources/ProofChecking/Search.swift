import Datalog

/// A plain search through all rows, one condition after another in written order.
struct Search {
  private let model: Model
  private var tables: [RelationID: Rows] = [:]

  /// The rows of a relation, found by the value in a place.
  private struct Rows {
    let all: [[Value]]
    private var places: [Int: [Value: [Int]]] = [:]

    init(all: [[Value]]) {
      self.all = all
    }

    mutating func numbers(with value: Value, at place: Int) -> [Int] {
      if let known = places[place] { return known[value] ?? [] }
      let byValue = Dictionary(grouping: all.indices) { all[$0][place] }
      places[place] = byValue
      return byValue[value] ?? []
    }
  }

  init(_ model: Model) {
    self.model = model
  }

  /// The number of the first condition that does not hold, the positive ones being known to.
  ///
  /// Variables that counts and extremes give a value get it.
  mutating func firstFailing(of conditions: [Condition], _ binding: inout Binding) -> Int? {
    var waiting = conditions.indices.filter { conditions[$0].result != nil }
    while let next = waiting.first(where: { number in
      let pending = waiting.compactMap { conditions[$0].result }
      let unknown = pending.filter { binding.value(of: $0) == nil }
      return conditions[number].innerVariables.isDisjoint(with: unknown)
    }) {
      waiting.removeAll { $0 == next }
      if !tally(conditions[next], &binding) { return next }
    }
    if let stuck = waiting.first { return stuck }
    return conditions.indices.first { !holds(conditions[$0], binding) }
  }

  /// All ways to make the conditions hold.
  private mutating func solutions(of conditions: [Condition], _ binding: Binding) -> [Binding] {
    var found = [binding]
    for case .holds(let atom) in conditions {
      found = found.flatMap { matches(of: atom, $0) }
    }
    return found.compactMap { match in
      var settled = match
      return firstFailing(of: conditions, &settled) == nil ? settled : nil
    }
  }

  private mutating func holds(_ condition: Condition, _ binding: Binding) -> Bool {
    switch condition {
    case .holds, .count, .extreme: return true
    case .compare(let left, let comparator, let right):
      guard let left = binding.value(of: left), let right = binding.value(of: right) else {
        return false
      }
      return comparator.isTrue(of: left, right)
    case .absent(let nested): return solutions(of: nested, binding).isEmpty
    }
  }

  /// Recounts; false where another number or value was claimed.
  private mutating func tally(_ condition: Condition, _ binding: inout Binding) -> Bool {
    switch condition {
    case .count(let result, let counted, let nested):
      let values = Set(solutions(of: nested, binding).compactMap { $0.value(of: counted) })
      return binding.set(result, to: Value(number: values.count))
    case .extreme(let greatest, let result, let counted, let nested):
      let values = solutions(of: nested, binding).compactMap { $0.value(of: counted) }
      let first = values.first { one in
        values.allSatisfy { other in
          let (less, more) = greatest ? (other, one) : (one, other)
          return less == more || Comparator.precedes.isTrue(of: less, more)
        }
      }
      return first.map { binding.set(result, to: $0) } ?? false
    case .holds, .compare, .absent: return true
    }
  }

  /// The bindings under which a row fits the atom.
  private mutating func matches(of atom: Atom, _ binding: Binding) -> [Binding] {
    let relation = atom.relation
    var rows = tables[relation] ?? Rows(all: model.rows(of: relation).map(model.values))
    var candidates: [Int]?
    for (place, term) in atom.terms.enumerated() {
      guard let value = binding.value(of: term) else { continue }
      let fitting = rows.numbers(with: value, at: place)
      if fitting.count < candidates?.count ?? .max { candidates = fitting }
    }
    tables[relation] = rows
    return (candidates ?? Array(rows.all.indices)).compactMap { row in
      var match = binding
      return match.match(atom, rows.all[row], of: relation) ? match : nil
    }
  }
}

extension Condition {
  /// The variable that gets its value by counting or choosing.
  fileprivate var result: Int? {
    switch self {
    case .count(let result, _, _), .extreme(_, let result, _, _): result
    case .holds, .compare, .absent: nil
    }
  }

  /// The variables of all that the condition nests.
  fileprivate var innerVariables: Set<Int> {
    switch self {
    case .holds, .compare: []
    case .absent(let nested): nested.variables
    case .count(_, let counted, let nested), .extreme(_, _, let counted, let nested):
      nested.variables.union([counted])
    }
  }
}

extension [Condition] {
  fileprivate var variables: Set<Int> {
    reduce(into: []) { result, condition in
      result.formUnion(condition.innerVariables)
      let terms: [Term] =
        switch condition {
        case .holds(let atom): atom.terms
        case .compare(let left, _, let right): [left, right]
        case .count(let number, _, _), .extreme(_, let number, _, _): [.variable(number)]
        case .absent: []
        }
      for case .variable(let variable) in terms { result.insert(variable) }
    }
  }
}
