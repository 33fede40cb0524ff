/// What is left to plan of one level of a conjunction.
struct PlanLevel {
  let atoms: [Atom]

  /// The variables of each atom.
  let variables: [VariableSet]

  /// The number of the first atom's reading.
  let firstReading: Int

  /// The variables with a value by now.
  var bound: VariableSet

  /// The atom that is read first, for its new rows.
  var delta: Int?

  /// The atoms yet to read, in their order.
  var order: [Int] = []

  private let needed: VariableSet
  private var tests: [Test]

  /// A condition that is no atom.
  fileprivate struct Test {
    let condition: Condition
    let cost: Int
    let variables: VariableSet
    /// The variables that must have values before the condition is judged.
    let wanted: VariableSet
  }

  init(
    _ conditions: [Condition], firstReading: Int, bound: VariableSet, needed: VariableSet
  ) {
    self.firstReading = firstReading
    self.bound = bound
    self.needed = needed
    atoms = conditions.positiveAtoms
    variables = atoms.map(\.variables)
    let scope = bound.union(conditions.levelVariables).union(needed)
    tests = conditions.compactMap { $0.cost > 0 ? Test($0, in: scope) : nil }
  }

  /// The variables that the atoms and tests yet to come use, or the end.
  var neededLater: VariableSet {
    var later = needed
    for atom in order { later.formUnion(variables[atom]) }
    for test in tests {
      later.formUnion(test.wanted)
      later.formUnion(test.variables)
    }
    return later
  }

  /// Removes and gives the cheapest condition whose variables have values.
  mutating func takeTest() -> Condition? {
    var best: Int?
    for number in tests.indices where tests[number].wanted.isSubset(of: bound) {
      if let best, tests[best].cost <= tests[number].cost { continue }
      best = number
    }
    return best.map { tests.remove(at: $0).condition }
  }
}

extension PlanLevel.Test {
  fileprivate init(_ condition: Condition, in scope: VariableSet) {
    self.condition = condition
    cost = condition.cost
    variables = condition.levelVariables
    if case .compare = condition {
      wanted = variables
    } else {
      wanted = condition.nestedVariables.intersection(scope)
    }
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
