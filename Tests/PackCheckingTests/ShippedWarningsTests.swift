import Datalog
import Findings
import PackChecking
import Rules
import SourceText
import Support
import Testing

/// What the checker says of the packs that are shipped.
@Suite struct ShippedWarningsTests {
  private static let shipped = Result { try ShippedRules() }

  @Test func noShippedRuleHasAWarningThatNobodyAccepted() throws {
    let shipped = try Self.shipped.get()
    let found = warnings(about: shipped.book, written: WrittenPacks(shipped.packs))
    let open = found.filter { $0.accepted == nil }
    let told = open.map { warning in
      let witness = warning.witness.map(\.fi).joined(separator: "; ")
      return "\(warning.statement): \(warning.message.fi) \(witness)"
    }
    #expect(told == [])
  }

  @Test func everyClauseOfTheShippedPacksHasItsStatement() throws {
    let shipped = try Self.shipped.get()
    let written = WrittenPacks(shipped.packs)
    #expect(
      written.statements.map(\.id)
        == Array(shipped.book.clauseNames.prefix(shipped.book.statedClauses)))
    let rules = written.statements.filter(\.isRule).map(\.id)
    let judged = shipped.book.rules.filter { $0.judgement != nil }.map(\.id.name)
    #expect(rules.sorted() == judged.sorted())
  }
}
