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
      .merging(["lang": .text(language.rawValue)]) { $1 }
    let frame = Ahead { self.frame(library, words) }
    let parts = parts(library, words)
    let view = view(words, parts, frame.value)
    let page = Array((library.render(view, withTemplate: "page") ?? "").utf8)
    // The texts are most of the page: they go out as they are, and not through its template.
    let texts = parts.map(\.text) + frame.value.ends
    let pieces = page.split(separator: Self.textSign, omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      if number > 0, texts.indices.contains(number - 1) { output.write(texts[number - 1]) }
      output.write(piece)
    }
    output.flush()
  }

  /// What stands for a text in the page; texts have no such byte, for it is made visible in them.
  private static let textSign = UInt8(0)

  /// What is on the page beside its parts.
  private struct Frame: Sendable {
    let pieces: [String: View.Piece]

    /// The sections after the parts.
    let ends: [String]
  }

  /// What does not rest on the parts.
  private func frame(_ library: MustacheLibrary, _ words: [String: View.Piece]) -> Frame {
    let style = packedTemplates["style.css"] ?? ""
    let pieces: [String: View.Piece] = [
      "style": .markup(style),
      "styleDigest": .markup(Base64(ofHexadecimal: SHA256.digest(of: Array(style.utf8))).text),
      "footer": .text("hytelint \(report.toolVersion)"),
    ]
    let ends = [
      ("law", law), ("exceptions", exceptions), ("timeline", timeline), ("evidence", basis),
    ]
    return Frame(
      pieces: pieces.merging(summary) { $1 },
      ends: ends.map { name, section in
        rendered(name, View(words.merging(section) { $1 }), library)
      })
  }

  private func view(_ words: [String: View.Piece], _ parts: [PartText], _ frame: Frame) -> View {
    let sign = View.Piece.markup(String(decoding: [Self.textSign], as: UTF8.self))
    let lists: [String: View.Piece] = [
      "parts": .views(parts.map { View($0.listed.merging(["partText": sign]) { $1 }) }),
      "ends": .views(frame.ends.map { _ in View(["endText": sign]) }),
    ]
    return View(words.merging(frame.pieces) { $1 }.merging(lists) { $1 })
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
