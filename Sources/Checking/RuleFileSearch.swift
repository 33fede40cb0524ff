import Findings
import SourceText

/// Finds rule files under folders: packs, the bases of their examples, and what can't be read.
struct RuleFileSearch {
  private(set) var packs: [SourceFile] = []

  /// The bases of examples, by their names.
  private(set) var bases: [String: SourceFile] = [:]
  private(set) var complaints: [Complaint] = []

  private let disk: Disk

  /// Finds what stands under folders, or the one pack of a file.
  ///
  /// - Throws: which folder is not there or holds nothing, and why.
  init(under folders: [String], on disk: Disk) throws(CheckFailure) {
    self.disk = disk
    for folder in folders { try find(under: folder) }
  }

  /// Whether a pack states the types of a vocabulary, on which packs can stand alone.
  var statesTypes: Bool { packs.contains(where: \.statesTypes) }

  private mutating func find(under folder: String) throws(CheckFailure) {
    let absolute = disk.absolute(folder)
    if case .unreadable(let why) = disk.kind(of: absolute) {
      throw .noPacks(folder: folder, reason: why.reason)
    }
    if case .file = disk.kind(of: absolute) { return add(absolute, within: "") }
    let search = FileSearch(under: absolute, on: disk)
    for (path, why) in search.unreadable { complain(path, why) }
    guard !search.files.isEmpty || !search.unreadable.isEmpty else {
      throw .noPacks(folder: folder, reason: Disk.Unreadable.empty.reason)
    }
    for file in search.files { add(file.path, within: absolute) }
  }

  private mutating func add(_ path: String, within folder: String) {
    // Agreements are loaded where a config names them; pages and bases of examples are no rules.
    let steps = path.dropFirst(folder.count).split(separator: "/").dropLast()
    guard !steps.contains("sopimukset"), !steps.contains("sivut") else { return }
    switch disk.read(path) {
    case .failure(let why): complain(path, why)
    case .success(let bytes):
      let file = SourceFile(path: disk.shown(path), bytes: bytes)
      if steps.contains("esimerkkipohjat") {
        bases[file.name] = file
      } else {
        packs.append(file)
      }
    }
  }

  private mutating func complain(_ path: String, _ why: Disk.Unreadable) {
    complaints.append(Complaint(path: disk.shown(path), position: nil, message: why.reason))
  }
}

extension SourceFile {
  /// The file's name without its folder and ending.
  fileprivate var name: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "")
  }

  /// Whether the file states the types of a vocabulary, on which packs can stand alone.
  fileprivate var statesTypes: Bool {
    bytes.split(separator: 0x0A).contains { $0.starts(with: Array("tyypit:".utf8)) }
  }
}
