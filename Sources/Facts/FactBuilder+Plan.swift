import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// States what the header of a plan says, and then its measures.
  mutating func add(_ plan: Plan, of tree: YAMLTree, path: String) {
    let header = Header(plan.header, tree)
    let value = symbols.append(shown(header.first(.title) ?? plan.topKey, tree))
    let told = remarks.count
    let makers = makers(of: header, tree)
    let isMakerUnknown = remarks.count > told
    let county = county(of: makers, header, isMakerUnknown: isMakerUnknown, tree)
    let setting = DocumentSetting(
      value: value, tree: tree, makers: makers, county: county,
      area: area(of: makers, county: county), sector: sector(of: makers))
    let stage = stage(of: header, tree)
    documents.append(
      DocumentFacts(
        value: value, file: tree.file, topKey: tree.span(of: plan.topKey), stage: stage,
        name: name(of: header, makers, tree, path: path), items: items.count..<items.count,
        isPlan: true, period: header.first(.period).flatMap { Period(tree.utf8(of: $0)) },
        exceptions: WrittenException.all(in: header, tree)))
    state(.plan, at: place(tree.span(of: plan.topKey)), value)
    stateHeader(header, of: setting, topKey: plan.topKey, stage: stage)
    if isMakerUnknown, let node = header.first(.organisation) {
      state(.unknownMaker, at: place(tree.span(of: node)), value)
    }
    addHeaderParts(header, of: setting)
    addGoals(plan, setting)
    addMeasures(plan, setting)
    addHeadingSubjects(of: setting)
    addPhrases(inDocumentOf: plan.topKey, of: setting)
    endItems(in: tree)
  }

  /// Closes the range of the last document's items, and numbers those that are named alike.
  mutating func endItems(in tree: YAMLTree) {
    guard let last = documents.indices.last else { return }
    documents[last].items = documents[last].items.lowerBound..<items.count
    var numbers: [Value: Int] = [:]
    numbers.reserveCapacity(documents[last].items.count)
    for index in documents[last].items {
      guard let name = name(of: items[index], tree) else { continue }
      numbers[name, default: 0] += 1
      items[index].number = numbers[name, default: 1]
    }
  }

  /// What names an item, as a name; see `FactBase.name(of:_:)`.
  private mutating func name(of item: Item, _ tree: YAMLTree) -> Value? {
    if let name = item.idName { return name }
    guard let shown = item.title ?? item.theme else { return nil }
    return value(ofName: Array(item.name(in: tree).utf8)[...], tree, shown)
  }

  private mutating func stateHeader(
    _ header: Header, of setting: DocumentSetting, topKey: NodeID, stage: Stage
  ) {
    let tree = setting.tree
    let top = place(tree.span(of: topKey))
    let makerPlace = header.first(.organisation).map { place(tree.span(of: $0)) } ?? top
    for maker in setting.makers {
      state(.maker, at: makerPlace, setting.value, value(ofActor: maker))
    }
    for municipality in setting.area {
      state(.planMunicipality, at: makerPlace, setting.value, value(ofActor: municipality))
    }
    state(.planKind, at: makerPlace, setting.value, word(kind(of: setting)))
    let stagePlace = header.first(.stage).map { place(tree.span(of: $0)) } ?? top
    state(.stage, at: stagePlace, setting.value, word(stage.rawValue))
    state(.stageNumber, at: stagePlace, setting.value, Value(number: number(of: stage)))
    let scopeNode = header.first(.scope)
    let scope = scopeNode.flatMap { Scope(tree.utf8(of: $0)) } ?? .whole
    let scopePlace = scopeNode.map { place(tree.span(of: $0)) } ?? top
    state(.scope, at: scopePlace, setting.value, word(scope.rawValue))
    if let node = header.first(.period), let period = Period(tree.utf8(of: node)) {
      statePeriod(
        period, .periodBegins, .periodEnds, of: setting.value, at: place(tree.span(of: node)))
      stateIfReversed(period, at: node, in: setting)
    }
    if let node = approvalDay(header, tree), let day = CalendarDay(tree.utf8(of: node)) {
      state(
        .approved, at: place(tree.span(of: node)), setting.value, Value(number: day.number))
    }
    stateID(header.first(.id), of: setting)
  }

  /// States the ends of a period; one that ends before it begins has none that could be compared.
  mutating func statePeriod(
    _ period: Period, _ begins: Stated, _ ends: Stated, of subject: Value, at place: UInt32
  ) {
    if let first = period.first, let last = period.last, last < first { return }
    if let first = period.first { state(begins, at: place, subject, Value(number: first.number)) }
    if let last = period.last { state(ends, at: place, subject, Value(number: last.number)) }
  }

  mutating func stateID(_ node: NodeID?, of setting: DocumentSetting) {
    guard let node, !setting.tree.isEmpty(node) else { return }
    let key = folded(setting.tree.utf8(of: node))
    state(
      .documentID, at: place(setting.tree.span(of: node)), setting.value,
      value(ofName: key[...], setting.tree, node))
  }

  private func number(of stage: Stage) -> Int {
    switch stage {
    case .draft: 1
    case .board: 2
    case .council: 3
    case .approved: 4
    }
  }

  private func stage(of header: Header, _ tree: YAMLTree) -> Stage {
    if let node = header.first(.stage), let stage = Stage(tree.utf8(of: node)) { return stage }
    guard let node = approvalDay(header, tree), CalendarDay(tree.utf8(of: node)) != nil else {
      return .draft
    }
    return .approved
  }

  private func approvalDay(_ header: Header, _ tree: YAMLTree) -> NodeID? {
    header.first(.approval).flatMap { tree.entries(of: $0, at: .decision)[.date] }
  }

  private func kind(of setting: DocumentSetting) -> String {
    if setting.isJoint { return "yhteinen" }
    guard let maker = setting.makers.first else { return "tuntematon" }
    return actors[maker].kind.rawValue
  }

  private func sector(of makers: [Int]) -> Sector? {
    guard makers.count == 1, let maker = makers.first else { return nil }
    switch actors[maker].kind {
    case .municipality: return .municipality
    case .county, .jointAuthority: return .county
    default: return nil
    }
  }

  /// The document's name in identities.
  private func name(
    of header: Header, _ makers: [Int], _ tree: YAMLTree, path: String
  ) -> [String] {
    if let id = header.first(.id), !tree.isEmpty(id) {
      return [String(decoding: folded(tree.utf8(of: id)), as: UTF8.self)]
    }
    guard !makers.isEmpty else { return [path] }
    let period = header.first(.period).map { tree.text(of: $0) } ?? ""
    return makers.map { folded(actors[$0].name.fi) } + [folded(period)]
  }

  /// What shows an item or a document: the words of a scalar, or the key for want of them.
  func shown(_ node: NodeID, _ tree: YAMLTree) -> Symbols.Symbol {
    .written(tree.file, node)
  }
}
