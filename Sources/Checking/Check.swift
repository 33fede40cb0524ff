import Datalog
package import Documents
import Facts
import Findings
package import Judging
import Packs
package import Rules
package import SourceText
import YAML

/// Checks the documents under the request's paths: the whole pipeline, from paths to findings.
///
/// `reached` is told how far the work is, for those who measure.
///
/// - Throws: why the check could not be made as asked.
package func check(
  _ request: CheckRequest, progress: @Sendable (Progress) -> Void = { _ in },
  reached: (@Sendable (Milestone) -> Void)? = nil
) throws(CheckFailure) -> CheckResult {
  let disk = Disk(for: request)
  var workspace = Workspace(disk, config: request.configPath.map { disk.absolute($0) })
  let sets = workspace.sets(under: request.paths, standardInput: request.standardInputPath)
  let packs = try LoadedPacks.load(for: request.adding(packsOf: sets, on: disk), from: disk)
  if let reached {
    packs.groundwork.prepare()
    reached(.packs)
  }
  var run = CheckRun(request: request, disk: disk, packs: packs, reached: reached)
  run.unreadable = workspace.unreadable
  try run.check(sets, progress: progress)
  // Later runs alone mind what stays of the folder.
  let memory = run.memory
  _ = Ahead { memory?.trim() }
  guard run.documents > 0 || !run.findings.isEmpty else {
    throw .noDocuments(
      skipped: run.skipped, unreadable: run.unreadable, complaints: run.complaints)
  }
  return run.result()
}

/// How far a long check has come.
package enum Progress: Sendable {
  /// So many of so many files of a set are read.
  case reading(Int, of: Int)
  case judging
}

/// Judges texts that are at hand as one set: for rule examples, editors and tests.
///
/// - Throws: why they could not be judged.
package func check(
  _ sources: [SourceFile], under book: RuleBook, startingAt first: FileIndex, on day: CalendarDay,
  countingStatuses: Bool = false, keepingProofs: Bool = false
) throws(CheckFailure) -> (read: [ReadFile], verdict: Verdict, measures: Int) {
  let files = read(sources, startingAt: first)
  let verdict = try judge(
    files, of: sources, under: book, on: day, countingStatuses: countingStatuses,
    keepingProofs: keepingProofs)
  return (files, verdict, files.reduce(0) { $0 + $1.measureCount })
}

/// Judges files that are read as one set, and lets go of what was read as soon as it is stated.
func judge(
  _ files: consuming [ReadFile], of sources: [SourceFile], under book: RuleBook,
  after groundwork: Groundwork? = nil, on day: CalendarDay,
  countingStatuses: Bool, keepingProofs: Bool = false, reached: ((Milestone) -> Void)? = nil
) throws(CheckFailure) -> Verdict {
  let remarks = files.flatMap(\.remarks)
  let facts = FactBase(
    of: zip(sources, files).map { ($0.path, $1) }, under: book, on: day, after: groundwork)
  _ = consume files
  reached?(.facts)
  do throws(EvaluationError) {
    return try judge(
      facts, under: book, remarks: remarks, on: day,
      countingStatuses: countingStatuses, keepingProofs: keepingProofs, reached: reached)
  } catch {
    throw CheckFailure(error, under: book)
  }
}

extension CheckFailure {
  /// That a rule went beyond a limit.
  init(_ error: EvaluationError, under book: RuleBook) {
    let name = error.relationName(in: book.program)
    self =
      if case .stepLimit = error { .tooManySteps(relation: name) } else {
        .tooManyRows(relation: name)
      }
  }
}
