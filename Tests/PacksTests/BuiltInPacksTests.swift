import Foundation
import Packs
import SourceText
import Testing
import YAML

/// The packs in the product are those of `Rules`, node by node.
struct BuiltInPacksTests {
  private let packs = builtInPacks(startingAt: FileIndex(5))

  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of the files of `Rules` that are built in.
  private func paths() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: "Rules").path())
    let left = ["sopimukset/", "sivut/", "esimerkkipohjat/"]
    return all.filter { path in path.hasSuffix(".yaml") && !left.contains(where: path.hasPrefix) }
      .map { "Rules/" + $0 }
  }

  @Test func everyPackOfRulesIsBuiltInOnceAndInOrder() throws {
    #expect(
      packs.map(\.path) == (try paths()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(!packs.isEmpty)
    #expect(packs.map(\.tree.file.number) == packs.indices.map { UInt32($0 + 5) })
  }

  @Test func everyBuiltInTreeIsTheFirstDocumentOfItsFile() throws {
    for pack in packs {
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: pack.path)))
      let file = SourceFile(path: pack.path, bytes: bytes)
      let (tree, problems) = YAMLTree.parse(file, as: pack.tree.file)
      #expect(problems.isEmpty, "\(pack.path)")
      let document = try #require(tree.documents.first)
      let end = tree.next(after: Int(document.index))
      #expect(pack.tree.nodes.count == end)
      #expect(bytes.starts(with: pack.tree.source))
      #expect(pack.file.bytes == pack.tree.source)
      #expect(pack.tree.documents == [document])
      let same = (0..<min(end, pack.tree.nodes.count)).allSatisfy { isSame($0, pack.tree, tree) }
      #expect(same, "\(pack.path)")
    }
  }

  @Test func aRuleHasItsWholeTextForThoseWhoAsk() throws {
    let rules = packs.filter { $0.path.hasPrefix("Rules/roolit/") }
    #expect(rules.count > 10)
    for pack in rules {
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: pack.path)))
      #expect(pack.wholeFile.bytes == bytes, "\(pack.path)")
      #expect(pack.wholeFile.bytes.count > pack.file.bytes.count, "\(pack.path)")
    }
  }

  private func isSame(_ index: Int, _ one: YAMLTree, _ other: YAMLTree) -> Bool {
    let (a, b) = (one.nodes[index], other.nodes[index])
    let id = NodeID(index)
    let isSameEnd = one.next(after: index) == other.next(after: index)
    let isSameShape = a.kind == b.kind && a.style == b.style && isSameEnd
    let isSamePlace = one.span(of: id) == other.span(of: id) && a.isDecoded == b.isDecoded
    let isSameText = one.utf8(of: id) == other.utf8(of: id) && a.textStart == b.textStart
    return isSameShape && isSamePlace && isSameText && a.textEnd == b.textEnd
  }
}
