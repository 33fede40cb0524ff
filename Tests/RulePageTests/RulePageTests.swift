import Checking
import Documents
import Facts
import Findings
import Foundation
import Judging
import PackChecking
import Reports
import Rules
import SourceText
import Support
import Testing
import YAML

/// The pages in `Rules/sivut` say what the rules say now; `UPDATE_GOLDENS=1` renews them.
@Suite struct RulePageTests {
  @Test func thePagesOfAllRulesAreFresh() throws {
    let shipped = try ShippedRules()
    let pages = try rulePages(for: CheckRequest(paths: [], day: Self.day))
    var texts: [String: String] = [:]
    for page in pages {
      let examples = shipped.files.first { $0.id == page.rule.name }?.examples.examples ?? []
      let shown = try [page.faulty, page.faultless].map { wanted in
        try examples.first { $0.name == wanted?.name }.map {
          try Shown($0, of: page.rule, under: shipped)
        }
      }
      for language in Language.allCases {
        let text = RulePageMarkdown(
          page, faulty: shown[0]?.words(in: language), faultless: shown[1]?.words(in: language),
          in: language
        ).text
        texts["\(language.rawValue)/\(page.rule).md"] = text
      }
    }
    for language in Language.allCases {
      texts["\(language.rawValue)/README.md"] = RulePageMarkdown.index(pages, in: language)
    }
    try expectFresh(texts)
  }

  private static let day = CalendarDay(year: 2026, month: 3, day: 1) ?? CalendarDay(number: 0)

  /// Compares the folder with what it has to hold, or renews it.
  private func expectFresh(_ texts: [String: String]) throws {
    let folder = repository.appending(path: "Rules/sivut")
    let isRenewing = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    if isRenewing {
      try? FileManager.default.removeItem(at: folder)
      for (name, text) in texts {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let kept = Set((names ?? []).filter { $0.hasSuffix(".md") })
    let stale = texts.keys.filter { name in
      (try? Data(contentsOf: folder.appending(path: name))) != texts[name].map { Data($0.utf8) }
    }
    let wrong = Set(stale).union(kept.subtracting(texts.keys)).sorted()
    #expect(wrong == [], "renew the pages of rules with `make pages`")
  }
}

/// What the tool says of an example.
private struct Shown {
  private let example: RuleExamples.Example
  private let source: SourceFile
  private let findings: [Finding]

  /// Judges the example, without its marks, and keeps what its rule says of it.
  init(
    _ example: RuleExamples.Example, of rule: RuleID, under shipped: ShippedRules
  ) throws {
    self.example = example
    let book = try example.book(
      over: shipped.book, of: shipped.packs, from: FileIndex(shipped.fileCount + 1))
    let index = FileIndex(shipped.fileCount)
    let text = SourceFile(path: "esimerkki.yaml", bytes: Array(example.documents.utf8))
    let merged = MergedText(text, over: try shipped.base(example.base), as: index)
    let problems = YAMLTree.parse(text, as: index).problems
    let file = read(merged.tree, problems: problems, path: text.path)
    let day = try #require(example.day)
    let facts = FactBase(of: [(text.path, file)], under: book, on: day)
    let verdict = try judge(facts, under: book, remarks: file.remarks, on: day)
    source = merged.source
    findings = verdict.findings.filter { $0.rule == rule && $0.standing == .shown }
  }

  /// The findings as a text report shows them, without its last line.
  func words(in language: Language) -> RulePageMarkdown.Shown {
    guard let place = findings.first?.place else {
      return RulePageMarkdown.Shown(base: example.base, output: "")
    }
    let files =
      Array(repeating: SourceFile(path: "", bytes: []), count: Int(place.file.number)) + [source]
    let report = Report(
      findings: findings, files: files, rules: [],
      summary: RunSummary(documents: 1, measures: 0, rules: 0, errors: 0, warnings: 0, notes: 0),
      asOf: "", toolVersion: "", language: language)
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    ReportFormat.text.write(report, options: TextOptions(width: 100, colour: false), to: &sink)
    sink.flush()
    let paragraphs = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n\n")
    return RulePageMarkdown.Shown(
      base: example.base, output: paragraphs.dropLast().joined(separator: "\n\n"))
  }
}
