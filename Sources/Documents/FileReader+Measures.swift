import Findings
import YAML

extension FileReader {
  /// Reads a list of goals, measures, actors or themes into a plan.
  mutating func readList(_ list: Entry, grouped: [Entry], into plan: inout Plan) {
    switch list.key {
    case .measures: readMeasures(list, grouped: grouped, into: &plan)
    case .goals: readGoals(list, grouped: grouped, into: &plan)
    case .actors, .themes: readGroups(list, grouped: grouped, into: &plan)
    default: break
    }
  }

  private mutating func readMeasures(_ list: Entry, grouped: [Entry], into plan: inout Plan) {
    switch tree.kind(of: list.value) {
    case .sequence:
      // Siblings are walked by their numbers: a list of 100,000 rows needs no array of them.
      let owner = Int(tree.resolved(list.value).index)
      plan.measures.reserveCapacity(plan.measures.count + 16)
      var item = owner + 1
      let end = tree.next(after: owner)
      while item < end {
        readMeasure(NodeID(item), grouped: grouped, into: &plan)
        item = tree.next(after: item)
      }
    case .mapping:
      wrongShape(list, expected: Self.measureList, variant: "luettu")
      readNamedMeasures(list, grouped: grouped, into: &plan)
    case .scalar, .alias:
      if !tree.isEmpty(list.value) { wrongShape(list, expected: Self.measureList) }
    }
  }

  private mutating func readMeasure(
    _ node: NodeID, grouped: [Entry], into plan: inout Plan, named name: NodeID? = nil
  ) {
    let start = plan.entries.count
    switch tree.kind(of: node) {
    case .scalar, .alias:
      if tree.isEmpty(node) && name == nil { return }
      plan.measures.append(
        Measure(node: node, title: name ?? node, entries: start..<start, grouped: grouped))
    case .sequence:
      wrongRow(node, in: .measures, expected: Self.measureRow)
    case .mapping:
      row = Row(node, at: .measure)
      let seen = readEntries(of: node, at: .measure, into: &plan.entries)
      let title = seen.contains(.title) ? plan.entries[start...].last { $0.key == .title } : nil
      if title == nil && name == nil { nameIsMissing(in: node) }
      let words = title.flatMap { tree.kind(of: $0.value) == .scalar ? $0.value : nil }
      plan.measures.append(
        Measure(
          node: node, title: words ?? name, entries: start..<plan.entries.count,
          grouped: missing(grouped, in: seen)))
      row = nil
    }
  }

  /// What a row takes from its group: the entries whose key it does not have itself.
  private func missing(_ grouped: [Entry], in seen: KeySet) -> [Entry] {
    if grouped.isEmpty { return grouped }
    let hasLead = seen.contains(.partialLeads) || seen.contains(.jointLead)
    return grouped.filter { !seen.contains($0.key) && !($0.key == .lead && hasLead) }
  }

  /// Rows written as `name: {…}` instead of a list, or one row without its dash.
  private mutating func readNamedMeasures(
    _ list: Entry, grouped: [Entry], into plan: inout Plan
  ) {
    let isOneRow = tree.entries(of: list.value, at: .measure).contains { $0.key == .title }
    if isOneRow {
      readMeasure(list.value, grouped: grouped, into: &plan)
      return
    }
    for pair in Pairs(of: list.value, in: tree) {
      readMeasure(pair.value, grouped: grouped, into: &plan, named: pair.key)
    }
  }

  private mutating func readGoals(_ list: Entry, grouped: [Entry], into plan: inout Plan) {
    guard tree.kind(of: list.value) == .sequence else {
      if !tree.isEmpty(list.value) { wrongShape(list, expected: Self.goalList) }
      return
    }
    for node in tree.items(of: list.value) where !tree.isEmpty(node) {
      readGoal(node, grouped: grouped, into: &plan)
    }
  }

  private mutating func readGoal(_ node: NodeID, grouped: [Entry], into plan: inout Plan) {
    var entries: [Entry] = []
    switch tree.kind(of: node) {
    case .sequence:
      return wrongRow(node, in: .goals, expected: Self.goalRow)
    case .scalar, .alias:
      entries = [Entry(key: .title, keyNode: node, value: node)]
    case .mapping:
      row = Row(node, at: .goal)
      readEntries(of: node, at: .goal, into: &entries)
      if entries[.title] == nil { nameIsMissing(in: node) }
      row = nil
    }
    let lists = entries.filter { $0.key == .measures }
    entries.removeAll { $0.key == .measures }
    if let theme = grouped.first(where: { $0.key == .theme }), entries[.theme] == nil {
      entries.append(theme)
    }
    let start = plan.entries.count
    plan.entries += entries
    plan.goals.append(Part(node: node, entries: start..<plan.entries.count))
    let name = entries.first { $0.key == .id } ?? entries.first { $0.key == .title }
    let inherited = inherit(
      entries.filter { $0.key == .theme }
        + (name.map { [Entry(key: .goal, keyNode: $0.keyNode, value: $0.value)] } ?? []),
      over: grouped)
    for measures in lists { readMeasures(measures, grouped: inherited, into: &plan) }
  }

  private mutating func readGroups(_ list: Entry, grouped: [Entry], into plan: inout Plan) {
    guard tree.kind(of: list.value) == .sequence else {
      if !tree.isEmpty(list.value) { wrongShape(list, expected: Self.groupList) }
      return
    }
    for node in tree.items(of: list.value) where tree.kind(of: node) != .scalar {
      guard tree.kind(of: node) == .mapping else {
        wrongRow(node, in: list.key, expected: Self.groupRow)
        continue
      }
      readGroup(node, of: list.key, grouped: grouped, into: &plan)
    }
  }

  private mutating func readGroup(
    _ node: NodeID, of kind: Key, grouped: [Entry], into plan: inout Plan
  ) {
    var entries: [Entry] = []
    row = Row(node, at: .group)
    readEntries(of: node, at: .group, into: &entries)
    row = nil
    let own = entries.compactMap { entry -> Entry? in
      switch entry.key {
      case .goals, .measures, .id, .description, .remark, .attachments, .status, .outcome: nil
      case .actor: Entry(key: .lead, keyNode: entry.keyNode, value: entry.value)
      case .title:
        Entry(
          key: kind == .actors ? .lead : .theme, keyNode: entry.keyNode, value: entry.value)
      default: entry
      }
    }
    let inherited = inherit(own, over: grouped)
    let parts = plan.goals.count + plan.measures.count
    for list in entries where list.key == .goals || list.key == .measures {
      readList(list, grouped: inherited, into: &plan)
    }
    if plan.goals.count + plan.measures.count == parts {
      plan.emptyThemes += own.filter { $0.key == .theme }.map(\.value)
    }
  }

  /// A group's own entries before those of the group around it; the inner one holds.
  private func inherit(_ own: [Entry], over outer: [Entry]) -> [Entry] {
    own + outer.filter { entry in !own.contains { $0.key == entry.key } }
  }
}
