import Findings
import SourceText

/// hytelint's own JSON, whose shape is told by ``ReportFormat/jsonSchema()``.
struct JSONReport {
  /// The number that changes when a reader of an older version could go wrong.
  static let version = 1

  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 3)
    json.object { json in
      json.member("format", "hytelint-json")
      json.member("version", Self.version)
      json.object("tool") { json in
        json.member("name", "hytelint")
        json.member("version", report.toolVersion)
      }
      json.member("language", report.language.rawValue)
      json.member("asOf", report.asOf)
      json.object("summary", writeSummary)
      json.array("findings", report.findingsAndExcepted) { json, finding in
        json.object { write(finding, to: &$0) }
      }
      json.array("exceptions", report.exceptions) { json, listed in
        json.object { write(listed, to: &$0) }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private func write(_ listed: ListedException, to json: inout JSONWriter) {
    let exception = listed.exception
    json.member("rule", exception.rule)
    json.member("subject", exception.subject)
    json.member("reason", exception.reason)
    json.member("approver", exception.approver)
    json.member("lastDay", exception.lastDay)
    json.member("state", listed.state.rawValue)
    json.member("lifted", listed.lifted)
    json.object("place") { write(exception.place, to: &$0) }
  }

  private func writeSummary(to json: inout JSONWriter) {
    let summary = report.summary
    json.member("complete", summary.isComplete)
    json.member("documents", summary.documents)
    json.member("measures", summary.measures)
    json.member("rules", summary.rules)
    json.member("errors", summary.errors)
    json.member("warnings", summary.warnings)
    json.member("notes", summary.notes)
    json.member("heldBack", summary.heldBack)
    json.member("excepted", summary.excepted)
    json.member("accepted", summary.accepted)
    json.member("skippedFiles", summary.skippedFiles)
    json.array("notJudged", summary.notJudgedByReason) { json, entry in
      json.object { json in
        json.member("reason", entry.reason[report.language])
        json.array("rules", entry.rules.map(\.name))
      }
    }
    json.array("statuses", summary.statuses) { json, entry in
      json.object { json in
        json.member("rule", entry.rule.name)
        for status in Status.allCases { json.member(status.name, entry.counts[status] ?? 0) }
      }
    }
    json.array("unreadable", summary.unreadable) { json, entry in
      json.object { json in
        json.member("path", entry.path)
        json.member("reason", entry.reason[report.language])
      }
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("rule", finding.rule.name)
    json.member("severity", finding.severity.englishName)
    json.member("identity", finding.identity.description)
    json.object("place") { write(finding.place, to: &$0) }
    let marked = MarkedPlaces(of: finding)
    if let caption = marked.caption { json.member("caption", caption[report.language]) }
    writeTexts(of: finding, in: report.language, to: &json)
    json.object("texts") { json in
      for language in Language.allCases {
        json.object(language.rawValue) { writeTexts(of: finding, in: language, to: &$0) }
      }
    }
    json.array("labels", marked.further) { json, label in
      json.object { json in
        json.object("place") { write(label.place, to: &$0) }
        if let text = label.text { json.member("text", text[report.language]) }
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
      json.member("exceptedBy", Words.excepted(by: exception)[report.language])
    }
    if let proof = report.proofs[finding.identity] {
      let steps = JSONProof(
        places: places, language: report.language, writePlace: write(_:to:))
      json.object("proof") { steps.write(proof.root, to: &$0) }
    }
  }

  private func writeTexts(
    of finding: Finding, in language: Language, to json: inout JSONWriter
  ) {
    json.member("title", finding.title[language])
    json.member("message", finding.message[language])
    if let suggestion = finding.suggestion { json.member("suggestion", suggestion[language]) }
  }

  private func write(_ span: Span, to json: inout JSONWriter) {
    let extent = places.extent(of: span)
    json.member("file", places.path(of: span))
    json.member("line", extent.line)
    json.member("column", extent.column)
    json.member("endLine", extent.endLine)
    json.member("endColumn", extent.endColumn)
    json.member("offset", span.range.lowerBound)
    json.member("endOffset", span.range.upperBound)
  }

  private func write(_ basis: Basis, to json: inout JSONWriter) {
    let language = report.language
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

extension Severity {
  /// The name that JSON and SARIF use, whatever the language of the texts.
  var englishName: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
