import Documents
import Facts
import Findings
import Foundation
import Judging
import Rules
import SourceText
import Support
import Testing
import YAML

/// Documents judged by the shipped packs and rules of the test's own, to be asked about.
struct AskedSet {
  let book: RuleBook
  let facts: FactBase
  let verdict: Verdict
  let proving: Proving

  /// A set of the texts of documents, judged by the shipped rules and further ones by their ids.
  init(
    _ documents: [String], rules: [String: String] = [:], on day: String = "1.3.2026"
  ) throws {
    let shipped = try ShippedRules()
    let own = rules.sorted { $0.key < $1.key }.enumerated().map { number, rule in
      let source = SourceFile(path: "oma/\(rule.key).yaml", bytes: Array(rule.value.utf8))
      let index = FileIndex(shipped.fileCount + number)
      return PackSource(path: source.path, tree: YAMLTree.parse(source, as: index).tree)
    }
    book = try RuleBook(reading: shipped.packs + own)
    let files = documents.enumerated().map { number, text in
      let source = SourceFile(path: "\(number).yaml", bytes: Array(text.utf8))
      let index = FileIndex(shipped.fileCount + own.count + number)
      let parsed = YAMLTree.parse(source, as: index)
      return (source.path, read(parsed.tree, problems: parsed.problems, path: source.path))
    }
    let day = try #require(CalendarDay(Array(day.utf8)[...]))
    facts = FactBase(of: files, under: book, on: day)
    verdict = try judge(
      facts, under: book, remarks: files.flatMap(\.1.remarks), on: day, keepingProofs: true)
    proving = try #require(verdict.proving)
  }

  /// The documents of a folder of `Plans`.
  static func ofPlans(_ folder: String) throws -> AskedSet {
    let path = repository.appending(path: "Plans").appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
    let texts = try names.filter { $0.hasSuffix(".yaml") && $0 != "hytelint.yaml" }.map {
      try String(contentsOf: path.appending(path: $0), encoding: .utf8)
    }
    return try AskedSet(texts)
  }

  /// The findings of a rule.
  func findings(of rule: String) -> [Finding] {
    proving.findings.filter { $0.rule == RuleID(rule) }
  }

  /// The only answer about a subject.
  func answer(_ rule: String, _ subject: String) throws -> WhyNot.Answer {
    let subjects = proving.subjects(named: subject)
    let whyNot = try #require(proving.whyNot(RuleID(rule), about: subjects))
    #expect(whyNot.answers.count == 1)
    return try #require(whyNot.answers.first)
  }
}
