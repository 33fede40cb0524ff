import Documents
import Findings
import SourceText
import Synchronization

/// The names of the registers, ready for looking up: what a written name means.
struct Names: Sendable {
  let register: Register
  let tables: NameTables
  private let folded = FoldedNames()

  /// The tables are those of the register.
  init(_ register: Register, _ tables: NameTables) {
    self.register = register
    self.tables = tables
  }

  /// The meaning of a folded name that stands in a register as it is.
  func exactly(_ key: ArraySlice<UInt8>) -> NameMeaning? {
    tables.whole[key].map { tables.meanings[Int($0)] }
  }

  /// The actor whose genitive these folded words are.
  func actor(genitive key: ArraySlice<UInt8>) -> Int? {
    tables.genitives[key].map(Int.init)
  }

  /// The spaces before which a name of the registers may end that the folded text begins with.
  ///
  /// Further on there are none: a text may be much longer than any name.
  func spaces(afterNamesIn key: ArraySlice<UInt8>) -> [Int] {
    key.prefix(tables.longest + 1).indices.filter { key[$0] == 0x20 }
  }

  /// The meaning of a folded text that begins with a phrase of the registers.
  func byBeginning(_ key: ArraySlice<UInt8>) -> NameMeaning? {
    tables.beginnings.first { key.starts(with: $0.words) }?.meaning
  }

  /// Every name of the registers and its folded form, for the nearest to a misspelt one.
  var allFolded: [FoldedNames.Name] {
    folded.all { allNames() }
  }

  private func allNames() -> [String] {
    register.actors.flatMap { [$0.name.fi, $0.name.sv] + $0.aliases }
      + register.units.flatMap { [$0.name.fi, $0.name.sv] + $0.aliases }
  }
}

/// Names with their folded forms, folded when they are first asked for and once for all parts of a set.
final class FoldedNames: Sendable {
  typealias Name = (name: String, folded: [UInt8])

  private let known = Mutex<[Name]?>(nil)

  func all(of names: () -> [String]) -> [Name] {
    known.withLock { known in
      let all = known ?? names().map { ($0, Documents.folded(Array($0.utf8)[...])) }
      known = all
      return all
    }
  }
}
