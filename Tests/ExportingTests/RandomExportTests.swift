import Datalog
import Exporting
import RandomPrograms
import Testing

/// Random programs, evaluated here and by another engine.
@Suite struct RandomExportTests {
  @Test(.enabled(if: OtherSolver.clingo.isHere, "clingo is missing: make venv"))
  func clingoFindsTheSameRowsInRandomPrograms() throws {
    var programs = 0
    var rows = 0
    for first in stride(from: 0, to: 2_400, by: 200) {
      let batch = try batch(of: first..<first + 200, for: .clingo)
      programs += batch.count
      rows += try batch.compare()
    }
    #expect(programs > 2_000)
    print("clingo agrees on \(programs) random programs with \(rows) rows")
  }

  @Test(.enabled(if: OtherSolver.prolog.isHere, "SWI-Prolog is missing"))
  func prologFindsTheSameRowsInRandomPrograms() throws {
    let batch = try batch(of: 0..<60, for: .prolog)
    let rows = try batch.compare()
    #expect(batch.count > 40)
    print("SWI-Prolog agrees on \(batch.count) random programs with \(rows) rows")
  }

  @Test(
    .enabled(if: OtherSolver.clingo.isHere, "clingo is missing: make venv"),
    arguments: [CalendarUnit.days, .months, .years])
  func clingoReckonsWithTheCalendarAsWeDo(in unit: CalendarUnit) throws {
    try compareCalendars(unit, by: .clingo)
  }

  @Test(
    .enabled(if: OtherSolver.prolog.isHere, "SWI-Prolog is missing"),
    arguments: [CalendarUnit.days, .months, .years])
  func prologReckonsWithTheCalendarAsWeDo(in unit: CalendarUnit) throws {
    try compareCalendars(unit, by: .prolog)
  }

  private func batch(of seeds: Range<Int>, for engine: OtherSolver) throws -> Batch {
    var batch = Batch(engine)
    for seed in seeds {
      let random = RandomProgram(seed: seed)
      let rows = Rows(random.program, random.facts)
      try batch.add(random.program, over: rows, prefix: "p\(seed)_")
    }
    return batch
  }

  /// Days near the ends of months, far days and symbols, each with each, by various amounts.
  private func compareCalendars(_ unit: CalendarUnit, by engine: OtherSolver) throws {
    let (days, later) = (RelationID(0), RelationID(1))
    let relations = [
      Program.Relation(name: "päivä", arity: 1), Program.Relation(name: "myöhempi", arity: 3),
    ]
    let amounts = [0, 1, 2, 5, 12, 30, 48, 365, 2_000, -1, -7, 1_000_000_000_000]
    let clauses = amounts.enumerated().map { number, amount in
      Clause(
        head: Atom(later, [.constant(Value(number: number)), .variable(0), .variable(1)]),
        body: [
          .holds(Atom(days, [.variable(0)])), .holds(Atom(days, [.variable(1)])),
          .compare(.variable(0), .moreThanBefore(amount, unit), .variable(1)),
        ], variables: 2)
    }
    var rows = Rows(relations)
    rows.insert(Value(symbol: 3), into: days, origin: 0)
    for value in someDays() { rows.insert(Value(number: value), into: days, origin: 0) }
    var batch = Batch(engine)
    try batch.add(Program(relations: relations, clauses: clauses), over: rows, prefix: "")
    #expect(try batch.compare() > 10_000)
  }

  private func someDays() -> [Int] {
    var dice = Dice(seed: 7)
    let far = [-0x4000_0000, 0x3fff_ffff, -719_468, -719_469, 0, -1]
    let monthEnds = (0..<24).compactMap { month in
      CivilDay(year: 2023 + month / 12, month: month % 12 + 1, day: 28)?.number
    }
    return far + monthEnds.flatMap { [$0, $0 + 1, $0 + 3] }
      + (0..<20).map { _ in dice.roll(4_000_000) - 2_000_000 }
  }
}
