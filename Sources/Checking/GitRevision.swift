import Findings
import Foundation

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

  /// Writes the YAML files of a commit under a folder.
  func checkOut(_ commit: String, to folder: String) throws(RevisionFault) {
    let index = ["GIT_INDEX_FILE": folder + "/index"]
    let listed = try run(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit])
    guard listed.code == 0 else { throw .failed(listed.errors) }
    let names = listed.output.split(separator: 0).filter { name in
      [".yaml", ".yml"].contains { Array(name.suffix($0.utf8.count)).lowercased == Array($0.utf8) }
    }
    let list = folder + "/names"
    guard
      FileManager.default.createFile(
        atPath: list, contents: Data(names.flatMap { $0 + [0] }))
    else { throw .failed(list) }
    let readTree = try run(["read-tree", commit], adding: index)
    guard readTree.code == 0 else { throw .failed(readTree.errors) }
    let written = try run(
      ["checkout-index", "-z", "--stdin", "--force", "--quiet", "--prefix=\(folder)/tree/"],
      adding: index, input: list)
    guard written.code == 0 else { throw .failed(written.errors) }
  }

  /// The files that have got another name since a commit: the old name by the new one.
  func renames(since commit: String) throws(RevisionFault) -> [String: String] {
    let listed = try run(["diff", "--name-status", "-z", "-M", "--diff-filter=R", commit])
    guard listed.code == 0 else { throw .failed(listed.errors) }
    let words = listed.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    var renames: [String: String] = [:]
    for start in stride(from: 0, to: words.count - 2, by: 3) {
      renames[words[start + 1]] = words[start + 2]
    }
    return renames
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
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    let words = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw .noGit }
    return Outcome(
      code: process.terminationStatus, output: Array(bytes),
      errors: String(decoding: words, as: UTF8.self))
  }
}

extension [UInt8] {
  /// The bytes with capital letters of ASCII made small.
  fileprivate var lowercased: [UInt8] {
    map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
