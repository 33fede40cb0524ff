import Datalog
import Facts
import Foundation
import Rules
import SourceText
import Support
import Testing
import YAML

/// The compiled rules, held to what their files say.
@Suite struct YAMLMeaningTests {
  @Test(arguments: ["esimerkki/puhdas", "esimerkki/luonnos"])
  func theCompiledRulesFindWhatTheirFilesSay(in folder: String) throws {
    let set = try PlanSet(folder)
    let reading = YAMLReading(set.book, try trees())
    #expect(reading.faults == [])
    #expect(reading.statements.count == set.book.statedClauses)
    let relations = set.book.program.relations
    let stated = relations.indices.map { relation -> Set<[Value]> in
      let count = set.facts.rows.count(of: RelationID(relation))
      return Set((0..<count).map { set.facts.rows.row($0, of: RelationID(relation)) })
    }
    let meaning = YAMLMeaning(
      reading.statements, keys: set.book.vocabulary.sentences.map(\.key), over: stated)
    for relation in set.derived {
      let found = set.model.rows(of: relation).map { set.model.values(of: $0) }
      #expect(Set(found) == meaning.rows[relation.index], "\(relations[relation.index].name)")
    }
    let findings = set.findings.reduce(0) { $0 + meaning.rows[$1.index].count }
    print("\(folder): the files give \(findings) findings, the compiled rules the same")
  }

  private func trees() throws -> [YAMLTree] {
    let folder = repository.appending(path: "Rules").resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      return YAMLTree.parse(SourceFile(path: path, bytes: bytes), as: FileIndex(0)).tree
    }
  }
}
