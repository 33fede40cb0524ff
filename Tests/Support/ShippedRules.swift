import Findings
import Foundation
package import Rules
package import SourceText
import Testing
import YAML

/// The packs of the repository as they stand on disk, for tests of what they say.
package struct ShippedRules: Sendable {
  package let book: RuleBook

  /// The packs, of which the book was read.
  package let packs: [PackSource]

  /// The rule files with their second documents, in the order of their paths.
  package let files: [(id: String, examples: RuleExamples)]

  /// What is wrong with second documents.
  package let faults: [String]

  /// How many files the packs take up: documents of tests are numbered from here.
  package let fileCount: Int

  /// Reads them; a broken pack fails the test that asks.
  package init() throws {
    var packs: [PackSource] = []
    var files: [(String, RuleExamples)] = []
    var faults: [String] = []
    for path in try Self.paths() {
      let bytes = [UInt8](try Data(contentsOf: repository.appending(path: path)))
      let source = SourceFile(path: path, bytes: bytes)
      let tree = YAMLTree.parse(source, as: FileIndex(packs.count)).tree
      packs.append(PackSource(path: path, tree: tree))
      do throws(PackErrors) {
        guard let examples = try RuleExamples.read(tree) else { continue }
        let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
        files.append((String(name), examples))
      } catch {
        faults += error.errors.map { "\(path): \($0.message.fi)" }
      }
    }
    book = try RuleBook(reading: packs)
    self.packs = packs
    self.files = files
    self.faults = faults
    fileCount = packs.count
  }

  /// A base of the examples, by its name.
  package func base(_ name: String?) throws -> SourceFile {
    guard let name else { return SourceFile(path: "", bytes: []) }
    let path = "Rules/esimerkkipohjat/\(name).yaml"
    return SourceFile(
      path: path, bytes: [UInt8](try Data(contentsOf: repository.appending(path: path))))
  }

  private static func paths() throws -> [String] {
    let folder = repository.appending(path: "Rules").resolvingSymlinksInPath()
    let outside = ["sopimukset", "sivut", "esimerkkipohjat"]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { path in
      path.hasSuffix(".yaml") && !outside.contains { path.hasPrefix($0 + "/") }
    }.sorted().map { "Rules/" + $0 }
  }
}
