package import Documents
import Findings
import Rules
import SourceText

/// The names of a register as they are looked up, which `packer` works out for the built-in packs when
/// the product is built.
package struct PreparedNames: Sendable {
  let names: NameTables
  let terms: TermNames

  package init(of register: Register) {
    self.init(names: NameTables(register), terms: TermNames(register))
  }

  init(names: NameTables, terms: TermNames) {
    self.names = names
    self.terms = terms
  }

  /// The names of a register that has got further rows; these are the names of how it was.
  func extended(from old: Register, to new: Register) -> PreparedNames {
    let hasTerms =
      new.themes.count > old.themes.count || new.levels.count > old.levels.count
      || new.models.count > old.models.count || new.tasks.count > old.tasks.count
    return PreparedNames(
      names: names.extended(from: old, to: new), terms: hasTerms ? TermNames(new) : terms)
  }
}

extension PreparedNames {
  /// The names as bytes, of which `init(packed:)` makes them again.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    names.write(to: &writer)
    terms.write(to: &writer)
    return writer.bytes
  }

  /// The names that `packed` gave as bytes; nothing where they are not whole.
  package init?(packed bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    var reader = PackedReader(bytes)
    names = reader.read()
    terms = reader.read()
    guard reader.isAtEnd else { return nil }
  }
}

extension NameTables: Packed {
  init(from reader: inout PackedReader) {
    self.init(
      whole: reader.read(), meanings: reader.read(), genitives: reader.read(),
      longest: reader.read(), beginnings: reader.read())
  }

  func write(to writer: inout PackedWriter) {
    whole.write(to: &writer)
    meanings.write(to: &writer)
    genitives.write(to: &writer)
    longest.write(to: &writer)
    beginnings.write(to: &writer)
  }
}

extension NameTables.Beginning: Packed {
  init(from reader: inout PackedReader) {
    self.init(words: Array(reader.textBytes()), meaning: reader.read())
  }

  func write(to writer: inout PackedWriter) {
    writer.write(bytes: words[...])
    meaning.write(to: &writer)
  }
}

extension NameMeaning: Packed {
  init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .actor(reader.read())
    case 1: self = .unit(reader.read(), of: reader.read())
    case 2: self = .office(reader.read(), of: reader.read())
    case 3: self = .own(reader.read())
    case 4: self = .formed(reader.read())
    case 5: self = .vague
    case 6: self = .placeholder
    case 7: self = .person
    default: self = .unknown
    }
  }

  func write(to writer: inout PackedWriter) {
    switch self {
    case .actor(let actor): write(0, actor, to: &writer)
    case .unit(let unit, let owner):
      write(1, unit, to: &writer)
      owner.write(to: &writer)
    case .office(let office, let owner):
      write(2, office, to: &writer)
      owner.write(to: &writer)
    case .own(let sector): write(3, sector, to: &writer)
    case .formed(let kind): write(4, kind, to: &writer)
    case .vague: writer.write(number: 5)
    case .placeholder: writer.write(number: 6)
    case .person: writer.write(number: 7)
    case .unknown: writer.write(number: 8)
    }
  }

  private func write(_ kind: Int, _ part: some Packed, to writer: inout PackedWriter) {
    writer.write(number: kind)
    part.write(to: &writer)
  }
}

extension TermNames: Packed {
  init(from reader: inout PackedReader) {
    self.init(
      themes: reader.read(), levels: reader.read(), models: reader.read(), tasks: reader.read())
  }

  func write(to writer: inout PackedWriter) {
    for table in [themes, levels, models, tasks] { table.write(to: &writer) }
  }
}
