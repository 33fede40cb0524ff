import Findings

/// GitLab's code quality report: a JSON array with an entry for each finding.
struct GitLabReport {
  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 1)
    // The host takes entries with equal fingerprints for one.
    var numbers: [String: Int] = [:]
    json.array(report.findings) { json, finding in
      let fingerprint = finding.identity.fingerprint
      let number = numbers[fingerprint, default: 0] + 1
      numbers[fingerprint] = number
      json.object { json in
        json.member("description", description(of: finding))
        json.member("check_name", finding.rule.name)
        json.member("fingerprint", number == 1 ? fingerprint : "\(fingerprint)-\(number)")
        json.member("severity", severity(of: finding))
        json.object("location") { json in
          let extent = places.extent(of: finding.place)
          json.member("path", places.hostPath(of: finding.place))
          json.object("lines") { json in
            json.member("begin", extent.line)
            json.member("end", extent.endLine)
          }
        }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  /// The title and everything that is said of the finding, in one line.
  private func description(of finding: Finding) -> String {
    let language = report.language
    let notes = FindingNotes(finding, places: places, language: language)
    return VisibleText.line(finding.title[language]) + ": " + notes.lines.joined(separator: " · ")
  }

  private func severity(of finding: Finding) -> String {
    guard finding.standing == .shown else { return "info" }
    return switch finding.severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
