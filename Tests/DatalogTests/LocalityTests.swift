import Datalog
import RandomPrograms
import Testing

/// Facts that are divided: relation 0 has whom a plan concerns, 1 what is told of it, 2 what is common.
private let plan = RelationID(0)
private let told = RelationID(1)
private let known = RelationID(2)
private let head = RelationID(3)
private let other = RelationID(4)

private func locality(_ clauses: [Clause], free: Set<RelationID> = []) -> Locality {
  let arities = [2, 2, 1, 2, 2]
  let program = Program(
    relations: arities.enumerated().map { Program.Relation(name: "r\($0)", arity: $1) },
    clauses: clauses)
  return Locality(
    of: program, columns: [plan: [0, 1], told: [0]], free: free, common: [known])
}

private func clause(_ head: Atom, _ body: Condition...) -> Clause {
  Clause(head: head, body: body)
}

@Test func rowsThatShareALocalValueAreOfOnePart() {
  let joined = locality([
    clause(Atom(head, "a", "c"), .holds(plan, "a", "b"), .holds(plan, "c", "b"))
  ])
  #expect(joined.obstacles.isEmpty && joined.isOfOnePart(head))
}

@Test func rowsThatShareAWordAreNot() {
  let joined = locality([
    clause(Atom(head, "a", "a"), .holds(told, "a", "b"), .holds(told, "c", "b"))
  ])
  #expect(joined.obstacles == [0])
}

@Test func pairsOverPartsMayOnlyBeAskedWithinOne() {
  let pairs = clause(Atom(head, "a", "c"), .holds(told, "a", "b"), .holds(told, "c", "b"))
  let within = clause(
    Atom(other, "a", "c"), .holds(plan, "a", "b"), .holds(plan, "c", "b"),
    .absent([.holds(head, "a", "c")]))
  let apart = clause(Atom(other, "a", "a"), .holds(plan, "a", "b"), .holds(head, "a", "c"))
  #expect(locality([pairs, within]).obstacles.isEmpty)
  #expect(!locality([pairs, within]).isOfOnePart(head))
  #expect(locality([pairs, apart]).obstacles == [1])
}

@Test func whatNoRowOfThePartTiesDownMayNotBeDeniedOrCounted() {
  let denied = clause(
    Atom(head, "a", "b"), .holds(plan, "a", "b"), .absent([.holds(told, "c", "b")]))
  let counted = clause(
    Atom(head, "a", "d"), .holds(plan, "a", "b"), .count("d", of: "c", [.holds(told, "c", "e")]))
  let tied = clause(
    Atom(head, "a", "d"), .holds(plan, "a", "b"), .count("d", of: "c", [.holds(told, "a", "c")]))
  #expect(locality([denied]).obstacles == [0])
  #expect(locality([counted]).obstacles == [0])
  #expect(locality([tied]).obstacles.isEmpty)
}

@Test func whatIsSaidOfCommonRowsIsOfNoPart() {
  let missing = clause(Atom(head, "a", "a"), .holds(known, "a"), .absent([.holds(told, "b", "a")]))
  #expect(locality([missing]).obstacles == [0])
  let each = clause(Atom(head, "a", "b"), .holds(plan, "a", "b"), .absent([.holds(told, "a", "b")]))
  let shared = locality([each], free: [plan])
  #expect(shared.obstacles.isEmpty && !shared.isOfOnePart(head))
}

@Test func questionsAreAskedOfOnePart() {
  let joined = locality([clause(Atom(head, "a", "b"), .holds(plan, "a", "b"))])
  let row = Atom(head, "a", "b")
  #expect(joined.holdApart([.holds(told, "a", "c")], given: row))
  #expect(!joined.holdApart([.holds(told, "c", "d")], given: row))
  #expect(joined.holdApart([.holds(told, "c", "d")]))
  #expect(!joined.holdApart([.holds(told, "c", "d"), .holds(told, "e", "d")]))
}

/// A random program over facts of two parts, with values of their own in the local columns.
private struct DividedProgram {
  let program: Program
  let locality: Locality
  private(set) var parts: [[[[Value]]]]
  private var dice: Dice

  /// What may stand in each column of the stated relations: a value of the part, or any part's.
  private static let isLocal = [[true, true], [true, false], [false]]

  init(seed: Int) {
    dice = Dice(seed: seed)
    let arities = Self.isLocal.map(\.count) + [2, 2, 2]
    var clauses: [Clause] = []
    for relation in 3..<6 {
      for _ in 0...dice.roll(2) {
        clauses.append(Self.clause(RelationID(relation), arities, &dice))
      }
    }
    program = Program(
      relations: arities.enumerated().map { Program.Relation(name: "r\($0)", arity: $1) },
      clauses: clauses)
    locality = Locality(of: program, columns: [plan: [0, 1], told: [0]], common: [known])
    parts = []
    let common = (0..<2).map { _ in [Value(symbol: dice.roll(3))] }
    for part in 0..<2 {
      var facts = Self.isLocal.dropLast().map { columns in
        (0..<6).map { _ in
          columns.map { Value(symbol: $0 ? (part + 1) * 10 + dice.roll(4) : dice.roll(3)) }
        }
      }
      facts.append(common)
      parts.append(facts + [[], [], []])
    }
  }

  /// A clause whose body reads relations before its own, and now and then its own.
  private static func clause(
    _ head: RelationID, _ arities: [Int], _ dice: inout Dice
  ) -> Clause {
    func atom(below limit: Int, _ variables: [Int]) -> Condition {
      let relation = dice.roll(limit)
      let terms = (0..<arities[relation]).map { _ -> Term in
        dice.chance(10) ? .any : .variable(dice.pick(variables))
      }
      return .holds(Atom(RelationID(relation), terms))
    }
    let isRecursive = dice.chance(15)
    var body = (0...dice.roll(3)).map { _ in
      atom(below: head.index + (isRecursive ? 1 : 0), [0, 1, 2])
    }
    let bound = body.levelVariables.sorted()
    if dice.chance(50) {
      let nested = (0...dice.roll(2)).map { _ in atom(below: head.index, [0, 1, 2, 4]) }
      let counted = nested.levelVariables.sorted().first
      if let counted, dice.chance(40) {
        body.append(.count(result: 5, of: counted, where: nested))
        let terms = [bound.first ?? 5, 5].map { Term.variable($0) }
        return Clause(head: Atom(head, terms), body: body, variables: 6)
      }
      body.append(.absent(nested))
    }
    let terms = (0..<2).map { _ in Term.variable(bound.isEmpty ? 0 : dice.pick(bound)) }
    return Clause(head: Atom(head, terms), body: body, variables: 6)
  }

  /// The rows of a model whose local values are of a part alone.
  func rows(of relation: Int, in model: Model, part: Int) -> Set<[Value]> {
    let rows = model.rows(of: RelationID(relation)).map { model.values(of: $0) }
    return Set(
      rows.filter { row in
        row.allSatisfy { ($0.symbol ?? 0) < 10 || ($0.symbol ?? 0) / 10 == part + 1 }
      })
  }
}

@Test func randomProgramsWithoutObstacleDeriveTheSameApartAsTogether() throws {
  var judged = 0
  var derived = 0
  for seed in 0..<5_000 {
    let divided = DividedProgram(seed: seed)
    let together = zip(divided.parts[0], divided.parts[1]).map(+)
    guard divided.locality.obstacles.isEmpty,
      let whole = try? evaluate(divided.program, over: Rows(divided.program, together))
    else { continue }
    judged += 1
    let local = (3..<6).filter { divided.locality.isOfOnePart(RelationID($0)) }
    for relation in local {
      var apart = 0
      for part in 0..<2 {
        let model = try evaluate(
          divided.program, over: Rows(divided.program, divided.parts[part]))
        let rows = divided.rows(of: relation, in: model, part: part)
        #expect(rows == divided.rows(of: relation, in: whole, part: part), "seed \(seed)")
        #expect(rows.count == model.rowCount(of: RelationID(relation)), "seed \(seed)")
        apart += rows.count
      }
      #expect(apart == whole.rowCount(of: RelationID(relation)), "seed \(seed)")
      derived += apart
    }
  }
  #expect(judged > 300 && derived > 1_500)
  print("\(judged) random programs derive \(derived) rows apart as together")
}
