/// The formats in which findings are written, named as users type them.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, compact, json, sarif, github, gitlab, junit, checkstyle, markdown, tap

  /// Writes the whole report and flushes the sink.
  package func write(
    _ report: Report, options: TextOptions = TextOptions(), to output: inout ByteSink
  ) {
    if let timeline = report.timeline, self == .text || self == .json {
      return report.write(timeline, asJSON: self == .json, to: &output)
    }
    let places = Places(report)
    switch self {
    case .text: TextReport(report, places: places, options: options).write(to: &output)
    case .compact: CompactReport(report, places: places).write(to: &output)
    case .json: JSONReport(report, places: places).write(to: &output)
    case .sarif: SARIFReport(report, places: places).write(to: &output)
    case .github: GitHubReport(report, places: places).write(to: &output)
    case .gitlab: GitLabReport(report, places: places).write(to: &output)
    case .junit: JUnitReport(report, places: places).write(to: &output)
    case .checkstyle: CheckstyleReport(report, places: places).write(to: &output)
    case .markdown: MarkdownReport(report, places: places).writeComment(to: &output)
    case .tap: TAPReport(report, places: places).write(to: &output)
    }
    output.flush()
  }
}

/// How the text format is laid out.
package struct TextOptions: Sendable {
  /// The columns a line may take, never under 40.
  package let width: Int

  /// Whether severities and marks are coloured.
  package let colour: Bool

  package init(width: Int = 100, colour: Bool = false) {
    self.width = max(40, width)
    self.colour = colour
  }
}
