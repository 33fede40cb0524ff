import Findings
import SourceText

/// Findings, places and bases in JSON, as every format of hytelint's own has them.
struct JSONFinding: Sendable {
  let places: Places
  let language: Language

  /// The proof and the repairs that go with a finding, where they are asked for.
  var proofs: [Identity: Proof] = [:]

  func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("rule", finding.rule.name)
    json.member("severity", finding.severity.englishName)
    json.member("identity", finding.identity.description)
    json.object("place") { write(finding.place, to: &$0) }
    let marked = MarkedPlaces(of: finding)
    if let caption = marked.caption { json.member("caption", caption[language]) }
    writeTexts(of: finding, in: language, to: &json)
    json.object("texts") { json in
      for language in Language.allCases {
        json.object(language.rawValue) { writeTexts(of: finding, in: language, to: &$0) }
      }
    }
    json.array("labels", marked.further) { json, label in
      json.object { json in
        json.object("place") { write(label.place, to: &$0) }
        if let text = label.text { json.member("text", text[language]) }
      }
    }
    json.array("basis", finding.basis) { json, basis in
      json.object { write(basis, to: &$0) }
    }
    if case .yielded(let rule) = finding.standing { json.member("yieldedTo", rule.name) }
    if finding.standing == .evidenced { json.member("evidencedElsewhere", true) }
    if case .accepted(let origin) = finding.standing {
      json.member("acceptedFrom", origin == .base ? "base" : "baseline")
    }
    if case .excepted(let exception) = finding.standing {
      json.member("exceptedBy", Words.excepted(by: exception)[language])
    }
    if let proof = proofs[finding.identity] {
      json.object("proof") { steps.write(proof.root, to: &$0) }
    }
  }

  /// What writes the steps of proofs with their places.
  var steps: JSONProof {
    JSONProof(places: places, language: language, writePlace: write(_:to:))
  }

  private func writeTexts(
    of finding: Finding, in language: Language, to json: inout JSONWriter
  ) {
    json.member("title", finding.title[language])
    json.member("message", finding.message[language])
    if let suggestion = finding.suggestion { json.member("suggestion", suggestion[language]) }
    if let replacement = finding.replacement { json.member("replacement", replacement[language]) }
  }

  func write(_ span: Span, to json: inout JSONWriter) {
    let extent = places.extent(of: span)
    json.member("file", places.path(of: span))
    json.member("line", extent.line)
    json.member("column", extent.column)
    json.member("endLine", extent.endLine)
    json.member("endColumn", extent.endColumn)
    json.member("offset", span.range.lowerBound)
    json.member("endOffset", span.range.upperBound)
  }

  func write(_ basis: Basis, to json: inout JSONWriter) {
    switch basis {
    case .statute(let citation, let reading):
      json.member("kind", reading == nil ? "statute" : "statute-reading")
      if let reading { json.member("reading", reading) }
      json.member("notation", citation.notation)
      json.member("act", citation.act)
      json.member("name", citation.name[language])
      json.member("moment", citation.moment[language])
      json.member("address", citation.address[language])
    case .agreement(let name, let place):
      json.member("kind", "agreement")
      json.member("name", name[language])
      json.member("place", place)
    case .recommendation(let name, let address):
      json.member("kind", "recommendation")
      json.member("name", name[language])
      json.member("address", address)
    case .practice(let name):
      json.member("kind", "practice")
      json.member("name", name)
    }
  }
}
