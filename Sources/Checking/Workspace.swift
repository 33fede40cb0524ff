import Documents
import Findings
import SourceText

/// A set of documents that are compared with each other, by their files.
struct DocumentSet {
  /// The folder of its `hytelint.yaml`, or nothing for files that stand in none.
  let root: String?
  /// The files in the order in which they are read, as absolute paths.
  var files: [String]
  /// The files whose findings are shown.
  var shown: Set<String>
}

/// Finds the files under the given paths and sorts them into sets.
struct Workspace {
  private let disk: Disk
  private var sets: [DocumentSet] = []
  private var roots: [String: String?] = [:]
  private(set) var unreadable: [UnreadablePath] = []

  /// The name of the file that makes a folder a set of its own.
  static let configName = "hytelint.yaml"

  init(_ disk: Disk) {
    self.disk = disk
  }

  /// The sets under the paths, with the rest of each set as context.
  mutating func sets(under paths: [String]) -> [DocumentSet] {
    for path in paths {
      let absolute = disk.absolute(path)
      switch disk.kind(of: absolute) {
      case .file: add(absolute)
      case .folder: for file in files(under: absolute) { add(file) }
      case .missing: complain(path, .missing)
      case .other: complain(path, .special)
      }
    }
    for number in sets.indices { addContext(to: number) }
    return sets
  }

  private mutating func add(_ file: String) {
    let root = root(of: folder(of: file))
    let number: Int
    if let known = sets.firstIndex(where: { $0.root == root }) {
      number = known
    } else {
      number = sets.count
      sets.append(DocumentSet(root: root, files: [], shown: []))
    }
    guard sets[number].shown.insert(file).inserted else { return }
    sets[number].files.append(file)
  }

  /// Adds the files of the set's folder that the paths do not name.
  private mutating func addContext(to number: Int) {
    guard let root = sets[number].root else { return }
    let known = Set(sets[number].files)
    var others: [String] = []
    for file in files(under: root)
    where !known.contains(file) && self.root(of: folder(of: file)) == root {
      others.append(file)
    }
    sets[number].files = (sets[number].files + others).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// The folder at or above this one that has a configuration of its own.
  private mutating func root(of folder: String) -> String? {
    if let known = roots[folder] { return known }
    var root: String?
    if case .file = disk.kind(of: folder + "/" + Self.configName) {
      root = folder
    } else if folder != "/", !folder.isEmpty {
      root = self.root(of: self.folder(of: folder))
    }
    roots[folder] = .some(root)
    return root
  }

  private func folder(of path: String) -> String {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// Every YAML file under a folder, in the order of names; hidden folders are passed over.
  private mutating func files(under folder: String) -> [String] {
    var files: [String] = []
    gather(folder, into: &files)
    return files
  }

  private mutating func gather(_ folder: String, into files: inout [String]) {
    guard let names = disk.names(in: folder) else { return complain(folder, .refused) }
    for name in names where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch disk.kind(of: path) {
      case .file where Self.isYAML(name) && name != Self.configName: files.append(path)
      case .folder where !disk.isLink(path): gather(path, into: &files)
      default: continue
      }
    }
  }

  private static func isYAML(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private mutating func complain(_ path: String, _ why: Disk.Unreadable) {
    let entry = UnreadablePath(path: disk.shown(path), reason: why.reason)
    if !unreadable.contains(entry) { unreadable.append(entry) }
  }
}
