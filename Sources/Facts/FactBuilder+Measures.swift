import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

/// What a measure has said so far, gathered while its entries are read once.
struct MeasureDraft {
  let value: Value
  let place: UInt32
  var area: [Value] = []
  var hasModel = false
  var id: NodeID?
  var theme: NodeID?
}

extension FactBuilder {
  mutating func addMeasures(_ plan: Plan, _ setting: DocumentSetting) {
    let area = setting.area.map { value(ofActor: $0) }
    for measure in plan.measures {
      add(measure, plan.entries[measure.entries], in: setting, area: area)
    }
  }

  private mutating func add(
    _ measure: Measure, _ entries: ArraySlice<Entry>, in setting: DocumentSetting, area: [Value]
  ) {
    let tree = setting.tree
    let titleNode = measure.title ?? measure.node
    let id = entries.first { $0.key == .id }?.value
    let theme = (entries.first { $0.key == .theme } ?? measure.grouped.first { $0.key == .theme })?
      .value
    let value = newItem(
      measure.node, id: id, title: measure.title, theme: theme, shown: titleNode, setting)
    var draft = MeasureDraft(value: value, place: place(tree.span(of: titleNode)))
    state(.measure, at: draft.place, value, setting.value)
    draft.area = municipalityValues(entries, of: setting, default: area)
    for municipality in draft.area {
      state(.measureMunicipality, at: draft.place, value, municipality)
    }
    for entry in entries { add(entry, to: &draft, in: setting) }
    for entry in measure.grouped where !entries.contains(where: { $0.key == entry.key }) {
      add(entry, to: &draft, in: setting)
    }
    if let title = measure.title { addTitle(title, of: draft, in: setting) }
  }

  /// A new value for an item, and what names it.
  mutating func newItem(
    _ node: NodeID, id: NodeID?, title: NodeID?, theme: NodeID?, shown name: NodeID,
    _ setting: DocumentSetting
  ) -> Value {
    let value = symbols.append(shown(name, setting.tree))
    items.append(Item(value: value, node: node, id: id, title: title, theme: theme))
    return value
  }

  private mutating func municipalityValues(
    _ entries: ArraySlice<Entry>, of setting: DocumentSetting, default area: [Value]
  ) -> [Value] {
    let named =
      entries.first { $0.key == .municipalities }.map { $0.value }
      .map { municipalities(in: $0, of: setting).map { value(ofActor: $0) } } ?? []
    if !named.isEmpty { return named }
    return area.isEmpty ? [valueOfUnknownArea()] : area
  }

  private mutating func valueOfUnknownArea() -> Value {
    if let known = unknownArea { return known }
    let value = symbols.append(
      .named(Localized(fi: "koko alue", sv: "hela området", en: "the whole area")))
    unknownArea = value
    return value
  }

  private mutating func add(
    _ entry: Entry, to draft: inout MeasureDraft, in setting: DocumentSetting
  ) {
    let tree = setting.tree
    guard !tree.isEmpty(entry.value) else { return }
    switch entry.key {
    case .id: stateItemID(entry.value, of: draft.value, in: setting)
    case .theme:
      for node in tree.texts(of: entry.value) {
        let theme = value(ofTheme: tree.utf8(of: node), tree, node)
        state(.theme, at: place(tree.span(of: node)), draft.value, theme)
      }
    case .level: addLevel(entry.value, of: draft, .level, in: setting)
    case .model: addModel(entry.value, of: &draft, in: setting)
    case .task:
      for node in tree.texts(of: entry.value) {
        let task = value(ofTask: tree.utf8(of: node), tree, node)
        state(.task, at: place(tree.span(of: node)), draft.value, task)
      }
    case .interface: addInterface(entry.value, of: draft, in: setting)
    case .schedule: addSchedule(entry.value, of: draft, in: setting)
    case .indicators:
      state(.indicator, at: place(tree.span(of: entry.value)), draft.value)
    case .agreed: addAgreed(entry.value, of: draft, in: setting)
    case .goal: addGoal(entry.value, of: draft, in: setting)
    case .joins: addJoined(entry.value, of: draft, in: setting)
    case .serviceChain: addServiceChain(entry.value, of: draft, in: setting)
    default: addRole(entry, of: draft, in: setting)
    }
  }

  mutating func stateItemID(_ node: NodeID, of item: Value, in setting: DocumentSetting) {
    guard !setting.tree.isEmpty(node) else { return }
    let key = folded(setting.tree.utf8(of: node))
    let name = value(ofName: key[...], setting.tree, node)
    if let last = items.indices.last, items[last].id == node { items[last].idName = name }
    state(.itemID, at: place(setting.tree.span(of: node)), setting.value, item, name)
  }
}
