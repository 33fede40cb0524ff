/// A conjunction that is being planned: what is left of it lies on the planner's stacks.
struct PlanLevel {
  /// The places of its atoms and of its tests on the stacks.
  let atoms: Range<Int>
  let tests: Range<Int>

  /// The number of the first atom's reading.
  let firstReading: Int

  /// The variables with a value by now.
  var bound: VariableSet

  /// The variables that must have values at the end.
  let needed: VariableSet

  /// The atom that is read first, for its new rows.
  var delta: Int?

  /// Where on its stack the atoms yet to read stand, in their order.
  var order = 0..<0
}

/// An atom of a conjunction that is being planned.
struct LevelAtom {
  let relation: Int
  let terms: [Term]
  let variables: VariableSet

  init(_ atom: Atom) {
    relation = atom.relation.index
    terms = atom.terms
    variables = atom.variables
  }

  /// The columns whose value is known, where these variables have one.
  func boundColumns(_ known: VariableSet) -> ColumnSet {
    var columns = ColumnSet()
    for column in terms.indices {
      switch terms[column] {
      case .variable(let variable) where !known.contains(variable): break
      case .any: break
      case .variable, .constant: columns.insert(column)
      }
    }
    return columns
  }
}

/// A condition that is no atom.
struct LevelTest {
  let condition: Condition
  let cost: Int
  let variables: VariableSet

  /// The variables that must have values before the condition is judged.
  let wanted: VariableSet

  /// Whether a step judges it by now.
  var isTaken = false

  /// A condition of a conjunction with the variables of `scope`; nothing for an atom.
  init?(_ condition: Condition, in scope: VariableSet) {
    cost = condition.cost
    guard cost > 0 else { return nil }
    self.condition = condition
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
