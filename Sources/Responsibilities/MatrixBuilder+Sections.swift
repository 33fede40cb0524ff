import Documents
import Facts
import Findings
import Judging
import SourceText

extension MatrixBuilder {
  typealias Theme = ResponsibilityMatrix.Theme

  /// The rows by theme: the registers' in their order, then others, then the rows without one.
  func sections(
    of rows: [ResponsibilityMatrix.Row]
  ) -> [ResponsibilityMatrix.Section] {
    var rowsOfThemes: [Localized: [Int]] = [:]
    var without: [Int] = []
    var order: [Localized] = []
    for (number, row) in rows.enumerated() {
      let themes = row.entries.flatMap { item($0).themes.map(\.name) }.uniqued
      if themes.isEmpty { without.append(number) }
      for theme in themes { rowsOfThemes[theme, default: []].append(number) }
      order += themes
    }
    let frame = frame
    let apart = proving.facts.themesApart.filter { shown.contains($0.place.file) }
    order += frame.flatMap { item($0).themes.map(\.name) }
    order += apart.map { proving.facts.name(of: $0.theme, type: "") }
    let known = proving.facts.themes.map(\.theme.name).uniqued
    let unknown = order.uniqued.filter { !known.contains($0) }
    let spoken = Set(order)
    let sections = (known.filter(spoken.contains) + unknown).map { name in
      ResponsibilityMatrix.Section(
        theme: Theme(name: name, isKnown: known.contains(name)), rows: rowsOfThemes[name] ?? [],
        frame: frame.filter { item($0).themes.contains { $0.name == name } })
    }
    return sections
      + (without.isEmpty
        ? [] : [ResponsibilityMatrix.Section(theme: nil, rows: without, frame: [])])
  }

  /// The rows of agreements about themes as a whole.
  private var frame: [Entry] {
    entries.values.filter { entry in
      !documents[entry.document].isPlan && item(entry).isOfTheme
    }.sorted()
  }

  /// What each actor has to do by the plans.
  func loads(of rows: [ResponsibilityMatrix.Row]) -> [ResponsibilityMatrix.Load] {
    var tallies: [String: Tally] = [:]
    for (number, row) in rows.enumerated() {
      for entry in row.entries where documents[entry.document].isPlan {
        for role in Responsibility.Role.allCases {
          for holder in item(entry).holders(role) {
            tallies[holder.key, default: Tally(holder)].rows[role, default: []].insert(number)
          }
        }
      }
    }
    return tallies.values.sorted(by: Tally.precedes).map(\.load)
  }

  private struct Tally {
    let holder: Responsibility.Holder
    var rows: [Responsibility.Role: Set<Int>] = [:]

    init(_ holder: Responsibility.Holder) {
      self.holder = holder
    }

    var load: ResponsibilityMatrix.Load {
      ResponsibilityMatrix.Load(
        actor: holder.name, groups: holder.groups, rows: Set(rows.values.joined()).count,
        counts: rows.mapValues(\.count))
    }

    /// The rows in which the actor answers.
    private var answering: Int {
      Set(Responsibility.Role.answering.flatMap { rows[$0] ?? [] }).count
    }

    static func precedes(_ one: Tally, _ other: Tally) -> Bool {
      let groups = (one.holder.groups.first ?? .unknown, other.holder.groups.first ?? .unknown)
      if groups.0 != groups.1 { return groups.0 < groups.1 }
      if one.answering != other.answering { return one.answering > other.answering }
      let counts = (one.load.rows, other.load.rows)
      return counts.0 == counts.1 ? one.holder.key < other.holder.key : counts.0 > counts.1
    }
  }
}

extension [Localized] {
  /// Each name once, in the order of the first.
  fileprivate var uniqued: [Localized] {
    var seen: Set<Localized> = []
    return filter { seen.insert($0).inserted }
  }
}
