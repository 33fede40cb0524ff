import Findings

/// Checkstyle's XML, which many build servers and review tools read.
struct CheckstyleReport {
  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    var xml = XMLWriter(to: output)
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for (place, findings) in report.byFile {
        xml.element("file", ["name": places.hostPath(of: place)]) { xml in
          for finding in findings { write(finding, to: &xml) }
        }
      }
    }
    output = xml.output
  }

  private func write(_ finding: Finding, to xml: inout XMLWriter) {
    let language = report.language
    let extent = places.extent(of: finding.place)
    let notes = FindingNotes(finding, places: places, language: language)
    let message = "\(finding.title[language]): \(notes.lines.joined(separator: " · "))"
    xml.element(
      "error",
      [
        "line": String(extent.line), "column": String(extent.column),
        "severity": severity(of: finding), "message": message,
        "source": "hytelint.\(finding.rule)",
      ])
  }

  private func severity(of finding: Finding) -> String {
    guard finding.standing == .shown else { return "ignore" }
    return switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
