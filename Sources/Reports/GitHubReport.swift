import Findings

/// Annotations for GitHub: one workflow command a finding, the worst first, since the host shows
/// only so many of a step.
struct GitHubReport {
  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    for finding in report.worstFirst {
      output.write(command(for: finding))
      output.write(byte: 0x0A)
    }
    guard let cut = AnnotationLimit(report).text else { return }
    output.write(cut[report.language])
    output.write(byte: 0x0A)
  }

  private func command(for finding: Finding) -> String {
    let language = report.language
    let extent = places.extent(of: finding.place)
    var properties = [
      ("file", places.hostPath(of: finding.place)), ("line", String(extent.line)),
      ("endLine", String(extent.endLine)),
    ]
    // The host takes columns only of an annotation within one line.
    if extent.line == extent.endLine {
      properties += [("col", String(extent.column)), ("endColumn", String(extent.endColumn))]
    }
    properties.append(("title", VisibleText.line("\(finding.title[language]) [\(finding.rule)]")))
    let written = properties.map { "\($0)=\(WorkflowCommand.property($1))" }
    let notes = FindingNotes(finding, places: places, language: language)
    let data = WorkflowCommand.data(notes.lines.joined(separator: "\n"))
    return "::\(kind(of: finding)) \(written.joined(separator: ","))::\(data)"
  }

  private func kind(of finding: Finding) -> String {
    guard finding.standing == .shown else { return "notice" }
    return switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

/// Texts inside GitHub's workflow commands, whose signs the runner turns back.
enum WorkflowCommand {
  /// The text of a message.
  static func data(_ text: String) -> String {
    text.replacing { sign in
      switch sign {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  /// The value of a property, which ends at a comma or a colon.
  static func property(_ text: String) -> String {
    data(text).replacing { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : nil }
  }
}

/// How many annotations GitHub leaves out of a step.
struct AnnotationLimit {
  /// How many of each kind the host shows of one step (actions/toolkit issue 734).
  static let shownPerKind = 10

  /// How many are cut and where they are; nothing where all are shown.
  let text: Localized?

  init(_ report: Report) {
    let shown = report.findings.filter { $0.standing == .shown }
    func cut(_ severity: Severity, besides others: Int = 0) -> Int {
      max(0, shown.count { $0.severity == severity } + others - Self.shownPerKind)
    }
    let kinds: [(Counted, Int)] = [
      (.errors, cut(.error)), (.warnings, cut(.warning)),
      (.notes, cut(.note, besides: report.findings.count - shown.count)),
    ]
    let left = kinds.filter { $1 > 0 }.map { $0.text($1) }
    guard !left.isEmpty else {
      text = nil
      return
    }
    func list(_ language: Language) -> String {
      left.map { $0[language] }.joined(separator: ", ")
    }
    text = Localized(
      fi: "GitHub näyttää vaiheesta enintään 10 virhettä, 10 varoitusta ja 10 huomautusta; "
        + "merkinnöistä jää pois \(list(.fi)). Kaikki havainnot ovat vaiheen lokissa.",
      sv: "GitHub visar högst 10 fel, 10 varningar och 10 anmärkningar per steg; av markeringarna "
        + "utelämnas \(list(.sv)). Alla iakttagelser finns i stegets logg.",
      en: "GitHub shows at most 10 errors, 10 warnings and 10 notes of a step; left out of the "
        + "annotations are \(list(.en)). All findings are in the log of the step.")
  }
}
