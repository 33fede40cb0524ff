/// What is left to plan of one level of a conjunction.
struct PlanLevel {
  let atoms: [Atom]

  /// The number of the first atom's reading.
  let firstReading: Int

  /// The variables with a value by now.
  var bound: VariableSet

  /// The atom that is read first, for its new rows.
  var delta: Int?

  /// The atoms yet to read, in their order.
  var order: [Int] = []

  private let needed: VariableSet
  private let scope: VariableSet
  private var tests: [Condition]

  init(
    _ conditions: [Condition], firstReading: Int, bound: VariableSet, needed: VariableSet
  ) {
    self.firstReading = firstReading
    self.bound = bound
    self.needed = needed
    atoms = conditions.positiveAtoms
    scope = bound.union(conditions.levelVariables).union(needed)
    tests = conditions.filter { $0.cost > 0 }
  }

  /// The variables that the atoms and tests yet to come use, or the end.
  var neededLater: VariableSet {
    let outer = order.reduce(needed) { $0.union(atoms[$1].variables) }
    return tests.reduce(outer) { $0.union(wanted(by: $1)).union($1.levelVariables) }
  }

  /// Removes and gives the cheapest condition whose variables have values.
  mutating func takeTest() -> Condition? {
    var best: Int?
    for (number, test) in tests.enumerated() where isReady(test) {
      if let best, tests[best].cost <= test.cost { continue }
      best = number
    }
    return best.map { tests.remove(at: $0) }
  }

  private func isReady(_ test: Condition) -> Bool {
    wanted(by: test).isSubset(of: bound)
  }

  /// The variables that must have values before the condition is judged.
  private func wanted(by test: Condition) -> VariableSet {
    if case .compare = test { return test.levelVariables }
    return test.nestedVariables.intersection(scope)
  }
}

extension Condition {
  /// An order of the effort that judging takes; 0 for atoms.
  fileprivate var cost: Int {
    switch self {
    case .holds: 0
    case .compare: 1
    case .absent: 2
    case .extreme: 3
    case .count: 4
    }
  }
}
