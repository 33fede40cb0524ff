import Datalog
import RandomPrograms
import Testing

/// What a row is and where it comes from, told without the numbers of clauses that gave none.
private struct Told: Equatable {
  let values: [Value]
  let origin: UInt32?
  let clause: Int?
  let body: [RowReference]

  static func rows(of relation: Int, _ model: Model) -> [Told] {
    model.rows(of: RelationID(relation)).map { row in
      let derivation = model.derivation(of: row)
      return Told(
        values: model.values(of: row), origin: model.origin(of: row), clause: derivation?.clause,
        body: derivation?.body ?? [])
    }
  }
}

/// The origins of the statements on which the rows of a relation rest, row by row.
private func roots(of relation: Int, _ model: Model) -> [[UInt32]] {
  func roots(_ row: RowReference) -> [UInt32] {
    model.origin(of: row).map { [$0] } ?? (model.derivation(of: row)?.body ?? []).flatMap(roots)
  }
  return model.rows(of: RelationID(relation)).map(roots)
}

/// Changes some of the stated rows; now and then only where they are stated.
private func change(
  _ facts: [[[Value]]], in program: Program, _ dice: inout Dice
) -> (facts: [[[Value]]], origins: [UInt32]) {
  var facts = facts
  let relation = dice.roll(dice.chance(70) ? 3 : facts.count)
  switch dice.roll(4) {
  case 0 where !facts[relation].isEmpty:
    facts[relation].remove(at: dice.roll(facts[relation].count))
  case 1:
    let row = (0..<program.relations[relation].arity).map { _ in Value(number: dice.roll(3)) }
    facts[relation].append(row)
  case 2: facts[relation].shuffle(using: &dice)
  default: break
  }
  return (facts, facts.map { _ in dice.chance(15) ? 100 : 0 })
}

extension Rows {
  /// The facts as rows, whose origins are their numbers and so much more.
  fileprivate init(_ program: Program, _ facts: [[[Value]]], _ origins: [UInt32]) {
    self.init(program.relations)
    for (relation, rows) in facts.enumerated() {
      for (number, row) in rows.enumerated() {
        insert(row, into: RelationID(relation), origin: UInt32(number) + origins[relation])
      }
    }
  }
}

@Test func aModelThatFollowsItsFactsIsTheOneDerivedAnew() throws {
  var (kept, changed) = (0, 0)
  for seed in 20_000..<20_600 {
    let random = RandomProgram(seed: seed)
    let program = random.program
    guard var model = try? ChangingModel(program, over: Rows(program, random.facts)) else {
      continue
    }
    var dice = Dice(seed: seed)
    var facts = random.facts
    for turn in 0..<6 {
      let next = change(facts, in: program, &dice)
      facts = next.facts
      let before = model.model
      let rows = Rows(program, facts, next.origins)
      try model.restate(rows)
      let fresh = try evaluate(program, over: rows)
      for relation in program.relations.indices {
        let found = Told.rows(of: relation, model.model)
        #expect(found == Told.rows(of: relation, fresh), "seed \(seed), \(turn), \(relation)")
        guard !model.hasChanged(RelationID(relation)) else {
          changed += 1
          continue
        }
        kept += 1
        #expect(
          found.map(\.values) == Told.rows(of: relation, before).map(\.values)
            && roots(of: relation, model.model) == roots(of: relation, before),
          "seed \(seed), \(turn), \(relation) changed")
      }
    }
  }
  #expect(kept > 8_000 && changed > 2_000, "\(kept) kept, \(changed) changed")
}

@Test func whatDoesNotReadWhatChangedKeepsStanding() throws {
  let relations = ["day", "plan", "late", "old", "named"].enumerated().map {
    Program.Relation(name: $1, arity: $0 == 0 ? 1 : 2)
  }
  let program = Program(
    relations: relations,
    clauses: [
      Clause(
        head: Atom(RelationID(2), [.variable(0), .variable(1)]),
        body: [
          .holds(Atom(RelationID(1), [.variable(0), .variable(1)])),
          .holds(Atom(RelationID(0), [.variable(2)])),
          .compare(.variable(1), .less, .variable(2)),
        ], variables: 3),
      Clause(
        head: Atom(RelationID(3), [.variable(0), .variable(1)]),
        body: [.holds(Atom(RelationID(2), [.variable(0), .variable(1)]))], variables: 2),
      Clause(
        head: Atom(RelationID(4), [.variable(0), .variable(1)]),
        body: [.holds(Atom(RelationID(1), [.variable(0), .variable(1)]))], variables: 2),
    ])
  func facts(day: Int) -> Rows {
    var rows = Rows(program.relations)
    rows.insert(Value(number: day), into: RelationID(0), origin: 0)
    rows.insert(Value(symbol: 1), Value(number: 10), into: RelationID(1), origin: 1)
    rows.insert(Value(symbol: 2), Value(number: 20), into: RelationID(1), origin: 2)
    return rows
  }
  var model = try ChangingModel(program, over: facts(day: 12))
  func changed(on day: Int) throws -> [Int] {
    try model.restate(facts(day: day))
    return relations.indices.filter { model.hasChanged(RelationID($0)) }
  }
  #expect(try changed(on: 12) == [])
  #expect(try changed(on: 13) == [0], "the same plan is late")
  #expect(try changed(on: 30) == [0, 2, 3], "another plan is late, and none is named anew")
}
