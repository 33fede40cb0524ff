import Datalog
import Testing

private let leads = RelationID(0)
private let supports = RelationID(1)

private func model() throws -> Model {
  let relations = ["leads", "supports"].map { Program.Relation(name: $0, arity: 2) }
  var facts = Rows(relations)
  for (measure, actor) in [(1, 10), (1, 11), (2, 10), (3, 12), (3, 10)] {
    facts.insert(Value(symbol: measure), Value(symbol: actor), into: leads, origin: 0)
  }
  facts.insert(Value(symbol: 3), Value(symbol: 10), into: supports, origin: 0)
  return try evaluate(Program(relations: relations), over: facts)
}

private let leader: [Condition] = [
  .holds(leads, "a", "b"), .absent([.holds(supports, "a", "b"), .holds(leads, .any, "c")]),
]

@Test func aPreparedQuestionAnswersForEachBinding() throws {
  let query = try model().prepare(leader, variables: 3, bound: [0])
  let actors = (0..<4).map { measure in
    query.solutions([Value(symbol: measure), nil, nil]).map { $0[1].symbol }
  }
  #expect(actors == [[], [10, 11], [10], [12]])
  #expect((0..<4).map { query.hasSolution([Value(symbol: $0)]) } == [false, true, true, true])
  #expect(query.solutions([nil, nil, nil]).isEmpty)
  #expect(query.solutions([]).isEmpty)
}

@Test func aMatchNamesTheRowsInWrittenOrder() throws {
  let conditions: [Condition] = [
    .holds(leads, "a", "b"), .holds(leads, "a", "c"), .compare("b", .precedes, "c"),
  ]
  let matches = try model().matches(of: conditions, variables: 3)
  #expect(matches.map { $0.values.compactMap(\.symbol) } == [[1, 10, 11], [3, 10, 12]])
  #expect(matches.map { $0.rows.map(\.row) } == [[0, 1], [4, 3]])
  #expect(try model().matches(of: conditions, variables: 3, limit: 1).count == 1)
  #expect(try model().matches(of: conditions, variables: 3, limit: 0).isEmpty)
}

@Test func aWildcardMakesOneSolutionButAMatchForEachRow() throws {
  let conditions: [Condition] = [.holds(leads, "a", .any)]
  #expect(try model().solutions(of: conditions, variables: 1).count == 3)
  #expect(try model().matches(of: conditions, variables: 1).count == 5)
  let binding = [Value(symbol: 3)]
  #expect(try model().solutions(of: conditions, variables: 1, binding: binding).count == 1)
  #expect(try model().matches(of: conditions, variables: 1, binding: binding).count == 2)
  #expect(try model().hasSolution(of: conditions, variables: 1, binding: [Value(symbol: 3)]))
  #expect(try !model().hasSolution(of: conditions, variables: 1, binding: [Value(symbol: 4)]))
}

@Test func whatIsAskedOverAndOverIsAnsweredAsAtFirst() throws {
  let model = try model()
  let remembering = model.remembering
  for _ in 0..<7 {
    for measure in 0..<4 {
      let binding: [Value?] = [Value(symbol: measure), nil, nil]
      let asked = try remembering.matches(of: leader, variables: 3, binding: binding)
      #expect(asked == (try model.matches(of: leader, variables: 3, binding: binding)))
      let given = Atom(supports, [.constant(Value(symbol: measure)), .any])
      #expect(remembering.contains(given) == (measure == 3))
    }
    #expect(
      try remembering.solutions(of: leader, variables: 3).map { $0[1].symbol } == [10, 11, 10, 12])
  }
}

@Test func anAtomWithOneVariableTwiceNeedsTheSameValueTwice() throws {
  let relations = [Program.Relation(name: "pairs", arity: 3)]
  var facts = Rows(relations)
  for (one, two, three) in [(1, 2, 3), (1, 2, 2), (2, 3, 3)] {
    facts.insert(
      Value(symbol: one), Value(symbol: two), Value(symbol: three), into: leads, origin: 0)
  }
  let model = try evaluate(Program(relations: relations), over: facts)
  func holds(_ first: Int) -> Bool {
    model.contains(Atom(leads, [.constant(Value(symbol: first)), .variable(0), .variable(0)]))
  }
  #expect((0..<4).map(holds) == [false, true, true, false])
  #expect(!model.contains(Atom(leads, [.variable(1), .variable(1), .any])))
}

@Test func questionsPreparedTogetherAnswerAsIfAlone() throws {
  let model = try model()
  let questions = [[0], [1], [0, 1], []].map {
    Question(leader, variables: 3, bound: Set<Int>($0))
  }
  let binding: [Value?] = [Value(symbol: 3), Value(symbol: 12), nil]
  for (query, question) in zip(try model.prepare(questions), questions) {
    let alone = try model.prepare(leader, variables: 3, bound: question.bound)
    #expect(query.solutions(binding) == alone.solutions(binding))
    #expect(!query.solutions(binding).isEmpty)
  }
}

@Test func anUnsafeQuestionIsRefused() throws {
  let model = try model()
  #expect(throws: UnsafeQuestion(variable: 1)) {
    try model.solutions(of: [.compare("a", .less, "b")], variables: 2, binding: [Value(number: 1)])
  }
  #expect(throws: UnsafeQuestion(variable: nil)) {
    try model.prepare([.holds(leads, "a")], variables: 2)
  }
  #expect(throws: UnsafeQuestion(variable: nil)) {
    try model.prepare([.holds(leads, "a", "b")], variables: 2, bound: [2])
  }
}

@Test func aRowIsStatedOnceWithItsFirstOrigin() throws {
  let relations = (0...7).map { Program.Relation(name: "r\($0)", arity: $0) }
  var facts = Rows(relations)
  let values = (0..<7).map(Value.init(number:))
  for origin: UInt32 in 5...6 {
    facts.insert(values[0], into: RelationID(1), origin: origin)
    facts.insert(values[0], values[1], into: RelationID(2), origin: origin)
    facts.insert(values[0], values[1], values[2], into: RelationID(3), origin: origin)
    facts.insert(values[0], values[1], values[2], values[3], into: RelationID(4), origin: origin)
    facts.insert(
      values[0], values[1], values[2], values[3], values[4], into: RelationID(5), origin: origin)
    for length in [0, 6, 7] {
      facts.insert(Array(values.prefix(length)), into: RelationID(length), origin: origin)
    }
  }
  let isNew = facts.insert(values[0], into: RelationID(2), origin: 7)
  #expect(!isNew)
  let model = try evaluate(Program(relations: relations), over: facts)
  for relation in (0...7).map(RelationID.init) {
    let reference = RowReference(relation: relation, row: 0)
    #expect(model.rowCount(of: relation) == 1)
    #expect(model.values(of: reference) == Array(values.prefix(relation.index)))
    #expect(model.origin(of: reference) == 5)
  }
}

@Test func theValuesOfSomeVariablesAreThoseOfTheSolutionsEachOnce() throws {
  let query = try model().prepare([Question(leader, variables: 3)])[0]
  let solutions = query.solutions()
  for columns in [[0], [1], [1, 0], [0, 1], []] {
    let rows = try #require(query.allValues(of: columns, within: 1_000))
    let wanted = Set(solutions.map { solution in columns.map { solution[$0] } })
    let found = (0..<rows.count).map { row in columns.indices.map { rows[row, $0] } }
    #expect(rows.width == columns.count)
    #expect(found.count == wanted.count && Set(found) == wanted)
    for (number, row) in found.enumerated() { #expect(rows.row(of: row) == number) }
    #expect(rows.row(of: columns.map { _ in Value(symbol: 99) }) == (columns.isEmpty ? 0 : nil))
    #expect(rows.row(of: [Value(symbol: 1), Value(symbol: 1), Value(symbol: 1)]) == nil)
  }
  #expect(query.allValues(of: [0], within: 1) == nil)
  #expect(ValueRows().isEmpty)
}

@Test func theValuesOfAVariableAreCountedOnceEach() throws {
  let model = try model()
  let query = try model.prepare([Question(leader, variables: 3)])[0]
  let solutions = query.solutions()
  #expect(solutions.count > 2)
  for variable in 0..<3 {
    #expect(query.valueCount(of: variable) == Set(solutions.map { $0[variable] }).count)
  }
  let bound = try model.prepare([Question(leader, variables: 3, bound: [0])])[0]
  for value in Set(solutions.map { $0[0] }) {
    let binding = [value, nil, nil]
    let values = Set(bound.solutions(binding).map { $0[1] })
    #expect(bound.valueCount(of: 1, binding) == values.count)
  }
  #expect(bound.valueCount(of: 1, [Value(symbol: 99), nil, nil]) == 0)
  #expect(bound.valueCount(of: 2, [Value(symbol: 99), nil, nil]) == 0)
}

@Test func valuesWithoutASentenceAreFoundOnceAndInOrder() throws {
  let model = try model()
  func lacking(_ column: Int, _ atom: Atom, at place: Int) -> [Int?] {
    model.values(at: column, of: leads, without: atom, at: place).map(\.symbol)
  }
  #expect(lacking(0, Atom(supports, .any, .any), at: 0) == [1, 2])
  #expect(lacking(1, Atom(supports, .any, .any), at: 1) == [11, 12])
  #expect(lacking(0, Atom(supports, .any, Term(11)), at: 0) == [1, 2, 3])
  #expect(lacking(0, Atom(supports, .any, Term(10)), at: 0) == [1, 2])
  #expect(lacking(1, Atom(leads, Term(2), .any), at: 1) == [11, 12])
  #expect(lacking(1, Atom(leads, "a", "b"), at: 1) == [])
  #expect(
    model.values(at: 0, of: supports, without: Atom(leads, .any, .any), at: 1) == [
      Value(symbol: 3)
    ])
}

@Test func aQuestionIsAskedOfSomeValuesAlone() throws {
  let query = try model().prepare(leader, variables: 3, bound: [0])
  func isSolvable(_ symbols: [Int], steps: Int = 100) -> Bool? {
    query.isSolvable(within: steps, forSomeOf: symbols.map { Value(symbol: $0) }, as: 0)
  }
  #expect(isSolvable([]) == false)
  #expect(isSolvable([0, 4]) == false)
  #expect(isSolvable([0, 3, 4]) == true)
  #expect(isSolvable([1, 2], steps: 0) == nil)
  // Steps are counted over all values.
  let never = try model().prepare(
    [.holds(leads, "a", "b"), .compare("b", .equal, "a")], variables: 2, bound: [0])
  #expect(never.isSolvable(within: 4, forSomeOf: [1, 2].map { Value(symbol: $0) }, as: 0) == false)
  #expect(never.isSolvable(within: 2, forSomeOf: [1, 2].map { Value(symbol: $0) }, as: 0) == nil)
  #expect(query.isSolvable(within: 100, forSomeOf: [Value(symbol: 3)], as: 1) == false)
}
