import Findings
import Responsibilities
import SourceText

/// The rows of the tables of a part: a measure, who has which role in it, and what was found.
struct MatrixRows {
  private let matrix: ResponsibilityMatrix

  /// The numbers of the matrix's findings, and what their places on the page are called.
  private let findingNumbers: [Int?]
  private let numbers: FindingNumbers
  private let language: Language

  init(of part: PagePart, in page: Page) {
    matrix = part.matrix
    findingNumbers = part.common.findingNumbers
    numbers = page.numbers
    language = page.language
  }

  /// Adds a row as HTML.
  func add(_ row: ResponsibilityMatrix.Row, number: Int, to markup: inout String) {
    let levels = row.levels.map { HTMLText.escaped(matrix.levels[$0][language]) }
    markup += "<tr><th scope=\"row\" class=\"n\">"
    markup += String(number)
    markup += "</th><td>"
    markup += title(of: row)
    markup += "</td><td>"
    markup += levels.joined(separator: ", ")
    markup += "</td>"
    addHolders(of: row, to: &markup)
    markup += "<td>"
    addFindings(of: row, to: &markup)
    markup += "</td></tr>"
  }

  private func title(of row: ResponsibilityMatrix.Row) -> String {
    let name = HTMLText.isolated(row.name[language])
    let plans = row.entries.filter { matrix.documents[$0.document].isPlan }
    var notes: [String] = plans.isEmpty ? [AdviserWords.agreedOnly[language]] : []
    if matrix.lacksRoles(row) {
      // Slides lose what their original has: then it is not the plan that is silent.
      let isShown = row.entries.contains { !matrix.documents[$0.document].isPresentation }
      notes.append((isShown ? Self.noRole : Self.notShown)[language])
    }
    if row.entries.contains(where: { matrix[$0].leftOpen != nil }) {
      notes.append(MatrixWords.leftOpen[language])
    }
    if row.entries.contains(where: { matrix[$0].notShown != nil }) {
      notes.append(MatrixWords.notShown[language])
    }
    if !row.differences.isEmpty { notes.append(MatrixWords.differ[language]) }
    return ([name] + notes.map { "<i>\(HTMLText.escaped($0))</i>" })
      .joined(separator: "<br>")
  }

  private static let noRole = Localized(
    fi: "rooleja ei ole kirjattu", sv: "inga roller har antecknats", en: "no roles are recorded")
  private static let notShown = Localized(
    fi: "lähteestä ei ilmene, kenellä on rooli", sv: "av källan framgår inte vem som har en roll",
    en: "the source does not show who has a role")

  /// The column of the table in which a group stands.
  private static func column(of group: ActorGroup) -> Int {
    switch group {
    case .municipality: 0
    case .county: 1
    case .organisation: 2
    case .other, .unknown: 3
    }
  }

  /// A name with the roles that it has, in one column.
  fileprivate struct Told {
    let name: String
    var roles: [String]
    var leads: Bool
  }

  /// Adds a cell for each column: who has which roles by plans and agreements, each in a line.
  private func addHolders(of row: ResponsibilityMatrix.Row, to markup: inout String) {
    var told = [[Told]](repeating: [], count: 4)
    for entry in matrix.binding(of: row) {
      let item = matrix[entry]
      for role in Responsibility.Role.allCases where !item.holders(role).isEmpty {
        let leads = Responsibility.Role.answering.contains(role)
        for holder in item.shown(role) {
          let words = Self.words(role, holder, language)
          let groups = holder.groups.isEmpty ? [.unknown] : holder.groups
          for (number, group) in groups.enumerated() {
            let column = Self.column(of: group)
            // Once in a column where several groups share it.
            if groups[..<number].contains(where: { Self.column(of: $0) == column }) { continue }
            told[column].tell(holder.name[language], words, leads: leads)
          }
        }
      }
    }
    let weights = matrix.weights(of: row)
    for (column, entries) in told.enumerated() {
      markup += "<td>"
      for (number, entry) in entries.enumerated() {
        if number > 0 { markup += "<br>" }
        add(entry, to: &markup)
      }
      if weights.contains(where: { Self.column(of: $0) == column }) {
        if !entries.isEmpty { markup += "<br>" }
        markup += "<i>\(HTMLText.escaped(AdviserWords.weight[language]))</i>"
      }
      markup += "</td>"
    }
  }

  private func add(_ entry: Told, to markup: inout String) {
    if entry.leads { markup += "<b>" }
    markup += HTMLText.isolated(entry.name)
    markup += entry.leads ? "</b> <i>" : " <i>"
    markup += HTMLText.isolated(entry.roles.joined(separator: ", "))
    markup += "</i>"
  }

  private static func words(
    _ role: Responsibility.Role, _ holder: ShownHolder, _ language: Language
  ) -> String {
    let name = MatrixWords.role(role)[language]
    guard let scope = holder.scope?.name[language], role == .partialLead else { return name }
    return "\(name) (\(scope.prefix(200)))"
  }

  /// Adds the findings, those that stand elsewhere too, as marks that lead to them.
  private func addFindings(of row: ResponsibilityMatrix.Row, to markup: inout String) {
    var isFirst = true
    for mark in row.findings {
      guard let number = findingNumbers[mark.finding] else { continue }
      if !isFirst { markup += " " }
      isFirst = false
      markup += "<a href=\"#"
      markup += numbers.name(of: number)
      markup += "\">"
      markup += matrix.findings[mark.finding].severity.mark
      markup += " "
      markup += String(number)
      markup += "</a>"
    }
  }

  /// What one row of an agreement says, in a line.
  static func told(of item: Responsibility, in language: Language) -> String {
    let roles = Responsibility.Role.allCases.flatMap { role in
      item.shown(role).map { holder in
        "\(HTMLText.escaped(MatrixWords.role(role)[language])): "
          + HTMLText.isolated(holder.name[language])
      }
    }
    let open = item.leftOpen == nil ? [] : [HTMLText.escaped(MatrixWords.leftOpen[language])]
    let unknown = item.notShown == nil ? [] : [HTMLText.escaped(MatrixWords.notShown[language])]
    return (roles + open + unknown).joined(separator: ", ")
  }
}

extension [MatrixRows.Told] {
  /// Adds a role to those of a name.
  fileprivate mutating func tell(_ name: String, _ role: String, leads: Bool) {
    guard let place = firstIndex(where: { $0.name == name }) else {
      append(MatrixRows.Told(name: name, roles: [role], leads: leads))
      return
    }
    if !self[place].roles.contains(role) { self[place].roles.append(role) }
    self[place].leads = self[place].leads || leads
  }
}
