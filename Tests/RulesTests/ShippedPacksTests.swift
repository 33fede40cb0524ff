import Findings
import Foundation
import Rules
import SourceText
import Testing
import YAML

/// The packs of this repository, read from disk.
struct ShippedPacks {
  let sources: [PackSource]

  init() throws {
    // Read with the documents or by tests, not as packs.
    let outside = ["sopimukset/", "esimerkkipohjat/", "sivut/"]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { path in path.hasSuffix(".yaml") && !outside.contains { path.hasPrefix($0) } }
      .sorted()
    var sources: [PackSource] = []
    for path in paths {
      let bytes = try Data(contentsOf: root.appending(path: path))
      let file = SourceFile(path: path, bytes: Array(bytes))
      let tree = YAMLTree.parse(file, as: FileIndex(sources.count)).tree
      sources.append(PackSource(path: path, tree: tree))
    }
    self.sources = sources
  }

  /// Every error with its file and the words it stands at.
  func errors(strict: Bool) -> [String] {
    do throws(PackErrors) {
      _ = try RuleBook(reading: sources, strict: strict)
      return []
    } catch {
      return error.errors.map { error in
        let source = sources[Int(error.place.file.number)]
        let file = SourceFile(path: source.path, bytes: source.tree.source)
        return "\(source.path) ›\(file.text(of: error.place))‹ \(error.message.fi)"
      }
    }
  }
}

@Test func theShippedPacksAreRead() throws {
  let packs = try ShippedPacks()
  #expect(packs.sources.count > 10)
  #expect(packs.errors(strict: true) == [])
}

@Test func everyShippedRuleSaysWhyItExistsAndShowsExamples() throws {
  for source in try ShippedPacks().sources where source.tree.documents.count > 1 {
    let examples = try #require(try RuleExamples.read(source.tree), "\(source.path)")
    #expect(!examples.why.fi.isEmpty, "\(source.path)")
    #expect(!examples.examples.isEmpty, "\(source.path)")
  }
}
