import Documents
import Findings
import SourceText

/// The names of the registers, ready for looking up: what a written name means.
struct Names: Sendable {
  let register: Register
  private var whole = ByteTable()
  private var meanings: [NameMeaning] = []
  /// The actors by their genitives: `Kuopion`.
  private var genitives = ByteTable()
  /// The length of the longest name or genitive, in bytes of its folded form.
  private var longest = ownGenitives.map(\.words.count).max() ?? 0
  private var beginnings: [(words: [UInt8], meaning: NameMeaning)] = []
  private var contained: [[UInt8]] = []
  /// Where names are folded one after another.
  private var scratch: [UInt8] = []

  init(_ register: Register) {
    self.register = register
    addActors()
    addUnits()
    addWords()
  }

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

  private mutating func addActors() {
    for (index, actor) in register.actors.enumerated() {
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

  private mutating func addUnits() {
    for (index, unit) in register.units.enumerated() {
      add(unit.name, unit.aliases, .unit(index, of: nil))
    }
    for (index, office) in register.offices.enumerated() {
      add(office.name, office.aliases, .office(index, of: nil))
    }
  }

  private mutating func addWords() {
    for own in register.ownWords {
      for word in own.words { add(word, .own(own.sector)) }
    }
    for (phrases, meaning) in [
      (register.vaguePhrases, NameMeaning.vague), (register.placeholders, .placeholder),
    ] {
      for phrase in phrases {
        switch phrase.match {
        case .whole: add(phrase.words, meaning)
        case .beginning: beginnings.append((folded(Array(phrase.words.utf8)[...]), meaning))
        case .contained: contained.append(folded(Array(phrase.words.utf8)[...]))
        }
      }
    }
  }

  /// The meaning of a folded name that stands in a register as it is.
  func exactly(_ key: ArraySlice<UInt8>) -> NameMeaning? {
    whole[key].map { meanings[Int($0)] }
  }

  /// The actor whose genitive these folded words are.
  func actor(genitive key: ArraySlice<UInt8>) -> Int? {
    genitives[key].map(Int.init)
  }

  /// The spaces before which a name of the registers may end that the folded text begins with.
  ///
  /// Further on there are none: a text may be much longer than any name.
  func spaces(afterNamesIn key: ArraySlice<UInt8>) -> [Int] {
    key.prefix(longest + 1).indices.filter { key[$0] == 0x20 }
  }

  /// The meaning of a folded text that begins with a phrase of the registers.
  func byBeginning(_ key: ArraySlice<UInt8>) -> NameMeaning? {
    beginnings.first { key.starts(with: $0.words) }?.meaning
  }

  /// Every name of the registers with its folded form, for the nearest to a misspelt one.
  func allNames() -> [String] {
    register.actors.flatMap { [$0.name.fi, $0.name.sv] + $0.aliases }
      + register.units.flatMap { [$0.name.fi, $0.name.sv] + $0.aliases }
  }
}
