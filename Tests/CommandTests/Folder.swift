import Foundation

/// A folder of a test's own, which goes away with the value.
final class Folder {
  let url: URL
  private let outer: Folder?

  /// A folder with files of these names and texts.
  init(_ texts: [String: String] = [:]) throws {
    let name = "hytelint-" + UUID().uuidString
    outer = nil
    url = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in texts { try write(Data(text.utf8), to: path) }
  }

  /// A copy of a folder of the repository.
  init(copying source: URL) throws {
    let name = "hytelint-" + UUID().uuidString
    outer = nil
    url = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.copyItem(at: source, to: url)
  }

  /// A folder within another, which stays as long as this one.
  init(keeping outer: Folder, within name: String) {
    url = outer.path(name)
    self.outer = outer
  }

  deinit {
    if outer == nil { try? FileManager.default.removeItem(at: url) }
  }

  func path(_ name: String) -> URL {
    url.appending(path: name)
  }

  /// Writes a file, with the folders above it.
  func write(_ bytes: Data, to name: String) throws {
    let file = path(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: path(name))
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name).path)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name).path, withDestinationPath: target)
  }

  /// Sets the permissions of a file, or of the folder itself (`.`).
  func allow(_ permissions: Int, on name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: path(name).path)
  }

  /// An empty file.
  func file(_ name: String) throws -> URL {
    try Data().write(to: path(name))
    return path(name)
  }

  func handle(reading name: String) throws -> FileHandle {
    try FileHandle(forReadingFrom: path(name))
  }
}

/// Plans that tests write into their folders.
enum Plans {
  /// A plan without a fault, about one measure.
  static let clean = plan("Raisio", "päävastuu: Raision kaupunki")

  /// A plan with a warning, but no error.
  static let doubtful = plan("Turku", "päävastuu: Seudun hyvinvointitiimi")

  /// A plan with an error: a key that is misspelt.
  static let faulty = plan("Naantali", "pääväst: Naantalin kaupunki")

  /// A text that is not YAML.
  static let notYAML = "hyvinvointisuunnitelma:\n\torganisaatio: Raisio\n"

  static func plan(_ organisation: String, _ responsibility: String) -> String {
    """
    hyvinvointisuunnitelma:
      organisaatio: \(organisation)
      kausi: 2022–2029
      vaihe: luonnos
    toimenpiteet:
      - nimi: Kirjaston lukupiiri
        \(responsibility)
        aikataulu: 2026–2027
        mittarit: [kokoontumiskerrat]

    """
  }
}
