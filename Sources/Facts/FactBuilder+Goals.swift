import Datalog
import Documents
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// States the goals of a plan, and remembers them for the measures that name them.
  mutating func addGoals(_ plan: Plan, _ setting: DocumentSetting) {
    goals.removeAll(keepingCapacity: true)
    let tree = setting.tree
    for theme in plan.emptyThemes { addTheme(theme, tree) }
    for goal in plan.goals {
      let entries = Header(Array(plan.entries[goal.entries]), tree)
      let id = entries.first(.id)
      let title = entries.first(.title)
      guard let shown = title ?? id else { continue }
      let value = newItem(
        goal.node, id: id, title: title, theme: entries.first(.theme), shown: shown, setting)
      items[items.count - 1].isGoal = true
      if let theme = entries.first(.theme) { addTheme(theme, tree) }
      state(.goal, at: place(tree.span(of: shown)), value, setting.value)
      if let id { stateItemID(id, of: value, in: setting) }
      if let indicators = entries.first(.indicators) {
        state(.goalIndicator, at: place(tree.span(of: indicators)), value)
      }
      for name in [id, title].compactMap(\.self) {
        let key = folded(tree.utf8(of: name))
        if goals[key] == nil { goals[key] = value }
      }
    }
  }

  /// Remembers the themes of a goal or a group, which may have no measure at all.
  private mutating func addTheme(_ node: NodeID, _ tree: YAMLTree) {
    for scalar in tree.texts(of: node) {
      let theme = value(ofTheme: tree.utf8(of: scalar), tree, scalar)
      themesApart.append(ThemeApart(theme: theme, place: tree.span(of: scalar)))
    }
  }

  /// `tavoite: T1`: the goals that a measure names by id or title.
  mutating func addGoal(_ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    let tree = setting.tree
    for scalar in tree.texts(of: node) {
      let place = place(tree.span(of: scalar))
      state(.goalIsNamed, at: place, draft.value)
      let text = tree.utf8(of: scalar)
      let names = goals[folded(text)] == nil ? text.cutAtCommas : [text]
      for name in names {
        guard let goal = goals[folded(name)] else {
          state(.goalIsElsewhere, at: place, draft.value)
          continue
        }
        state(.servesGoal, at: place, draft.value, goal)
      }
    }
  }

  /// `yhteensovittaa: [sote, kunta]`: whose services the measure joins.
  mutating func addJoined(_ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    let tree = setting.tree
    for scalar in tree.texts(of: node) {
      for part in tree.utf8(of: scalar).cutAtCommas {
        guard let service = JoinedService(part) else { continue }
        let place = place(tree.span(of: scalar))
        state(.joinsServices, at: place, draft.value, word(service.rawValue))
      }
    }
  }

  mutating func addServiceChain(
    _ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting
  ) {
    guard Answer(setting.tree.utf8(of: node)) == .yes else { return }
    state(.serviceChain, at: place(setting.tree.span(of: node)), draft.value)
  }
}

extension ArraySlice<UInt8> {
  /// The parts of a text between commas, semicolons and slashes.
  fileprivate var cutAtCommas: [ArraySlice<UInt8>] {
    split { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/")].contains($0) }
  }
}
