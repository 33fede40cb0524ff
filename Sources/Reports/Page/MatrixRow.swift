import Findings
import Responsibilities
import SourceText

/// A row of the table of a theme: a measure, who has which role in it, and what was found.
struct MatrixRow {
  private let row: ResponsibilityMatrix.Row
  private let matrix: ResponsibilityMatrix
  private let page: Page

  private var language: Language { page.language }

  init(_ row: ResponsibilityMatrix.Row, _ matrix: ResponsibilityMatrix, _ page: Page) {
    self.row = row
    self.matrix = matrix
    self.page = page
  }

  /// The row as HTML.
  func markup(number: Int) -> String {
    let levels = row.levels.map { HTMLText.escaped(matrix.levels[$0][language]) }
    let cells = [
      "<th scope=\"row\" class=\"n\">\(number)</th>", "<td>\(title)</td>",
      "<td>\(levels.joined(separator: ", "))</td>",
    ]
    let groups: [Set<ActorGroup>] = [
      [.municipality], [.county], [.organisation], [.other, .unknown],
    ]
    let all = roles
    let holders = groups.map { "<td>\(lines(for: $0, from: all))</td>" }
    return "<tr>\((cells + holders).joined())<td>\(findings)</td></tr>"
  }

  private var title: String {
    let name = HTMLText.isolated(row.name[language])
    let plans = row.entries.filter { matrix.documents[$0.document].isPlan }
    var notes: [String] = plans.isEmpty ? [AdviserWords.agreedOnly[language]] : []
    if matrix.lacksRoles(row) {
      // Slides lose what their original has: then it is not the plan that is silent.
      let isShown = row.entries.contains { !matrix.documents[$0.document].isPresentation }
      notes.append((isShown ? Self.noRole : Self.notShown)[language])
    }
    let entries = row.entries.map { matrix[$0] }
    if entries.contains(where: { $0.leftOpen != nil }) {
      notes.append(MatrixWords.leftOpen[language])
    }
    if entries.contains(where: { $0.notShown != nil }) {
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

  /// Who has which roles, by plans and agreements.
  private var roles: [(role: Responsibility.Role, holder: ShownHolder)] {
    matrix.binding(of: row).flatMap { entry in
      Responsibility.Role.allCases.flatMap { role in
        matrix[entry].shown(role).map { (role, $0) }
      }
    }
  }

  /// Those of some groups with their roles, each in a line.
  private func lines(
    for groups: Set<ActorGroup>, from all: [(role: Responsibility.Role, holder: ShownHolder)]
  ) -> String {
    var told: [(name: String, roles: [String], leads: Bool)] = []
    for (role, holder) in all where Self.groups(of: holder).contains(where: groups.contains) {
      let name = holder.name[language]
      let words = Self.words(role, holder, language)
      let place = told.firstIndex { $0.name == name } ?? told.endIndex
      if place == told.endIndex { told.append((name, [], false)) }
      if !told[place].roles.contains(words) { told[place].roles.append(words) }
      told[place].leads = told[place].leads || Responsibility.Role.answering.contains(role)
    }
    var lines = told.map { entry in
      let name = HTMLText.isolated(entry.name)
      let roles = HTMLText.isolated(entry.roles.joined(separator: ", "))
      return "\(entry.leads ? "<b>\(name)</b>" : name) <i>\(roles)</i>"
    }
    let weights = row.entries.flatMap { matrix[$0].weights }
    if weights.contains(where: groups.contains) {
      lines.append("<i>\(HTMLText.escaped(AdviserWords.weight[language]))</i>")
    }
    return lines.joined(separator: "<br>")
  }

  private static func groups(of holder: ShownHolder) -> [ActorGroup] {
    holder.groups.isEmpty ? [.unknown] : holder.groups
  }

  private static func words(
    _ role: Responsibility.Role, _ holder: ShownHolder, _ language: Language
  ) -> String {
    let name = MatrixWords.role(role)[language]
    guard let scope = holder.scope?.name[language], role == .partialLead else { return name }
    return "\(name) (\(scope.prefix(200)))"
  }

  /// The findings, those that stand elsewhere too, as marks that lead to them.
  private var findings: String {
    row.findings.compactMap { mark -> String? in
      let finding = matrix.findings[mark.finding]
      guard let number = page.numbers[finding] else { return nil }
      return "<a href=\"#\(page.numbers.name(of: number))\">\(finding.severity.mark) \(number)</a>"
    }.joined(separator: " ")
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
