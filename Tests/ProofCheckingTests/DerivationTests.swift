import Checking
import Datalog
import Documents
import Findings
import Foundation
import Judging
import ProofChecking
import RandomPrograms
import Support
import Testing

/// Whatever the engine derives is proven by a checker that shares nothing with it.
@Suite struct DerivationTests {
  private func check(_ folder: String) throws -> CheckResult {
    let day = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let path = repository.appending(path: "Plans").appending(path: folder).path
    var request = CheckRequest(paths: [path], day: day)
    request.keepsProofs = true
    return try Checking.check(request)
  }

  @Test(arguments: ["esimerkki/luonnos", "esimerkki/puhdas"])
  func everyRowDerivedFromSamplePlansIsProven(_ folder: String) throws {
    let result = try check(folder)
    var derived = 0
    for proving in result.provings {
      var checker = ProofChecker(proving.model, proving.program)
      for relation in proving.program.relations.indices.map(RelationID.init) {
        for row in proving.model.rows(of: relation) {
          #expect(checker.fault(in: row) == nil)
          if proving.model.origin(of: row) == nil { derived += 1 }
        }
      }
    }
    #expect(derived > 300)
  }

  @Test func everyFindingOfSamplePlansIsProven() throws {
    let result = try check("esimerkki/luonnos")
    #expect(result.unproven.isEmpty)
    let judged = result.findings.filter { finding in
      result.provings.contains { $0.row(of: finding) != nil }
    }
    #expect(judged.count > 25)
  }

  @Test func everyRowThatRandomProgramsDeriveIsProven() throws {
    var derived = 0
    for seed in 0..<300 {
      let random = RandomProgram(seed: seed)
      guard let model = try? evaluate(random.program, over: Rows(random.program, random.facts))
      else { continue }
      var checker = ProofChecker(model, random.program)
      for relation in random.program.relations.indices.map(RelationID.init) {
        for row in model.rows(of: relation) {
          #expect(checker.fault(in: row) == nil, "seed \(seed)")
          if model.origin(of: row) == nil { derived += 1 }
        }
      }
    }
    #expect(derived > 1_000)
  }
}
