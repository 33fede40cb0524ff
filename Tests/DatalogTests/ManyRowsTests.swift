import Datalog
import Testing

// Rows that are concluded are added to their table some hundreds at a time, and those of a relation
// that is read meanwhile when the reading has ended.

private let edge = RelationID(0)
private let reached = RelationID(1)
private let paired = RelationID(2)
private let relations = [
  Program.Relation(name: "edge", arity: 2), Program.Relation(name: "reached", arity: 1),
  Program.Relation(name: "paired", arity: 2),
]

private func facts(_ edges: some Sequence<(Int, Int)>) -> Rows {
  var facts = Rows(relations)
  for (from, to) in edges {
    facts.insert(Value(symbol: from), Value(symbol: to), into: edge, origin: 0)
  }
  return facts
}

@Test(arguments: [1, 255, 256, 257, 511, 512, 513, 700])
func asManySolutionsAreGivenAsAreAskedFor(limit: Int) throws {
  // Each first value recurs, but not beside itself.
  let facts = facts((0..<2_100).map { ($0 % 700, $0) })
  let model = try evaluate(Program(relations: relations), over: facts)
  let question: [Condition] = [.holds(edge, "a", .any)]
  let solutions = try model.solutions(of: question, variables: 1, limit: limit)
  #expect(solutions.map { $0[0].symbol } == (0..<limit).map { $0 })
  #expect(try model.matches(of: question, variables: 1, limit: limit).count == limit)
}

@Test(arguments: [1, 255, 256, 257, 600])
func aRelationGetsAllThatIsConcluded(count: Int) throws {
  let program = Program(
    relations: relations,
    clauses: [Clause(head: Atom(paired, "b", "a"), body: [.holds(edge, "a", "b")])])
  let model = try evaluate(program, over: facts((0..<count).map { ($0, $0 * 7 % 601) }))
  #expect(model.rowCount(of: paired) == count)
  #expect(throws: EvaluationError.self) {
    try evaluate(program, over: facts((0..<count).map { ($0, $0) }), rowLimit: count - 1)
  }
  #expect(
    try evaluate(program, over: facts((0..<count).map { ($0, $0) }), rowLimit: count).rowCount(
      of: paired) == count)
}

@Test func recursionReachesFarInEachRoundAndOverManyRounds() throws {
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(reached, Term(0)), body: []),
      Clause(head: Atom(reached, "b"), body: [.holds(reached, "a"), .holds(edge, "a", "b")]),
    ])
  // A star of more rays than wait at a time, and at the end of the last one a long chain.
  let rays = 70_000
  let edges = (1...rays).map { (0, $0) } + (rays..<rays + 3_000).map { ($0, $0 + 1) }
  let model = try evaluate(program, over: facts(edges + edges.map { ($0.1, 0) }))
  #expect(model.rowCount(of: reached) == rays + 3_001)
  let derivation = try #require(
    model.derivation(of: RowReference(relation: reached, row: rays + 3_000)))
  #expect(derivation.clause == 1)
  #expect(derivation.body.map(\.relation) == [reached, edge])
  #expect(model.values(of: derivation.body[0]) == [Value(symbol: rays + 2_999)])
  #expect(throws: EvaluationError.self) {
    try evaluate(program, over: facts(edges), rowLimit: rays + 3_000)
  }
}

@Test func pairsThatAreConcludedFromPairsReadAreKeptOnce() throws {
  // All pairs of a circle, each concluded many times.
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(paired, "a", "b"), body: [.holds(edge, "a", "b")]),
      Clause(
        head: Atom(paired, "a", "c"), body: [.holds(paired, "a", "b"), .holds(paired, "b", "c")]),
    ])
  let model = try evaluate(program, over: facts((0..<90).map { ($0, ($0 + 1) % 90) }))
  #expect(model.rowCount(of: paired) == 8_100)
  let rows = model.rows(of: paired).map { model.values(of: $0).compactMap(\.symbol) }
  #expect(Set(rows).count == 8_100)
}

@Test func rowsOfLargeTablesAreFoundByTheirValues() throws {
  // Concluded in no order, and each again at a distance.
  let count = 150_000
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(paired, "b", "a"), body: [.holds(edge, "a", "b")]),
      Clause(head: Atom(paired, "a", "b"), body: [.holds(edge, "a", "b")]),
    ])
  let places = (0..<count).map { $0 * 7_919 % count }
  let edges = places.map { ($0, ($0 + count / 2) % count) } + places.map { ($0 + count, $0) }
  let model = try evaluate(program, over: facts(edges))
  // Those of the first edges are concluded by both clauses.
  #expect(model.rowCount(of: paired) == 3 * count)
  for number in stride(from: 0, to: model.rowCount(of: paired), by: 97) {
    let row = RowReference(relation: paired, row: number)
    #expect(model.reference(to: model.values(of: row), in: paired) == row)
  }
  #expect(model.reference(to: [Value(symbol: 0), Value(symbol: 1)], in: paired) == nil)
}
