import Findings
import Responsibilities
import SourceText

/// The matrix as one HTML page that needs nothing but itself.
struct MatrixHTML {
  private let report: MatrixReport

  init(_ report: MatrixReport) {
    self.report = report
  }

  func write(to output: inout ByteSink) {
    let title = MatrixWords.heading[language]
    output.write(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(text(report.summary.line(in: language)))</p>
      <p>\(text(MatrixWords.notice[language])) hytelint \(text(report.toolVersion)), \(report.asOf)</p>

      """)
    for (number, cells) in report.cells.enumerated() { write(cells, number, to: &output) }
    output.write("</main>\n</body>\n</html>\n")
  }

  private var language: Language { report.language }

  private func write(_ cells: MatrixCells, _ number: Int, to output: inout ByteSink) {
    output.write("<h2>\(text(cells.matrix.path))</h2>\n<p>\(text(cells.unknowns))</p>\n")
    writeList(cells.documents.map { "\($0.letter): \($0.name), \($0.path)" }, to: &output)
    for section in cells.matrix.sections { write(section, cells, number, to: &output) }
    writeFindings(cells, number, to: &output)
    writeOpen(cells, to: &output)
    writeLoads(cells, to: &output)
  }

  private func write(
    _ section: ResponsibilityMatrix.Section, _ cells: MatrixCells, _ set: Int,
    to output: inout ByteSink
  ) {
    output.write("<h3>\(text(cells.title(section)))</h3>\n")
    writeList(cells.frame(section), to: &output)
    guard !section.rows.isEmpty else {
      return output.write("<p>\(MatrixWords.emptyTheme[language])</p>\n")
    }
    let headings = [
      MatrixWords.measure, MatrixWords.level, MatrixWords.document, MatrixWords.answers,
      MatrixWords.otherRoles, MatrixWords.findings,
    ]
    begin(headings.map { $0[language] }, caption: cells.title(section), to: &output)
    for row in section.rows.map({ cells.matrix.rows[$0] }) {
      for (number, entry) in row.entries.enumerated() {
        write(row, entry, isFirst: number == 0, cells, set, to: &output)
      }
    }
    output.write("</tbody>\n</table></div>\n")
  }

  private func write(
    _ row: ResponsibilityMatrix.Row, _ entry: ResponsibilityMatrix.Entry, isFirst: Bool,
    _ cells: MatrixCells, _ set: Int, to output: inout ByteSink
  ) {
    let span = row.entries.count > 1 ? " rowspan=\"\(row.entries.count)\"" : ""
    output.write("<tr>")
    if isFirst {
      let notes = cells.notes(row).map { "<br><small>\(text($0))</small>" }.joined()
      output.write(
        "<th scope=\"rowgroup\"\(span)><bdi>\(text(row.name[language]))</bdi>\(notes)</th>")
      output.write("<td\(span)>\(text(cells.levels(row)))</td>")
    }
    let document = text(cells.document(entry))
    output.write("<td><bdi>\(document)</bdi><br><small>\(text(cells.mark(entry)))</small></td>")
    output.write("<td>\(lines(cells.answering(entry)))</td><td>\(lines(cells.others(entry)))</td>")
    if isFirst {
      let marks = cells.marks(row).map { mark in
        let number = mark.filter(\.isNumber)
        return "<a href=\"#h\(set)-\(number)\">\(mark)</a>"
      }
      output.write("<td\(span)>\(marks.joined(separator: " "))</td>")
    }
    output.write("</tr>\n")
  }

  private func writeFindings(_ cells: MatrixCells, _ set: Int, to output: inout ByteSink) {
    guard !cells.listed.isEmpty else { return }
    output.write("<h3>\(MatrixWords.findings[language])</h3>\n<ol>\n")
    for (number, finding) in cells.listed {
      let place = text(cells.place(finding.place))
      output.write("<li id=\"h\(set)-\(number)\">\(text(cells.line(finding)))")
      output.write(" <small>\(place)</small></li>\n")
    }
    output.write("</ol>\n")
  }

  private func writeOpen(_ cells: MatrixCells, to output: inout ByteSink) {
    output.write("<h3>\(text(MatrixWords.open[language]))</h3>\n")
    guard !cells.openInterfaces.isEmpty else {
      return output.write("<p>\(text(report.noneOpen))</p>\n")
    }
    output.write("<ul>\n")
    for open in cells.openInterfaces {
      output.write("<li><bdi>\(text(open.name))</bdi>\n")
      writeList(open.reasons, to: &output)
      output.write("</li>\n")
    }
    output.write("</ul>\n")
  }

  private func writeLoads(_ cells: MatrixCells, to output: inout ByteSink) {
    guard !cells.matrix.loads.isEmpty else { return }
    let title = MatrixWords.load[language]
    output.write("<h3>\(text(title))</h3>\n")
    let headings = [MatrixWords.actor, MatrixWords.measures, MatrixWords.roles]
    begin(headings.map { $0[language] }, caption: title, to: &output)
    for load in cells.matrix.loads {
      output.write("<tr><th scope=\"row\"><bdi>\(text(load.actor[language]))</bdi></th>")
      output.write("<td>\(load.rows)</td><td>\(text(cells.roles(of: load)))</td></tr>\n")
    }
    output.write("</tbody>\n</table></div>\n")
  }

  private func begin(_ headings: [String], caption: String, to output: inout ByteSink) {
    let cells = headings.map { "<th scope=\"col\">\(text($0))</th>" }.joined()
    output.write(
      "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(text(caption))\">")
    output.write("<table>\n<thead><tr>\(cells)</tr></thead>\n<tbody>\n")
  }

  private func writeList(_ items: [String], to output: inout ByteSink) {
    guard !items.isEmpty else { return }
    let list = items.map { "<li>\(text($0))</li>" }.joined(separator: "\n")
    output.write("<ul>\n\(list)\n</ul>\n")
  }

  private func lines(_ texts: [String]) -> String {
    texts.map { "<bdi>\(text($0))</bdi>" }.joined(separator: "<br>")
  }

  private func text(_ text: String) -> String { HTMLText.escaped(text) }

  /// Nothing is loaded, and no style but the page’s own holds.
  private static var policy: String {
    let digest = Base64(ofHexadecimal: SHA256.digest(of: Array(style.utf8))).text
    return "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
  }

  private static let style = """
    :root { color-scheme: light dark; font: 1rem/1.45 system-ui, sans-serif; }
    main { max-width: 80rem; margin: auto; padding: 0 1rem; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; min-width: 44rem; }
    th, td { border: 1px solid; padding: .3rem .5rem; text-align: start; vertical-align: top; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    @media print { .wide { overflow: visible; } table { min-width: 0; font-size: .8rem; } }
    """
}
