import Datalog

/// The body of a clause as Prolog reads it: nested conditions stand where they are.
struct PrologBody {
  private let spelling: Spelling
  private var comparing: Comparing

  init(_ spelling: Spelling) {
    self.spelling = spelling
    comparing = Comparing(spelling, .prolog)
  }

  /// The goals of the conditions, in an order in which each finds its variables filled.
  mutating func goals(_ conditions: [Condition], giving outer: Set<Int> = []) -> [String] {
    var goals: [String] = []
    var bound = outer.union(conditions.ofAtoms)
    for case .holds(let atom) in conditions { goals.append(spelling.atom(atom)) }
    goals += comparisons(conditions) { $0.isSubset(of: bound) }
    let early = bound
    for aggregate in conditions.aggregates(after: bound) {
      goals += self.aggregate(aggregate, giving: bound)
      bound.formUnion([aggregate.result].compactMap { $0 })
    }
    goals += comparisons(conditions) { !$0.isSubset(of: early) }
    for case .absent(let nested) in conditions {
      goals.append("\\+ (\(self.goals(nested, giving: bound).joined(separator: ", ")))")
    }
    return goals
  }

  private mutating func comparisons(
    _ conditions: [Condition], where isDue: (Set<Int>) -> Bool
  ) -> [String] {
    var goals: [String] = []
    for case .compare(let left, let comparator, let right) in conditions
    where isDue(Set([left, right].compactMap(\.variable))) {
      goals += comparing.goals(left, comparator, right)
    }
    return goals
  }

  private mutating func aggregate(_ condition: Condition, giving bound: Set<Int>) -> [String] {
    switch condition {
    case .count(let result, let counted, let nested):
      let ways = goals(nested, giving: bound).joined(separator: ", ")
      let count = "C\(comparing.fresh())"
      return [
        "aggregate_all(count, distinct(\(spelling.variable(counted)), (\(ways))), \(count))",
        "\(spelling.variable(result)) = n(\(count))",
      ]
    case .extreme(let greatest, let result, let counted, let nested):
      let ways = goals(nested, giving: bound).joined(separator: ", ")
      let list = "C\(comparing.fresh())"
      let order = greatest ? "@>=" : "@=<"
      return [
        "findall(\(spelling.variable(counted)), (\(ways)), \(list))",
        "sort(0, \(order), \(list), [\(spelling.variable(result))|_])",
      ]
    case .holds, .compare, .absent: return []
    }
  }
}
