import Findings
import Reports
import SourceText

/// A report put together by hand, for tests.
struct Sample {
  var files: [SourceFile] = []
  var findings: [Finding] = []
  var rules: [RuleSummary] = []
  var language = Language.fi
  var summary = RunSummary(documents: 1, measures: 1, rules: 1, errors: 0, warnings: 0, notes: 0)

  var report: Report {
    Report(
      findings: findings, files: files, rules: rules, summary: summary, asOf: "2026-03-01",
      toolVersion: "0.1.0", language: language)
  }

  /// The report in a format, as text.
  func written(_ format: ReportFormat, width: Int = 100, colour: Bool = false) -> String {
    String(decoding: bytes(format, width: width, colour: colour), as: UTF8.self)
  }

  func bytes(_ format: ReportFormat, width: Int = 100, colour: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    format.write(report, options: TextOptions(width: width, colour: colour), to: &sink)
    return bytes
  }

  /// Adds a file and gives the function that finds spans in it by their text.
  mutating func add(_ text: String, path: String) -> (String) -> Span {
    files.append(SourceFile(path: path, bytes: Array(text.utf8)))
    let file = FileIndex(files.count - 1)
    return { words in
      let bytes = Array(text.utf8)
      let wanted = Array(words.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
      return Span(file: file, start: start, end: start + wanted.count)
    }
  }
}

extension Finding {
  /// A finding with the same text in every language.
  static func made(
    _ rule: String = "saanto", _ severity: Severity = .warning, title: String = "Vika",
    message: String = "Jokin on vialla.", at place: Span, caption: String? = nil,
    labels: [Label] = [], basis: [Basis] = [], suggestion: String? = nil,
    subject: [String] = ["a"], standing: Standing = .shown
  ) -> Finding {
    Finding(
      rule: RuleID(rule), severity: severity, title: Localized(title),
      message: Localized(message), place: place, caption: caption.map { Localized($0) },
      labels: labels, basis: basis, suggestion: suggestion.map { Localized($0) },
      identity: Identity(rule: RuleID(rule), subject: subject), standing: standing)
  }
}

extension Basis {
  static func law(
    _ duty: String, _ moment: String, act: String = "612/2021", reading: String? = nil
  ) -> Basis {
    .statute(
      Citation(
        notation: duty, act: act,
        name: Localized(
          fi: "Laki sosiaali- ja terveydenhuollon järjestämisestä",
          sv: "Lag om ordnande av social- och hälsovård",
          en: "Act on Organising Healthcare and Social Welfare Services"),
        moment: Localized(moment),
        address: Localized("https://www.finlex.fi/fi/lainsaadanto/2021/612")),
      reading: reading)
  }
}
