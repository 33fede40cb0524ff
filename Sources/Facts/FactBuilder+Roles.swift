import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

/// Whom a name in a role stands for.
enum Holder {
  /// The same actor in every municipality.
  case one(Value, unit: Value?)
  /// Each municipality that the row concerns, in its own area.
  case eachMunicipality(unit: Value?)
  /// The county of each municipality that the row concerns.
  case eachCounty(unit: Value?)
}

extension FactBuilder {
  /// States the roles that an entry gives, for each municipality that the measure concerns.
  mutating func addRole(_ entry: Entry, of draft: MeasureDraft, in setting: DocumentSetting) {
    guard let stated = Self.stated(by: entry.key) else { return }
    if entry.key == .partialLeads {
      addPartialLeads(entry.value, of: draft, in: setting)
    } else {
      addRole(stated, entry.key, entry.value, of: draft, in: setting)
    }
  }

  private static func stated(by key: Key) -> Stated? {
    switch key {
    case .lead: .lead
    case .partialLeads: .partialLead
    case .jointLead: .jointLead
    case .organises: .organises
    case .coordinates: .coordinates
    case .implements: .implements
    case .supports: .supports
    case .partners: .partner
    case .funds, .monitors, .informed: .otherRole
    default: nil
    }
  }

  /// States a role; gives who has it in part, for what is said of that part.
  @discardableResult
  private mutating func addRole(
    _ stated: Stated, _ key: Key, _ node: NodeID, of draft: MeasureDraft,
    in setting: DocumentSetting
  ) -> [Holder] {
    var holders: [Holder] = []
    forEachPart(of: node, setting.tree) { builder, part in
      if part.meaning == .placeholder { builder.addPlaceholder(part, in: node, of: setting) }
      guard let holder = builder.holder(part, key, of: draft, in: setting) else { return }
      let place = builder.place(part.span)
      builder.state(stated, holder, at: place, of: draft, in: setting)
      if key == .partialLeads { holders.append(holder) }
    }
    return holders
  }

  private mutating func state(
    _ stated: Stated, _ holder: Holder, at place: UInt32, of draft: MeasureDraft,
    in setting: DocumentSetting
  ) {
    guard stated != .otherRole else {
      if case .one(let value, _) = holder { state(.otherRole, at: place, draft.value, value) }
      return
    }
    for municipality in draft.area {
      guard let value = value(of: holder, as: stated, in: municipality, setting) else { continue }
      state(stated, at: place, draft.value, municipality, value)
      if stated == .lead, let unit = unit(of: holder) {
        state(.leadingUnit, at: place, draft.value, value, unit)
      }
    }
  }

  /// Who holds the role in a municipality; nobody where a maker answers only in its own area.
  private mutating func value(
    of holder: Holder, as stated: Stated, in municipality: Value, _ setting: DocumentSetting
  ) -> Value? {
    switch holder {
    case .one(let value, _):
      let isElsewhere =
        stated.isAnswering && value != municipality && setting.isJoint
        && isMunicipalMaker(value, setting)
      return isElsewhere && setting.area.count > 1 ? nil : value
    case .eachMunicipality: return municipality
    case .eachCounty:
      guard let county = county(ofMunicipality: municipality) ?? setting.county else { return nil }
      return self.value(ofActor: county)
    }
  }

  private func isMunicipalMaker(_ value: Value, _ setting: DocumentSetting) -> Bool {
    setting.makers.contains { actorValues[$0] == value && actors[$0].kind == .municipality }
  }

  private func unit(of holder: Holder) -> Value? {
    switch holder {
    case .one(_, let unit), .eachMunicipality(let unit), .eachCounty(let unit): unit
    }
  }

  /// `osavastuut`: rows of who and for what part, or plain names without one.
  private mutating func addPartialLeads(
    _ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting
  ) {
    let tree = setting.tree
    let rows = tree.kind(of: node) == .sequence ? tree.items(of: node) : [node]
    for row in rows {
      guard tree.kind(of: row) == .mapping else {
        addRole(.partialLead, .partialLeads, row, of: draft, in: setting)
        continue
      }
      guard let actor = tree.entries(of: row, at: .partialLead)[.actor] else { continue }
      let holders = addRole(.partialLead, .partialLeads, actor, of: draft, in: setting)
      let scope = tree.entries(of: row, at: .partialLead)[.delimitation]
      guard let scope, !tree.isEmpty(scope) else { continue }
      let place = place(tree.span(of: scope))
      for holder in holders {
        for municipality in draft.area {
          guard let value = value(of: holder, as: .partialLead, in: municipality, setting) else {
            continue
          }
          state(.delimitation, at: place, draft.value, value)
        }
      }
    }
  }
}

extension Stated {
  /// Whether the role answers for a measure, which a municipality does in its own area.
  fileprivate var isAnswering: Bool {
    switch self {
    case .lead, .partialLead, .jointLead, .organises: true
    default: false
    }
  }
}
