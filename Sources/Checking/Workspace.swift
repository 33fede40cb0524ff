import Accepting
import Documents
import Findings
import SourceText

/// A set of documents that are compared with each other, by their files.
struct DocumentSet {
  /// The folder of its `hytelint.yaml`, or nothing for files that stand in none.
  let root: String?
  /// Its configuration, as an absolute path.
  let config: String?
  /// The files in the order in which they are read, as absolute paths; `-` for standard input.
  var files: [String]
  /// The files whose findings are shown.
  var shown: Set<String>
}

/// Finds the files under the given paths and sorts them into sets.
struct Workspace {
  private let disk: Disk
  private var sets: [DocumentSet] = []
  /// The configuration that holds for all files instead of those beside them.
  private let config: String?
  private var roots: [String: String?] = [:]
  /// The files that stand in some set, however they are reached.
  private var known: Set<FileID> = []
  private(set) var unreadable: [UnreadablePath] = []

  /// The name of the file that makes a folder a set of its own.
  static let configName = "hytelint.yaml"

  init(_ disk: Disk, config: String? = nil) {
    self.disk = disk
    self.config = config
  }

  /// The sets under the paths, with the rest of each set as context; their order and that of their
  /// files does not depend on the order of the paths.
  ///
  /// The text that is given for the path `-` stands in the place of the file `standardInput`.
  mutating func sets(under paths: [String], standardInput: String?) -> [DocumentSet] {
    if paths.contains("-") { addStandardInput(standardInput) }
    for path in paths where path != "-" {
      let absolute = disk.absolute(path)
      switch disk.kind(of: absolute) {
      case .file where isConfig(absolute): continue
      case .file(let id, _): add(absolute, id)
      case .folder: add(under: absolute)
      case .unreadable(let why): complain(absolute, why)
      }
    }
    for number in sets.indices { addContext(to: number) }
    return sets.sorted { precedes($0.root ?? "", $1.root ?? "") }
  }

  private mutating func add(under folder: String) {
    let search = FileSearch(under: folder, on: disk)
    let files = search.files.filter { !isConfig($0.path) }
    if files.isEmpty, search.unreadable.isEmpty { complain(folder, .empty) }
    for file in files { add(file.path, file.id) }
    for entry in search.unreadable { complain(entry.path, entry.why) }
  }

  /// Adds the text given as standard input, instead of the file in whose place it stands.
  private mutating func addStandardInput(_ path: String?) {
    let file = path.map { disk.absolute($0) } ?? "-"
    if case .file(let id, _) = disk.kind(of: file) { known.insert(id) }
    show(file, inSetOf: path == nil ? nil : root(of: folder(of: file)))
  }

  private mutating func add(_ file: String, _ id: FileID) {
    guard known.insert(id).inserted else { return }
    show(file, inSetOf: root(of: folder(of: file)))
  }

  private mutating func show(_ file: String, inSetOf root: String?) {
    if let number = sets.firstIndex(where: { $0.root == root }) {
      sets[number].files.append(file)
      sets[number].shown.insert(file)
    } else {
      let config = config ?? root.map { $0 + "/" + Self.configName }
      sets.append(DocumentSet(root: root, config: config, files: [file], shown: [file]))
    }
  }

  /// Adds the files of the set's folder that the paths do not name.
  private mutating func addContext(to number: Int) {
    if let root = sets[number].root {
      let search = FileSearch(under: root, on: disk)
      for file in search.files
      where !isConfig(file.path) && self.root(of: folder(of: file.path)) == root
        && known.insert(file.id).inserted
      {
        sets[number].files.append(file.path)
      }
      for entry in search.unreadable where self.root(of: folder(of: entry.path)) == root {
        complain(entry.path, entry.why)
      }
    }
    sets[number].files.sort(by: precedes)
  }

  /// The folder at or above this one that has a configuration of its own.
  private mutating func root(of folder: String) -> String? {
    if config != nil { return nil }
    if let known = roots[folder] { return known }
    var root: String?
    switch disk.kind(of: folder + "/" + Self.configName) {
    case .file, .unreadable(.brokenLink), .unreadable(.special): root = folder
    default: if !disk.isTop(folder) { root = self.root(of: self.folder(of: folder)) }
    }
    roots[folder] = .some(root)
    return root
  }

  private func folder(of path: String) -> String {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// Whether a file is a configuration or a baseline, and no document.
  private func isConfig(_ path: String) -> Bool {
    path == config || path.hasSuffix("/" + Self.configName)
      || path.hasSuffix("/" + Baseline.fileName)
  }

  private mutating func complain(_ path: String, _ why: Disk.Unreadable) {
    let entry = UnreadablePath(path: disk.shown(path), reason: why.reason)
    if !unreadable.contains(entry) { unreadable.append(entry) }
  }
}

/// The order of paths: that of their bytes.
func precedes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}
