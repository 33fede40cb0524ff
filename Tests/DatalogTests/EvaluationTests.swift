import Datalog
import Testing

private let edge = RelationID(0)
private let path = RelationID(1)
private let relations = [
  Program.Relation(name: "edge", arity: 2), Program.Relation(name: "path", arity: 2),
  Program.Relation(name: "result", arity: 1),
]

private func closure(doubling: Bool) -> Program {
  Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(path, "x", "y"), body: [.holds(edge, "x", "y")]),
      Clause(
        head: Atom(path, "x", "z"),
        body: [.holds(doubling ? path : edge, "x", "y"), .holds(path, "y", "z")]),
    ])
}

@Test(arguments: [false, true]) func aLongChainReachesItsEnd(doubling: Bool) throws {
  let program = closure(doubling: doubling)
  var facts = Rows(program.relations)
  for node in 0..<200 {
    facts.insert(Value(symbol: node), Value(symbol: node + 1), into: edge, origin: 0)
  }
  let model = try evaluate(program, over: facts)
  #expect(model.rowCount(of: path) == 200 * 201 / 2)
  #expect(model.contains(Atom(path, Term(0), Term(200))))
  #expect(!model.contains(Atom(path, Term(200), .any)))
  #expect(model.contains(Atom(path, .any, Term(200))))
}

@Test func aCircleOfRecursionEnds() throws {
  let program = closure(doubling: true)
  var facts = Rows(program.relations)
  for node in 0..<40 {
    facts.insert(Value(symbol: node), Value(symbol: (node + 1) % 40), into: edge, origin: 0)
  }
  #expect(try evaluate(program, over: facts).rowCount(of: path) == 1_600)
}

@Test func rowsComeInTheOrderOfClausesAndJoins() throws {
  let program = closure(doubling: false)
  var facts = Rows(program.relations)
  for (from, to) in [(3, 1), (1, 2), (2, 3), (1, 4)] {
    facts.insert(Value(symbol: from), Value(symbol: to), into: edge, origin: 0)
  }
  let model = try evaluate(program, over: facts)
  let rows = model.rows(of: path).map { model.values(of: $0).compactMap(\.symbol) }
  #expect(
    rows == [
      [3, 1], [1, 2], [2, 3], [1, 4], [2, 1], [3, 2], [1, 3], [3, 4], [1, 1], [2, 2], [3, 3],
      [2, 4],
    ])
}

// The first values of the pairs go up and down, so that an index leads to them.
@Test func rowsOfOneValueComeInTheirOrder() throws {
  let (value, pair, result) = (RelationID(0), RelationID(1), RelationID(2))
  let program = Program(
    relations: [
      Program.Relation(name: "value", arity: 1), Program.Relation(name: "pair", arity: 2),
      Program.Relation(name: "result", arity: 2),
    ],
    clauses: [
      Clause(head: Atom(result, "x", "y"), body: [.holds(value, "x"), .holds(pair, "x", "y")])
    ])
  var rows = Rows(program.relations)
  for number in 0..<10 { rows.insert(Value(number: number), into: value, origin: 0) }
  for number in 0..<40 {
    let first = Value(number: number * 7 % 10)
    rows.insert(first, Value(number: 100 - number % 3 * 40 + number), into: pair, origin: 0)
  }
  let expected = (0..<10).flatMap { first in
    (0..<40).filter { $0 * 7 % 10 == first }.map { number in
      [Value(number: first), Value(number: 100 - number % 3 * 40 + number)]
    }
  }
  let model = try evaluate(program, over: rows)
  #expect(model.rows(of: result).map(model.values) == expected)
}

@Test func aCrossProductStopsAtTheRowLimit() throws {
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(path, "x", "y"), body: [.holds(edge, "x", "y")]),
      Clause(head: Atom(path, "x", "y"), body: [.holds(edge, "x", .any), .holds(edge, .any, "y")]),
    ])
  var facts = Rows(program.relations)
  for node in 0..<100 {
    facts.insert(Value(symbol: node), Value(symbol: node), into: edge, origin: 0)
  }
  #expect(throws: EvaluationError.rowLimit(relation: path, clause: 1)) {
    try evaluate(program, over: facts, rowLimit: 9_999)
  }
  #expect(try evaluate(program, over: facts, rowLimit: 10_000).rowCount(of: path) == 10_000)
}

@Test func aCountOfManyCountsEachValueOnce() throws {
  let result = RelationID(2)
  let program = Program(
    relations: relations,
    clauses: [
      Clause(
        head: Atom(result, "n"),
        body: [.count("n", of: "x", [.holds(edge, "x", .any)])])
    ])
  for size in [0, 1, 15, 16, 17, 60, 1_100] {
    var facts = Rows(program.relations)
    for number in 0..<3 * size {
      let pair = (Value(symbol: number % size), Value(symbol: number / size))
      facts.insert(pair.0, pair.1, into: edge, origin: 0)
    }
    let model = try evaluate(program, over: facts)
    #expect(model.rows(of: result).map { model.values(of: $0) } == [[Value(number: size)]])
  }
}

@Test func repetitionsAmongAFewMoreThanSixteenAreNotCounted() throws {
  let result = RelationID(2)
  let program = Program(
    relations: relations,
    clauses: [
      Clause(
        head: Atom(result, "n"),
        body: [.count("n", of: "x", [.holds(edge, "x", .any)])])
    ])
  for rows in 16...20 {
    var facts = Rows(program.relations)
    for number in 0..<rows {
      let pair = (Value(symbol: number % 16), Value(symbol: number))
      facts.insert(pair.0, pair.1, into: edge, origin: 0)
    }
    let model = try evaluate(program, over: facts)
    #expect(model.rows(of: result).map { model.values(of: $0) } == [[Value(number: 16)]])
  }
}

@Test func aCountMayHaveToMeetAStatedNumber() throws {
  let result = RelationID(2)
  let program = Program(
    relations: relations,
    clauses: [
      Clause(
        head: Atom(result, "x"),
        body: [.holds(path, "x", "n"), .count("n", of: "y", [.holds(edge, "x", "y")])])
    ])
  var facts = Rows(program.relations)
  for (from, to) in [(1, 1), (1, 2), (2, 2), (3, 3)] {
    facts.insert(Value(symbol: from), Value(symbol: to), into: edge, origin: 0)
  }
  for (from, number) in [(1, 1), (1, 2), (2, 2), (3, 1), (3, 5), (4, 0), (5, 1)] {
    facts.insert(Value(symbol: from), Value(number: number), into: path, origin: 0)
  }
  let model = try evaluate(program, over: facts)
  #expect(model.rows(of: result).map { model.value(at: 0, of: $0).symbol } == [1, 3, 4])
}

@Test func clausesWithoutConditionsAndRelationsWithoutPlacesHold() throws {
  let open = RelationID(0)
  let program = Program(
    relations: [
      Program.Relation(name: "open", arity: 0), Program.Relation(name: "closed", arity: 0),
      Program.Relation(name: "value", arity: 1),
    ],
    clauses: [
      Clause(head: Atom(open, [Term]()), body: []),
      Clause(head: Atom(RelationID(1), [Term]()), body: [.absent([.holds(open, [Term]())])]),
      Clause(head: Atom(RelationID(2), Term(5)), body: [.holds(open, [Term]())]),
    ])
  let model = try evaluate(program, over: Rows([]))
  #expect(program.relations.indices.map { model.rowCount(of: RelationID($0)) } == [1, 0, 1])
  #expect(model.row(0, of: RelationID(2)) == [Value(symbol: 5)])
}

@Test func aDerivationNamesItsClauseAndItsRowsInWrittenOrder() throws {
  let program = closure(doubling: false)
  var facts = Rows(program.relations)
  facts.insert(Value(symbol: 2), Value(symbol: 3), into: edge, origin: 71)
  facts.insert(Value(symbol: 1), Value(symbol: 2), into: edge, origin: 72)
  facts.insert(Value(symbol: 1), Value(symbol: 2), into: edge, origin: 73)
  let model = try evaluate(program, over: facts)
  let row = try #require(model.reference(to: [1, 3].map(Value.init(symbol:)), in: path))
  let derivation = try #require(model.derivation(of: row))
  #expect(derivation.clause == 1)
  #expect(derivation.body.map(\.relation) == [edge, path])
  #expect(derivation.body.map { model.values(of: $0).compactMap(\.symbol) } == [[1, 2], [2, 3]])
  #expect(derivation.body.map { model.origin(of: $0) } == [72, nil])
  #expect(model.value(at: 1, of: derivation.body[0]) == Value(symbol: 2))
  #expect(model.derivation(of: derivation.body[0]) == nil)
}

@Test func rowsAreTheSameWhicheverRelationsKeepTheirDerivations() throws {
  var program = closure(doubling: false)
  let result = RelationID(2)
  program.clauses.append(Clause(head: Atom(result, "x"), body: [.holds(path, "x", "y")]))
  var facts = Rows(program.relations)
  for (from, to) in [(1, 2), (2, 3), (3, 1)] {
    facts.insert(Value(symbol: from), Value(symbol: to), into: edge, origin: 7)
  }
  let whole = try evaluate(program, over: facts)
  let part = try evaluate(program, over: facts, keepingDerivationsOf: [path])
  for relation in [edge, path, result] {
    #expect(part.rowCount(of: relation) == whole.rowCount(of: relation))
    for row in 0..<whole.rowCount(of: relation) {
      let reference = RowReference(relation: relation, row: row)
      #expect(part.row(row, of: relation) == whole.row(row, of: relation))
      #expect(part.origin(of: reference) == whole.origin(of: reference))
      let body = relation == result ? nil : whole.derivation(of: reference)?.body
      #expect(part.derivation(of: reference)?.body == body)
    }
  }
  #expect(whole.derivation(of: RowReference(relation: result, row: 0)) != nil)
}

@Test func whatStandsBehindARelationIsAllThatItsRowsMayRestOn() {
  var program = closure(doubling: false)
  let (result, lone) = (RelationID(2), RelationID(3))
  program.relations.append(Program.Relation(name: "lone", arity: 1))
  program.clauses.append(
    Clause(
      head: Atom(result, "x"), body: [.holds(path, "x", "y"), .absent([.holds(lone, "x")])]))
  #expect(program.relations(behind: [result]) == [result, path, edge])
  #expect(program.relations(behind: [edge]) == [edge])
  #expect(program.relations(behind: [lone, path]) == [lone, path, edge])
  #expect(program.relations(behind: []) == [])
}

@Test func aRelationMayHaveMoreColumnsThanAWordHasBits() throws {
  let wide = RelationID(0)
  let program = Program(
    relations: [
      Program.Relation(name: "wide", arity: 70), Program.Relation(name: "last", arity: 1),
    ],
    clauses: [
      Clause(
        head: Atom(RelationID(1), [.variable(69)]),
        body: [
          .holds(Atom(wide, (0..<70).map(Term.variable))),
          .holds(Atom(wide, (0..<69).map(Term.variable) + [.constant(Value(symbol: 2))])),
          .compare(.variable(69), .notEqual, .variable(3)),
        ],
        variables: 70)
    ])
  var facts = Rows(program.relations)
  for last in 0..<5 {
    let row = [Value](repeating: Value(symbol: 1), count: 69) + [Value(symbol: last)]
    facts.insert(row, into: wide, origin: 0)
  }
  let model = try evaluate(program, over: facts)
  let found = model.rows(of: RelationID(1)).compactMap { model.values(of: $0)[0].symbol }
  #expect(found == [0, 2, 3, 4])
}
