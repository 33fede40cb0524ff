import Findings
import Responsibilities

/// The matrix as text for a terminal: tables, or on a narrow one lists.
struct MatrixText {
  private let report: MatrixReport
  private let width: Int
  private var lines: [String] = []

  /// Below this width a table’s columns would be too narrow to read.
  private static let narrowest = 60

  /// From this width on, level and document have columns of their own.
  private static let widest = 100

  /// Titles longer than this are cut in tables; the other formats have all of them.
  private static let longest = 240

  init(_ report: MatrixReport, width: Int) {
    self.report = report
    self.width = max(24, width)
    for cells in report.cells { add(cells) }
    add(MatrixWords.notice[language])
    add(report.summary.line(in: language))
  }

  func write(to output: inout ByteSink) {
    for line in lines { output.write(line + "\n") }
  }

  private var language: Language { report.language }

  private mutating func add(_ cells: MatrixCells) {
    add("\(MatrixWords.heading[language]): \(cells.matrix.path)")
    add(cells.unknowns)
    lines.append("")
    for document in cells.documents {
      add("\(document.letter) \(document.name) \(document.path)")
    }
    lines.append("")
    for section in cells.matrix.sections { add(section, cells) }
    addFindings(cells)
    addOpen(cells)
    addLoads(cells)
  }

  private mutating func add(_ section: ResponsibilityMatrix.Section, _ cells: MatrixCells) {
    addHeading(cells.title(section))
    for line in cells.frame(section) { add(line) }
    let rows = section.rows.map { cells.matrix.rows[$0] }
    if rows.isEmpty {
      add(MatrixWords.emptyTheme[language])
    } else if width < Self.narrowest {
      for row in rows { add(row, cells) }
    } else {
      addTable(rows, cells)
    }
    lines.append("")
  }

  private mutating func addTable(_ rows: [ResponsibilityMatrix.Row], _ cells: MatrixCells) {
    let own = [MatrixWords.level, MatrixWords.document]
    let headings =
      [MatrixWords.measure] + (isCompact ? [] : own)
      + [MatrixWords.answers, MatrixWords.otherRoles, MatrixWords.findings]
    let table = TextTable(
      headings: headings.map { $0[language] },
      rows: rows.flatMap { row in
        row.entries.enumerated().map { tableRow(row, $1, isFirst: $0 == 0, cells) }
      })
    lines += table.lines(width: width)
  }

  private var isCompact: Bool { width < Self.widest }

  /// The cells of an entry; what is of the row as a whole stands with its first.
  private func tableRow(
    _ row: ResponsibilityMatrix.Row, _ entry: ResponsibilityMatrix.Entry, isFirst: Bool,
    _ cells: MatrixCells
  ) -> [[String]] {
    let level = isFirst ? [cells.levels(row)] : [""]
    let title = isFirst ? [cut(row.name[language])] + cells.notes(row) : []
    let levelLine = isFirst ? ["\(MatrixWords.level[language]): \(level[0])"] : []
    let mark = [cells.mark(entry)]
    return (isCompact ? [title + levelLine + mark] : [title, level, mark])
      + [
        cells.answering(entry), cells.others(entry),
        [isFirst ? cells.marks(row).joined(separator: " ") : ""],
      ]
  }

  /// A row as a list, for a narrow terminal.
  private mutating func add(_ row: ResponsibilityMatrix.Row, _ cells: MatrixCells) {
    let marks = cells.marks(row).joined(separator: " ")
    add("* \(cut(row.name[language]))")
    add("\(MatrixWords.level[language]): \(cells.levels(row))", margin: 2)
    for note in cells.notes(row) { add(note, margin: 2) }
    for entry in row.entries {
      add("\(cells.mark(entry)) \(cells.document(entry))", margin: 2)
      let answering = cells.answering(entry).joined(separator: "; ")
      add("\(MatrixWords.answers[language]): \(answering)", margin: 4)
      for line in cells.others(entry) { add(line, margin: 4) }
    }
    if !marks.isEmpty { add("\(MatrixWords.findings[language]): \(marks)", margin: 2) }
  }

  private mutating func addFindings(_ cells: MatrixCells) {
    guard !cells.listed.isEmpty else { return }
    addHeading(MatrixWords.findings[language])
    for (number, finding) in cells.listed {
      add("\(number) \(cells.line(finding)) \(cells.place(finding.place))")
    }
    lines.append("")
  }

  private mutating func addOpen(_ cells: MatrixCells) {
    addHeading(MatrixWords.open[language])
    if cells.openInterfaces.isEmpty { add(report.noneOpen) }
    for open in cells.openInterfaces {
      add("* \(cut(open.name))")
      for reason in open.reasons { add(reason, margin: 2) }
    }
    lines.append("")
  }

  private mutating func addLoads(_ cells: MatrixCells) {
    guard !cells.matrix.loads.isEmpty else { return }
    addHeading(MatrixWords.load[language])
    if width < Self.narrowest {
      for load in cells.matrix.loads {
        add("* \(load.actor[language]): \(load.rows) (\(cells.roles(of: load)))")
      }
    } else {
      let headings = [MatrixWords.actor, MatrixWords.measures, MatrixWords.roles]
      let table = TextTable(
        headings: headings.map { $0[language] },
        rows: cells.matrix.loads.map { load in
          [[load.actor[language]], ["\(load.rows)"], [cells.roles(of: load)]]
        }, isRuled: false)
      lines += table.lines(width: width)
    }
    lines.append("")
  }

  private mutating func addHeading(_ text: String) {
    let wrapped = TextTable.wrapped(text, width: width)
    lines += wrapped
    let longest = wrapped.map(DisplayWidth.columns).max() ?? 0
    lines.append(String(repeating: "═", count: longest))
  }

  private mutating func add(_ text: String, margin: Int = 0) {
    let wrapped = TextTable.wrapped(text, width: width - margin - 2)
    for (number, line) in wrapped.enumerated() {
      lines.append(String(repeating: " ", count: number == 0 ? margin : margin + 2) + line)
    }
  }

  private func cut(_ title: String) -> String {
    title.count > Self.longest ? title.prefix(Self.longest - 1) + "…" : title
  }
}
