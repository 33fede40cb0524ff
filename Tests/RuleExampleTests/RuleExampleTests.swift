import Documents
import Findings
import PackChecking
import Rules
import SourceText
import Support
import Testing

/// One rule's example, told apart in the test's log.
struct Case: Sendable, CustomTestStringConvertible {
  let rule: String
  let example: RuleExamples.Example

  var testDescription: String { "\(rule): \(example.name)" }
}

/// Runs every rule's own examples; a new rule is covered by the file that states it.
@Suite struct RuleExampleTests {
  private static let shipped = Result { try ShippedRules() }

  static let cases: [Case] =
    (try? shipped.get())?.files.flatMap { file in
      file.examples.examples.map { Case(rule: file.id, example: $0) }
    } ?? []

  @Test func thePacksAreReadWithoutAnError() throws {
    let shipped = try Self.shipped.get()
    #expect(shipped.book.rules.count >= 35)
    #expect(shipped.faults == [])
    #expect(Self.cases.count >= 2 * shipped.book.rules.count)
  }

  @Test func everyRuleSaysWhyAndHasAnExampleThatFiresAndANearMiss() throws {
    let shipped = try Self.shipped.get()
    for rule in shipped.book.rules {
      let file = shipped.files.first { $0.id == rule.id.name }
      let examples = file?.examples.examples ?? []
      #expect(file?.examples.why.fi.isEmpty == false, "\(rule.id) says no why")
      #expect(examples.contains { $0.expected != .nothing }, "\(rule.id) never fires")
      #expect(examples.contains { $0.expected == .nothing }, "\(rule.id) has no near miss")
    }
  }

  @Test(arguments: cases)
  func theExampleHasTheFindingsItSays(of item: Case) throws {
    let shipped = try Self.shipped.get()
    let day = try #require(item.example.day, "the example says no day")
    let book = try item.example.book(
      over: shipped.book, of: shipped.packs, from: FileIndex(shipped.fileCount + 1))
    let outcome = try ExampleOutcome(
      of: item.example, over: try shipped.base(item.example.base), of: RuleID(item.rule),
      under: book, as: FileIndex(shipped.fileCount), on: day)
    #expect(outcome.found.sorted() == outcome.expected.sorted())
    #expect(outcome.strays == [])
    #expect(outcome.misworded.map(\.fi) == [])
    #expect((item.example.expected == .nothing) == outcome.expected.isEmpty)
  }
}
