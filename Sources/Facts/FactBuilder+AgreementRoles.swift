import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// `vastuu: avoin` or `vastuu: ei tiedossa`.
  mutating func addResponsibility(
    _ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting
  ) {
    let place = place(setting.tree.span(of: node))
    switch OpenResponsibility(setting.tree.utf8(of: node)) {
    case .open: state(.rowOpen, at: place, draft.value)
    case .unknown: state(.rowNotShown, at: place, draft.value)
    case nil: break
    }
  }

  /// `painottuu: kunta`: where the weight lies, which is not a lead.
  mutating func addWeight(_ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    for part in parts(of: node, setting.tree) {
      let sector: String
      switch part.meaning {
      case .own(let own): sector = own.rawValue
      case .actor(let actor): sector = actors[actor].kind.rawValue
      default: continue
      }
      state(.rowWeight, at: place(part.span), draft.value, word(sector))
    }
  }

  /// A role of an agreed row, in each municipality that the agreement concerns.
  mutating func addRowRole(_ entry: Entry, of draft: MeasureDraft, in setting: DocumentSetting) {
    guard let stated = Self.rowRole(by: entry.key) else { return }
    let tree = setting.tree
    var nodes = [entry.value]
    if entry.key == .partialLeads {
      let rows = tree.kind(of: entry.value) == .sequence ? tree.items(of: entry.value) : nodes
      nodes = rows.compactMap { row in
        tree.kind(of: row) == .mapping ? tree.entries(of: row, at: .partialLead)[.actor] : row
      }
    }
    for part in nodes.flatMap({ parts(of: $0, tree) }) {
      guard let holder = holder(part, entry.key, of: draft, in: setting) else { continue }
      let place = place(part.span)
      for municipality in draft.area {
        guard let value = rowValue(of: holder, in: municipality, setting) else { continue }
        state(stated, at: place, draft.value, municipality, value)
      }
    }
  }

  private mutating func rowValue(
    of holder: Holder, in municipality: Value, _ setting: DocumentSetting
  ) -> Value? {
    switch holder {
    case .one(let value, _): return value
    case .eachMunicipality: return municipality
    case .eachCounty:
      guard let county = county(ofMunicipality: municipality) ?? setting.county else { return nil }
      return self.value(ofActor: county)
    }
  }

  private static func rowRole(by key: Key) -> Stated? {
    switch key {
    case .lead: .rowLead
    case .partialLeads: .rowPartialLead
    case .jointLead: .rowJointLead
    case .organises: .rowOrganiser
    case .supports: .rowSupport
    case .partners: .rowPartner
    case .coordinates: .rowCoordinator
    default: nil
    }
  }
}
