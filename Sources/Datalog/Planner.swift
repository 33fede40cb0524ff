/// Compiles a conjunction with all it nests to a plan.
struct Planner {
  private(set) var plan: Plan

  /// Whether missing indexes are built.
  private let buildsIndexes: Bool

  /// A plan of the conditions that ends in `conclude`.
  ///
  /// `bound` have a value from the start; a solution consists of `outputs`. With `delta`, the
  /// positive atom of this number is read first, row by row.
  static func plan(
    _ conditions: [Condition], variables: Int, bound: VariableSet = VariableSet(),
    outputs: [Term], delta: Int? = nil, buildsIndexes: Bool = true, in storage: inout Storage
  ) -> Plan {
    let atoms = conditions.positiveAtoms
    var planner = Planner(
      plan: Plan(atoms: atoms, variables: variables), buildsIndexes: buildsIndexes)
    planner.plan.outputs = outputs.compactMap { planner.plan.place(of: $0) }
    var level = PlanLevel(conditions, firstReading: 0, bound: bound, needed: outputs.variables)
    level.delta = delta
    planner.plan.entry = planner.compile(level, end: .conclude, in: &storage)
    return planner.plan
  }

  /// Adds the steps of a level and gives the number of the first.
  private mutating func compile(
    _ level: consuming PlanLevel, end: Step, in storage: inout Storage
  ) -> Int {
    var level = level
    let order = JoinOrder(atoms: level.atoms, variables: level.variables, bound: level.bound)
    level.order =
      level.delta.map { order.order(from: $0, in: &storage) } ?? order.best(in: &storage)
    var steps = tests(&level, in: &storage)
    while !level.order.isEmpty {
      steps.append(read(&level, in: &storage))
      steps += tests(&level, in: &storage)
    }
    steps.append(end)
    plan.steps += steps
    return plan.steps.count - steps.count
  }

  /// The steps for all conditions that can be judged by now, the cheapest first.
  private mutating func tests(_ level: inout PlanLevel, in storage: inout Storage) -> [Step] {
    var steps: [Step] = []
    while let test = level.takeTest() {
      if let step = step(for: test, level.bound, in: &storage) { steps.append(step) }
      level.bound.formUnion(test.levelVariables)
    }
    return steps
  }

  private mutating func step(
    for test: Condition, _ bound: VariableSet, in storage: inout Storage
  ) -> Step? {
    switch test {
    case .holds: return nil
    case .compare(let left, let comparator, let right):
      guard let left = plan.place(of: left), let right = plan.place(of: right) else { return nil }
      plan.comparisons.append(Comparison(left: left, comparator: comparator, right: right))
      return .compare(comparison: plan.comparisons.count - 1)
    case .absent(let conditions):
      let level = nest(conditions, bound, needed: VariableSet())
      return .absent(entry: compile(level, end: .found, in: &storage))
    case .count(let result, let counted, let conditions):
      let number = number(result, counted, bound)
      let level = nest(conditions, bound, needed: VariableSet(only: counted))
      plan.nested[number].entry = compile(level, end: .tally(nested: number), in: &storage)
      return .count(nested: number)
    case .extreme(let isGreatest, let result, let counted, let conditions):
      let number = number(result, counted, bound)
      let level = nest(conditions, bound, needed: VariableSet(only: counted))
      let end = isGreatest ? Step.exceed(nested: number) : .lessen(nested: number)
      plan.nested[number].entry = compile(level, end: end, in: &storage)
      return isGreatest ? .greatest(nested: number) : .least(nested: number)
    }
  }

  /// The number of a new count or extreme.
  private mutating func number(_ result: Int, _ counted: Int, _ bound: VariableSet) -> Int {
    plan.nested.append(
      Nested(counted: counted, result: result, isBound: bound.contains(result)))
    return plan.nested.count - 1
  }

  private mutating func nest(
    _ conditions: [Condition], _ bound: VariableSet, needed: VariableSet
  ) -> PlanLevel {
    let level = PlanLevel(
      conditions, firstReading: plan.readings.count, bound: bound, needed: needed)
    plan.readings += level.atoms.map(\.relation.index)
    return level
  }
}

extension Planner {
  /// The step that reads the next atom.
  private mutating func read(_ level: inout PlanLevel, in storage: inout Storage) -> Step {
    let number = level.order.removeFirst()
    let atom = level.atoms[number]
    let relation = atom.relation.index
    let columns = atom.boundColumns(level.bound)
    let variables = level.variables[number]
    let later = level.neededLater
    var reading = Reading(number: level.firstReading + number, relation: relation)
    reading.isOnce = variables.intersection(later).isSubset(of: level.bound)
    let bound = level.bound
    level.bound.formUnion(variables)
    if number == level.delta { return scan(reading, atom, bound, later) }
    if columns.count == atom.terms.count, shortRuns(relation, columns, storage) == nil {
      reading.keys = places(atom, columns)
      if buildsIndexes { storage.hashRows(of: relation) }
      return .member(read: add(reading))
    }
    guard let (index, keys) = index(relation, columns, in: &storage) else {
      return scan(reading, atom, bound, later)
    }
    reading.index = index
    reading.keys = places(atom, keys)
    match(&reading, atom, bound, later, except: keys)
    return .lookup(read: add(reading))
  }

  private mutating func add(_ reading: Reading) -> Int {
    plan.reads.append(reading)
    return plan.reads.count - 1
  }

  private mutating func scan(
    _ reading: Reading, _ atom: Atom, _ bound: VariableSet, _ later: VariableSet
  ) -> Step {
    var reading = reading
    match(&reading, atom, bound, later, except: ColumnSet())
    return .scan(read: add(reading))
  }

  private func index(
    _ relation: Int, _ columns: ColumnSet, in storage: inout Storage
  ) -> (Int, ColumnSet)? {
    if columns.count == 0 { return nil }
    if let short = shortRuns(relation, columns, storage) {
      return (storage.index(of: relation, by: short), short)
    }
    return buildsIndexes
      ? (storage.index(of: relation, by: columns), columns)
      : storage.existingIndex(of: relation, within: columns)
  }

  /// The column by which the rows with a key are found as fast as by an index of them all.
  private func shortRuns(
    _ relation: Int, _ columns: ColumnSet, _ storage: Storage
  ) -> ColumnSet? {
    buildsIndexes ? storage.shortRuns(of: relation, within: columns) : nil
  }

  private mutating func places(_ atom: Atom, _ columns: ColumnSet) -> Range<Int> {
    let start = plan.keys.count
    for column in atom.terms.indices where columns.contains(column) {
      if let place = plan.place(of: atom.terms[column]) { plan.keys.append(place) }
    }
    return start..<plan.keys.count
  }

  /// Decides for each column outside of the key whether it's copied, compared or passed over.
  private mutating func match(
    _ reading: inout Reading, _ atom: Atom, _ bound: VariableSet, _ later: VariableSet,
    except keys: ColumnSet
  ) {
    let start = plan.matches.count
    var known = bound
    for (column, term) in atom.terms.enumerated() where !keys.contains(column) {
      guard case .variable(let variable) = term, !known.contains(variable) else { continue }
      known.insert(variable)
      guard later.contains(variable) || atom.terms[(column + 1)...].contains(term) else { continue }
      plan.matches.append(Match(column: column, place: variable))
    }
    reading.binds = start..<plan.matches.count
    known = bound
    for (column, term) in atom.terms.enumerated() where !keys.contains(column) {
      if case .variable(let variable) = term, !known.contains(variable) {
        known.insert(variable)
      } else if let place = plan.place(of: term) {
        plan.matches.append(Match(column: column, place: place))
      }
    }
    reading.checks = reading.binds.upperBound..<plan.matches.count
  }
}
