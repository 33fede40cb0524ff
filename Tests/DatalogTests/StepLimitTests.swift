import Datalog
import Testing

private let first = RelationID(0)
private let second = RelationID(1)
private let result = RelationID(2)
private let relations = [
  Program.Relation(name: "first", arity: 1), Program.Relation(name: "second", arity: 1),
  Program.Relation(name: "result", arity: 1),
]

/// Two relations of so many rows; no row of one is less than any of the other.
private func facts(_ count: Int) -> Rows {
  var rows = Rows(relations)
  for number in 0..<count {
    rows.insert(Value(number: number), into: first, origin: 0)
    rows.insert(Value(number: -1 - number), into: second, origin: 0)
  }
  return rows
}

/// All pairs, of which none holds.
private let pairs: [Condition] = [
  .holds(first, "x"), .holds(second, "y"), .compare("x", .less, "y"),
]

/// Clauses that try every pair and conclude nothing or little.
private let clauses: [String: Clause] = [
  "join": Clause(head: Atom(result, "x"), body: pairs),
  "absence": Clause(head: Atom(result, "z"), body: [.holds(second, "z"), .absent(pairs)]),
  "count": Clause(head: Atom(result, "n"), body: [.count("n", of: "y", pairs)]),
  "extreme": Clause(
    head: Atom(result, "n"),
    body: [
      .extreme(greatest: true, result: 13, of: 24, where: pairs)
    ]),
]

@Test(.timeLimit(.minutes(10)), arguments: ["join", "absence", "count", "extreme"])
func whatTriesEveryPairOfManyRowsStopsAtTheStepLimit(form: String) throws {
  let program = Program(relations: relations, clauses: [try #require(clauses[form])])
  #expect(throws: EvaluationError.stepLimit(relation: result, clause: 0)) {
    try evaluate(program, over: facts(40_000), stepLimit: 200_000)
  }
}

@Test(arguments: ["join", "absence", "count", "extreme"])
func theStepLimitChangesNothingBelowIt(form: String) throws {
  let program = Program(relations: relations, clauses: [try #require(clauses[form])])
  let free = try evaluate(program, over: facts(40))
  let held = try evaluate(program, over: facts(40), stepLimit: 100_000)
  #expect(held.rows(of: result).map(held.values) == free.rows(of: result).map(free.values))
}

@Test(.timeLimit(.minutes(10))) func recursionThatFindsLittleAddsUpItsSteps() throws {
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(result, "x"), body: [.holds(first, "x"), .compare("x", .equal, Term(0))]),
      Clause(head: Atom(result, "x"), body: [.holds(first, "x")]),
      Clause(
        head: Atom(result, "y"),
        body: [
          .holds(result, "x"), .holds(second, "y"), .holds(second, "z"), .compare("x", .less, "z"),
        ]),
    ])
  #expect(throws: EvaluationError.stepLimit(relation: result, clause: 2)) {
    try evaluate(program, over: facts(1_000), stepLimit: 900_000)
  }
}

@Test func theRoundsOfARecursionShareOneStepLimit() throws {
  let next = RelationID(3)
  let relations = relations + [Program.Relation(name: "next", arity: 2)]
  let start = Term.constant(Value(number: 0))
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(result, "x"), body: [.holds(first, "x"), .compare("x", .equal, start)]),
      Clause(
        head: Atom(result, "y"),
        body: [
          .holds(result, "x"), .holds(next, "x", "y"),
          .absent([.holds(second, "z"), .compare("y", .less, "z")]),
        ]),
    ])
  var rows = Rows(relations)
  for number in 0..<100 {
    rows.insert(Value(number: number), into: first, origin: 0)
    rows.insert(Value(number: -1 - number), into: second, origin: 0)
    rows.insert(Value(number: number), Value(number: number + 1), into: next, origin: 0)
  }
  #expect(try evaluate(program, over: rows, stepLimit: 20_000).rowCount(of: result) == 101)
  #expect(throws: EvaluationError.stepLimit(relation: result, clause: 1)) {
    try evaluate(program, over: rows, stepLimit: 5_000)
  }
}

/// A condition of a clause that goes through a hundred rows, and what both look at.
struct Narrowing: Sendable {
  let condition: Condition
  let isMet: Bool

  static let all = [
    Self(condition: .holds(RelationID(1), "x"), isMet: true),
    Self(condition: .absent([.holds(RelationID(1), "x")]), isMet: false),
    Self(condition: .absent([.holds(RelationID(3), "x", .any)]), isMet: false),
    Self(
      condition: .absent([.holds(RelationID(3), "x", "y"), .compare("x", .less, "y")]),
      isMet: true),
  ]
}

// Each of the hundred rows is looked at, and for each one of another relation.
@Test(arguments: Narrowing.all) func whatAConditionLooksAtAreSteps(narrowing: Narrowing) throws {
  let relations = relations + [Program.Relation(name: "pair", arity: 2)]
  let program = Program(
    relations: relations,
    clauses: [
      Clause(head: Atom(result, "x"), body: [.holds(first, "x"), narrowing.condition])
    ])
  // The rows of the others are in no order, so that they are looked up.
  var rows = Rows(relations)
  for number in 0..<100 {
    let other = Value(number: number * 37 % 100)
    rows.insert(Value(number: number), into: first, origin: 0)
    rows.insert(other, into: second, origin: 0)
    rows.insert(other, other, into: RelationID(3), origin: 0)
  }
  let met = narrowing.isMet ? 100 : 0
  #expect(try evaluate(program, over: rows, stepLimit: 200).rowCount(of: result) == met)
  #expect(throws: EvaluationError.stepLimit(relation: result, clause: 0)) {
    try evaluate(program, over: rows, stepLimit: 199)
  }
}

@Test func aQuestionThatTakesTooManyStepsHasNoAnswer() throws {
  let model = try evaluate(Program(relations: relations), over: facts(1_000))
  let query = try model.prepare(pairs, variables: 26)
  #expect(query.isSolvable(within: 10_000) == nil)
  #expect(query.allValues(of: [], within: 10_000) == nil)
  #expect(query.isSolvable(within: 2_000_000) == false)
  #expect(query.allValues(of: [], within: 2_000_000)?.isEmpty == true)
}
