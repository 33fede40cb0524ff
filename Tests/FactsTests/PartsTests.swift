import Datalog
import Documents
import Facts
import Findings
import SourceText
import Support
import Testing
import YAML

/// Which documents of a set are stated together.
@Suite struct PartsTests {
  private static let day = CalendarDay(number: 0)

  /// A set of made-up files, read.
  private struct Files {
    let files: [(path: String, file: ReadFile)]
    let statement: Statement

    var parts: [[Int]] { Statement.parts(of: statement.joints(of: files.map(\.file))) }

    func facts(of part: [Int]) -> FactBase {
      statement.facts(ofPart: part.map { files[$0] }, beside: [])
    }
  }

  private func files(_ texts: [String]) throws -> Files {
    let shipped = try ShippedRules()
    let files = texts.enumerated().map { number, text in
      let index = FileIndex(shipped.fileCount + number)
      let source = SourceFile(path: "\(number).yaml", bytes: Array(text.utf8))
      let (tree, problems) = YAMLTree.parse(source, as: index)
      return (source.path, Documents.read(tree, problems: problems, path: source.path))
    }
    let outlines = files.map { Outline(of: $0.1) }
    return Files(
      files: files, statement: Statement(of: outlines, under: shipped.book, on: Self.day))
  }

  private func plan(_ organisation: String, _ rest: String = "") -> String {
    """
    # Keksitty suunnitelma.
    hyvinvointisuunnitelma:
      organisaatio: \(organisation)
    \(rest)
    toimenpiteet:
      - nimi: Senioritanssit
        sovittu: jako-1/liikunta
    """
  }

  @Test func municipalitiesGoWithTheirCounty() throws {
    let set = try files([
      plan("Kuopio"), plan("Raisio"), plan("Pohjois-Savon hyvinvointialue"), plan("Turku"),
    ])
    #expect(set.parts == [[0, 2], [1, 3]])
  }

  @Test func anIdJoinsDocuments() throws {
    let set = try files([
      plan("Kuopio", "  tunnus: sama"), plan("Raisio", "  tunnus: Sama"), plan("Oulu"),
    ])
    #expect(set.parts == [[0, 1], [2]])
  }

  @Test func anAgreementOfOthersThatAMeasureRestsOnJoinsThem() throws {
    let agreement = """
      # Keksitty sopimus.
      sopimus:
        tunnus: jako-1
        osapuolet: [Varsinais-Suomen hyvinvointialue, Raisio]
        rivit:
          - {tunnus: liikunta, toimenpide: Senioritanssit}
      """
    let set = try files([plan("Kuopio"), agreement])
    let parts = set.parts
    #expect(parts == [[0], [1]])
    let facts = set.facts(of: parts[0])
    #expect(facts.remarks.isEmpty)
    let joints = parts.map { (files: $0, joints: set.statement.joints(of: set.facts(of: $0))) }
    #expect(Statement.joining(joints) == [[0, 1]])
    #expect(Statement.joining(Array(joints.prefix(1))) == nil)
  }
}
