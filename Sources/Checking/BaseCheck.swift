import Accepting
package import Findings
import Foundation

/// What a revision had: the identities that were found there, and the exceptions.
package struct BaseFindings: Sendable {
  package let known: Set<[String]>
  package let exceptions: [ListedException]

  /// What was no set of documents, or was judged by broken packs, had no findings to know.
  package static let none = BaseFindings(known: [], exceptions: [])
}

/// Checks the same paths as they were at a merge base: documents, registers, configuration and rule
/// packs of then, the day and the program of now.
///
/// What stands in the memory of the check of now, and has stayed the same, is not judged again.
package func check(
  _ request: CheckRequest, at base: MergeBase, remembering memory: Memory?
) -> BaseFindings {
  guard var old = base.request(for: request) else { return .none }
  old.memory = memory
  do throws(CheckFailure) {
    let result = try check(old)
    return BaseFindings(known: known(to: result.findings), exceptions: result.exceptions)
  } catch {
    return .none
  }
}

/// Reads the documents under the same paths as they were where the checked-out branch left a
/// revision; nothing where there were none.
///
/// - Throws: why that can't be read.
package func gather(
  _ request: CheckRequest, atMergeBaseWith revision: String
) throws(RevisionFault) -> Gathering? {
  let base = try MergeBase(with: revision, of: request)
  defer { base.discard() }
  guard let old = base.request(for: request) else { return nil }
  do throws(CheckFailure) { return try gather(old) } catch { return nil }
}

/// The documents, configurations and packs as they were where the checked-out branch left a
/// revision, copied out of git until they are discarded; what has stayed the same is linked.
package struct MergeBase: Sendable {
  private let folder: String
  private let tree: OldTree
  private let disk: Disk

  /// Copies them.
  ///
  /// - Throws: why they can't be had.
  package init(with revision: String, of request: CheckRequest) throws(RevisionFault) {
    disk = Disk(for: request.paths)
    let first = request.paths.first { $0 != "-" } ?? request.standardInputPath ?? "."
    let repository = try GitRepository(around: disk.folder(at: first))
    let commit = try repository.mergeBase(with: revision)
    guard let folder = Disk.temporaryFolder() else { throw .failed("/tmp") }
    self.folder = folder
    do throws(RevisionFault) {
      let changes = try repository.changes(since: commit)
      try repository.checkOut(commit, but: changes, to: folder)
      tree = OldTree(top: repository.top, copy: folder + "/tree", renames: changes.renames)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  /// Takes the copies away.
  package func discard() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The request for what was there then; nothing where none of its paths was.
  func request(for request: CheckRequest) -> CheckRequest? {
    tree.request(for: request, on: disk)
  }
}

/// The files of a commit, copied to a folder, that stand for those of the working tree.
package struct OldTree: Sendable {
  /// The working tree, and the copy of its files as they were.
  let top: String
  let copy: String
  /// The names that files have now, by those they had, from the top.
  let renames: [String: String]

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
    guard absolute.hasPrefix(copy + "/") else { return absolute }
    let rest = String(absolute.dropFirst(copy.count + 1))
    return top + "/" + (renames[rest] ?? rest)
  }

  /// The request for the copy; nothing where none of its paths was there.
  func request(for request: CheckRequest, on disk: Disk) -> CheckRequest? {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
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
