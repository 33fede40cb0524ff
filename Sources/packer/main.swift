import Facts
import Findings
import Foundation
import Rules
import SourceText
import YAML

/// Writes the built-in packs and the rule book that they make as one Swift file:
/// `packer RULES OUTPUT`; the templates of a stage as another: `packer templates FOLDER OUTPUT`.
private func pack(_ arguments: [String]) throws {
  if arguments.count == 4, arguments[1] == "templates" {
    return try packTemplates(in: arguments[2], to: arguments[3])
  }
  guard arguments.count == 3 else {
    throw PackingError("usage: packer RULES OUTPUT | packer templates FOLDER OUTPUT")
  }
  let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
  var text: [UInt8] = []
  var packs: [PackSource] = []
  var digests = ""
  var reasons: [(RuleID, RuleReason)] = []
  for path in try packPaths(in: folder) {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
    let pack = try PackText(path: "Rules/" + path, bytes: bytes)
    pack.append(to: &text)
    digests += pack.digest
    packs.append(pack.source(numbered: packs.count))
    if let reason = pack.reason { reasons.append(reason) }
  }
  // What is wrong with the packs is told where they are checked; a run then reads them itself.
  let book = try (try? RuleBook(reading: packs)).map(packed)
  let file = try swiftFile(
    holding: text, book: book?.bytes ?? [], names: book?.names ?? [],
    reasons: RuleReason.packed(reasons), digests: digests)
  try Data(file.utf8).write(to: URL(filePath: arguments[2]))
}

/// A book and the names of its registers as bytes, of which the same are made again: a run reads them
/// without asking whether they are whole.
private func packed(_ book: RuleBook) throws -> (bytes: [UInt8], names: [UInt8]) {
  let bytes = book.packed
  let names = PreparedNames(of: book.registers).packed
  guard RuleBook(packed: bytes)?.packed == bytes, PreparedNames(packed: names)?.packed == names
  else { throw PackingError("the rule book is not read as it was written") }
  return (bytes, names)
}

/// Writes each file of a folder as a literal by its name.
private func packTemplates(in path: String, to output: String) throws {
  let folder = URL(filePath: path, directoryHint: .isDirectory)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  let texts = try names.filter { !$0.hasPrefix(".") }.map { name in
    (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
  }
  try Data(swiftFile(holding: texts).utf8).write(to: URL(filePath: output))
}

/// The paths of the packs below a folder, in the order of their bytes.
private func packPaths(in folder: URL) throws -> [String] {
  // Agreements are loaded where a config names them; pages and bases of examples are never rules.
  let left = ["sopimukset/", "sivut/", "esimerkkipohjat/"]
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
  return paths.filter { path in path.hasSuffix(".yaml") && !left.contains(where: path.hasPrefix) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

do {
  try pack(CommandLine.arguments)
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
