import Foundation

/// The files of a commit that stand for those of the working tree: what has changed since is copied to
/// a folder, and what has stayed the same is read where it is.
package struct OldTree: Sendable {
  /// The working tree, and the copy of its files as they were.
  let top: String
  let copy: String
  /// The names that files have now, by those they had, from the top.
  let renames: [String: String]
  let same: SameFiles

  /// The path in the copy of a path in the working tree; nothing for what lies elsewhere.
  func old(_ absolute: String) -> String? {
    let path = URL(fileURLWithPath: absolute).resolvingSymlinksInPath().path
    let root = URL(fileURLWithPath: top).resolvingSymlinksInPath().path
    if path == root { return copy }
    guard path.hasPrefix(root + "/") else { return nil }
    let rest = String(path.dropFirst(root.count + 1))
    return copy + "/" + (renames.first { $0.value == rest }?.key ?? rest)
  }

  /// The path that a file of the copy has in the working tree now; others stay as they are.
  func current(_ absolute: String) -> String {
    guard let rest = rest(of: absolute), !rest.isEmpty else { return absolute }
    return top + "/" + (renames[rest] ?? rest)
  }

  /// The path from the top of a path in the copy; empty for the copy itself.
  private func rest(of absolute: String) -> String? {
    if absolute == copy { return "" }
    return absolute.hasPrefix(copy + "/") ? String(absolute.dropFirst(copy.count + 1)) : nil
  }

  /// Where the text of a file stands that has this path in the copy: in the working tree, where that
  /// has it still the same.
  func place(of absolute: String) -> String {
    guard let rest = rest(of: absolute), same.has(rest) else { return absolute }
    return top + "/" + rest
  }

  /// Whether the path is a folder of the copy in which a file stands that has stayed the same.
  func isFolder(_ absolute: String) -> Bool { !names(in: absolute).isEmpty }

  /// What stands in a folder of the copy, of what has stayed the same.
  func names(in folder: String) -> Set<String> {
    rest(of: folder).map { same.names(in: $0) } ?? []
  }

  /// The request for the copy; nothing where none of its paths was there.
  func request(for request: CheckRequest, on disk: Disk) -> CheckRequest? {
    func isThere(_ path: String) -> Bool {
      isFolder(path) || FileManager.default.fileExists(atPath: place(of: path))
    }
    var old = request
    let paths = request.paths.compactMap { $0 == "-" ? request.standardInputPath : $0 }
    old.paths = paths.compactMap { self.old(disk.absolute($0)) }.filter(isThere)
    old.ruleFolders = request.ruleFolders.filter { folder in
      self.old(disk.absolute(folder)).map(isThere) ?? true
    }.map { self.old(disk.absolute($0)) ?? $0 }
    old.configPath = request.configPath.map { path in
      self.old(disk.absolute(path)).flatMap { isThere($0) ? $0 : nil } ?? path
    }
    old.standardInput = nil
    old.standardInputPath = nil
    old.judgesTimeline = false
    old.readsResponsibilities = false
    old.keepsProofs = false
    old.readsReasons = false
    old.countsStatuses = false
    old.standsFor = self
    old.writtenPaths = request.paths
    return old.paths.isEmpty ? nil : old
  }
}

/// The files of a commit that the working tree has just so, by their paths from the top.
struct SameFiles: Sendable {
  private var files: Set<String> = []
  private var names: [String: Set<String>] = [:]

  /// Adds a file, and the folders in which it stands.
  mutating func add(_ path: String) {
    files.insert(path)
    var path = path[...]
    while !path.isEmpty {
      let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = String(path[(end.map(path.utf8.index(after:)) ?? path.startIndex)...])
      path = path[..<(end ?? path.startIndex)]
      // Where a name is known, the folders above it are.
      if !names[String(path), default: []].insert(name).inserted { return }
    }
  }

  func has(_ path: String) -> Bool { files.contains(path) }

  func names(in folder: String) -> Set<String> { names[folder] ?? [] }
}
