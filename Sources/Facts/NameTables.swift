import Documents
import Findings
import SourceText

/// The names of a register by their folded forms.
struct NameTables: Sendable {
  /// For each whole name, the number of its meaning.
  let whole: ByteTable
  let meanings: [NameMeaning]
  /// The actors by their genitives: `Kuopion`.
  let genitives: ByteTable
  /// The length of the longest name or genitive, in bytes of its folded form.
  let longest: Int
  let beginnings: [Beginning]

  /// What a text means that begins with some words.
  struct Beginning: Sendable {
    let words: [UInt8]
    let meaning: NameMeaning
  }
}

extension NameTables {
  init(_ register: Register) {
    var gathering = NameGathering()
    gathering.addActors(register.actors)
    gathering.addUnits(of: register)
    gathering.addWords(of: register)
    self.init(
      whole: gathering.whole, meanings: gathering.meanings, genitives: gathering.genitives,
      longest: gathering.longest, beginnings: gathering.beginnings)
  }
}

/// Gathers the names of a register.
private struct NameGathering {
  private(set) var whole = ByteTable()
  private(set) var meanings: [NameMeaning] = []
  private(set) var genitives = ByteTable()
  private(set) var longest = Names.ownGenitives.map(\.words.count).max() ?? 0
  private(set) var beginnings: [NameTables.Beginning] = []
  /// Where names are folded one after another.
  private var scratch: [UInt8] = []

  private mutating func add(_ name: String, _ meaning: NameMeaning) {
    fold(Array(name.utf8)[...], into: &scratch)
    guard !scratch.isEmpty else { return }
    let next = Int32(meanings.count)
    if whole.insert(scratch[...], next) == next { meanings.append(meaning) }
    longest = max(longest, scratch.count)
  }

  /// Adds a name in its languages, where they differ, and the other names beside it.
  private mutating func add(_ name: Localized, _ others: [String], _ meaning: NameMeaning) {
    add(name.fi, meaning)
    if name.sv != name.fi { add(name.sv, meaning) }
    if name.en != name.fi { add(name.en, meaning) }
    for other in others { add(other, meaning) }
  }

  mutating func addActors(_ actors: [Actor]) {
    for (index, actor) in actors.enumerated() {
      add(actor.name, actor.aliases, .actor(index))
      if actor.kind == .municipality || actor.kind == .county {
        for name in actor.genitives {
          fold(Array(name.utf8)[...], into: &scratch)
          genitives.insert(scratch[...], Int32(index))
          longest = max(longest, scratch.count)
        }
      }
    }
  }

  mutating func addUnits(of register: Register) {
    for (index, unit) in register.units.enumerated() {
      add(unit.name, unit.aliases, .unit(index, of: nil))
    }
    for (index, office) in register.offices.enumerated() {
      add(office.name, office.aliases, .office(index, of: nil))
    }
  }

  /// What stands anywhere in a text is looked for by ``PhraseSearch``.
  mutating func addWords(of register: Register) {
    for own in register.ownWords {
      for word in own.words { add(word, .own(own.sector)) }
    }
    for (phrases, meaning) in [
      (register.vaguePhrases, NameMeaning.vague), (register.placeholders, .placeholder),
    ] {
      for phrase in phrases {
        switch phrase.match {
        case .whole: add(phrase.words, meaning)
        case .beginning:
          beginnings.append(.init(words: folded(Array(phrase.words.utf8)[...]), meaning: meaning))
        case .contained: break
        }
      }
    }
  }
}
