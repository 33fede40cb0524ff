import Datalog
import Documents
import Findings
import Rules
import SourceText

extension FactBuilder {
  /// Finds which municipalities belong to which county, by code or by name.
  mutating func addCounties() {
    for (index, actor) in actors.registered.enumerated() where actor.kind == .county {
      if let code = actor.code { countyCodes.insert(Array(code.utf8)[...], Int32(index)) }
      countyCodes.insert(folded(Array(actor.name.fi.utf8)[...])[...], Int32(index))
    }
    for (index, actor) in actors.registered.enumerated() where actor.kind == .municipality {
      if let county = county(ofMunicipality: index) { municipalitiesOfCounty[county].append(index) }
    }
  }

  /// The county of a municipality, by its place among the actors.
  func county(ofMunicipality index: Int) -> Int? {
    guard let county = actors[index].county else { return nil }
    let key = Array(county.utf8)[...]
    return (countyCodes[key] ?? countyCodes[folded(key)[...]]).map(Int.init)
  }

  /// The county of a municipality, by the municipality's value.
  func county(ofMunicipality value: Value) -> Int? {
    municipalityNumbers[value].flatMap { county(ofMunicipality: $0) }
  }

  /// The value of an actor; what is known of it is stated when it is first spoken of.
  mutating func value(ofActor index: Int) -> Value {
    if let known = actorValues[index] { return known }
    let actor = actors[index]
    let value = symbols.append(.named(actor.name))
    actorValues[index] = value
    let place = place(actor.place)
    let isKindKnown = !actorsOfUnknownKind.contains(index)
    let kind = isKindKnown ? actor.kind.rawValue : "tuntematon"
    state(.actorKind, at: place, value, word(kind))
    if let members = actor.memberKind {
      state(.actorKind, at: place, value, word(members.rawValue))
    }
    for level in isKindKnown ? levels(of: actor) : [] {
      state(.actorLevel, at: place, value, word(level))
    }
    if let ended = actor.ended {
      state(.ceased, at: place, value, Value(number: ended.number))
    }
    if let successor = actor.successor {
      state(.continuer, at: place, value, symbols.append(.word(successor)))
    }
    if actor.kind == .municipality { municipalityNumbers[value] = index }
    addDuties(of: actor, value, at: place)
    guard actor.kind == .municipality else { return value }
    if let county = county(ofMunicipality: index) {
      state(.area, at: place, value, self.value(ofActor: county))
    }
    return value
  }

  /// The levels whose statutory tasks the actor has; Helsinki has both.
  private func levels(of actor: Actor) -> [String] {
    switch actor.kind {
    case .municipality where actor.hasBothRoles: ["kunta", "hyvinvointialue"]
    case .municipality: ["kunta"]
    case .county, .jointAuthority: ["hyvinvointialue"]
    default: []
    }
  }

  /// An actor that no register has, known by the folded form of its name.
  mutating func formedActor(_ kind: ActorKind, _ name: ArraySlice<UInt8>, at span: Span) -> Int {
    let text = Localized(String(decoding: name, as: UTF8.self))
    return formedActor(kind, text, knownAs: folded(name), at: span)
  }

  /// A county that only a header names; a maker may have the same name, and is another actor.
  mutating func formedCounty(_ name: Localized, at span: Span) -> Int {
    formedActor(.county, name, knownAs: folded(Array(name.fi.utf8)[...]) + [0], at: span)
  }

  private mutating func formedActor(
    _ kind: ActorKind, _ name: Localized, knownAs key: [UInt8], at span: Span
  ) -> Int {
    if let known = formedActors[key[...]] { return Int(known) }
    let number = actors.append(Actor(kind: kind, name: name, place: span))
    actorValues.append(nil)
    municipalitiesOfCounty.append([])
    formedActors.insert(key[...], Int32(number))
    return number
  }
}
