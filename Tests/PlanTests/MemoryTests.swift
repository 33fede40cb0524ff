import Checking
import Documents
import Findings
import Foundation
import SourceText
import Support
import Testing

/// A set that is judged again with what is remembered, after something of it has changed or nothing.
@Suite struct MemoryTests {
  @Test func whatHasNotChangedIsFoundAsBeforeAndNotJudgedAgain() throws {
    let set = try MadeSet()
    let first = try set.check()
    let again = try set.check(remembering: first)
    #expect(first.findings.count > 10)
    #expect(again.told == first.told)
    #expect(again.memory?.keys == first.memory?.keys)
    var together = set.request(nil)
    together.measuresWorthParting = .max
    #expect(try Checking.check(together).told == first.told)
  }

  /// A change of the set, and whether every part is judged by what it changes.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var concernsAll = false
    let make: @Sendable (MadeSet) throws -> Void

    static let all = [
      Change(testDescription: "one file") {
        try $0.write(MadeSet.plan("Kuopio", measure: "Kerho"), to: "kuopio")
      },
      Change(testDescription: "a file more, before the others") {
        try $0.write(MadeSet.plan("Rovaniemi"), to: "aa")
      },
      Change(testDescription: "a file less") {
        try FileManager.default.removeItem(at: $0.file("alue"))
      },
      Change(testDescription: "another name") {
        try FileManager.default.moveItem(at: $0.file("oulu"), to: $0.file("a"))
      },
      Change(testDescription: "two parts that are one now") {
        try $0.write(MadeSet.plan("Kuopio", "  tunnus: oulu"), to: "kuopio")
      },
      Change(testDescription: "a part that rests on another's agreement now") {
        try $0.write(MadeSet.plan("Kuopio", agreed: "jako-1/retki"), to: "kuopio")
      },
      Change(testDescription: "what is no document", concernsAll: true) {
        try $0.write("jotain: muuta\nhyvinvointisuunnitelma: [", to: "rikki")
      },
      Change(testDescription: "a register", concernsAll: true) {
        try $0.write(MadeSet.register("Toisen kylän Martat"), to: "rekisteri")
      },
      Change(testDescription: "the id of an agreement", concernsAll: true) {
        try $0.write(MadeSet.agreement("jako-3"), to: "sopimus")
      },
      Change(testDescription: "an exception", concernsAll: true) {
        try $0.write(
          MadeSet.plan("Oulu", "  poikkeukset: [{sääntö: epamaarainen-vastuutaho}]"), to: "oulu")
      },
    ]
  }

  @Test(arguments: Change.all)
  func whatHasChangedIsFoundAsWithoutAMemory(_ change: Change) throws {
    let set = try MadeSet()
    let first = try set.check()
    try change.make(set)
    let again = try set.check(remembering: first)
    let anew = try set.check()
    #expect(again.told == anew.told)
    #expect(anew.told != first.told)
    let kept = first.memory?.keys.intersection(anew.memory?.keys ?? []).count ?? 0
    // The set's own entry is of its files, whatever holds for every part.
    #expect(change.concernsAll ? kept <= 1 : kept > 1)
  }

  @Test func anotherDayProgramOrStageIsJudgedAnew() throws {
    let set = try MadeSet()
    let first = try set.check()
    for other in [
      try set.check(day: 23), try set.check(stage: .draft), try set.check(by: "2"),
    ] {
      #expect(first.memory?.keys.isDisjoint(with: other.memory?.keys ?? []) == true)
    }
    #expect(try set.check(remembering: first, day: 23).told == set.check(day: 23).told)
    #expect(try set.check(day: 23).told != first.told)
    #expect(try set.check(remembering: first, stage: .draft).told == set.check(stage: .draft).told)
    #expect(try set.check(stage: .draft).told != first.told)
  }

  @Test func anotherRuleIsJudgedAnew() throws {
    let set = try MadeSet()
    let pack = FileManager.default.temporaryDirectory.appending(
      path: "saannot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: pack) }
    try FileManager.default.copyItem(
      at: repository.appending(path: "Tests/CommandTests/Scenarios/own-rules/saannot"), to: pack)
    let rules = [pack.path]
    let first = try set.check(rules: rules)
    #expect(try set.check(remembering: first, rules: rules).told == first.told)
    let file = pack.appending(path: "oma-saanto.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("Raisiolla", with: "muualla").utf8).write(to: file)
    let anew = try set.check(rules: rules)
    #expect(try set.check(remembering: first, rules: rules).told == anew.told)
    #expect(first.memory?.keys.isDisjoint(with: anew.memory?.keys ?? []) == true)
  }

  @Test func whatTheOldStateHasInCommonIsNotJudgedAgain() throws {
    let set = try MadeSet()
    let now = try set.check()
    try set.write(MadeSet.plan("Kuopio", measure: "Kerho"), to: "kuopio")
    let old = try set.check(remembering: now)
    let found = old.memory?.keys.subtracting(now.memory?.keys ?? [])
    // The part of Kuopio and its county alone.
    #expect(found?.count == 1)
  }
}
