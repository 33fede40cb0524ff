import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

/// An agreement that plans may rest on, with its rows by their ids.
struct LoadedAgreement: Sendable {
  let id: [UInt8]
  /// The id as it is written.
  let written: String
  let value: Value
  var rows: [(id: [UInt8], written: String, value: Value)]
}

extension FactBuilder {
  /// States what an agreement says: its kind, parties and validity, and its rows.
  mutating func add(_ agreement: Agreement, of tree: YAMLTree, path: String) {
    let header = Header(agreement.header, tree)
    let value = symbols.append(shown(header.first(.title) ?? agreement.topKey, tree))
    let told = remarks.count
    let parties = header.first(.parties).map { organisations(in: $0, tree) } ?? []
    let isPartyUnknown = remarks.count > told
    let county = county(of: parties)
    let setting = DocumentSetting(
      value: value, tree: tree, makers: parties, county: county,
      area: area(ofParties: parties, header.first(.parties), county, tree), sector: nil)
    let validity = header.first(.validity).flatMap { Period(tree.utf8(of: $0)) }
    let id = header.first(.id).map { folded(tree.utf8(of: $0)) } ?? []
    let name = id.isEmpty ? [path] : [String(decoding: id, as: UTF8.self)]
    documents.append(
      DocumentFacts(
        value: value, file: tree.file, topKey: tree.span(of: agreement.topKey), stage: nil,
        name: name, items: items.count..<items.count, isPlan: false, period: validity,
        exceptions: WrittenException.all(in: header, tree)))
    isInForce = validity.map { $0.contains(asOf) } ?? true
    stateHeader(header, of: setting, topKey: agreement.topKey)
    if isPartyUnknown, let node = header.first(.parties) {
      state(.unknownParty, at: place(tree.span(of: node)), value)
    }
    let written = header.first(.id).map { tree.text(of: $0) } ?? ""
    agreements.append(LoadedAgreement(id: id, written: written, value: value, rows: []))
    for row in agreement.rows { add(row, agreement.entries[row.entries], in: setting) }
    addPhrases(inDocumentOf: agreement.topKey, of: setting)
    isInForce = true
    endItems(in: tree)
  }

  /// `kunnat` among the parties are all of the county's; municipalities named are those alone.
  private mutating func area(
    ofParties parties: [Int], _ node: NodeID?, _ county: Int?, _ tree: YAMLTree
  ) -> [Int] {
    let isAll = node.map { parts(of: $0, tree) }?.contains { $0.meaning == .own(.municipality) }
    if isAll == true, let county { return municipalitiesOfCounty[county] }
    return area(of: parties.filter { actors[$0].kind == .municipality }, county: county)
  }

  private mutating func stateHeader(
    _ header: Header, of setting: DocumentSetting, topKey: NodeID
  ) {
    let tree = setting.tree
    let top = place(tree.span(of: topKey))
    state(.agreement, at: top, setting.value)
    let kindNode = header.first(.kind)
    let kind = kindNode.flatMap { AgreementKind(tree.utf8(of: $0)) }
    let kindPlace = kindNode.map { place(tree.span(of: $0)) } ?? top
    state(kind == .discussionPaper ? .discussion : .agreedSplit, at: kindPlace, setting.value)
    let partyPlace = header.first(.parties).map { place(tree.span(of: $0)) } ?? top
    for party in setting.makers {
      state(.party, at: partyPlace, setting.value, value(ofActor: party))
    }
    for municipality in setting.area {
      state(.agreementMunicipality, at: partyPlace, setting.value, value(ofActor: municipality))
    }
    stateValidity(header.first(.validity), of: setting, top: top)
    stateTimes(header, of: setting)
    stateID(header.first(.id), of: setting)
  }

  private mutating func stateValidity(
    _ node: NodeID?, of setting: DocumentSetting, top: UInt32
  ) {
    guard let node, let period = Period(setting.tree.utf8(of: node)) else {
      return state(.agreementInForce, at: top, setting.value)
    }
    let validityPlace = place(setting.tree.span(of: node))
    statePeriod(
      period, .agreementBegins, .agreementEnds, of: setting.value, at: validityPlace)
    stateIfReversed(period, at: node, in: setting)
    let hasBegun = period.first.map { $0 <= asOf } ?? true
    let hasEnded = period.last.map { $0 < asOf } ?? false
    guard hasBegun, !hasEnded else { return }
    state(.agreementInForce, at: validityPlace, setting.value)
  }

  private mutating func add(
    _ row: Part, _ entries: ArraySlice<Entry>, in setting: DocumentSetting
  ) {
    let tree = setting.tree
    let id = entries.first { $0.key == .id }?.value
    let subject = entries.first { [.measure, .model, .theme].contains($0.key) }?.value
    let theme = entries.first { $0.key == .theme }?.value
    let value = newItem(
      row.node, id: id, title: subject, theme: theme, shown: subject ?? row.node, setting)
    let place = place(tree.span(of: id ?? subject ?? row.node))
    state(.row, at: place, value, setting.value)
    if let id {
      agreements[agreements.count - 1].rows.append(
        (folded(tree.utf8(of: id)), tree.text(of: id), value))
    }
    var draft = MeasureDraft(value: value, place: place)
    draft.area = rowArea(entries, of: setting)
    for entry in entries where !tree.isEmpty(entry.value) {
      addRowEntry(entry, to: &draft, in: setting)
    }
  }

  private mutating func rowArea(
    _ entries: ArraySlice<Entry>, of setting: DocumentSetting
  ) -> [Value] {
    let node = entries.first { $0.key == .municipalities }?.value
    let named = node.map { municipalities(in: $0, of: setting) } ?? []
    return (named.isEmpty ? setting.area : named).map { value(ofActor: $0) }
  }

  private mutating func addRowEntry(
    _ entry: Entry, to draft: inout MeasureDraft, in setting: DocumentSetting
  ) {
    let tree = setting.tree
    let node = entry.value
    switch entry.key {
    case .id: stateItemID(node, of: draft.value, in: setting)
    case .theme:
      for scalar in tree.texts(of: node) {
        let theme = value(ofTheme: tree.utf8(of: scalar), tree, scalar)
        state(.rowTheme, at: place(tree.span(of: scalar)), draft.value, theme)
      }
    case .level: addLevel(node, of: draft, .rowLevel, in: setting)
    case .model:
      for scalar in tree.texts(of: node) {
        let text = tree.utf8(of: scalar)
        let model = value(ofModel: text) ?? value(ofName: folded(text)[...], tree, scalar)
        state(.rowModel, at: place(tree.span(of: scalar)), draft.value, model)
      }
    case .measure:
      let key = folded(tree.utf8(of: node))
      let title = value(ofName: key[...], tree, node)
      state(.rowTitle, at: place(tree.span(of: node)), draft.value, title)
      if let model = value(ofModel: tree.utf8(of: node)) {
        state(.rowTitleModel, at: place(tree.span(of: node)), draft.value, model)
      }
    case .task:
      for scalar in tree.texts(of: node) {
        let task = value(ofTask: tree.utf8(of: scalar), tree, scalar)
        state(.rowTask, at: place(tree.span(of: scalar)), draft.value, task)
      }
    case .responsibility: addResponsibility(node, of: draft, in: setting)
    case .weight: addWeight(node, of: draft, in: setting)
    default: addRowRole(entry, of: draft, in: setting)
    }
  }
}
