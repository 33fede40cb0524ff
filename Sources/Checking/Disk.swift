import Foundation
import SourceText

/// What stands at a path.
enum PathKind: Equatable {
  case file(FileID, size: Int)
  case folder
  case unreadable(Disk.Unreadable)
}

/// What tells a file from others, also where it is reached by several paths.
struct FileID: Hashable {
  let device: UInt64
  let number: UInt64
}

/// The disk, as the pipeline sees it: kinds of paths, folders in a fixed order, whole files.
struct Disk: Sendable {
  /// The largest file that is read, in bytes.
  static let largestFile = 64 << 20

  private let here: [Substring]
  /// Whether paths outside the working folder are shown from it too, as the user wrote them.
  private let stepsUp: Bool
  /// The older state that is read instead of the files as they are.
  private let oldTree: OldTree?

  /// The disk, for paths as the user wrote them.
  init(for paths: [String], in oldTree: OldTree? = nil) {
    self.oldTree = oldTree
    here = Self.steps(of: FileManager.default.currentDirectoryPath)
    stepsUp = !paths.contains { $0.hasPrefix("/") }
  }

  /// The disk as a request asks for it.
  init(for request: CheckRequest) {
    self.init(for: request.writtenPaths ?? request.paths, in: request.standsFor)
  }

  /// Whether no folder above this one is looked at.
  func isTop(_ folder: String) -> Bool {
    folder == "/" || folder == oldTree?.copy
  }

  /// The folder that a path is, or in which it stands.
  func folder(at path: String) -> String {
    let absolute = absolute(path)
    if case .folder = kind(of: absolute) { return absolute }
    return self.absolute(path + "/..")
  }

  /// A new folder for files that nobody keeps.
  static func temporaryFolder() -> String? {
    let files = FileManager.default
    let folder = try? files.url(
      for: .itemReplacementDirectory, in: .userDomainMask, appropriateFor: files.temporaryDirectory,
      create: true)
    return folder?.path
  }

  private static func steps(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }

  /// The absolute path with `.` and `..` taken out.
  func absolute(_ path: String) -> String {
    var steps = path.utf8.first == UInt8(ascii: "/") ? [] : here
    for step in Self.steps(of: path) where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    if steps.isEmpty { return "/" }
    // A loop, for `joined` asks the runtime what kinds of text there are.
    var absolute = ""
    for step in steps {
      absolute += "/"
      absolute.append(contentsOf: step)
    }
    return absolute
  }

  /// The path to show: relative to the working folder where it lies within it, or where the user
  /// wrote no absolute paths.
  func shown(_ absolute: String) -> String {
    let absolute = oldTree?.current(absolute) ?? absolute
    let steps = absolute.split(separator: "/")
    let common = zip(here, steps).prefix { $0 == $1 }.count
    guard common == here.count || stepsUp, common < steps.count else { return absolute }
    let up = Array(repeating: "..", count: here.count - common)
    return (up + steps.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  /// Where a path is to be looked at.
  private func place(of path: String) -> String { oldTree?.place(of: path) ?? path }

  /// What stands at a path, links followed.
  func kind(of path: String) -> PathKind {
    if oldTree?.isFolder(path) == true { return .folder }
    let path = place(of: path)
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno == EACCES { return .unreadable(.refused) }
      return .unreadable(isLink(path) ? .brokenLink : .missing)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let id = FileID(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino))
      return .file(id, size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .unreadable(.special)
    }
  }

  /// Whether the path is a link; folders behind links are not walked, so that no loop is.
  func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(place(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder in the order of their bytes, or nothing where it can't be read.
  func names(in folder: String) -> [String]? {
    let same = oldTree?.names(in: folder) ?? []
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    if names == nil, same.isEmpty { return nil }
    return same.union(names ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file, or why it isn't read; its size is looked at before it is read.
  func read(_ path: String) -> Result<[UInt8], Unreadable> {
    let size: Int
    switch kind(of: path) {
    case .file(_, let count): size = count
    case .folder: return .failure(.special)
    case .unreadable(let why): return .failure(why)
    }
    guard size <= Self.largestFile else { return .failure(.tooLarge) }
    let path = place(of: path)
    guard let file = OpenFile(path) else {
      return .failure(unsafe access(path, R_OK) == 0 ? .failed : .refused)
    }
    return Result { () throws(Unreadable) in
      try file.bytes(expecting: size, limit: Self.largestFile)
    }
  }
}
