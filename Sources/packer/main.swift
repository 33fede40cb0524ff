import Foundation

/// Writes the built-in packs as one Swift file: `packer RULES OUTPUT`.
private func pack(_ arguments: [String]) throws {
  guard arguments.count == 3 else { throw PackingError("usage: packer RULES OUTPUT") }
  let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
  var text: [UInt8] = []
  for path in try packPaths(in: folder) {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
    try PackText(path: "Rules/" + path, bytes: bytes).append(to: &text)
  }
  try Data(swiftFile(holding: text).utf8).write(to: URL(filePath: arguments[2]))
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
