/// A conjunction compiled to steps over one flat binding.
///
/// The binding has a place for each variable, after these one for each constant, and at the end one
/// for the row of each reading, so that every operand is a place. What is nested is a sequence of
/// steps of its own, entered by its number.
struct Plan: Sendable {
  var steps: [Step] = []
  var entry = 0

  /// The relation each reading reads: first the positive atoms in written order, then nested ones.
  var readings: [Int] = []

  /// What the steps refer to by number: steps are small, since they are copied at each turn.
  var reads: [Reading] = []
  var comparisons: [Comparison] = []
  var nested: [Nested] = []

  /// The number of positive atoms of the uppermost level.
  var atoms = 0

  private(set) var variables = 0
  private(set) var constants: [UInt32] = []

  /// Columns of keys and the places of their values, as readings refer to them by range.
  var keys: [Match] = []

  /// Columns and places, as readings refer to them by range.
  var matches: [Match] = []

  /// The places whose values a solution consists of.
  var outputs: [Int] = []

  /// Forgets all but the memory it takes.
  mutating func beginAnew(variables: Int) {
    self.variables = variables
    atoms = 0
    entry = 0
    steps.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    reads.removeAll(keepingCapacity: true)
    comparisons.removeAll(keepingCapacity: true)
    nested.removeAll(keepingCapacity: true)
    constants.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    outputs.removeAll(keepingCapacity: true)
  }

  /// The same with lists of its own, as long as they are.
  var copy: Plan {
    var copy = self
    copy.steps = steps.copy
    copy.readings = readings.copy
    copy.reads = reads.copy
    copy.comparisons = comparisons.copy
    copy.nested = nested.copy
    copy.constants = constants.copy
    copy.keys = keys.copy
    copy.matches = matches.copy
    copy.outputs = outputs.copy
    return copy
  }

  /// The place of the first reading's row.
  var rowPlace: Int { variables + constants.count }

  /// The place of a variable or constant.
  mutating func place(of term: Term) -> Int? {
    switch term {
    case .variable(let variable): return variable
    case .constant(let value):
      constants.append(value.bits)
      return variables + constants.count - 1
    case .any: return nil
    }
  }
}

extension Plan {
  /// Whether everything that the plan names by number is among so many places and these columns.
  ///
  /// Joins go by these numbers without looking, so that this is what they rest on.
  func keepsWithin(places: Int, arities: [Int]) -> Bool {
    func isPlace(_ place: Int) -> Bool { place >= 0 && place < places }
    let areRead = reads.allSatisfy { reading in
      let arity = arities[reading.relation]
      let matched = keys[reading.keys].allSatisfy { $0.column < arity && isPlace($0.place) }
      let copied = matches[reading.binds.lowerBound..<reading.checks.upperBound]
      return matched && copied.allSatisfy { $0.column < arity && isPlace($0.place) }
        && isPlace(rowPlace + reading.number) && (!reading.isMember || reading.keys.count == arity)
    }
    return areRead && outputs.allSatisfy(isPlace) && rowPlace + atoms <= places
      && comparisons.allSatisfy { isPlace($0.left) && isPlace($0.right) }
      && nested.allSatisfy { isPlace($0.counted) && isPlace($0.result) }
  }
}

/// A column of a row and the place of the binding it's written to or compared with.
struct Match: Sendable {
  let column: Int
  let place: Int
}

/// What one step of a plan does; each goes on with the step after it.
enum Step: Sendable {
  /// Reads rows one after another, all or those with a key.
  case read(read: Int)
  /// Looks whether one row is there.
  case member(read: Int)
  case compare(comparison: Int)
  case absent(entry: Int)
  /// An absence of nothing but one row, or of one reading.
  case noMember(read: Int)
  case noRow(read: Int)
  case count(nested: Int)
  case least(nested: Int)
  case greatest(nested: Int)
  /// The end of an absence: one solution is enough.
  case found
  /// The end of a count.
  case tally(nested: Int)
  /// The end of an extreme.
  case lessen(nested: Int)
  case exceed(nested: Int)
  /// The end of the uppermost level.
  case conclude
}

/// Two places and how their values must compare.
struct Comparison: Sendable {
  let left: Int
  let comparator: Comparator
  let right: Int
}

/// How a step reads a relation.
struct Reading: Sendable {
  /// The reading's number in the plan.
  let number: Int
  let relation: Int

  /// The index by the key, where rows are read by one.
  var index: Int?

  /// Whether one row is looked for, of which all values are known.
  var isMember = false

  /// The key, in the order of its columns.
  var keys = 0..<0

  /// What to copy from a row, then what to compare with it.
  var binds = 0..<0
  var checks = 0..<0

  /// Whether all rows that fit lead to the same, so that one is enough.
  var isOnce = false

  /// Whether what is concluded has all its values before, so that one conclusion is enough.
  var concludesOnce = false

  /// Whether some column is passed over, so that rows that follow each other may lead to the same.
  var passesOver = false
}

/// A count or an extreme within a plan.
struct Nested: Sendable {
  /// Where its steps begin, once they are made.
  var entry = 0

  /// The place that is counted or ordered.
  let counted: Int

  /// The place of the result, and whether it has a value before.
  let result: Int
  let isBound: Bool
}

extension Array {
  fileprivate var copy: [Element] { map { $0 } }
}
