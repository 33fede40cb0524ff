import Findings
import Foundation
import SourceText

/// Why the merge base of a revision can't be compared with.
package enum RevisionFault: Error, Sendable {
  /// The program `git` can't be run.
  case noGit
  /// The folder is in no repository.
  case noRepository(String)
  /// The repository has no such revision; whether it is a shallow clone.
  case unknown(String, isShallow: Bool)
  /// The revision and what is checked out have no common ancestor that is here.
  case noMergeBase(String, isShallow: Bool)
  /// Git failed at something else, in its own words.
  case failed(String)
}

/// A repository, asked through the program `git`, without a shell.
struct GitRepository {
  /// The folder of the working tree, without links.
  let top: String

  /// The repository around a folder.
  init(around folder: String) throws(RevisionFault) {
    let found = try Self.run(["rev-parse", "--show-toplevel"], in: folder)
    guard found.code == 0, let path = found.lines.first, !path.isEmpty else {
      throw .noRepository(folder)
    }
    top = path
  }

  /// The commit at which a revision and what is checked out went apart.
  func mergeBase(with revision: String) throws(RevisionFault) -> String {
    let commit = try run([
      "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
    ])
    guard commit.code == 0, let tip = commit.lines.first else {
      throw .unknown(revision, isShallow: try isShallow)
    }
    let base = try run(["merge-base", tip, "HEAD"])
    guard base.code == 0, let found = base.lines.first else {
      throw .noMergeBase(revision, isShallow: try isShallow)
    }
    return found
  }

  private var isShallow: Bool {
    get throws(RevisionFault) {
      try run(["rev-parse", "--is-shallow-repository"]).lines.first == "true"
    }
  }

  /// Writes the YAML files of a commit under a folder, but for those that the working tree has still
  /// the same; gives these.
  func checkOut(
    _ commit: String, changed: Set<ArraySlice<UInt8>>, to folder: String
  ) throws(RevisionFault) -> SameFiles {
    let listed = try run(["ls-tree", "-r", "-z", "--full-tree", commit])
    guard listed.code == 0 else { throw .failed(listed.errors) }
    let files = listed.output.split(separator: 0).compactMap(TreeFile.init).filter(\.isYAML)
    let disk = Disk(for: [top])
    var same = SameFiles()
    var others: [ArraySlice<UInt8>] = []
    for file in files {
      if !changed.contains(file.path), let path = file.regular(under: top, on: disk) {
        same.add(path)
      } else {
        others.append(file.path)
      }
    }
    if !others.isEmpty { try write(others, of: commit, to: folder) }
    return same
  }

  /// Writes files of a commit, by their paths, under a folder.
  private func write(
    _ paths: [ArraySlice<UInt8>], of commit: String, to folder: String
  ) throws(RevisionFault) {
    let index = ["GIT_INDEX_FILE": folder + "/index"]
    let list = folder + "/names"
    guard
      FileManager.default.createFile(
        atPath: list, contents: Data(paths.flatMap { $0 + [0] }))
    else { throw .failed(list) }
    let readTree = try run(["read-tree", commit], adding: index)
    guard readTree.code == 0 else { throw .failed(readTree.errors) }
    let written = try run(
      ["checkout-index", "-z", "--stdin", "--force", "--quiet", "--prefix=\(folder)/tree/"],
      adding: index, input: list)
    guard written.code == 0 else { throw .failed(written.errors) }
  }

  /// What the working tree has otherwise than a commit.
  struct Changes {
    /// The paths, as the commit has them, of what is not the same any more or has another name.
    fileprivate(set) var old: Set<ArraySlice<UInt8>> = []
    /// The files that have got another name: the old name by the new one.
    fileprivate(set) var renames: [String: String] = [:]
  }

  /// What has changed since a commit, also where it has not been committed, or may have: a file that
  /// was written again counts, for `git diff` would note in the index that it is the same.
  func changes(since commit: String) throws(RevisionFault) -> Changes {
    let listed = try run(["diff-index", "--name-status", "-z", "-M", commit])
    guard listed.code == 0 else { throw .failed(listed.errors) }
    var words = listed.output.split(separator: 0)[...]
    var changes = Changes()
    while let kind = words.popFirst()?.first, let old = words.popFirst() {
      changes.old.insert(old)
      // A renamed file has two names.
      guard kind == UInt8(ascii: "R"), let new = words.popFirst() else { continue }
      changes.renames[String(decoding: old, as: UTF8.self)] = String(decoding: new, as: UTF8.self)
    }
    return changes
  }
}

/// A line of `git ls-tree -z`: mode, kind, digest and, behind a tab, the path from the top.
private struct TreeFile {
  let path: ArraySlice<UInt8>
  private let isRegular: Bool

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    path = line[(tab + 1)...]
    isRegular = line.starts(with: "100".utf8)
  }

  var isYAML: Bool {
    [".yaml", ".yml"].contains {
      Array(path.suffix($0.utf8.count)).lowercased == Array($0.utf8)
    }
  }

  /// The path, where it is one of a file in the commit and in the working tree, and of no link.
  func regular(under top: String, on disk: Disk) -> String? {
    guard isRegular, let path = String(validating: path, as: UTF8.self),
      case .file = disk.kind(of: top + "/" + path), !disk.isLink(top + "/" + path)
    else { return nil }
    return path
  }
}

extension GitRepository {
  /// What came of running git.
  private struct Outcome {
    let code: Int32
    let output: [UInt8]
    let errors: String

    var lines: [String] {
      output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func run(
    _ arguments: [String], adding environment: [String: String] = [:], input: String? = nil
  ) throws(RevisionFault) -> Outcome {
    try Self.run(arguments, in: top, adding: environment, input: input)
  }

  private static func run(
    _ arguments: [String], in folder: String, adding environment: [String: String] = [:],
    input: String? = nil
  ) throws(RevisionFault) -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let settings = environment.map { "\($0)=\($1)" }
    process.arguments = settings + ["LC_ALL=C", "git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    do {
      process.standardInput =
        try input.map {
          try FileHandle(forReadingFrom: URL(fileURLWithPath: $0))
        } ?? .nullDevice
      try process.run()
    } catch {
      throw .noGit
    }
    // Both at once: a program waits where nobody reads what it has to say.
    let words = Ahead(mostlyWaiting: true) { errors.fileHandleForReading.bytesToEnd }
    let bytes = output.fileHandleForReading.bytesToEnd
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw .noGit }
    return Outcome(
      code: process.terminationStatus, output: bytes,
      errors: String(decoding: words.value, as: UTF8.self))
  }
}

extension FileHandle {
  /// What there is to read, up to where it ends or can't be read.
  fileprivate var bytesToEnd: [UInt8] { Array((try? readToEnd()) ?? Data()) }
}

extension [UInt8] {
  /// The bytes with capital letters of ASCII made small.
  fileprivate var lowercased: [UInt8] {
    map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
