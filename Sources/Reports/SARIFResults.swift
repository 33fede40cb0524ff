import Findings
import SourceText

/// The part of a SARIF log that tells about findings.
struct SARIFResults: Sendable {
  private let places: Places
  private let law: SARIFTaxonomy
  private let language: Language
  private let proofs: [Identity: Proof]
  private let uris: [String]
  private let ruleIndexes: [RuleID: Int]

  init(_ report: Report, places: Places, law: SARIFTaxonomy) {
    self.places = places
    self.law = law
    language = report.language
    proofs = report.proofs
    uris = report.files.map { FileURI.reference(to: $0.path) }
    ruleIndexes = Dictionary(
      zip(report.rules.map(\.id), report.rules.indices), uniquingKeysWith: { first, _ in first })
  }

  func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("ruleId", finding.rule.name)
    if let index = ruleIndexes[finding.rule] { json.member("ruleIndex", index) }
    json.member("level", finding.severity.englishName)
    json.text("message", text(of: finding))
    let marked = MarkedPlaces(of: finding)
    json.array("locations", CollectionOfOne(finding.place)) { json, place in
      json.object { write(place, marked.caption, to: &$0) }
    }
    if !marked.further.isEmpty {
      json.array("relatedLocations", marked.further) { json, label in
        json.object { write(label.place, label.text, to: &$0) }
      }
    }
    writeCodeFlow(of: finding, to: &json)
    writeTaxa(of: finding, to: &json)
    json.object("partialFingerprints") { json in
      json.member("hytelint/v1", finding.identity.description)
      // The only one that GitHub heeds; without it, a finding that moves would be a new one.
      json.member("primaryLocationLineHash", finding.identity.fingerprint)
    }
    writeFix(of: finding, to: &json)
    writeSuppression(of: finding, to: &json)
    writeProperties(of: finding, to: &json)
  }

  /// The message with the suggestion, which viewers would show nowhere else.
  private func text(of finding: Finding) -> String {
    let message = SARIFText.plain(finding.message[language])
    guard let suggestion = finding.suggestion?[language], !suggestion.isEmpty else {
      return message
    }
    let name = Words.suggestion[language]
    let heading = name.prefix(1).uppercased() + name.dropFirst()
    return "\(message)\n\(heading): \(SARIFText.plain(suggestion))"
  }

  private func write(_ span: Span, _ text: Localized?, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      writeArtifact(of: span, to: &json)
      json.object("region") { writeRegion(of: span, to: &$0) }
    }
    if let text { json.text("message", SARIFText.plain(text[language])) }
  }

  private func writeArtifact(of span: Span, to json: inout JSONWriter) {
    json.object("artifactLocation") { json in
      json.member("uri", uris.indices.contains(span.index) ? uris[span.index] : "")
      if uris.indices.contains(span.index) { json.member("index", span.index) }
    }
  }

  private func writeRegion(of span: Span, to json: inout JSONWriter) {
    let extent = places.extent(of: span)
    json.member("startLine", extent.line)
    json.member("startColumn", extent.column)
    json.member("endLine", extent.endLine)
    json.member("endColumn", extent.endColumn)
  }

  /// The statements that prove the finding, one after another, and the finding itself.
  private func writeCodeFlow(of finding: Finding, to json: inout JSONWriter) {
    guard let proof = proofs[finding.identity] else { return }
    let steps = proof.statements + [(finding.message, finding.place)]
    json.array("codeFlows", CollectionOfOne(steps)) { json, steps in
      json.object { json in
        json.array("threadFlows", CollectionOfOne(steps)) { json, steps in
          json.object { json in
            json.array("locations", steps) { json, step in
              json.object { json in
                json.object("location") { write(step.place, step.sentence, to: &$0) }
              }
            }
          }
        }
      }
    }
  }

  private func writeTaxa(of finding: Finding, to json: inout JSONWriter) {
    var seen: Set<String> = []
    let cited = finding.basis.compactMap(\.citation).filter { seen.insert($0.notation).inserted }
    guard !cited.isEmpty else { return }
    json.array("taxa", cited) { json, citation in
      json.object { json in
        json.member("id", citation.notation)
        if let index = law.index(of: citation) { json.member("index", index) }
        json.object("toolComponent") { json in
          json.member("name", SARIFTaxonomy.name)
          json.member("index", 0)
        }
      }
    }
  }

  /// What to write instead, where that is known: an editor can do it.
  private func writeFix(of finding: Finding, to json: inout JSONWriter) {
    guard let replacement = finding.replacement?[language] else { return }
    json.array("fixes", CollectionOfOne(replacement)) { json, replacement in
      json.object { json in
        if let suggestion = finding.suggestion {
          json.text("description", SARIFText.plain(suggestion[language]))
        }
        json.array("artifactChanges", CollectionOfOne(finding.place)) { json, place in
          json.object { json in
            writeArtifact(of: place, to: &json)
            json.array("replacements", CollectionOfOne(replacement)) { json, replacement in
              json.object { json in
                json.object("deletedRegion") { writeRegion(of: place, to: &$0) }
                json.object("insertedContent") { $0.member("text", replacement) }
              }
            }
          }
        }
      }
    }
  }

  private func writeSuppression(of finding: Finding, to json: inout JSONWriter) {
    guard let why = finding.standing.whyNotShown else { return }
    json.array("suppressions", CollectionOfOne(why)) { json, why in
      json.object { json in
        json.member("kind", finding.isExcepted ? "inSource" : "external")
        json.member("justification", why[language])
      }
    }
  }

  private func writeProperties(of finding: Finding, to json: inout JSONWriter) {
    guard !finding.basis.isEmpty else { return }
    json.object("properties") { json in
      json.member("title", finding.title[language])
      json.member("basis", BasisText(finding.basis, in: language).line)
    }
  }
}

/// Texts for SARIF's plain-text messages, in which `[text](target)` is a link and braces hold places.
enum SARIFText {
  /// The text, shown as it stands: a link of a document's making is told apart.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "]")) else { return text }
    var plain = ""
    var previous: Character?
    for character in text {
      if previous == "]" && character == "(" {
        plain.removeLast()
        plain += "\\]"
      }
      plain.append(character)
      previous = character
    }
    return plain
  }
}
