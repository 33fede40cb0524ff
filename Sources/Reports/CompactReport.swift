import Findings

/// One line a finding, for editors and pipes: `path:line:column: varoitus: message [rule] (identity)`.
struct CompactReport: Sendable {
  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    output.write(each: report.findings) { finding, output in
      output.write(line(for: finding))
      output.write(byte: 0x0A)
    }
  }

  private func line(for finding: Finding) -> String {
    let extent = places.extent(of: finding.place)
    let path = VisibleText.line(places.path(of: finding.place))
    let severity = Words.severity(finding.severity)[report.language]
    let message = VisibleText.line(finding.message[report.language])
    return "\(path):\(extent.line):\(extent.column): \(severity): \(message)"
      + " [\(VisibleText.line(finding.rule.name))] (\(finding.identity))"
  }
}
