import Checking
import Datalog
import Documents
import Facts
import Foundation
import Rules
import Support
import Testing

/// A set of sample plans: what its documents state, and what our engine derives from it.
struct PlanSet {
  let book: RuleBook
  let facts: FactBase
  let model: Model
  let gathering: Gathering

  static let folders = ["esimerkki/puhdas", "esimerkki/luonnos", "kuopio", "raisio"]
  static let day = CalendarDay(year: 2026, month: 11, day: 21) ?? CalendarDay(number: 0)

  init(_ folder: String) throws {
    let path = repository.appending(path: "Plans").appending(path: folder).path
    gathering = try gather(CheckRequest(paths: [path], day: Self.day))
    book = gathering.book
    facts = try #require(gathering.sets.first).facts
    model = try evaluate(book.program, over: facts.rows)
    try #require(gathering.sets.count == 1)
  }

  /// The relations that rules conclude: findings and derived sentences.
  var derived: [RelationID] {
    Set(book.program.clauses.map(\.head.relation.index)).sorted().map(RelationID.init)
  }

  /// The relations of findings.
  var findings: [RelationID] {
    (book.rules + book.conflicts).compactMap { $0.judgement?.finding }
  }
}
