import Documents
import Findings
import SourceText

extension Register {
  /// Adds a repository's own rows; a name that another row has for something else is told of.
  ///
  /// A row that says the same as one before it is no clash: its other names are added to that one.
  /// The tables are those of the register as it is.
  mutating func add(_ own: Register, knowing tables: NameTables, clashes: inout [Remark]) {
    let known = Names(self, tables)
    var added: [[UInt8]: Int] = [:]
    for actor in own.actors {
      var equal: Int?
      for name in actor.names {
        let key = folded(Array(name.utf8)[...])
        guard let index = added[key] ?? known.actor(named: key) else { continue }
        if says(actor, theSameAs: actors[index]) {
          equal = index
        } else {
          clashes.append(clash(of: name, at: actor.place, with: actors[index].place))
        }
      }
      if let equal { actors[equal].learn(from: actor) } else { actors.append(actor) }
      let index = equal ?? actors.count - 1
      for name in actor.names {
        let key = folded(Array(name.utf8)[...])
        if added[key] == nil { added[key] = index }
      }
    }
    let clashing = clashingModels(of: own)
    clashes += clashing
    appendRest(of: own)
  }

  private mutating func appendRest(of own: Register) {
    units += own.units
    offices += own.offices
    themes += own.themes
    levels += own.levels
    models += own.models
    ownWords += own.ownWords
    vaguePhrases += own.vaguePhrases
    placeholders += own.placeholders
    terms += own.terms
    tasks += own.tasks
    subjectWords += own.subjectWords
  }

  /// The operating models whose names another model has.
  private func clashingModels(of own: Register) -> [Remark] {
    guard !own.models.isEmpty else { return [] }
    var found: [Remark] = []
    var known: [[UInt8]: OperatingModel] = [:]
    for (number, model) in (models + own.models).enumerated() {
      let isOwn = number >= models.count
      for name in [model.name.fi] + model.aliases {
        let key = folded(Array(name.utf8)[...])
        guard let other = known[key] else {
          known[key] = model
          continue
        }
        guard isOwn, other.place != model.place, folded(other.name.fi) != folded(model.name.fi)
        else { continue }
        found.append(clash(of: name, at: model.place, with: other.place))
      }
    }
    return found
  }

  private func clash(of name: String, at place: Span, with other: Span) -> Remark {
    Remark(
      "rekisteri-ristiriidassa", at: place, labels: [Label(place: other, text: nil)],
      arguments: ["nimi": Localized(name)], subject: [folded(name)])
  }

  /// Whether two rows are of one kind and one name, and neither denies what the other says.
  private func says(_ one: Actor, theSameAs other: Actor) -> Bool {
    guard one.kind == other.kind, folded(one.name.fi) == folded(other.name.fi) else { return false }
    if let code = one.code, let otherCode = other.code, code != otherCode { return false }
    guard let county = one.county, let otherCounty = other.county else { return true }
    return nameOfCounty(county) == nameOfCounty(otherCounty)
  }

  /// A county's folded name, by its code or one of its names.
  private func nameOfCounty(_ text: String) -> String {
    let key = folded(text)
    let county = actors.first { actor in
      actor.kind == .county && (actor.code == text || actor.names.contains { folded($0) == key })
    }
    return folded(county?.name.fi ?? text)
  }
}

extension Actor {
  /// Every name but genitives.
  fileprivate var names: [String] { [name.fi] + aliases }

  /// Takes over the names that an equal row adds.
  fileprivate mutating func learn(from other: Actor) {
    aliases += other.aliases.filter { !aliases.contains($0) }
    genitives += other.genitives.filter { !genitives.contains($0) }
  }
}

extension Names {
  /// The actor that a folded name stands for, where it stands for one.
  fileprivate func actor(named key: [UInt8]) -> Int? {
    guard case .actor(let index) = exactly(key[...]) else { return nil }
    return index
  }
}
