/// A conjunction made ready to be asked again and again of one model.
package final class Query: Sendable {
  /// A solution with the rows of the positive atoms of the uppermost level, in written order.
  package struct Match: Hashable, Sendable {
    package let values: [Value]
    package let rows: [RowReference]
  }

  /// The variables whose values are given when asking.
  package let bound: Set<Int>

  /// How many solutions are listed where no limit is asked for.
  private static let longestList = 5_000_000

  private let join: Join
  private let relations: [RelationID]
  private let outputs: [Int]

  convenience init(
    _ question: Question, buildsIndexes: Bool, in storage: inout Storage
  ) throws(UnsafeQuestion) {
    var planner = Planner(buildsIndexes: buildsIndexes)
    let planned = try PlannedQuestion(question, &planner, in: &storage)
    self.init(planned, over: storage)
  }

  /// A question that was planned over this storage, which may have got further indexes since.
  init(_ planned: PlannedQuestion, over storage: Storage) {
    bound = planned.question.bound
    outputs = planned.outputs
    relations = planned.plan.readings[..<planned.plan.atoms].map { RelationID($0) }
    join = Join(planned.plan, over: storage)
  }

  /// The different solutions: for each, the values of all variables by number.
  ///
  /// `binding` gives the bound variables their values; where one is missing, nothing is found. A
  /// variable that stands only in nested conditions has `Value(symbol: 0)`. What lies beyond the
  /// step limit is left out.
  package func solutions(_ binding: [Value?] = [], limit: Int? = nil) -> [[Value]] {
    guard let found = collected(binding, limit ?? .max, within: defaultStepLimit)?.collected
    else { return [] }
    return (0..<found.count).map { spread(found.values[($0 * outputs.count)...]) }
  }

  /// The different values of some variables in all solutions, a row for each choice; nil where so
  /// many steps don't give them.
  ///
  /// The variables stand outside of nested conditions.
  package func allValues(of variables: [Int], within steps: Int) -> ValueRows? {
    let columns = variables.compactMap(outputs.firstIndex)
    guard columns.count == variables.count, let outcome = collected([], .max, within: steps),
      let found = outcome.collected, !outcome.isSpent
    else { return nil }
    return ValueRows(columns, of: found)
  }

  /// The solutions as rows; nothing where none is wanted, or a value is missing.
  private func collected(_ binding: [Value?], _ limit: Int, within steps: Int) -> JoinOutcome? {
    limit == 0 ? nil : outcome(.collect, binding, JoinLimits(solutions: limit, steps: steps))
  }

  /// The solutions with the rows they rest on; one for each choice of rows.
  package func matches(_ binding: [Value?] = [], limit: Int? = nil) -> [Match] {
    let limits = JoinLimits(solutions: limit ?? Self.longestList, steps: defaultStepLimit)
    guard limit != 0, let outcome = outcome(.list, binding, limits) else { return [] }
    let width = outputs.count + relations.count
    return (0..<outcome.solutions).map { solution in
      let found = outcome.found[(solution * width)...]
      let rows = zip(relations, found.dropFirst(outputs.count))
        .map { RowReference(relation: $0, row: Int($1)) }
      return Match(values: spread(found), rows: rows)
    }
  }

  /// How many different values a variable takes in the solutions; one that stands only in nested
  /// conditions takes one value in them all.
  package func valueCount(of variable: Int, _ binding: [Value?] = []) -> Int {
    let limits = JoinLimits(solutions: Self.longestList, steps: defaultStepLimit)
    guard let outcome = outcome(.list, binding, limits) else { return 0 }
    guard let column = outputs.firstIndex(of: variable) else { return min(1, outcome.solutions) }
    let width = outputs.count + relations.count
    var values = stride(from: column, to: outcome.found.count, by: width).map { outcome.found[$0] }
    values.sort()
    return zip(values, values.dropFirst()).reduce(min(1, values.count)) {
      $1.0 == $1.1 ? $0 : $0 + 1
    }
  }

  /// Whether there is any solution, as far as the step limit allows to look.
  package func hasSolution(_ binding: [Value?] = []) -> Bool {
    isSolvable(within: defaultStepLimit, binding) ?? false
  }

  /// Whether there is any solution; nil where so many steps don't tell.
  package func isSolvable(within steps: Int, _ binding: [Value?] = []) -> Bool? {
    guard let outcome = outcome(.ask, binding, JoinLimits(steps: steps)) else { return false }
    return outcome.isSpent ? nil : outcome.isStopped
  }

  /// Whether there is any solution with one of these values of the only bound variable; nil where so
  /// many steps in all don't tell.
  package func isSolvable(
    within steps: Int, forSomeOf values: [Value], as variable: Int
  ) -> Bool? {
    guard bound == [variable] else { return false }
    let outcome = join.ask(forSomeOf: values, as: variable, JoinLimits(steps: steps))
    return outcome.isSpent ? nil : outcome.isStopped
  }

  /// What comes of a run from these values; nothing where one is missing.
  private func outcome(
    _ purpose: JoinPurpose, _ binding: [Value?], _ limits: JoinLimits
  ) -> JoinOutcome? {
    var places = join.binding
    for variable in bound {
      guard variable < binding.count, let value = binding[variable] else { return nil }
      places[variable] = value.bits
    }
    return join.answer(purpose, limits, &places)
  }

  /// The values of all variables, from those of the outputs.
  private func spread(_ found: ArraySlice<UInt32>) -> [Value] {
    var values = [Value](repeating: Value(bits: 0), count: join.plan.variables)
    for (variable, bits) in zip(outputs, found) { values[variable] = Value(bits: bits) }
    return values
  }
}

/// A question with its plan, whose indexes are in the storage it was planned over.
struct PlannedQuestion {
  let question: Question
  let plan: Plan
  let outputs: [Int]

  init(
    _ question: Question, _ planner: inout Planner, in storage: inout Storage
  ) throws(UnsafeQuestion) {
    let (conditions, variables) = (question.conditions, question.variables)
    try conditions.checkQuestion(variables: variables, bound: question.bound, over: storage)
    self.question = question
    let given = VariableSet(question.bound)
    let shown = given.union(conditions.levelVariables)
    outputs = (0..<variables).filter(shown.contains)
    planner.makePlan(
      of: conditions, variables: variables, bound: given, outputs: outputs.map(Term.variable),
      in: &storage)
    plan = planner.plan.copy
  }
}

extension [Condition] {
  fileprivate func checkQuestion(
    variables: Int, bound: Set<Int>, over storage: Storage
  ) throws(UnsafeQuestion) {
    guard areWellFormed(over: storage.arities, variables: variables),
      bound.allSatisfy((0..<variables).contains)
    else { throw UnsafeQuestion(variable: nil) }
    let given = VariableSet(bound)
    if let variable = unsafeVariable(given: given, needed: VariableSet()) {
      throw UnsafeQuestion(variable: variable)
    }
  }
}
