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
/// revision: what has changed since is copied out of git until it is discarded.
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
      let same = try repository.checkOut(commit, changed: changes.old, to: folder)
      tree = OldTree(
        top: repository.top, copy: folder + "/tree", renames: changes.renames, same: same)
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
