import Findings
import Responsibilities

/// The matrix as Markdown: a table for each theme.
struct MatrixMarkdown {
  private let report: MatrixReport

  init(_ report: MatrixReport) {
    self.report = report
  }

  func write(to output: inout ByteSink) {
    for cells in report.cells { write(cells, to: &output) }
    output.write("\(text(MatrixWords.notice[language]))\n\n")
    output.write("\(text(report.summary.line(in: language)))\n")
  }

  private var language: Language { report.language }

  private func write(_ cells: MatrixCells, to output: inout ByteSink) {
    let path = MarkdownText.code(cells.matrix.path)
    output.write("## \(MatrixWords.heading[language]): \(path)\n\n\(text(cells.unknowns))\n\n")
    for document in cells.documents {
      let path = MarkdownText.code(document.path)
      output.write("- \(document.letter): \(text(document.name)) \(path)\n")
    }
    output.write(byte: 0x0A)
    for section in cells.matrix.sections { write(section, cells, to: &output) }
    if !cells.listed.isEmpty {
      output.write("### \(MatrixWords.findings[language])\n\n")
      for (number, finding) in cells.listed {
        let place = MarkdownText.code(cells.place(finding.place))
        output.write("\(number). \(text(cells.line(finding))) \(place)\n")
      }
      output.write(byte: 0x0A)
    }
    writeOpen(cells, to: &output)
    writeLoads(cells, to: &output)
  }

  private func write(
    _ section: ResponsibilityMatrix.Section, _ cells: MatrixCells, to output: inout ByteSink
  ) {
    output.write("### \(text(cells.title(section)))\n\n")
    for line in cells.frame(section) { output.write("- \(text(line))\n") }
    if !section.frame.isEmpty { output.write(byte: 0x0A) }
    guard !section.rows.isEmpty else {
      return output.write("\(MatrixWords.emptyTheme[language])\n\n")
    }
    writeHeadings(
      [
        MatrixWords.measure, MatrixWords.level, MatrixWords.document, MatrixWords.answers,
        MatrixWords.otherRoles, MatrixWords.findings,
      ].map { $0[language] }, to: &output)
    for row in section.rows.map({ cells.matrix.rows[$0] }) {
      for (number, entry) in row.entries.enumerated() {
        let isFirst = number == 0
        writeRow(
          [
            isFirst ? lines([row.name[language]] + cells.notes(row)) : "",
            isFirst ? text(cells.levels(row)) : "",
            text(cells.mark(entry)),
            lines(cells.answering(entry)), lines(cells.others(entry)),
            isFirst ? text(cells.marks(row).joined(separator: " ")) : "",
          ], to: &output)
      }
    }
    output.write(byte: 0x0A)
  }

  private func writeOpen(_ cells: MatrixCells, to output: inout ByteSink) {
    output.write("### \(MatrixWords.open[language])\n\n")
    if cells.openInterfaces.isEmpty { output.write("\(report.noneOpen)\n") }
    for open in cells.openInterfaces {
      output.write("- **\(text(open.name))**\n")
      for reason in open.reasons { output.write("  - \(text(reason))\n") }
    }
    output.write(byte: 0x0A)
  }

  private func writeLoads(_ cells: MatrixCells, to output: inout ByteSink) {
    guard !cells.matrix.loads.isEmpty else { return }
    output.write("### \(MatrixWords.load[language])\n\n")
    let headings = [MatrixWords.actor, MatrixWords.measures, MatrixWords.roles]
    writeHeadings(headings.map { $0[language] }, to: &output)
    for load in cells.matrix.loads {
      writeRow(
        [text(load.actor[language]), "\(load.rows)", text(cells.roles(of: load))], to: &output)
    }
    output.write(byte: 0x0A)
  }

  private func writeHeadings(_ headings: [String], to output: inout ByteSink) {
    writeRow(headings, to: &output)
    writeRow(headings.map { _ in "---" }, to: &output)
  }

  private func writeRow(_ cells: [String], to output: inout ByteSink) {
    output.write("| " + cells.joined(separator: " | ") + " |\n")
  }

  private func lines(_ texts: [String]) -> String { texts.map(text).joined(separator: "<br>") }

  private func text(_ text: String) -> String { MarkdownText.escaped(text) }
}
