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
      let findings = JSONFinding(
        places: places, language: report.language, proofs: report.proofs)
      json.array("findings", sideBySide: report.findingsAndExcepted) { json, finding in
        json.object { findings.write(finding, to: &$0) }
      }
      json.array("exceptions", report.exceptions) { json, listed in
        json.object { write(listed, to: &$0) }
      }
      if let evidence = report.evidence {
        json.object("evidence") { json in
          JSONEvidence(evidence, places: places, language: report.language).write(to: &json)
        }
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
    json.object("place") {
      JSONFinding(places: places, language: report.language).write(exception.place, to: &$0)
    }
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
