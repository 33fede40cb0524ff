import Datalog

/// The body of a clause as clingo reads it.
///
/// Absences, counts and extremes become aggregates over the ways to make their conditions hold. Where
/// such conditions hold absences or counts themselves, a helper rule gathers those ways first.
struct ClingoBody {
  private let spelling: Spelling
  private let name: String
  private var comparing: Comparing

  /// The helper rules that the body needs.
  private(set) var helpers: [String] = []

  /// Helpers are named after the clause.
  init(_ spelling: Spelling, clause: Int) {
    self.spelling = spelling
    name = "\(spelling.prefix)aux_\(clause)"
    comparing = Comparing(spelling, .clingo)
  }

  /// The goals of the conditions, after goals that give the variables `bound` their
  /// values.
  mutating func goals(
    _ conditions: [Condition], after outer: [String] = [], giving bound: Set<Int> = []
  ) -> [String] {
    var goals = outer + atoms(of: conditions)
    var bound = bound.union(conditions.ofAtoms)
    for aggregate in conditions.aggregates(after: bound) {
      goals += self.aggregate(aggregate, after: goals, giving: bound)
      bound.formUnion([aggregate.result].compactMap { $0 })
    }
    var tests = comparisons(of: conditions)
    for case .absent(let nested) in conditions {
      tests.append(absence(nested, after: goals, giving: bound))
    }
    return goals + tests
  }

  private func atoms(of conditions: [Condition]) -> [String] {
    conditions.compactMap { condition in
      if case .holds(let atom) = condition { spelling.atom(atom) } else { nil }
    }
  }

  private mutating func comparisons(of conditions: [Condition]) -> [String] {
    var goals: [String] = []
    for case .compare(let left, let comparator, let right) in conditions {
      goals += comparing.goals(left, comparator, right)
    }
    return goals
  }

  private mutating func aggregate(
    _ condition: Condition, after goals: [String], giving bound: Set<Int>
  ) -> [String] {
    switch condition {
    case .count(let result, let counted, let nested):
      let ways = ways(nested, showing: [counted], after: goals, giving: bound)
      let count = "C\(comparing.fresh())"
      return [
        "\(count) = #count { \(spelling.variable(counted)) : \(ways) }",
        "\(spelling.variable(result)) = n(\(count))",
      ]
    case .extreme(let greatest, let result, let counted, let nested):
      let ways = ways(nested, showing: [counted], after: goals, giving: bound)
      let (word, nothing) = greatest ? ("#max", "#inf") : ("#min", "#sup")
      let variable = spelling.variable(result)
      return [
        "\(variable) = \(word) { \(spelling.variable(counted)) : \(ways) }",
        "\(variable) != \(nothing)",
      ]
    case .holds, .compare, .absent: return []
    }
  }

  private mutating func absence(
    _ nested: [Condition], after goals: [String], giving bound: Set<Int>
  ) -> String {
    if nested.count == 1, case .holds(let atom) = nested[0], nested.variables.isSubset(of: bound) {
      return "not \(spelling.atom(atom))"
    }
    return "#count { 1 : \(ways(nested, showing: [], after: goals, giving: bound)) } = 0"
  }

  /// The ways to make nested conditions hold, as the condition of an aggregate.
  private mutating func ways(
    _ nested: [Condition], showing shown: Set<Int>, after goals: [String], giving bound: Set<Int>
  ) -> String {
    if nested.allSatisfy(\.isFlat) {
      return (atoms(of: nested) + comparisons(of: nested)).joined(separator: ", ")
    }
    let outer = nested.variables.intersection(bound)
    let isSafe = outer.isSubset(of: nested.given)
    let helper = "\(name)_\(helpers.count + 1)"
    // The place is kept before the inner helpers take theirs.
    let place = helpers.count
    helpers.append("")
    let body = self.goals(nested, after: isSafe ? [] : goals, giving: isSafe ? [] : bound)
    let head = spelling.call(helper, outer.union(shown).sorted().map(spelling.variable))
    helpers[place] = "\(head) :- \(body.joined(separator: ", "))."
    return head
  }
}
