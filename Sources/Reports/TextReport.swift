import Findings

/// The report for people at a terminal: each finding with its places quoted, then what was and was
/// not gone through.
struct TextReport: Sendable {
  private let report: Report
  private let places: Places
  private let options: TextOptions

  init(_ report: Report, places: Places, options: TextOptions) {
    self.report = report
    self.places = places
    self.options = options
  }

  func write(to output: inout ByteSink) {
    output.write(each: report.findings) { finding, output in
      let text = FindingText(
        finding, places: places, language: report.language, width: options.width)
      for line in text.lines {
        output.write(line.text(inColours: options.colour ? finding.severity : nil))
        output.write(byte: 0x0A)
      }
      output.write(byte: 0x0A)
    }
    StatusTable(report.summary.statuses, report.language).write(to: &output)
    if !report.summary.statuses.isEmpty {
      ExceptionTable(report.exceptions, report.language).write(to: &output)
    }
    let words = Wrapping.words(report.summary.line(in: report.language))
    let lines = Wrapping.lines(words, first: options.width, rest: options.width - 2)
    for (place, line) in lines.enumerated() {
      output.write(place == 0 ? line : "  " + line)
      output.write(byte: 0x0A)
    }
  }
}

/// A line of the report in stretches of one look.
struct TextLine {
  /// How a stretch looks where there are colours.
  enum Look {
    case plain, bold, severity
  }

  private var stretches: [(text: String, look: Look)]

  init(_ text: String, _ look: Look = .plain) {
    stretches = [(text, look)]
  }

  mutating func append(_ text: String, _ look: Look = .plain) {
    stretches.append((text, look))
  }

  /// The line without blanks at its end, in the colours of a severity if one is given.
  func text(inColours severity: Severity?) -> String {
    var text = ""
    for stretch in stretches {
      let codes = severity.flatMap { Self.codes(stretch.look, $0) }
      text += codes.map { "\u{1B}[\($0)m\(stretch.text)\u{1B}[0m" } ?? stretch.text
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func codes(_ look: Look, _ severity: Severity) -> String? {
    switch (look, severity) {
    case (.plain, _): nil
    case (.bold, _): "1"
    case (.severity, .error): "1;31"
    case (.severity, .warning): "1;33"
    case (.severity, .note): "1;34"
    }
  }
}
