import Findings
import Responsibilities

/// The matrix for a spreadsheet: a line for each document of each row, as Finnish Excel opens it.
///
/// UTF-8 with a byte order mark, `;` between cells and CRLF after lines, in every language. A cell
/// that a spreadsheet would take for a formula begins with an apostrophe.
struct MatrixCSV {
  private let report: MatrixReport

  init(_ report: MatrixReport) {
    self.report = report
  }

  func write(to output: inout ByteSink) {
    output.write("\u{FEFF}")
    let headings =
      Self.first + Responsibility.Role.allCases.map(MatrixWords.role) + Self.last
    write(headings.map { capitalised($0[language]) }, to: &output)
    for cells in report.cells {
      let themes = themes(of: cells)
      for (number, row) in cells.matrix.rows.enumerated() {
        for entry in row.entries {
          write(line(row, entry, theme: themes[number] ?? [], cells), to: &output)
        }
      }
      for section in cells.matrix.sections where section.rows.isEmpty || !section.frame.isEmpty {
        write(section, cells, to: &output)
      }
    }
  }

  private var language: Language { report.language }

  private static let first = [
    MatrixWords.set, MatrixWords.theme, MatrixWords.measure, MatrixWords.level,
    MatrixWords.interface, MatrixWords.document,
    Localized(fi: "Asiakirjan laji", sv: "Dokumentets art", en: "Kind of document"),
  ]

  private static let last = [
    Localized(fi: "Huomioita", sv: "Noteringar", en: "Remarks"), MatrixWords.findings,
    Localized(fi: "Tiedosto", sv: "Fil", en: "File"), Localized(fi: "Rivi", sv: "Rad", en: "Line"),
  ]

  private func themes(of cells: MatrixCells) -> [Int: [String]] {
    var themes: [Int: [String]] = [:]
    for section in cells.matrix.sections {
      guard let theme = section.theme else { continue }
      for row in section.rows { themes[row, default: []].append(theme.name[language]) }
    }
    return themes
  }

  private func line(
    _ row: ResponsibilityMatrix.Row, _ entry: ResponsibilityMatrix.Entry, theme: [String],
    _ cells: MatrixCells
  ) -> [String] {
    let head = [
      cells.matrix.path, theme.joined(separator: ", "), row.name[language], cells.levels(row),
      row.isInterface ? MatrixWords.yes[language] : "",
    ]
    var told: Set<String> = []
    let findings = row.findings.map { cells.matrix.findings[$0.finding] }
      .filter { $0.standing == .shown }
      .map { "\($0.rule) (\(Words.severity($0.severity)[language]))" }
      .filter { told.insert($0).inserted }
    return head + roles(of: entry, cells)
      + [remarks(row, entry, cells), findings.joined(separator: ", ")] + place(entry, cells)
  }

  /// The theme as a whole: what is agreed on it, or that it has no measures.
  private func write(
    _ section: ResponsibilityMatrix.Section, _ cells: MatrixCells, to output: inout ByteSink
  ) {
    let theme = section.theme?.name[language] ?? ""
    for entry in section.frame {
      let levels = cells.matrix[entry].levels.map { $0.name[language] }.joined(separator: ", ")
      write(
        [cells.matrix.path, theme, "", levels, ""] + roles(of: entry, cells)
          + [stead(entry, cells), ""] + place(entry, cells), to: &output)
    }
    guard section.rows.isEmpty, section.frame.isEmpty else { return }
    let empty = [String](repeating: "", count: Responsibility.Role.allCases.count + 5)
    write(
      [cells.matrix.path, theme] + empty + [MatrixWords.emptyTheme[language], "", "", ""],
      to: &output)
  }

  /// The document, its kind and the holders of each role.
  private func roles(of entry: ResponsibilityMatrix.Entry, _ cells: MatrixCells) -> [String] {
    [cells.document(entry), cells.kind(entry)]
      + Responsibility.Role.allCases.map { cells.names(entry, $0) }
  }

  private func place(_ entry: ResponsibilityMatrix.Entry, _ cells: MatrixCells) -> [String] {
    [cells.path(entry), String(cells.line(entry))]
  }

  private func remarks(
    _ row: ResponsibilityMatrix.Row, _ entry: ResponsibilityMatrix.Entry, _ cells: MatrixCells
  ) -> String {
    ([cells.differences(row)].compactMap(\.self) + [stead(entry, cells)]).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// What an entry says in the stead of who answers; nothing where somebody does.
  private func stead(_ entry: ResponsibilityMatrix.Entry, _ cells: MatrixCells) -> String {
    let item = cells.matrix[entry]
    let isAnswered = Responsibility.Role.answering.contains { !item.holders($0).isEmpty }
    return isAnswered ? "" : cells.answering(entry).joined(separator: "; ")
  }

  private func write(_ cells: [String], to output: inout ByteSink) {
    output.write(cells.map(Self.cell).joined(separator: ";") + "\r\n")
  }

  /// A cell that is text whatever it begins with, in quotes where it has to be.
  static func cell(_ text: String) -> String {
    var cell = VisibleText.line(text)
    let begins = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
    if let begins, formulas.contains(begins) { cell = "'" + cell }
    guard cell.utf8.contains(where: ";\",'".utf8.contains) else { return cell }
    return "\"" + cell.replacing { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// The signs with which a spreadsheet’s formula may begin, wide ones too.
  private static let formulas: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%",
  ]

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
