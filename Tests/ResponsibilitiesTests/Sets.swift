import Documents
import Facts
import Findings
import Judging
import Reports
import Responsibilities
import Rules
import SourceText
import Support
import Testing
import YAML

/// A set of documents written by a test, and the responsibilities in it.
struct DocumentSet {
  let files: [SourceFile]
  let documents: [DocumentResponsibilities]
  private let facts: FactBase
  private let remarks: [Remark]
  private let book: RuleBook

  /// Reads texts, each a file of its own.
  init(_ texts: [String]) throws {
    let shipped = try Self.shipped.get()
    let sources = texts.enumerated().map { number, text in
      SourceFile(path: "\(number + 1).yaml", bytes: Array((text + Self.register).utf8))
    }
    let read = sources.enumerated().map { number, source in
      let index = FileIndex(shipped.fileCount + number)
      let (tree, problems) = YAMLTree.parse(source, as: index)
      return (source.path, Documents.read(tree, problems: problems, path: source.path))
    }
    let packs = (0..<shipped.fileCount).map { SourceFile(path: "pakka\($0)", bytes: []) }
    files = packs + sources
    book = shipped.book
    remarks = read.flatMap(\.1.remarks)
    facts = FactBase(of: read, under: shipped.book, on: Self.day)
    var reader = ResponsibilityReader(facts, under: shipped.book, files: files)
    documents = reader.documents()
  }

  private static let day =
    CalendarDay(year: 2026, month: 3, day: 1) ?? CalendarDay(number: 0)

  /// Who answers for what, as the shipped rules judge the set; with the files that are shown, by
  /// their numbers from 0.
  func matrix(showing numbers: [Int]? = nil) throws -> ResponsibilityMatrix {
    let verdict = try judge(facts, under: book, remarks: remarks, on: Self.day, keepingProofs: true)
    let own = files.indices.filter { files[$0].path.hasSuffix(".yaml") }
    let shown = numbers.map { $0.map { own[$0] } } ?? own
    return ResponsibilityMatrix(
      of: try #require(verdict.proving), path: "sarja", files: files,
      showing: Set(shown.map(FileIndex.init)))
  }

  /// A municipality and a county that are made up.
  private static let register = """

    ---
    rekisteri:
      hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue}]
      kunnat:
        - {nimi: Esimerkkilä, hyvinvointialue: Mallimaan hyvinvointialue}
        - {nimi: Naapurila, hyvinvointialue: Mallimaan hyvinvointialue}

    """

  private static let shipped = Result { try ShippedRules() }

  /// A plan with one measure, whose lines are given.
  static func plan(_ lines: String..., period: String = "2026–2029") -> String {
    let head = "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: \(period)}\n"
    return head + "toimenpiteet:\n  - nimi: Liikuntaneuvonta\n"
      + lines.map { "    \($0)\n" }.joined()
  }
}

/// The changes between two sets, each as `class kind: sentence`.
func differences(from old: [String], to new: [String]) throws -> [String] {
  let (before, after) = (try DocumentSet(old), try DocumentSet(new))
  return changes(from: before.documents, to: after.documents).map { change in
    let names = [change.from, change.to].map { $0.map(\.fi).joined(separator: " + ") }
    return "\(change.weight) \(change.kind.rawValue): \(names[0]) > \(names[1])"
  }
}

func differences(from old: String, to new: String) throws -> [String] {
  try differences(from: [old], to: [new])
}
