import Datalog
import Documents
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// The keys of the header, and of the mappings in it, that rules ask for by their Finnish name.
  private static let recorded: [(key: Key, place: KeyPlace?, keys: [Key])] = [
    (.responsibleBody, nil, []), (.crossSector, nil, []), (.impactAssessment, nil, []),
    (.report, nil, []), (.approval, nil, []), (.published, nil, []), (.delivered, nil, []),
    (.negotiations, nil, []), (.ngos, .ngos, [.conditions, .influence]),
    (.followUp, .followUp, [.byArea, .byPopulation, .reporting]),
    (.preparation, .preparation, [.municipalities, .heard, .participation, .cooperation]),
    (.preventiveWorkBody, nil, []), (.physicalActivity, nil, []), (.childrensPlan, nil, []),
    (.contains, nil, []), (.legalBasis, nil, []), (.evidence, nil, []),
  ]

  /// States which parts of the header are there, and what stands in them.
  mutating func addHeaderParts(_ header: Header, of setting: DocumentSetting) {
    let tree = setting.tree
    for (key, place, keys) in Self.recorded {
      guard let node = header.first(key) else { continue }
      stateRecorded(key, node, of: setting)
      guard let place else { continue }
      for entry in tree.entries(of: node, at: place) where keys.contains(entry.key) {
        stateRecorded(entry.key, entry.value, of: setting)
      }
    }
    addYears(header, of: setting)
    addApproval(header.first(.approval), .approvedBy, of: setting)
    addContained(header.first(.contains), of: setting)
    addDeliveries(header.first(.delivered), of: setting)
    addPreparation(header.first(.preparation), of: setting)
    addReports(header.first(.followUp), of: setting)
    addNegotiations(header.first(.negotiations), of: setting)
    addChildrensPlan(header.first(.childrensPlan), of: setting)
    addEvidence(header.first(.evidence), of: setting)
    addReferences(header.first(.legalBasis), of: setting)
  }

  private mutating func stateRecorded(_ key: Key, _ node: NodeID, of setting: DocumentSetting) {
    let place = place(setting.tree.span(of: node))
    state(.recorded, at: place, setting.value, word(of: key))
  }

  /// The calendar years that lie wholly within the period, and when each ends.
  private mutating func addYears(_ header: Header, of setting: DocumentSetting) {
    guard let node = header.first(.period), let period = Period(setting.tree.utf8(of: node)),
      let first = period.first, let last = period.last, first <= last
    else { return }
    let place = place(setting.tree.span(of: node))
    // A period that is no plan's is not counted out.
    for year in first.year...min(last.year, first.year + 20) {
      guard let begin = CalendarDay(year: year, month: 1, day: 1),
        let end = CalendarDay(year: year, month: 12, day: 31), first <= begin, end <= last
      else { continue }
      state(.planYear, at: place, setting.value, Value(number: year))
      state(.yearEnds, at: 0, Value(number: year), Value(number: end.number))
    }
  }

  /// Who approved: the council, or another body.
  mutating func addApproval(_ node: NodeID?, _ stated: Stated, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node, let body = tree.entries(of: node, at: .decision)[.body] else { return }
    stateBody(body, tree) { builder, place, word in
      builder.state(stated, at: place, setting.value, word)
    }
  }

  /// States a body as what it is to rules: the word of the registers, else `muu`.
  private mutating func stateBody(
    _ node: NodeID, _ tree: YAMLTree, _ state: (inout FactBuilder, UInt32, Value) -> Void
  ) {
    for scalar in tree.texts(of: node) {
      let found = subjectWords.names(of: "toimielin", in: tree.utf8(of: scalar))
      let place = place(tree.span(of: scalar))
      for name in found.isEmpty ? ["muu"] : found { state(&self, place, word(name)) }
    }
  }

  /// States each matter of a kind that the texts of a value speak of.
  mutating func stateMatters(
    _ kind: String, in node: NodeID, _ stated: Stated, of subject: Value, _ tree: YAMLTree
  ) {
    for scalar in tree.texts(of: node) {
      let place = place(tree.span(of: scalar))
      for name in subjectWords.names(of: kind, in: tree.utf8(of: scalar)) {
        state(stated, at: place, subject, word(name))
      }
    }
  }

  private mutating func addContained(_ node: NodeID?, of setting: DocumentSetting) {
    guard let node else { return }
    stateMatters("suunnitelma", in: node, .contains, of: setting.value, setting.tree)
  }

  private mutating func addDeliveries(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node else { return }
    for row in tree.rows(of: node) {
      guard let recipient = tree.entries(of: row, at: .delivery)[.recipient] else { continue }
      for (actor, span) in actors(in: recipient, of: setting) {
        state(.deliveredTo, at: place(span), setting.value, actor)
      }
    }
  }

  private mutating func addPreparation(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node else { return }
    let entries = tree.entries(of: node, at: .preparation)
    if let heard = entries[.heard] {
      stateMatters("kuultu", in: heard, .heard, of: setting.value, tree)
    }
    if let municipalities = entries[.municipalities] {
      let place = place(tree.span(of: municipalities))
      let told = remarks.count
      for municipality in self.municipalities(in: municipalities, of: setting) {
        state(.preparedWithMunicipality, at: place, setting.value, value(ofActor: municipality))
      }
      if remarks.count > told { state(.preparedWithUnknown, at: place, setting.value) }
    }
    guard let cooperation = entries[.cooperation] else { return }
    for (actor, span) in actors(in: cooperation, of: setting) {
      state(.preparedWith, at: place(span), setting.value, actor)
    }
  }

  private mutating func addReports(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node, let reports = tree.entries(of: node, at: .followUp)[.reporting] else { return }
    for row in tree.rows(of: reports) {
      let entries = tree.entries(of: row, at: .reporting)
      guard let year = entries[.year], let number = Int(tree.text(of: year)) else { continue }
      let place = place(tree.span(of: year))
      state(.report, at: place, setting.value, Value(number: number))
      guard let body = entries[.body] else { continue }
      stateBody(body, tree) { builder, place, word in
        builder.state(.reportedTo, at: place, setting.value, Value(number: number), word)
      }
    }
  }

  private mutating func addChildrensPlan(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node, tree.kind(of: node) == .mapping else { return }
    let entries = tree.entries(of: node, at: .childrensPlan)
    if let contents = entries[.contents] {
      stateMatters("sisältö", in: contents, .childrensPlanHas, of: setting.value, tree)
    }
    guard let approval = entries[.approval] else { return }
    addApproval(approval, .childrensPlanApprovedBy, of: setting)
    guard tree.entries(of: approval, at: .decision)[.body] == nil else { return }
    let unnamed = word("toimielin, jota ei ole kirjattu")
    state(
      .childrensPlanApprovedBy, at: place(tree.span(of: approval)), setting.value, unnamed)
  }
}
