import Findings
import Mustache
import Picture
import Responsibilities
import SourceText

/// The legal adviser's page: one HTML file with everything that was looked at and found.
///
/// It needs no network and no script, and equal inputs give equal bytes.
package struct Page: Sendable {
  let report: Report
  let evidence: Evidence
  let places: Places
  let numbers: FindingNumbers

  /// The findings by their numbers, from 1, and why each rule exists.
  let findings: [Finding]
  let reasons: [RuleID: String]

  var language: Language { report.language }

  /// Takes a report of one day with its proofs; nothing where it has no evidence.
  package init?(_ report: Report) {
    guard let evidence = report.evidence else { return nil }
    self.report = report
    self.evidence = evidence
    findings = report.findingsAndExcepted
    let found = findings + (evidence.timeline?.rows.map(\.finding) ?? [])
    places = Places(
      report.files,
      of: found.lazy.flatMap { finding in
        [finding.place] + finding.labels.map(\.place)
          + (report.proofs[finding.identity]?.root.places ?? [])
      } + report.exceptions.map(\.exception.place))
    numbers = FindingNumbers(findings)
    let language = report.language
    reasons = Dictionary(
      report.rules.map { ($0.id, $0.why[language]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes the page and flushes the sink.
  package func write(to output: inout ByteSink) {
    let library = PageTemplates.page
    let words = AdviserWords.all.mapValues { View.Piece.text($0[language]) }
    let sections = Ahead { [summary, law, exceptions, timeline, basis] }
    let parts = parts(library, words.merging(["lang": .text(language.rawValue)]) { $1 })
    let view = view(words, parts, sections.value)
    let page = Array((library.render(view, withTemplate: "page") ?? "").utf8)
    // The parts are most of the page: they go out as they are, and not through its template.
    let pieces = page.split(separator: Self.partSign, omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      if number > 0, parts.indices.contains(number - 1) { output.write(parts[number - 1].text) }
      output.write(piece)
    }
    output.flush()
  }

  /// What stands for a part in the page; texts have no such byte, for it is made visible in them.
  private static let partSign = UInt8(0)

  private func view(
    _ words: [String: View.Piece], _ parts: [PartText], _ sections: [[String: View.Piece]]
  ) -> View {
    let style = packedTemplates["style.css"] ?? ""
    let sign = View.Piece.markup(String(decoding: [Self.partSign], as: UTF8.self))
    let frame: [String: View.Piece] = [
      "lang": .text(language.rawValue), "style": .markup(style),
      "styleDigest": .markup(Base64(ofHexadecimal: SHA256.digest(of: Array(style.utf8))).text),
      "parts": .views(parts.map { View($0.listed.merging(["partText": sign]) { $1 }) }),
      "footer": .text("hytelint \(report.toolVersion)"),
    ]
    return View(
      sections.reduce(words.merging(frame) { $1 }) { all, section in
        all.merging(section) { $1 }
      })
  }
}

/// The templates of the page, as their files have them.
enum PageTemplates {
  /// Those of the adviser's page, and those of the matrix: reading one takes a while.
  static let page = library { !$0.hasPrefix("matrix") }
  static let matrix = library { $0.hasPrefix("matrix") }

  private static func library(of isWanted: (String) -> Bool) -> MustacheLibrary {
    let templates = packedTemplates.compactMap { name, text -> (String, MustacheTemplate)? in
      guard name.hasSuffix(".mustache"), isWanted(name) else { return nil }
      return (try? MustacheTemplate(string: text)).map { (String(name.dropLast(9)), $0) }
    }
    return MustacheLibrary(templates: Dictionary(uniqueKeysWithValues: templates))
  }
}

/// Reads the templates of the adviser's page on another core; a page waits for them.
package func preparePage() {
  _ = Ahead { _ = PageTemplates.page }
}

/// The numbers by which a page tells of its findings, and the names of their places on it.
struct FindingNumbers {
  private struct Key: Hashable {
    let identity: Identity
    let place: Span
  }

  private var numbers: [Key: Int] = [:]
  private var names: [String] = []

  init(_ findings: [Finding]) {
    var used: [String: Int] = [:]
    for (place, finding) in findings.enumerated() {
      let key = Key(identity: finding.identity, place: finding.place)
      if numbers[key] == nil { numbers[key] = place + 1 }
      let name = "f-\(finding.identity)"
      used[name, default: 0] += 1
      let count = used[name] ?? 1
      names.append(count == 1 ? name : "\(name)-\(count)")
    }
  }

  /// The number of a finding, from 1; nothing for one that the page does not show.
  subscript(finding: Finding) -> Int? {
    numbers[Key(identity: finding.identity, place: finding.place)]
  }

  /// What a finding's place on the page is called.
  func name(of number: Int) -> String { names[number - 1] }

  /// A link to a finding, with its number as its text.
  func link(to number: Int) -> String {
    "<a href=\"#\(name(of: number))\">\(number)</a>"
  }
}
