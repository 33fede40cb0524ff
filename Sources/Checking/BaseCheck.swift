import Accepting
package import Findings
import Foundation

/// What a revision had: the identities that were found there, and the exceptions.
package struct BaseFindings: Sendable {
  package let known: Set<[String]>
  package let exceptions: [ListedException]
}

/// Checks the same paths as they were where the checked-out branch left a revision: documents,
/// registers, configuration and rule packs of then, the day and the program of now.
///
/// - Throws: why that can't be compared with.
package func check(
  _ request: CheckRequest, atMergeBaseWith revision: String
) throws(RevisionFault) -> BaseFindings {
  let none = BaseFindings(known: [], exceptions: [])
  return try atMergeBase(with: revision, of: request) { old in
    do throws(CheckFailure) {
      let result = try check(old)
      return BaseFindings(known: known(to: result.findings), exceptions: result.exceptions)
    } catch {
      // What was no set of documents, or was judged by broken packs, had no findings to know.
      return none
    }
  } ?? none
}

/// Reads the documents under the same paths as they were where the checked-out branch left a
/// revision; nothing where there were none.
///
/// - Throws: why that can't be read.
package func gather(
  _ request: CheckRequest, atMergeBaseWith revision: String
) throws(RevisionFault) -> Gathering? {
  try atMergeBase(with: revision, of: request) { old in
    do throws(CheckFailure) { return try gather(old) } catch { return nil }
  }
}

/// What can be told of the request's paths as they were at the merge base; nothing where none of
/// them was there.
private func atMergeBase<Answer>(
  with revision: String, of request: CheckRequest, _ answer: (CheckRequest) -> Answer?
) throws(RevisionFault) -> Answer? {
  let disk = Disk(for: request.paths)
  let first = request.paths.first { $0 != "-" } ?? request.standardInputPath ?? "."
  let repository = try GitRepository(around: disk.folder(at: first))
  let commit = try repository.mergeBase(with: revision)
  guard let folder = Disk.temporaryFolder() else { throw .failed("/tmp") }
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try repository.checkOut(commit, to: folder)
  let tree = OldTree(
    top: repository.top, copy: folder + "/tree", renames: try repository.renames(since: commit))
  return tree.request(for: request, on: disk).flatMap(answer)
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
