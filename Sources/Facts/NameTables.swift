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
    gathering.addActors(register.actors.enumerated())
    gathering.addUnits(of: register)
    gathering.addWords(register.ownWords)
    gathering.addPhrases(of: register)
    self.init(gathering)
  }

  private init(_ gathering: NameGathering) {
    self.init(
      whole: gathering.whole, meanings: gathering.meanings, genitives: gathering.genitives,
      longest: gathering.longest, beginnings: gathering.beginnings)
  }

  /// The tables of a register that has got further rows, and whose rows may have got further names;
  /// these are the tables of how it was.
  func extended(from old: Register, to new: Register) -> NameTables {
    var gathering = NameGathering(self)
    gathering.addActors(
      new.actors.enumerated().filter { number, actor in
        number >= old.actors.count || actor.aliases.count > old.actors[number].aliases.count
          || actor.genitives.count > old.actors[number].genitives.count
      })
    gathering.addUnits(of: new, after: old)
    gathering.addWords(new.ownWords.dropFirst(old.ownWords.count))
    // Of rows that share a name, and of phrases, it matters which come first.
    let hasPhrases =
      new.vaguePhrases.count > old.vaguePhrases.count
      || new.placeholders.count > old.placeholders.count
    return gathering.hasShared || hasPhrases ? NameTables(new) : NameTables(gathering)
  }
}

/// Gathers the names of a register.
private struct NameGathering {
  private(set) var whole = ByteTable()
  private(set) var meanings: [NameMeaning] = []
  private(set) var genitives = ByteTable()
  private(set) var longest = Names.ownGenitives.map(\.words.count).max() ?? 0
  private(set) var beginnings: [NameTables.Beginning] = []
  /// Whether a name was met with two meanings, of which the first holds.
  private(set) var hasShared = false
  /// Where names are folded one after another.
  private var scratch: [UInt8] = []

  init() {}

  init(_ tables: NameTables) {
    (whole, meanings, genitives) = (tables.whole, tables.meanings, tables.genitives)
    (longest, beginnings) = (tables.longest, tables.beginnings)
  }

  private mutating func add(_ name: String, _ meaning: NameMeaning) {
    fold(Array(name.utf8)[...], into: &scratch)
    guard !scratch.isEmpty else { return }
    let next = Int32(meanings.count)
    let number = whole.insert(scratch[...], next)
    if number == next { meanings.append(meaning) }
    if meanings[Int(number)] != meaning { hasShared = true }
    longest = max(longest, scratch.count)
  }

  /// Adds a name in its languages, where they differ, and the other names beside it.
  private mutating func add(_ name: Localized, _ others: [String], _ meaning: NameMeaning) {
    add(name.fi, meaning)
    if name.sv != name.fi { add(name.sv, meaning) }
    if name.en != name.fi { add(name.en, meaning) }
    for other in others { add(other, meaning) }
  }

  mutating func addActors(_ actors: some Sequence<(offset: Int, element: Actor)>) {
    for (index, actor) in actors {
      add(actor.name, actor.aliases, .actor(index))
      if actor.kind == .municipality || actor.kind == .county {
        for name in actor.genitives {
          fold(Array(name.utf8)[...], into: &scratch)
          if genitives.insert(scratch[...], Int32(index)) != index { hasShared = true }
          longest = max(longest, scratch.count)
        }
      }
    }
  }

  /// Adds the units and offices of a register, without those that it had before.
  mutating func addUnits(of register: Register, after old: Register? = nil) {
    for (index, unit) in register.units.enumerated().dropFirst(old?.units.count ?? 0) {
      add(unit.name, unit.aliases, .unit(index, of: nil))
    }
    for (index, office) in register.offices.enumerated().dropFirst(old?.offices.count ?? 0) {
      add(office.name, office.aliases, .office(index, of: nil))
    }
  }

  mutating func addWords(_ ownWords: some Sequence<OwnWord>) {
    for own in ownWords {
      for word in own.words { add(word, .own(own.sector)) }
    }
  }

  /// What stands anywhere in a text is looked for by ``PhraseSearch``.
  mutating func addPhrases(of register: Register) {
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
