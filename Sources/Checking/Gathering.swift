import Documents
package import Facts
import Findings
package import Rules
package import SourceText
import YAML

/// What the documents of one set state, before anything is judged.
package struct GatheredFacts: Sendable {
  /// The folder or the first file of the set, as it is shown to users.
  package let path: String
  package let facts: FactBase
}

/// The facts of all sets under some paths, and what they are judged by.
package struct Gathering: Sendable {
  package let book: RuleBook
  package let sets: [GatheredFacts]

  /// All files that were read, packs first; a span's `FileIndex` is a place in this list.
  package let files: [SourceFile]
  package let unreadable: [UnreadablePath]
  package let complaints: [Complaint]
}

/// Reads the documents under the request's paths and states them as rows, without judging.
///
/// - Throws: why they could not be read as asked.
package func gather(_ request: CheckRequest) throws(CheckFailure) -> Gathering {
  let disk = Disk(for: request)
  var workspace = Workspace(disk, config: request.configPath.map { disk.absolute($0) })
  let sets = workspace.sets(under: request.paths, standardInput: request.standardInputPath)
  let packs = try LoadedPacks.load(for: request.adding(packsOf: sets, on: disk), from: disk)
  var run = CheckRun(request: request, disk: disk, packs: packs)
  run.unreadable = workspace.unreadable
  var gathered: [GatheredFacts] = []
  for set in sets {
    guard let facts = run.gather(set) else { continue }
    gathered.append(facts)
  }
  guard !gathered.isEmpty else {
    throw .noDocuments(
      skipped: run.skipped, unreadable: run.unreadable, complaints: run.complaints)
  }
  return Gathering(
    book: packs.book.inForce(on: request.day), sets: gathered, files: run.files,
    unreadable: run.unreadable, complaints: run.complaints)
}

extension CheckRun {
  /// Reads one set and states it; nothing where no plan or agreement is in it.
  fileprivate mutating func gather(_ set: DocumentSet) -> GatheredFacts? {
    let (texts, _) = texts(of: set) { _ in }
    let first = files.count
    let sources = texts.filter { !$0.isTooLarge }.map(\.source)
    let readFiles = read(sources, startingAt: FileIndex(first))
    files += sources
    guard readFiles.contains(where: { $0.judgedDocuments > 0 }) else { return nil }
    let facts = FactBase(
      of: zip(sources, readFiles).map { ($0.path, $1) }, under: packs.book, on: request.day,
      after: packs.groundwork)
    let path = set.root.map { disk.shown($0) } ?? sources.first?.path ?? ""
    return GatheredFacts(path: path, facts: facts)
  }
}
