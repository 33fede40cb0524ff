/// A conjunction to ask, and the variables whose values are given then.
package struct Question: Hashable, Sendable {
  package let conditions: [Condition]

  /// The number of variables, which are numbered from 0.
  package let variables: Int

  package let bound: Set<Int>

  package init(_ conditions: [Condition], variables: Int, bound: Set<Int> = []) {
    self.conditions = conditions
    self.variables = variables
    self.bound = bound
  }

  /// Takes in what tells most questions apart; all of one would be a long way through its conditions.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(variables)
    hasher.combine(conditions.count)
    for case .holds(let atom) in conditions {
      hasher.combine(atom.relation)
      hasher.combine(atom.terms.first)
    }
  }
}

extension [Condition] {
  /// False where there are no rows for a positive atom, so that planning would be in vain.
  func canHold(over tables: [Table]) -> Bool {
    allSatisfy { condition in
      guard case .holds(let atom) = condition else { return true }
      return tables[atom.relation.index].count > 0
    }
  }
}

extension Model {
  /// False where there are no rows for a positive atom of the question, which need not be made ready.
  package func canHold(_ question: Question) -> Bool {
    question.conditions.canHold(over: storage.tables)
  }

  /// Makes questions ready to be asked often; indexes that are missing are built once for all.
  package func prepare(_ questions: [Question]) throws(UnsafeQuestion) -> [Query] {
    var storage = storage
    // All are planned before any holds the storage, which else would be copied for each.
    var planned: [PlannedQuestion] = []
    var planner = Planner()
    for question in questions {
      planned.append(try PlannedQuestion(question, &planner, in: &storage))
    }
    return planned.map { Query($0, over: storage) }
  }

  /// Makes one question ready to be asked often; indexes that are missing are built for it alone.
  package func prepare(
    _ conditions: [Condition], variables: Int, bound: Set<Int> = []
  ) throws(UnsafeQuestion) -> Query {
    var storage = storage
    return try Query(
      Question(conditions, variables: variables, bound: bound), buildsIndexes: true, in: &storage)
  }

  /// The different solutions of a question asked once: see `Query.solutions`.
  package func solutions(
    of conditions: [Condition], variables: Int, binding: [Value?] = [], limit: Int? = nil
  ) throws(UnsafeQuestion) -> [[Value]] {
    try once(conditions, variables, binding).solutions(binding, limit: limit)
  }

  /// The solutions of a question asked once, with their rows: see `Query.matches`.
  package func matches(
    of conditions: [Condition], variables: Int, binding: [Value?] = [], limit: Int? = nil
  ) throws(UnsafeQuestion) -> [Query.Match] {
    try once(conditions, variables, binding).matches(binding, limit: limit)
  }

  /// Whether a question asked once has any solution.
  package func hasSolution(
    of conditions: [Condition], variables: Int, binding: [Value?] = []
  ) throws(UnsafeQuestion) -> Bool {
    try once(conditions, variables, binding).hasSolution(binding)
  }

  private func once(
    _ conditions: [Condition], _ variables: Int, _ binding: [Value?]
  ) throws(UnsafeQuestion) -> Query {
    let bound = Set(binding.indices.filter { binding[$0] != nil })
    let question = Question(conditions, variables: variables, bound: bound)
    if let memory { return try memory.query(question) }
    var storage = storage
    return try Query(question, buildsIndexes: false, in: &storage)
  }
}
