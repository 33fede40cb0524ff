import Datalog
import ProofChecking
import Testing

/// The checker has a calendar and comparisons of its own; they agree with the engine's.
@Suite struct ComparisonTests {
  private let relations = [
    Program.Relation(name: "a", arity: 1), Program.Relation(name: "pair", arity: 2),
  ]
  private let x = Term.variable(0)
  private let y = Term.variable(1)

  private func program(_ more: [Condition]) -> Program {
    let all: [Condition] = [.holds(Atom(RelationID(0), [x])), .holds(Atom(RelationID(0), [y]))]
    let head = Atom(RelationID(1), [x, y])
    return Program(
      relations: relations, clauses: [Clause(head: head, body: all + more, variables: 2)])
  }

  /// Ends of months, leap days, days before 1970, and two symbols.
  private var values: [Value] {
    let days =
      [(2024, 1, 31), (2024, 2, 28), (2024, 2, 29), (2024, 3, 1), (2025, 2, 28)]
      + [(2023, 12, 31), (2000, 2, 29), (1900, 2, 28), (1900, 3, 1), (1969, 12, 31), (1970, 1, 1)]
      + [(2019, 2, 28), (2019, 3, 1), (2026, 5, 31), (2026, 6, 30), (1600, 2, 29)]
    let numbers = days.compactMap { CivilDay(year: $0.0, month: $0.1, day: $0.2)?.number }
    return [Value(symbol: 0), Value(symbol: 3)] + numbers.map(Value.init(number:))
  }

  @Test func whatTheEngineComparesAsTrueIsProvenAndNothingElse() throws {
    var rows = Rows(relations)
    for value in values { rows.insert(value, into: RelationID(0), origin: 0) }
    let model = try evaluate(program([]), over: rows)
    let units: [CalendarUnit] = [.days, .months, .years]
    let comparators: [Comparator] =
      [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .precedes]
      + units.flatMap { unit in [0, 1, 2, 5, 12, 60, -1].map { .moreThanBefore($0, unit) } }
    var (proven, refused) = (0, 0)
    for comparator in comparators {
      var checker = ProofChecker(model, program([.compare(x, comparator, y)]))
      for row in model.rows(of: RelationID(1)) {
        let values = model.values(of: row)
        let isProven = checker.fault(in: row) == nil
        #expect(isProven == comparator.holds(values[0], values[1]), "\(comparator) \(values)")
        if isProven { proven += 1 } else { refused += 1 }
      }
    }
    #expect(proven > 1_000 && refused > 1_000)
  }
}
