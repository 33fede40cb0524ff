import Datalog
package import Facts
import Findings
package import Rules
package import SourceText

/// What documents and registers state, in Finnish sentences.
package struct FactLines {
  private let facts: FactBase
  private let book: RuleBook
  private let files: [SourceFile]
  private var tables: [FileIndex: LineTable] = [:]

  /// Takes facts with all files that were read: a span's `FileIndex` is a place in this list.
  package init(_ facts: FactBase, under book: RuleBook, files: [SourceFile]) {
    self.facts = facts
    self.book = book
    self.files = files
  }

  /// Writes each stated row as its sentence, a tab and its place, `path:line:column`; the place is
  /// empty for what no file states.
  package mutating func write(to output: inout some TextOutputStream) {
    for sentence in book.vocabulary.sentences {
      let pieces = sentence.wording.fi
      for row in 0..<facts.rows.count(of: sentence.relation) {
        let values = facts.rows.row(row, of: sentence.relation)
        let origin = facts.rows.origin(of: row, in: sentence.relation)
        let text = words(pieces, of: sentence, with: values)
        output.write("\(text.onOneLine)\t\(place(of: origin))\n")
      }
    }
  }

  private func words(
    _ pieces: [Template.Piece], of sentence: Vocabulary.Sentence, with values: [Value]
  ) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .slot(let name):
        guard let column = sentence.slots.firstIndex(where: { $0.name == name }) else { return "" }
        return facts.name(of: values[column], type: sentence.slots[column].type).fi
      }
    }.joined()
  }

  private mutating func place(of origin: UInt32) -> String {
    guard origin > 0, facts.places.indices.contains(Int(origin)) else { return "" }
    let span = facts.places[Int(origin)]
    guard files.indices.contains(Int(span.file.number)) else { return "" }
    let file = files[Int(span.file.number)]
    let table = tables[span.file] ?? LineTable(file)
    tables[span.file] = table
    let position = table.position(at: Int(span.start))
    return "\(file.path):\(position.line):\(position.column)"
  }
}
