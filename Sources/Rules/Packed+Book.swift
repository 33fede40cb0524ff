import Datalog
import Documents
import Findings
import SourceText
import YAML

extension RuleBook {
  /// The book as bytes of text without control characters but those in its own texts.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The book that `packed` gave as bytes; nothing where they are not whole.
  package init?(packed bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    var reader = PackedReader(bytes)
    self.init(from: &reader)
    guard reader.isAtEnd else { return nil }
  }
}

extension RuleBook: Packed {
  package init(from reader: inout PackedReader) {
    let vocabulary = Vocabulary(from: &reader)
    let rules = reader.textBytes()
    let program: Program = reader.read()
    let clauseNames: [String] = reader.read()
    let defeats: [Defeat] = reader.read()
    let statedClauses = reader.number()
    let clauses: [Int] = reader.read()
    let periods: [Period] = reader.read()
    self.init(
      vocabulary: vocabulary, ruleList: RuleList(packed: rules), program: program,
      clauseNames: clauseNames, defeats: defeats, statedClauses: statedClauses,
      clausePeriods: Dictionary(zip(clauses, periods), uniquingKeysWith: { first, _ in first }),
      symbols: reader.read(), registers: reader.read(), statutes: reader.read(),
      behindPlaces: Set(reader.read() as [RelationID]))
  }

  package func write(to writer: inout PackedWriter) {
    vocabulary.write(to: &writer)
    writer.write(bytes: ruleList.packed[...])
    program.write(to: &writer)
    clauseNames.write(to: &writer)
    defeats.write(to: &writer)
    statedClauses.write(to: &writer)
    let periods = clausePeriods.sorted { $0.key < $1.key }
    periods.map(\.key).write(to: &writer)
    periods.map(\.value).write(to: &writer)
    symbols.write(to: &writer)
    registers.write(to: &writer)
    statutes.write(to: &writer)
    relationsBehindPlaces.sorted { $0.index < $1.index }.write(to: &writer)
  }
}

extension Defeat: Packed {
  package init(from reader: inout PackedReader) {
    self.init(relation: reader.read(), definition: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    relation.write(to: &writer)
    definition.write(to: &writer)
  }
}

extension Symbols.Symbol: Packed {
  package init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .word(reader.read())
    case 1: self = .named(reader.read())
    default: self = .written(FileIndex(reader.number()), NodeID(reader.number()))
    }
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .word(let word):
      writer.write(number: 0)
      word.write(to: &writer)
    case .named(let name):
      writer.write(number: 1)
      name.write(to: &writer)
    case .written(let file, let node):
      [2, Int(file.number), Int(node.index)].forEach { writer.write(number: $0) }
    }
  }
}

extension Symbols: Packed {
  package init(from reader: inout PackedReader) { self.init(reader.read()) }
  package func write(to writer: inout PackedWriter) { symbols.write(to: &writer) }
}

extension Vocabulary.Source: PackedCase {
  package static var cases: [Vocabulary.Source] { allCases }
  package static var other: Vocabulary.Source { .derived }
}

extension Vocabulary.Editing: PackedCase {
  package static var cases: [Vocabulary.Editing] { [.decision, .record] }
  package static var other: Vocabulary.Editing { .decision }
}

extension Vocabulary.Sentence.Slot: Packed {
  package init(from reader: inout PackedReader) {
    self.init(name: reader.read(), type: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    name.write(to: &writer)
    type.write(to: &writer)
  }
}

extension Vocabulary.Sentence.Text: Packed {
  package init(from reader: inout PackedReader) {
    self.init(fi: reader.textBytes(), sv: reader.textBytes(), en: reader.textBytes())
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(bytes: fi)
    writer.write(bytes: sv)
    writer.write(bytes: en)
  }
}

extension Vocabulary.Sentence: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      id: reader.read(), relation: reader.read(), slots: reader.read(), text: reader.read(),
      source: reader.read(), key: reader.read(), editing: reader.read(),
      onlyInForce: reader.read(), missing: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    id.write(to: &writer)
    relation.write(to: &writer)
    slots.write(to: &writer)
    text.write(to: &writer)
    source.write(to: &writer)
    key.write(to: &writer)
    editing.write(to: &writer)
    onlyInForce.write(to: &writer)
    missing.write(to: &writer)
    place.write(to: &writer)
  }
}

extension Vocabulary: Packed {
  package init(from reader: inout PackedReader) {
    let sentences: [Sentence] = reader.read()
    let types: [String] = reader.read()
    let above: [String] = reader.read()
    self.init(
      sentences: sentences,
      supertypes: Dictionary(zip(types, above), uniquingKeysWith: { first, _ in first }))
  }

  package func write(to writer: inout PackedWriter) {
    sentences.write(to: &writer)
    let types = supertypes.sorted { $0.key < $1.key }
    types.map(\.key).write(to: &writer)
    types.map(\.value).write(to: &writer)
  }
}
