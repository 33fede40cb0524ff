import Datalog
import Documents
import Facts
import Findings
import Rules
import SourceText
import Support
import YAML

/// The rows that documents state under the shipped packs, read back as words.
struct StatedRows {
  private let book: RuleBook
  private let facts: FactBase
  private let model: Model
  private let sources: [SourceFile]

  var remarks: [Remark] { facts.remarks }

  /// Builds the rows of texts, each a file of its own.
  init(_ texts: String..., on day: String = "1.3.2026") throws {
    let shipped = try Self.shipped.get()
    book = shipped.book
    sources = texts.enumerated().map { number, text in
      SourceFile(path: "\(number + 1).yaml", bytes: Array(text.utf8))
    }
    let files = sources.enumerated().map { number, source in
      let index = FileIndex(shipped.fileCount + number)
      let (tree, problems) = YAMLTree.parse(source, as: index)
      return (source.path, read(tree, problems: problems, path: source.path))
    }
    facts = FactBase(
      of: files, under: book,
      on: CalendarDay(Array(day.utf8)[...]) ?? CalendarDay(number: 0))
    model = try evaluate(
      Program(relations: book.program.relations, clauses: []), over: facts.rows)
    first = shipped.fileCount
  }

  private static let shipped = Result { try ShippedRules() }
  private let first: Int

  /// The rows of a sentence, each as its values in Finnish with a stroke between them.
  func rows(_ id: String) -> [String] {
    guard let sentence = book.vocabulary.sentences.first(where: { $0.id == id }) else { return [] }
    return model.rows(of: sentence.relation).map { row in
      zip(model.values(of: row), sentence.slots)
        .map { facts.name(of: $0, type: $1.type).fi }.joined(separator: " | ")
    }
  }

  /// The words at the place of each row of a sentence.
  func places(_ id: String) -> [String] {
    guard let relation = book.vocabulary.relation(id) else { return [] }
    return model.rows(of: relation).compactMap { row in
      guard let origin = model.origin(of: row) else { return nil }
      let span = facts.places[Int(origin)]
      let number = Int(span.file.number) - first
      return sources.indices.contains(number) ? sources[number].text(of: span) : nil
    }
  }
}

/// A plan of Kuopio with these measures.
func kuopio(_ measures: String) -> String {
  """
  hyvinvointisuunnitelma: {organisaatio: Kuopio, kausi: 2026–2029}
  toimenpiteet:
  \(measures)
  """
}
