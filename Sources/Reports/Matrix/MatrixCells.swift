import Findings
import Responsibilities
import SourceText

/// What stands in the cells of a matrix, in one language; not yet escaped for any format.
struct MatrixCells {
  typealias Entry = ResponsibilityMatrix.Entry
  typealias Row = ResponsibilityMatrix.Row

  let matrix: ResponsibilityMatrix
  let language: Language
  private let places: Places

  /// The numbers under which findings are listed, by their places among the matrix’s.
  let numbers: [Int: Int]

  init(_ matrix: ResponsibilityMatrix, places: Places, language: Language) {
    self.matrix = matrix
    self.language = language
    self.places = places
    var numbers: [Int: Int] = [:]
    for row in matrix.sections.flatMap(\.rows).map({ matrix.rows[$0] }) {
      for mark in Self.shown(row.findings, of: matrix) where numbers[mark.finding] == nil {
        numbers[mark.finding] = numbers.count + 1
      }
    }
    for finding in matrix.openInterfaces.flatMap(\.findings) where numbers[finding] == nil {
      numbers[finding] = numbers.count + 1
    }
    self.numbers = numbers
  }

  /// Who answers, by an entry: a line each for leads, parts and what stands in their place.
  func answering(_ entry: Entry) -> [String] {
    let item = matrix[entry]
    var lines = [list(item.shown(.lead))].filter { !$0.isEmpty }
    lines += item.shown(.partialLead).map { "\(word(.partialLead)): \(name(of: $0))" }
    let joint = list(item.shown(.jointLead))
    if !joint.isEmpty { lines.append("\(word(.jointLead)): \(joint)") }
    lines += item.vague.map { "”\($0.name[language])” (\(MatrixWords.namesNobody[language]))" }
    if item.leftOpen != nil { lines.append(MatrixWords.leftOpen[language]) }
    if item.notShown != nil { lines.append(MatrixWords.notShown[language]) }
    if !item.weights.isEmpty {
      let groups = item.weights.map { MatrixWords.group($0)[language] }
      lines.append("\(MatrixWords.weight[language]): \(groups.joined(separator: ", "))")
    }
    return lines.isEmpty ? silence(entry).map { [$0[language]] } ?? [] : lines
  }

  /// What it means that an entry names nobody who answers; in a paper for discussion nothing.
  private func silence(_ entry: Entry) -> Localized? {
    let document = matrix.documents[entry.document]
    if document.kind == .discussion { return nil }
    return document.isPresentation ? MatrixWords.notShown : MatrixWords.notRecorded
  }

  /// The other roles of an entry, a line each.
  func others(_ entry: Entry) -> [String] {
    Responsibility.Role.allCases.filter { !Responsibility.Role.answering.contains($0) }
      .compactMap { role in
        let names = names(entry, role)
        return names.isEmpty ? nil : "\(word(role)): \(names)"
      }
  }

  /// The holders of one role by an entry.
  func names(_ entry: Entry, _ role: Responsibility.Role) -> String {
    list(matrix[entry].shown(role))
  }

  private func list(_ holders: [ShownHolder]) -> String {
    holders.map(name).joined(separator: ", ")
  }

  private func name(of holder: ShownHolder) -> String {
    let details =
      holder.units.map { $0[language] } + [holder.scope?.name[language]].compactMap(\.self)
    let name = holder.name[language]
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: "; ")))"
  }

  private func word(_ role: Responsibility.Role) -> String { MatrixWords.role(role)[language] }

  /// The levels of a row, or that no document says one.
  func levels(_ row: Row) -> String {
    row.levels.isEmpty
      ? MatrixWords.noLevel[language]
      : row.levels.map { matrix.levels[$0][language] }.joined(separator: ", ")
  }

  /// What a document is called, and where it says what an entry has: `plan.yaml:31`.
  func document(_ entry: Entry) -> String { matrix.documents[entry.document].name[language] }

  func kind(_ entry: Entry) -> String {
    MatrixWords.kind(matrix.documents[entry.document].kind)[language]
  }

  func place(_ entry: Entry) -> String {
    place(matrix[entry].place ?? matrix.documents[entry.document].place)
  }

  func place(_ span: Span) -> String {
    "\(places.path(of: span)):\(places.extent(of: span).line)"
  }

  /// A letter for the document and the line in it: `B:31`; the letters stand with the documents.
  func mark(_ entry: Entry) -> String { "\(Self.letters(entry.document)):\(line(entry))" }

  /// The documents with their letters, kinds and files.
  var documents: [(letter: String, name: String, path: String)] {
    matrix.documents.enumerated().map { number, document in
      let isOld = matrix.superseded.contains(number)
      let kind = MatrixWords.kind(document.kind)[language]
      let remark = isOld ? "\(kind), \(MatrixWords.superseded[language])" : kind
      return (
        Self.letters(number), "\(document.name[language]) (\(remark))",
        places.path(of: document.place)
      )
    }
  }

  /// The letters of a number from 0: A, B … Z, AA, AB.
  private static func letters(_ number: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(65 + number % 26))))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }

  func path(_ entry: Entry) -> String {
    places.path(of: matrix.documents[entry.document].place)
  }

  func line(_ entry: Entry) -> Int {
    places.extent(of: matrix[entry].place ?? matrix.documents[entry.document].place).line
  }

  /// What is to be said of a row as a whole: its interface, what decides it, where documents differ.
  func notes(_ row: Row) -> [String] {
    var notes: [String] = []
    if row.isInterface { notes.append(MatrixWords.interface[language]) }
    if let difference = differences(row) { notes.append("≠ \(difference)") }
    for entry in row.decidedBy where !row.entries.contains(entry) {
      let agreed = answering(entry).joined(separator: "; ")
      notes.append("\(MatrixWords.decidedBy[language]) (\(mark(entry))): \(agreed)")
    }
    return notes
  }

  /// That documents do not say the same, and where; nothing where they do.
  func differences(_ row: Row) -> String? {
    guard !row.differences.isEmpty else { return nil }
    let areas = row.differences.map { $0.municipality[language] }
    let shown = areas.prefix(5).joined(separator: ", ")
    let rest = areas.count > 5 ? " \(Words.others(areas.count - 5)[language])" : ""
    return "\(MatrixWords.differ[language]) (\(shown)\(rest))"
  }

  /// The numbers of the findings of a row; those of which it is only a further place in brackets.
  func marks(_ row: Row) -> [String] {
    Self.shown(row.findings, of: matrix).compactMap { mark in
      numbers[mark.finding].map { mark.isPrimary ? "\($0)" : "(\($0))" }
    }
  }

  /// The findings that are shown on a row: not those held back, and no notes about many rows.
  private static func shown(
    _ marks: [ResponsibilityMatrix.Mark], of matrix: ResponsibilityMatrix
  ) -> [ResponsibilityMatrix.Mark] {
    marks.filter { mark in
      let finding = matrix.findings[mark.finding]
      guard finding.standing == .shown || finding.isExcepted else { return false }
      return mark.isPrimary || finding.severity > .note
    }
  }

  /// A finding in a line: severity, message, rule and identity.
  func line(_ finding: Finding) -> String {
    let excepted = finding.isExcepted ? " (\(MatrixWords.excepted[language]))" : ""
    return "\(Words.severity(finding.severity)[language])\(excepted): \(finding.message[language])"
      + " [\(finding.rule)] (\(finding.identity))"
  }

  /// The findings by the numbers under which they are listed.
  var listed: [(number: Int, finding: Finding)] {
    numbers.map { ($1, matrix.findings[$0]) }.sorted { $0.number < $1.number }
  }

  /// A theme, or that there is none.
  func title(_ section: ResponsibilityMatrix.Section) -> String {
    guard let theme = section.theme else { return MatrixWords.noTheme[language] }
    return theme.isKnown
      ? theme.name[language] : "\(theme.name[language]) (\(MatrixWords.unknownTheme[language]))"
  }

  /// What is agreed, or laid out for discussion, of a theme as a whole.
  func frame(_ section: ResponsibilityMatrix.Section) -> [String] {
    section.frame.map { entry in
      let levels = matrix[entry].levels.map { $0.name[language] }.joined(separator: ", ")
      let roles = (answering(entry) + others(entry)).joined(separator: "; ")
      return "\(MatrixWords.ofTheme(matrix.documents[entry.document].kind)[language])"
        + (levels.isEmpty ? "" : ", \(levels)") + " (\(mark(entry))): \(roles)"
    }
  }

  /// The open interfaces: each row’s name, and what keeps it open with the numbers of the findings.
  var openInterfaces: [(name: String, reasons: [String])] {
    matrix.openInterfaces.map { open in
      var numbers: [String: [Int]] = [:]
      var titles: [String] = []
      for finding in open.findings {
        let title = matrix.findings[finding].title[language]
        if numbers[title] == nil { titles.append(title) }
        numbers[title, default: []].append(self.numbers[finding] ?? 0)
      }
      return (
        matrix.rows[open.row].name[language],
        titles.map { title in
          let list = (numbers[title] ?? []).map(String.init).joined(separator: ", ")
          return "\(title) (\(list))"
        }
      )
    }
  }

  /// An actor’s roles with their numbers: `päävastuu 3, tukee 1`.
  func roles(of load: ResponsibilityMatrix.Load) -> String {
    Responsibility.Role.allCases.compactMap { role in
      load.counts[role].map { "\(word(role)) \($0)" }
    }.joined(separator: ", ")
  }

  /// How much of the matrix is not known, in a line.
  var unknowns: String {
    let levels = matrix.rows.count(where: \.levels.isEmpty)
    let themes = matrix.sections.first { $0.theme == nil }?.rows.count ?? 0
    return MatrixWords.unknowns(
      rows: matrix.rows.count, roles: matrix.rowsWithoutRoles, levels: levels, themes: themes)[
        language]
  }
}
