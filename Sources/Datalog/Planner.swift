/// Compiles conjunctions with all they nest to plans, one after another.
///
/// What is left to plan of a conjunction lies on stacks, what it nests on top of it, and a plan's lists
/// are used again for the next: planning hardly takes memory.
struct Planner {
  /// The plan that was made last.
  private(set) var plan = Plan()

  /// Whether missing indexes are built.
  private let buildsIndexes: Bool

  private var atoms: [LevelAtom] = []
  private var tests: [LevelTest] = []
  private var order: [Int] = []
  private var steps: [Step] = []
  private var joinOrder = JoinOrder()

  init(buildsIndexes: Bool = true) {
    self.buildsIndexes = buildsIndexes
  }

  /// Makes a plan of the conditions that ends in `conclude`.
  ///
  /// `bound` have a value from the start; a solution consists of `outputs`. With `delta`, the
  /// positive atom of this number is read first, row by row.
  mutating func makePlan(
    of conditions: [Condition], variables: Int, bound: VariableSet = VariableSet(),
    outputs: [Term], delta: Int? = nil, in storage: inout Storage
  ) {
    plan.beginAnew(variables: variables)
    var level = open(conditions, bound: bound, needed: outputs.variables)
    level.delta = delta
    plan.atoms = level.atoms.count
    for output in outputs {
      if let place = plan.place(of: output) { plan.outputs.append(place) }
    }
    plan.entry = compile(&level, end: .conclude, in: &storage)
  }

  /// Gives the plan that was made last for one whose lists may be used again.
  mutating func exchange(_ other: inout Plan) {
    swap(&plan, &other)
  }

  /// Puts a conjunction on the stacks, and what it reads into the plan.
  private mutating func open(
    _ conditions: [Condition], bound: VariableSet, needed: VariableSet
  ) -> PlanLevel {
    let (firstAtom, firstTest) = (atoms.count, tests.count)
    let firstReading = plan.readings.count
    var scope = bound.union(needed)
    for condition in conditions {
      if case .holds(let atom) = condition {
        let atom = LevelAtom(atom)
        scope.formUnion(atom.variables)
        plan.readings.append(atom.relation)
        atoms.append(atom)
      } else {
        scope.formUnion(condition.levelVariables)
      }
    }
    for condition in conditions {
      if let test = LevelTest(condition, in: scope) { tests.append(test) }
    }
    return PlanLevel(
      atoms: firstAtom..<atoms.count, tests: firstTest..<tests.count, firstReading: firstReading,
      bound: bound, needed: needed)
  }

  /// Takes the uppermost conjunction from the stacks.
  private mutating func close(_ level: PlanLevel, steps first: Int) {
    atoms.removeLast(level.atoms.count)
    tests.removeLast(level.tests.count)
    order.removeLast(level.atoms.count)
    steps.removeLast(steps.count - first)
  }

  /// Adds the steps of a level and gives the number of the first.
  private mutating func compile(
    _ level: inout PlanLevel, end: Step, in storage: inout Storage
  ) -> Int {
    let first = steps.count
    level.order = putInOrder(level, in: &storage)
    addTests(&level, in: &storage)
    while !level.order.isEmpty {
      let step = read(&level, in: &storage)
      steps.append(step)
      addTests(&level, in: &storage)
    }
    steps.append(end)
    let entry = plan.steps.count
    plan.steps.append(contentsOf: steps[first...])
    close(level, steps: first)
    return entry
  }

  private mutating func putInOrder(_ level: PlanLevel, in storage: inout Storage) -> Range<Int> {
    let read = atoms[level.atoms]
    if let delta = level.delta {
      joinOrder.find(of: read, from: delta, level.bound, in: &storage)
    } else {
      joinOrder.findBest(of: read, level.bound, in: &storage)
    }
    let start = order.count
    order.append(contentsOf: joinOrder.order)
    return start..<order.count
  }

  /// Adds the steps for all conditions that can be judged by now, the cheapest first.
  private mutating func addTests(_ level: inout PlanLevel, in storage: inout Storage) {
    while let number = nextTest(level) {
      tests[number].isTaken = true
      if let step = step(for: tests[number].condition, level.bound, in: &storage) {
        steps.append(step)
      }
      level.bound.formUnion(tests[number].variables)
    }
  }

  /// The cheapest condition whose variables have values.
  private func nextTest(_ level: PlanLevel) -> Int? {
    var best: Int?
    for number in level.tests
    where !tests[number].isTaken && tests[number].wanted.isSubset(of: level.bound) {
      if let best, tests[best].cost <= tests[number].cost { continue }
      best = number
    }
    return best
  }

  /// The variables that the atoms and tests yet to come use, or the end.
  private func neededLater(_ level: PlanLevel) -> VariableSet {
    var later = level.needed
    for place in level.order {
      later.formUnion(atoms[level.atoms.lowerBound + order[place]].variables)
    }
    for number in level.tests where !tests[number].isTaken {
      later.formUnion(tests[number].wanted)
      later.formUnion(tests[number].variables)
    }
    return later
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
      var level = open(conditions, bound: bound, needed: VariableSet())
      return absence(compile(&level, end: .found, in: &storage))
    case .count(let result, let counted, let conditions):
      let number = number(result, counted, bound)
      var level = open(conditions, bound: bound, needed: VariableSet(only: counted))
      plan.nested[number].entry = compile(&level, end: .tally(nested: number), in: &storage)
      return .count(nested: number)
    case .extreme(let isGreatest, let result, let counted, let conditions):
      let number = number(result, counted, bound)
      var level = open(conditions, bound: bound, needed: VariableSet(only: counted))
      let end = isGreatest ? Step.exceed(nested: number) : .lessen(nested: number)
      plan.nested[number].entry = compile(&level, end: end, in: &storage)
      return isGreatest ? .greatest(nested: number) : .least(nested: number)
    }
  }

  /// The step for an absence whose steps were compiled last, from this one on.
  private mutating func absence(_ entry: Int) -> Step {
    guard plan.steps.count == entry + 2 else { return .absent(entry: entry) }
    let step: Step
    switch plan.steps[entry] {
    case .member(let read): step = .noMember(read: read)
    case .read(let read): step = .noRow(read: read)
    default: return .absent(entry: entry)
    }
    plan.steps.removeLast(2)
    return step
  }

  /// The number of a new count or extreme.
  private mutating func number(_ result: Int, _ counted: Int, _ bound: VariableSet) -> Int {
    plan.nested.append(
      Nested(counted: counted, result: result, isBound: bound.contains(result)))
    return plan.nested.count - 1
  }
}

extension Planner {
  /// The step that reads the next atom.
  private mutating func read(_ level: inout PlanLevel, in storage: inout Storage) -> Step {
    let number = order[level.order.lowerBound]
    level.order.removeFirst()
    let atom = atoms[level.atoms.lowerBound + number]
    let relation = atom.relation
    let columns = atom.boundColumns(level.bound)
    let later = neededLater(level)
    var reading = Reading(number: level.firstReading + number, relation: relation)
    reading.isOnce = atom.variables.intersection(later).isSubset(of: level.bound)
    let bound = level.bound
    reading.concludesOnce = reading.number < plan.atoms && level.needed.isSubset(of: bound)
    level.bound.formUnion(atom.variables)
    if number == level.delta { return scan(reading, atom, bound, later) }
    if columns.count == atom.terms.count, shortRuns(relation, columns, storage) == nil {
      reading.keys = places(atom, columns)
      reading.isMember = true
      if buildsIndexes { storage.hashRows(of: relation) }
      return .member(read: add(reading))
    }
    guard let (index, keys) = index(relation, columns, in: &storage) else {
      return scan(reading, atom, bound, later)
    }
    reading.index = index
    reading.keys = places(atom, keys)
    match(&reading, atom, bound, later, except: keys)
    return .read(read: add(reading))
  }

  private mutating func add(_ reading: Reading) -> Int {
    plan.reads.append(reading)
    return plan.reads.count - 1
  }

  private mutating func scan(
    _ reading: Reading, _ atom: LevelAtom, _ bound: VariableSet, _ later: VariableSet
  ) -> Step {
    var reading = reading
    match(&reading, atom, bound, later, except: ColumnSet())
    return .read(read: add(reading))
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

  private mutating func places(_ atom: LevelAtom, _ columns: ColumnSet) -> Range<Int> {
    let start = plan.keys.count
    for column in atom.terms.indices where columns.contains(column) {
      if let place = plan.place(of: atom.terms[column]) {
        plan.keys.append(Match(column: column, place: place))
      }
    }
    return start..<plan.keys.count
  }

  /// Decides for each column outside of the key whether it's copied, compared or passed over.
  private mutating func match(
    _ reading: inout Reading, _ atom: LevelAtom, _ bound: VariableSet, _ later: VariableSet,
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
    reading.passesOver = keys.count + plan.matches.count - start < atom.terms.count
  }
}
