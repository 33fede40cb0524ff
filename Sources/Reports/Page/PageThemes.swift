import Findings
import Picture
import Responsibilities
import SourceText

extension Page {
  /// The themes of a part: a picture and a table of each.
  func themes(of part: PagePart, id: String) -> [View] {
    part.sections.enumerated().map { number, entry in
      let theme = entry.section.theme?.name[language] ?? AdviserWords.withoutTheme[language]
      let name = HTMLText.shortened(theme)
      let shown = HTMLText.isolated(name)
      let themeID = "\(id)-t\(number + 1)"
      let rows = entry.rows.map { part.matrix.rows[$0] }
      return View([
        "themeId": .markup(themeID), "themeName": .markup(shown),
        "hasRows": .flag(!rows.isEmpty),
        "pictureName": .text(AdviserWords.picture(of: name)[language]),
        "picture": .markup(
          rows.isEmpty ? "" : picture(of: rows, in: part, id: themeID, theme: name)),
        "tableCaption": .text(AdviserWords.table(of: name)[language]),
        "rows": .markup(table(of: rows, in: part)),
        "hasFrame": .flag(!entry.section.frame.isEmpty),
        "frame": .markup(part.common.frames[entry.number]),
      ])
    }
  }

  private func table(of rows: [ResponsibilityMatrix.Row], in part: PagePart) -> String {
    let table = MatrixRows(of: part, in: self)
    var markup = ""
    for (number, row) in rows.enumerated() {
      if number > 0 { markup += "\n" }
      table.add(row, number: number + 1, to: &markup)
    }
    return markup
  }

  /// What agreements and papers say of a theme as a whole.
  func frame(
    _ entries: [ResponsibilityMatrix.Entry], in matrix: ResponsibilityMatrix
  ) -> String {
    entries.map { entry in
      let document = HTMLText.isolated(matrix.documents[entry.document].name[language])
      let row = MatrixRows.told(of: matrix[entry], in: language)
      return row.isEmpty ? document : "\(document) – \(row)"
    }.joined(separator: "; ")
  }

  private func picture(
    of rows: [ResponsibilityMatrix.Row], in part: PagePart, id: String, theme: String
  ) -> String {
    let words = PictureWords(language)
    let pictured = rows.enumerated().flatMap { number, row in
      measures(of: row, number: number + 1, in: part, words)
    }
    // The axis of the slides: for everyone, and where a risk is known.
    let stops = part.matrix.levels.enumerated().map { number, level in
      AxisStop(level[language], isAlwaysDrawn: number < 2)
    }
    let input = PictureInput(pictured, along: stops, in: language)
    return drawing(of: input).svg(
      id: id, title: AdviserWords.picture(of: theme)[language], description: input.description)
  }

  private static let picturedRoles = Responsibility.Role.allCases.filter { $0 != .other }

  /// A measure for each level at which it stands.
  private func measures(
    of row: ResponsibilityMatrix.Row, number: Int, in part: PagePart, _ words: PictureWords
  ) -> [PicturedMeasure] {
    let matrix = part.matrix
    var groups = matrix.groups(in: row, having: Self.picturedRoles)
    if groups.isEmpty { groups = matrix.weights(of: row) }
    let leads = matrix.groups(in: row, having: Responsibility.Role.answering)
    var letters: [String] = []
    for letter in leads.map({ words.letter($0.circle) }) where !letters.contains(letter) {
      letters.append(letter)
    }
    let faults = row.findings.compactMap { mark -> FaultMark? in
      let finding = matrix.findings[mark.finding]
      guard finding.standing == .shown, let number = part.common.findingNumbers[mark.finding] else {
        return nil
      }
      return FaultMark(finding.severity, number: number)
    }.sorted { ($1.severity, $0.number) < ($0.severity, $1.number) }
    let stops: [Int?] = row.levels.isEmpty ? [nil] : row.levels
    return stops.map { stop in
      PicturedMeasure(
        number: number, title: VisibleText.line(row.name[language]),
        circles: Set(groups.compactMap(\.circle)),
        hasOthers: groups.contains { $0.circle == nil }, leads: letters, stop: stop,
        faults: faults)
    }
  }
}

extension ActorGroup {
  /// The circle of the picture that the group is.
  var circle: Circle? {
    switch self {
    case .municipality: .municipality
    case .county: .county
    case .organisation: .organisations
    case .other, .unknown: nil
    }
  }
}
