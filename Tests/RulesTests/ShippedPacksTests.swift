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
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
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
  #expect(packs.errors(strict: false) == [])
}
