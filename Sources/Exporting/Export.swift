package import Datalog

/// A program and the rows it is evaluated over, ready to be written for another engine.
///
/// The same program and rows always give the same bytes.
package struct Export: Sendable {
  /// Gives what a value stands for, as a reader of the text wants to know it; `place` is where it
  /// stands in a row, or nothing for a value that is only compared.
  package typealias Meaning =
    @Sendable (_ value: Value, _ place: (relation: RelationID, column: Int)?) -> String?

  let program: Program
  let rows: Rows
  let shown: [RelationID]
  let spelling: Spelling
  let meaning: Meaning

  /// Takes the relations whose rows the other engine is to print, and a prefix that stands before
  /// every name, so that several programs can stand in one text: small letters, digits and
  /// underlines, a letter first.
  package init(
    _ program: Program, over rows: Rows, showing shown: [RelationID], prefix: String = "",
    meaning: @escaping Meaning = { _, _ in nil }
  ) {
    self.program = program
    self.rows = rows
    self.shown = shown
    self.meaning = meaning
    spelling = Spelling(program.relations, prefix: prefix)
  }

  /// A row as the other engines print it.
  package func line(_ values: [Value], of relation: RelationID) -> String {
    spelling.row(values, of: relation)
  }

  /// Writes the stated rows as facts, relation by relation, in the order in which they were stated.
  func writeFacts(to output: inout some TextOutputStream) {
    for number in program.relations.indices {
      let relation = RelationID(number)
      for row in 0..<rows.count(of: relation) {
        output.write(spelling.row(rows.row(row, of: relation), of: relation))
        output.write(".\n")
      }
    }
  }

  /// Writes a comment for each value that stands in a row or a clause and has a meaning.
  func writeMeanings(to output: inout some TextOutputStream) {
    var meanings = Meanings(meaning)
    for number in program.relations.indices {
      let relation = RelationID(number)
      for row in 0..<rows.count(of: relation) {
        for (column, value) in rows.row(row, of: relation).enumerated() {
          meanings.add(value, (relation, column))
        }
      }
    }
    for clause in program.clauses {
      meanings.add(clause.head)
      meanings.add(clause.body)
    }
    for (value, text) in meanings.sorted {
      output.write("% \(spelling.value(value)) = \(text.onOneLine)\n")
    }
  }
}

/// What values stand for, each once.
private struct Meanings {
  private let meaning: Export.Meaning
  private var texts: [UInt32: String] = [:]

  init(_ meaning: @escaping Export.Meaning) {
    self.meaning = meaning
  }

  /// The values in their order, with their meanings.
  var sorted: [(value: Value, text: String)] {
    texts.sorted { $0.key < $1.key }.map { (Value(bits: $0.key), $0.value) }
  }

  mutating func add(_ value: Value, _ place: (relation: RelationID, column: Int)?) {
    if texts[value.bits] == nil { texts[value.bits] = meaning(value, place) }
  }

  mutating func add(_ atom: Atom) {
    for (column, term) in atom.terms.enumerated() {
      if case .constant(let value) = term { add(value, (atom.relation, column)) }
    }
  }

  mutating func add(_ conditions: [Condition]) {
    for condition in conditions {
      switch condition {
      case .holds(let atom): add(atom)
      case .compare(let left, _, let right):
        for case .constant(let value) in [left, right] { add(value, nil) }
      case .absent, .count, .extreme: add(condition.within)
      }
    }
  }
}
