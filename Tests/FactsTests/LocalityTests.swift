import Datalog
import Facts
import Findings
import Rules
import Support
import Testing

/// Whether the shipped rules find the same in parts of a set as in all of it.
@Suite struct LocalityTests {
  @Test func theShippedRulesCanBeJudgedApart() throws {
    let book = try ShippedRules().book
    let locality = Locality(of: book)
    #expect(locality.obstacles.map { book.clauseNames[$0] } == [])
    for rule in book.rules + book.conflicts {
      #expect(locality.obstacle(in: rule) == nil, "\(rule.id.name)")
    }
    #expect(locality.holds(for: book.rules + book.conflicts))
  }
}
