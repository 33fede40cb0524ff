import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// Whom a name in a role stands for in this document; nothing where it names nobody.
  mutating func holder(
    _ part: NamePart, _ key: Key, of draft: MeasureDraft, in setting: DocumentSetting
  ) -> Holder? {
    let tree = setting.tree
    let unit = part.unit.map { value(ofUnit: $0) }
    switch part.meaning {
    case .actor(let actor): return .one(value(ofActor: actor), unit: unit)
    case .unit(let number, let owner):
      return unitHolder(names.register.units[number], owner, part, draft, setting)
    case .office(let number, let owner):
      return unitHolder(names.register.offices[number], owner, part, draft, setting)
    case .own(let sector): return own(sector, unit: unit, in: setting)
    case .formed(let kind):
      let actor = formedActor(kind, part.bytes, at: part.span)
      return .one(value(ofActor: actor), unit: unit)
    case .vague:
      if key.isAnswering { stateName(.vagueLead, part, draft, tree) }
      return nil
    case .person:
      if key.isAnswering { stateName(.personLead, part, draft, tree) }
      return .one(namedOnly(part, "henkilö", tree), unit: nil)
    case .placeholder: return nil
    case .unknown:
      if let actor = actorOfHeader(named: part, in: setting) {
        return .one(value(ofActor: actor), unit: unit)
      }
      stateUnknown(part, key, draft, tree)
      return .one(namedOnly(part, "tuntematon", tree), unit: unit)
    }
  }

  private mutating func stateName(
    _ stated: Stated, _ part: NamePart, _ draft: MeasureDraft, _ tree: YAMLTree
  ) {
    state(stated, at: place(part.span), draft.value, value(ofWords: part.bytes))
  }

  private mutating func stateUnknown(
    _ part: NamePart, _ key: Key, _ draft: MeasureDraft, _ tree: YAMLTree
  ) {
    let words = part.bytes
    let name = value(ofWords: words)
    let role = key.isAnswering ? "vastuu" : "muu"
    state(.unknownName, at: place(part.span), draft.value, word(role), name)
    guard nearestTold.insert(name).inserted, let nearest = nearestName(to: words) else { return }
    state(.nearestName, at: 0, name, symbols.append(.word(nearest)))
  }

  /// An actor of whom only the words are known.
  mutating func namedOnly(_ part: NamePart, _ kind: String, _ tree: YAMLTree) -> Value {
    let name = value(ofWords: part.bytes)
    if let known = unknownActors[name] { return known }
    let text = String(decoding: part.bytes, as: UTF8.self)
    let value = symbols.append(.named(Localized(text)))
    unknownActors[name] = value
    state(.actorKind, at: place(part.span), value, word(kind))
    return value
  }

  /// A unit belongs to the organisation it is written with, else to the document's own.
  private mutating func unitHolder(
    _ unit: Unit, _ owner: Int?, _ part: NamePart, _ draft: MeasureDraft,
    _ setting: DocumentSetting
  ) -> Holder? {
    let name = value(ofUnit: unit)
    if let owner { return .one(value(ofActor: owner), unit: name) }
    switch unit.sector {
    case .municipality, .county: return own(unit.sector, unit: name, in: setting)
    case .either:
      stateName(.ambiguousUnit, part, draft, setting.tree)
      return own(setting.sector ?? .municipality, unit: name, in: setting)
    }
  }

  /// The organisation that `kunta` or `hyvinvointialue` means in this document.
  mutating func own(_ sector: Sector, unit: Value?, in setting: DocumentSetting) -> Holder {
    switch sector {
    case .county:
      if let county = setting.county { return .one(value(ofActor: county), unit: unit) }
      if let both = setting.municipality, actors[both].hasBothRoles {
        return .one(value(ofActor: both), unit: unit)
      }
      return .eachCounty(unit: unit)
    case .municipality, .either:
      if let municipality = setting.municipality {
        return .one(value(ofActor: municipality), unit: unit)
      }
      return .eachMunicipality(unit: unit)
    }
  }

  /// The value of a unit in brackets.
  private mutating func value(ofUnit words: ArraySlice<UInt8>) -> Value {
    if let known = unitNames[words] { return known }
    return unitNames.remember(value(ofWords: words), of: words)
  }

  private mutating func value(ofUnit unit: Unit) -> Value {
    if let known = unitValues[unit.name.fi] { return known }
    let value = symbols.append(.named(unit.name))
    unitValues[unit.name.fi] = value
    return value
  }

  /// The name of the registers nearest to a misspelt one.
  private mutating func nearestName(to words: ArraySlice<UInt8>) -> String? {
    let key = folded(words)
    guard key.count >= 4 else { return nil }
    var best: (name: String, distance: Int)?
    for (name, folded) in names.allFolded {
      let limit = min(best.map { $0.distance - 1 } ?? 2, key.count / 4)
      guard limit >= 1, let distance = editDistance(key, folded, atMost: limit) else { continue }
      best = (name, distance)
    }
    return best?.name
  }
}

extension Key {
  /// Whether the role answers for the measure or coordinates it.
  fileprivate var isAnswering: Bool {
    switch self {
    case .lead, .partialLeads, .jointLead, .organises, .coordinates: true
    default: false
    }
  }
}
