import Findings
import Responsibilities

/// The coverage of the law as Markdown: a table for each act, and one of the rules.
struct CoverageMarkdown {
  private let report: CoverageReport

  init(_ report: CoverageReport) {
    self.report = report
  }

  func write(to output: inout ByteSink) {
    output.write("# \(CoverageWords.heading[language])\n\n")
    output.write("\(cell(report.summary))\n\n\(CoverageWords.notice[language])\n")
    for act in report.coverage.acts { write(act, to: &output) }
    output.write("\n## \(CoverageWords.reverse[language])\n\n")
    writeRow(CoverageWords.ruleColumns.map { $0[language] }, to: &output)
    writeRow(CoverageWords.ruleColumns.map { _ in "---" }, to: &output)
    for rule in report.coverage.rules {
      let duties =
        rule.duties.isEmpty ? CoverageWords.noDuty[language] : rule.duties.joined(separator: ", ")
      writeRow(
        ["`\(rule.rule)`", duties, CoverageWords.examples(rule)[language]], to: &output)
    }
  }

  private var language: Language { report.language }

  private func write(_ act: Coverage.Act, to output: inout ByteSink) {
    output.write("\n## [\(act.number)](\(act.address[language])) \(act.name[language])\n\n")
    writeRow(CoverageWords.columns.map { $0[language] }, to: &output)
    writeRow(CoverageWords.columns.map { _ in "---" }, to: &output)
    for moment in act.moments {
      if moment.duties.isEmpty {
        let repealed = moment.repealedBy.map { CoverageWords.repealed(by: $0)[language] } ?? ""
        let rules = moment.rules.map(\.name).joined(separator: ", ")
        writeRow([moment.notation, "", moment.content[language], rules, repealed], to: &output)
      }
      for duty in moment.duties {
        writeRow(
          [
            duty.notation, duty.bearer, duty.content[language], report.lookers(at: duty),
            report.resultLine(of: duty),
          ], to: &output)
      }
    }
  }

  private func writeRow(_ cells: [String], to output: inout ByteSink) {
    output.write("| " + cells.map(cell).joined(separator: " | ") + " |\n")
  }

  /// A text in which nothing ends a cell, begins a link or is a tag.
  private func cell(_ text: String) -> String {
    VisibleText.line(text).reduce(into: "") { cell, character in
      switch character {
      case "|", "[", "]", "*", "_", "\\": cell += "\\\(character)"
      case "<": cell += "&lt;"
      case "&": cell += "&amp;"
      default: cell.append(character)
      }
    }
  }
}
