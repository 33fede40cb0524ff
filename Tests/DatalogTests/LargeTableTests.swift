import Datalog
import Testing

/// What the values of the first column of many rows are like.
enum Lie: CaseIterable {
  /// They are spread evenly.
  case even
  /// They lie in a few narrow places far apart.
  case clustered
  /// Half of them are the same, and the second column tells the rows apart.
  case crowded
  /// Some are numbers, which lie far from all symbols.
  case mixed

  func row(_ number: Int) -> [Value] {
    let second = Value(symbol: number % 7)
    switch self {
    case .even: return [Value(symbol: 3 * number), second]
    case .clustered: return [Value(symbol: number + number / 20_000 * 50_000_000), second]
    case .crowded:
      return [Value(symbol: number % 2 == 0 ? 500_000 : number), Value(symbol: number / 2)]
    case .mixed:
      return [number % 3 == 0 ? Value(number: number) : Value(symbol: number), second]
    }
  }
}

private let given = RelationID(0)
private let sought = RelationID(1)
private let both = RelationID(2)
private let missing = RelationID(3)
private let joined = RelationID(4)

/// Rows that are given, rows that are sought among them, and what follows by looking each up as a
/// whole, by its absence, and by an index of two columns.
private let program = Program(
  relations: [
    Program.Relation(name: "given", arity: 3), Program.Relation(name: "sought", arity: 2),
    Program.Relation(name: "both", arity: 2), Program.Relation(name: "missing", arity: 2),
    Program.Relation(name: "joined", arity: 3),
  ],
  clauses: [
    Clause(
      head: Atom(both, "a", "b"),
      body: [.holds(sought, "a", "b"), .holds(given, "a", "b", Term(1))]),
    Clause(
      head: Atom(missing, "a", "b"),
      body: [.holds(sought, "a", "b"), .absent([.holds(given, "a", "b", Term(1))])]),
    Clause(
      head: Atom(joined, "a", "b", "c"),
      body: [.holds(sought, "a", "b"), .holds(given, "a", "b", "c")]),
    Clause(head: Atom(both, "a", "b"), body: [.holds(joined, "a", "b", .any)]),
  ])

@Test(arguments: Lie.allCases) func eachOfManyRowsIsFoundWhereverItsValuesLie(_ lie: Lie) throws {
  let count = 150_000
  var facts = Rows(program.relations)
  // In no order, so that the tables are hashed: 7,919 has no divisor in common with the count.
  for turn in 0..<count {
    let row = lie.row(turn * 7_919 % count)
    for _ in 0..<2 { facts.insert(row + [Value(symbol: 1)], into: given, origin: 0) }
    if turn % 2 == 0 { facts.insert(row, into: sought, origin: 0) }
    if turn % 10 == 1 {
      facts.insert([row[0], Value(symbol: 900_000)], into: sought, origin: 0)
    }
  }
  let model = try evaluate(program, over: facts)
  #expect(model.rowCount(of: given) == count)
  #expect(model.rowCount(of: sought) == count / 2 + asked(count, lie))
  #expect(model.rowCount(of: both) == count / 2)
  #expect(model.rowCount(of: joined) == count / 2)
  #expect(model.rowCount(of: missing) == asked(count, lie))
}

/// How many different rows are asked for that are not given.
private func asked(_ count: Int, _ lie: Lie) -> Int {
  let firsts = stride(from: 1, to: count, by: 10).map { lie.row($0 * 7_919 % count)[0] }
  return Set(firsts.map(\.bits)).count
}
