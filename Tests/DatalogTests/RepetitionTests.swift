import Datalog
import Testing

private let held = RelationID(0)
private let result = RelationID(1)
private let relations = [
  Program.Relation(name: "held", arity: 3), Program.Relation(name: "result", arity: 2),
]

/// Rows with one value in the first and the last column, and another in each row between them.
private func alike(_ count: Int) -> Rows {
  var rows = Rows(relations)
  for number in 0..<count {
    rows.insert(
      Value(number: 1), Value(number: number), Value(number: 2), into: held,
      origin: UInt32(number))
  }
  return rows
}

private func clause(_ body: [Condition]) -> Program {
  Program(relations: relations, clauses: [Clause(head: Atom(result, "a", "x"), body: body)])
}

/// What leads to one conclusion by many rows: each must not look at all of them again.
private let forms: [String: Program] = [
  // Rows that differ only in what the clause does not ask for.
  "passed over": clause([
    .holds(held, "a", .any, "x"),
    .count("n", of: "o", [.holds(held, "a", "o", "x")]),
    .compare("n", .greater, .constant(Value(number: 1))),
  ]),
  // One pair is enough for what is concluded.
  "one conclusion": clause([
    .holds(held, "a", .any, "x"), .holds(held, "a", "b", "x"), .holds(held, "a", "c", "x"),
    .compare("b", .notEqual, "c"),
  ]),
]

@Test(arguments: ["passed over", "one conclusion"])
func rowsThatLeadToTheSameAreNotGoneThroughForEach(form: String) throws {
  let model = try evaluate(try #require(forms[form]), over: alike(3000), stepLimit: 30_000)
  #expect(model.rows(of: result).map(model.values) == [[Value(number: 1), Value(number: 2)]])
}

@Test func rowsThatAreAlikeInWhatIsAskedForAreAllListed() throws {
  let model = try evaluate(Program(relations: relations, clauses: []), over: alike(5))
  let matches = try model.matches(of: [.holds(held, "a", .any, "b")], variables: 2)
  #expect(matches.map { $0.rows.map(\.row) } == [[0], [1], [2], [3], [4]])
}

@Test func rowsAfterOnesThatAreAlikeAreStillSeen() throws {
  var rows = Rows(relations)
  let values = [(1, 7, 2), (1, 8, 2), (1, 9, 3), (1, 10, 2), (2, 11, 2), (2, 12, 3), (2, 12, 4)]
  for (number, (first, second, third)) in values.enumerated() {
    rows.insert(
      Value(number: first), Value(number: second), Value(number: third), into: held,
      origin: UInt32(number))
  }
  let found = try evaluate(clause([.holds(held, "a", .any, "x")]), over: rows)
  #expect(
    found.rows(of: result).map(found.values)
      == [[1, 2], [1, 3], [2, 2], [2, 3], [2, 4]].map { $0.map { Value(number: $0) } })
}
