import Findings
import Responsibilities

/// A measure of the matrix as rows of a table, one for each document that has it.
struct MatrixHTMLRow {
  private let row: ResponsibilityMatrix.Row
  private let cells: MatrixCells
  private let set: Int

  init(_ row: ResponsibilityMatrix.Row, _ cells: MatrixCells, set: Int) {
    self.row = row
    self.cells = cells
    self.set = set
  }

  var markup: String {
    row.entries.enumerated().map { number, entry in
      let ends = number == 0 ? (measure, findings) : ("", "")
      return "<tr>\(ends.0)\(said(by: entry))\(ends.1)</tr>"
    }.joined(separator: "\n")
  }

  private var span: String {
    row.entries.count > 1 ? " rowspan=\"\(row.entries.count)\"" : ""
  }

  private var measure: String {
    let name = HTMLText.isolated(row.name[cells.language])
    let notes = cells.notes(row).map { "<i>\(HTMLText.isolated($0))</i>" }
    let scope = row.entries.count > 1 ? "rowgroup" : "row"
    return "<th scope=\"\(scope)\"\(span)>\(([name] + notes).joined(separator: "<br>"))</th>"
      + "<td\(span)>\(HTMLText.escaped(cells.levels(row)))</td>"
  }

  private func said(by entry: ResponsibilityMatrix.Entry) -> String {
    let document = HTMLText.isolated(cells.document(entry))
    let mark = HTMLText.escaped(cells.mark(entry))
    return "<td>\(document)<br><i>\(mark)</i></td>"
      + "<td>\(lines(cells.answering(entry)))</td>"
      + "<td>\(lines(cells.others(entry)))</td>"
  }

  private var findings: String {
    let marks = cells.marks(row).map { mark in
      "<a href=\"#h\(set)-\(mark.filter(\.isNumber))\">\(mark)</a>"
    }
    return "<td\(span)>\(marks.joined(separator: " "))</td>"
  }

  private func lines(_ texts: [String]) -> String {
    texts.map(HTMLText.isolated).joined(separator: "<br>")
  }
}
