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
      let themes = row.entries.flatMap { self[$0].themes.map(\.name) }.uniqued
      if themes.isEmpty { without.append(number) }
      for theme in themes { rowsOfThemes[theme, default: []].append(number) }
      order += themes
    }
    var frameOfThemes: [Localized: [Entry]] = [:]
    for entry in frame {
      let themes = self[entry].themes.map(\.name)
      for theme in themes.uniqued { frameOfThemes[theme, default: []].append(entry) }
      order += themes
    }
    let apart = proving.facts.themesApart.filter { shown.contains($0.place.file) }
    order += apart.map { proving.facts.name(of: $0.theme, type: "") }
    let known = proving.facts.themes.map(\.theme.name).uniqued
    let registered = Set(known)
    let unknown = order.uniqued.filter { !registered.contains($0) }
    let spoken = Set(order)
    let sections = (known.filter(spoken.contains) + unknown).map { name in
      ResponsibilityMatrix.Section(
        theme: Theme(name: name, isKnown: registered.contains(name)),
        rows: rowsOfThemes[name] ?? [], frame: frameOfThemes[name] ?? [])
    }
    return sections
      + (without.isEmpty
        ? [] : [ResponsibilityMatrix.Section(theme: nil, rows: without, frame: [])])
  }

  /// The rows of agreements about themes as a whole.
  private var frame: [Entry] {
    entries.values.filter { entry in
      !documents[entry.document].isPlan && self[entry].isOfTheme
    }.sorted()
  }

  /// What each actor has to do by the plans.
  func loads(of rows: [ResponsibilityMatrix.Row]) -> [ResponsibilityMatrix.Load] {
    var places: [String: Int] = [:]
    var tallies: [Tally] = []
    for (number, row) in rows.enumerated() {
      for entry in row.entries where documents[entry.document].isPlan {
        for role in Responsibility.Role.allCases {
          for holder in self[entry].holders(role) {
            let place = places[holder.key] ?? tallies.count
            if place == tallies.count {
              places[holder.key] = place
              tallies.append(Tally(holder))
            }
            tallies[place].add(role, inRow: number)
          }
        }
      }
    }
    return tallies.sorted(by: Tally.precedes).map(\.load)
  }

  /// What one actor has to do; rows are added in their order, each once for each role.
  private struct Tally {
    let holder: Responsibility.Holder
    private var rows = Count()
    private var answering = Count()
    private var roles = [Count](repeating: Count(), count: Responsibility.Role.allCases.count)

    /// A number of rows, and the last of them.
    private struct Count {
      var rows = 0
      private var last: Int?

      mutating func add(_ row: Int) {
        if row != last { rows += 1 }
        last = row
      }
    }

    init(_ holder: Responsibility.Holder) {
      self.holder = holder
    }

    mutating func add(_ role: Responsibility.Role, inRow row: Int) {
      rows.add(row)
      roles[role.rawValue].add(row)
      if Responsibility.Role.answering.contains(role) { answering.add(row) }
    }

    var load: ResponsibilityMatrix.Load {
      var counts: [Responsibility.Role: Int] = [:]
      for role in Responsibility.Role.allCases where roles[role.rawValue].rows > 0 {
        counts[role] = roles[role.rawValue].rows
      }
      return ResponsibilityMatrix.Load(
        actor: holder.name, groups: holder.groups, rows: rows.rows, counts: counts)
    }

    static func precedes(_ one: Tally, _ other: Tally) -> Bool {
      let groups = (one.holder.groups.first ?? .unknown, other.holder.groups.first ?? .unknown)
      if groups.0 != groups.1 { return groups.0 < groups.1 }
      if one.answering.rows != other.answering.rows {
        return one.answering.rows > other.answering.rows
      }
      let counts = (one.rows.rows, other.rows.rows)
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
