import Datalog
import Testing

private let one = RelationID(0)
private let two = RelationID(1)
private let other = RelationID(2)
private let relations = [
  Program.Relation(name: "one", arity: 1), Program.Relation(name: "two", arity: 2),
  Program.Relation(name: "other", arity: 1),
]

private func error(of clauses: Clause...) -> EvaluationError? {
  let program = Program(relations: relations, clauses: clauses)
  do throws(EvaluationError) {
    try check(program)
    _ = try evaluate(program, over: Rows(relations))
    return nil
  } catch {
    return error
  }
}

@Test func aVariableWithoutAPositiveConditionIsUnsafe() {
  let good = Clause(head: Atom(other, "x"), body: [.holds(one, "x")])
  let bodies: [(body: [Condition], variable: Int?)] = [
    ([.holds(one, "x")], nil),
    ([.holds(one, "y")], 23),
    ([.absent([.holds(one, "x")])], 23),
    ([.holds(one, "x"), .compare("x", .less, "y")], 24),
    ([.holds(one, "x"), .absent([.holds(two, "x", "y"), .compare("y", .equal, "x")])], nil),
    ([.holds(one, "x"), .absent([.holds(two, "x", "y"), .compare("z", .equal, "x")])], 25),
    ([.holds(one, "x"), .absent([.holds(two, "x", "y")]), .compare("y", .equal, "x")], 24),
    ([.count("x", of: "y", [.holds(one, "y")])], nil),
    ([.count("x", of: "y", [.holds(one, "z")])], 24),
    ([.count("x", of: "y", [.holds(two, "y", "z")]), .compare("z", .equal, "x")], 25),
    ([.count("x", of: "y", [.holds(two, "y", "x")])], 23),
    ([.holds(one, "x"), .count("x", of: "y", [.holds(two, "y", "x")])], nil),
    (
      [
        .count("x", of: "a", [.holds(two, "a", "z")]),
        .count("z", of: "b", [.holds(two, "b", "x")]),
      ], 23
    ),
    (
      [
        .count("x", of: "a", [.holds(two, "a", "z")]),
        .count("z", of: "b", [.holds(two, "b", .any)]),
      ], nil
    ),
    ([.extreme(greatest: true, result: 23, of: 24, where: [.holds(one, "y")])], nil),
  ]
  for (body, variable) in bodies {
    let clause = Clause(head: Atom(other, "x"), body: body)
    #expect(clause.unsafeVariable == variable, "\(body)")
    #expect(error(of: good, clause) == variable.map { .unsafe(clause: 1, variable: $0) })
  }
}

@Test func aClauseThatDoesNotFitItsProgramIsMalformed() {
  let good = Clause(head: Atom(other, "x"), body: [.holds(one, "x")])
  let bad = [
    Clause(head: Atom(other, "x", "x"), body: [.holds(one, "x")]),
    Clause(head: Atom(other, .any), body: [.holds(one, "x")]),
    Clause(head: Atom(RelationID(9), "x"), body: [.holds(one, "x")]),
    Clause(head: Atom(other, "x"), body: [.holds(RelationID(-1), "x")]),
    Clause(head: Atom(other, "x"), body: [.holds(one, "x"), .compare("x", .equal, .any)]),
    Clause(head: Atom(other, "x"), body: [.holds(one, "x"), .absent([.holds(two, "x")])]),
    Clause(head: Atom(other, "x"), body: [.holds(one, "x")], variables: 3),
    Clause(head: Atom(other, "x"), body: [.count("x", of: .any, [.holds(one, "x")])]),
  ]
  for clause in bad {
    #expect(error(of: good, clause) == .malformed(clause: 1))
  }
}

@Test func aCircleThroughAbsenceOrCountingNamesExactlyItsClauses() {
  let names = ["base", "a", "b", "c", "up", "p", "q"]
  let made = names.map { Program.Relation(name: $0, arity: 1) }
  let id = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, RelationID($0)) })
  func rule(_ head: String, _ body: String..., absent: String...) -> Clause {
    func holds(_ name: String) -> Condition { .holds(id[name] ?? RelationID(-1), "x") }
    return Clause(
      head: Atom(id[head] ?? RelationID(-1), "x"),
      body: [.holds(id["base"] ?? RelationID(-1), "x")] + body.map(holds)
        + absent.map { .absent([holds($0)]) })
  }
  let circle = [
    rule("p", "q"), rule("a", "b"), rule("a"), rule("b", "c"), rule("c", absent: "p", "a"),
    rule("up", "a", absent: "c"), rule("q", "p"),
  ]
  let program = Program(relations: made, clauses: circle)
  #expect(throws: EvaluationError.notStratified(clauses: [1, 3, 4])) { try stratify(program) }

  let counting = Program(
    relations: made,
    clauses: [
      rule("a", "b"),
      Clause(
        head: Atom(RelationID(2), "n"),
        body: [.count("n", of: "x", [.absent([.holds(RelationID(0), "x")])])]),
      Clause(
        head: Atom(RelationID(2), "n"),
        body: [.count("n", of: "x", [.holds(RelationID(1), "x")])]),
    ])
  #expect(throws: EvaluationError.unsafe(clause: 1, variable: 23)) { try stratify(counting) }
  let repaired = Program(relations: made, clauses: [counting.clauses[0], counting.clauses[2]])
  #expect(throws: EvaluationError.notStratified(clauses: [0, 1])) { try check(repaired) }
}

@Test func relationsComeAfterThoseTheyRead() throws {
  let made = (0..<6).map { Program.Relation(name: "r\($0)", arity: 1) }
  func rule(_ head: Int, _ body: Int) -> Clause {
    Clause(head: Atom(RelationID(head), "x"), body: [.holds(RelationID(body), "x")])
  }
  let program = Program(
    relations: made, clauses: [rule(0, 4), rule(4, 2), rule(2, 4), rule(2, 5), rule(5, 5)])
  let components = try stratify(program).map { $0.map(\.index) }
  #expect(components == [[5], [2, 4], [0], [1], [3]])
}
