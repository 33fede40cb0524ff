import Datalog
import ProofChecking
import Testing

/// Small programs over few rows, and derivations that somebody claims without right.
@Suite struct FalseProofTests {
  private let leads = RelationID(0)
  private let agreed = RelationID(1)
  private let many = RelationID(2)
  private let doubtful = RelationID(3)
  private let x = Term.variable(0)
  private let y = Term.variable(1)
  private let n = Term.variable(2)
  private let measure = Value(symbol: 0)
  private let other = Value(symbol: 1)

  /// How many lead a measure; and whether it is doubtful, by this body.
  private func program(_ body: [Condition]) -> Program {
    Program(
      relations: [
        .init(name: "leads", arity: 2), .init(name: "agreed", arity: 1),
        .init(name: "many", arity: 2), .init(name: "doubtful", arity: 1),
      ],
      clauses: [
        Clause(
          head: Atom(many, [x, n]), body: [.holds(Atom(leads, [x, .any])), count], variables: 3),
        Clause(head: Atom(doubtful, [x]), body: body, variables: 3),
      ])
  }

  private var count: Condition {
    .count(result: 2, of: 1, where: [.holds(Atom(leads, [x, y]))])
  }

  /// Two lead the first measure and one the other, on which they have agreed.
  private func model(_ program: Program) throws -> Model {
    var rows = Rows(program.relations)
    for (number, lead) in [Value(symbol: 5), Value(symbol: 6)].enumerated() {
      rows.insert(measure, lead, into: leads, origin: UInt32(number))
    }
    rows.insert(other, Value(symbol: 5), into: leads, origin: 2)
    rows.insert(other, into: agreed, origin: 3)
    return try evaluate(program, over: rows)
  }

  private var everyLed: [Condition] { [.holds(Atom(leads, [x, y]))] }
  private var onlyNotAgreed: [Condition] { everyLed + [.absent([.holds(Atom(agreed, [x]))])] }

  @Test func aTrueDerivationIsProven() throws {
    let program = program(onlyNotAgreed)
    let model = try model(program)
    for relation in [many, doubtful] {
      for row in model.rows(of: relation) { #expect(isProven(row, in: model, of: program) == nil) }
    }
    #expect(model.rowCount(of: many) == 2)
    #expect(model.rowCount(of: doubtful) == 1)
  }

  @Test func anAbsenceThatHasAMatchIsRefused() throws {
    let model = try model(program(everyLed))
    let faults = model.rows(of: doubtful).map {
      isProven($0, in: model, of: program(onlyNotAgreed))?.reason
    }
    #expect(faults == [nil, .conditionFails(1)])
  }

  @Test func aWrongCountIsRefused() throws {
    let program = program(everyLed)
    var rows = Rows(program.relations)
    rows.insert(measure, Value(symbol: 5), into: leads, origin: 0)
    for number in [1, 2] { rows.insert(measure, Value(number: number), into: many, origin: 1) }
    let model = try evaluate(program, over: rows)
    var checker = ProofChecker(model, program) { row in
      row.relation == many ? (0, [RowReference(relation: leads, row: 0)]) : nil
    }
    let reasons = model.rows(of: many).map { checker.fault(in: $0)?.reason }
    #expect(reasons == [nil, .conditionFails(1)])
  }

  @Test func aRowThatDoesNotFitIsRefused() throws {
    let program = program(everyLed)
    let model = try model(program)
    let row = RowReference(relation: doubtful, row: 0)
    let wrong: [(body: [RowReference], reason: ProofFault.Reason)] = [
      ([RowReference(relation: leads, row: 2)], .premisesDoNotFit),
      ([RowReference(relation: agreed, row: 0)], .premisesDoNotFit),
      ([RowReference(relation: leads, row: 9)], .premisesDoNotFit),
      ([], .premisesDoNotFit),
    ]
    for (body, reason) in wrong {
      var checker = ProofChecker(model, program) { $0 == row ? (1, body) : nil }
      #expect(checker.fault(in: row)?.reason == reason)
    }
  }

  @Test func aClauseThatConcludesSomethingElseIsRefused() throws {
    let program = program(everyLed)
    let model = try model(program)
    let row = RowReference(relation: doubtful, row: 0)
    for clause in [0, 7] {
      var checker = ProofChecker(model, program) {
        $0 == row ? (clause, [RowReference(relation: leads, row: 0)]) : nil
      }
      #expect(checker.fault(in: row)?.reason == .otherConclusion)
    }
  }

  @Test func aRowThatIsNotThereOrComesFromNowhereIsRefused() throws {
    let program = program(everyLed)
    let model = try model(program)
    let missing = RowReference(relation: doubtful, row: 8)
    #expect(isProven(missing, in: model, of: program)?.reason == .noRow)
    var checker = ProofChecker(model, program) { _ in nil }
    let row = RowReference(relation: doubtful, row: 0)
    #expect(checker.fault(in: row)?.reason == .noOrigin)
  }

  @Test func aRowThatRestsOnItselfIsRefused() throws {
    let program = Program(
      relations: [.init(name: "a", arity: 1), .init(name: "b", arity: 1)],
      clauses: [
        Clause(
          head: Atom(RelationID(0), [x]), body: [.holds(Atom(RelationID(1), [x]))], variables: 1),
        Clause(
          head: Atom(RelationID(1), [x]), body: [.holds(Atom(RelationID(0), [x]))], variables: 1),
      ])
    var rows = Rows(program.relations)
    rows.insert(measure, into: RelationID(0), origin: 0)
    let model = try evaluate(program, over: rows)
    let (a, b) = (
      RowReference(relation: RelationID(0), row: 0), RowReference(relation: RelationID(1), row: 0)
    )
    #expect(isProven(b, in: model, of: program) == nil)
    var checker = ProofChecker(model, program) { $0 == a ? (0, [b]) : (1, [a]) }
    #expect(checker.fault(in: b)?.reason == .circle)
  }
}
