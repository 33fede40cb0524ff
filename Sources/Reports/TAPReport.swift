import Findings

/// The Test Anything Protocol, version 14: a failed point for each finding, with its details in YAML.
struct TAPReport {
  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    let language = report.language
    let notJudged = report.summary.notJudgedByReason.flatMap { entry in
      entry.rules.map { (rule: $0, reason: entry.reason[language]) }
    }
    let unreadable = report.summary.unreadable
    let count = 1 + report.findings.count + notJudged.count + unreadable.count
    output.write("TAP version 14\n1..\(count)\n")
    output.write("ok 1 - hytelint: \(label(report.summary.line(in: language)))\n")
    var number = 1
    for finding in report.findings {
      number += 1
      write(finding, as: number, to: &output)
    }
    for (rule, reason) in notJudged {
      number += 1
      output.write("ok \(number) - \(label(rule.name)) # SKIP \(label(reason))\n")
    }
    for path in unreadable {
      number += 1
      output.write("not ok \(number) - \(label("\(path.path): \(path.reason[language])"))\n")
    }
  }

  private func write(_ finding: Finding, as number: Int, to output: inout ByteSink) {
    let language = report.language
    let extent = places.extent(of: finding.place)
    let path = places.hostPath(of: finding.place)
    let title = label("\(path):\(extent.line):\(extent.column) \(finding.title[language])")
    let name = "\(title) [\(label(finding.rule.name))] (\(finding.identity))"
    guard finding.standing == .shown else {
      let reason = finding.standing.whyNotShown?[language] ?? ""
      return output.write("ok \(number) - \(name) # SKIP \(label(reason))\n")
    }
    output.write("not ok \(number) - \(name)\n  ---\n")
    let notes = FindingNotes(finding, places: places, language: language)
    write("severity", finding.severity.englishName, to: &output)
    write("rule", finding.rule.name, to: &output)
    write("message", notes.lines.joined(separator: "\n"), to: &output)
    write("file", path, to: &output)
    output.write("  line: \(extent.line)\n  column: \(extent.column)\n  ...\n")
  }

  /// Writes a member of the details; a text of JSON is one of YAML.
  private func write(_ name: String, _ text: String, to output: inout ByteSink) {
    output.write("  \(name): \"")
    JSONText.write(text, to: &output)
    output.write("\"\n")
  }

  /// A text as a description: some readers take any `#` for the sign of a directive.
  private func label(_ text: String) -> String {
    VisibleText.line(text).replacing { $0 == "#" ? "＃" : $0 == "\\" ? "\\\\" : nil }
  }
}
