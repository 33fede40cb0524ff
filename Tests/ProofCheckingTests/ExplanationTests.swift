import Checking
import Documents
import Findings
import Foundation
import Reports
import SourceText
import Support
import Testing

/// What readers are told of a finding and of a rule.
@Suite struct ExplanationTests {
  private let request: CheckRequest

  init() throws {
    let day = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let path = repository.appending(path: "Plans/esimerkki/luonnos").path
    var request = CheckRequest(paths: [path], day: day)
    request.keepsProofs = true
    self.request = request
  }

  /// The files as seen from the repository, wherever the tests run.
  private func files(of result: CheckResult) -> [SourceFile] {
    result.files.map { file in
      let path = file.path.range(of: "Plans/").map { String(file.path[$0.lowerBound...]) }
      return SourceFile(path: path ?? file.path, bytes: file.bytes)
    }
  }

  private func explanation(
    _ name: String, in language: Language, showingAll: Bool = false
  ) throws -> [UInt8] {
    let result = try check(request)
    let finding = try #require(result.findings(named: name).first)
    let proof = try #require(result.proof(of: finding))
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    Explanation(
      finding, proof, provisions: result.provisions, files: files(of: result), in: language
    ).write(showingAll: showingAll, to: &sink)
    sink.flush()
    return bytes
  }

  @Test(arguments: Language.allCases)
  func aFindingOfOnePlanIsExplained(_ language: Language) throws {
    let bytes = try explanation("paallekkainen-paavastuu@liikuntaneuvonta", in: language)
    expectGolden(bytes, named: "explanations/liikuntaneuvonta.\(language).txt")
  }

  @Test func aFindingAcrossPlansIsExplainedFoldedAndInFull() throws {
    let name = "eri-paavastuu-suunnitelmissa@PAKKA-toimintamalli"
    expectGolden(try explanation(name, in: .fi), named: "explanations/pakka.txt")
    expectGolden(
      try explanation(name, in: .fi, showingAll: true), named: "explanations/pakka-kaikki.txt")
  }

  @Test func aFindingOfTheReaderPointsAtTheText() throws {
    let bytes = try explanation("f782ac07", in: .fi)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("tämä näkyy suoraan asiakirjan tekstistä"))
  }

  @Test func everyFindingHasAProofInEveryLanguage() throws {
    let result = try check(request)
    for finding in result.findings {
      let proof = try #require(result.proof(of: finding))
      guard case .concluded(let conclusion) = proof.root else { continue }
      #expect(!conclusion.steps.isEmpty, "\(finding.identity)")
      for statement in proof.statements {
        #expect(Language.allCases.allSatisfy { !statement.sentence[$0].isEmpty })
      }
    }
    #expect(result.findings.count > 30)
  }

  @Test func nothingIsKeptWhereNobodyAsks() throws {
    var request = request
    request.keepsProofs = false
    let result = try check(request)
    #expect(result.provings.isEmpty)
    #expect(result.findings.first.flatMap { result.proof(of: $0) } == nil)
  }

  @Test(arguments: Language.allCases)
  func aRuleHasItsPage(_ language: Language) throws {
    let page = try #require(try rulePage(RuleID("paallekkainen-paavastuu"), for: request))
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    RulePageText(page, in: language, width: 100).write(to: &sink)
    expectGolden(bytes, named: "explanations/paallekkainen-paavastuu.\(language).txt")
  }

  @Test func everyShippedRuleSaysWhyItExistsAndHasExamples() throws {
    let pages = try rulePages(for: request)
    #expect(pages.count > 30)
    for page in pages {
      #expect(page.why != page.title, "\(page.rule)")
      #expect(page.faulty != nil && page.faultless != nil, "\(page.rule)")
    }
  }
}
