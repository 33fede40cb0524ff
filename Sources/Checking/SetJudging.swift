import Documents
import Facts
import Findings
import Judging
import Responsibilities
import Rules
import SourceText

/// How a set weighs findings: other severities for some rules, and the stage of all its plans.
struct SetWeights: Sendable {
  let severities: [RuleID: Severity]
  let stage: Stage?
}

/// A set whose texts are read.
struct StartedSet: Sendable {
  let set: DocumentSet
  let texts: [CheckRun.SetText]
  let weights: SetWeights
  /// The place of the first text in the list of the run.
  let first: Int
  /// What the set's folder is called; nothing for files without one.
  let path: String?

  /// The book as the set weighs it; it is waited for where it is not ready yet.
  func book(of packs: LoadedPacks) -> RuleBook {
    packs.book.weighing(weights.severities, at: weights.stage)
  }

  /// The files under the paths of the request.
  var shown: Set<FileIndex> {
    Set(texts.indices.filter { texts[$0].isShown }.map { FileIndex(first + $0) })
  }

  /// The bytes of its texts.
  var size: Int { texts.reduce(0) { $0 + $1.source.bytes.count } }

  /// Whether it may have so many measures that it is worth while to look for parts of it: a plan
  /// takes well over a hundred bytes for each.
  var isLarge: Bool { size > 1 << 17 }
}

/// What judging a set gave.
struct JudgedSet: Sendable {
  let set: StartedSet
  let files: SetFiles
  let verdict: Verdict
  var timeline: Timeline?
  var matrix: ResponsibilityMatrix?
}

/// Judges sets as a request asks.
struct SetJudging: Sendable {
  let request: CheckRequest
  let packs: LoadedPacks
  /// All files of the run.
  private let files: [SourceFile]

  init(_ request: CheckRequest, _ packs: LoadedPacks, _ files: [SourceFile]) {
    self.request = request
    self.packs = packs
    self.files = files
  }

  private var keepsProofs: Bool {
    request.keepsProofs || request.readsResponsibilities || request.judgesTimeline
  }

  /// Whether nothing but findings is asked for.
  var findsOnly: Bool { !keepsProofs && !request.countsStatuses }

  func judged(
    _ set: StartedSet, reached: ((Milestone) -> Void)? = nil
  ) throws(CheckFailure) -> JudgedSet {
    let files = SetFiles(set.texts, startingAt: set.first, knowing: nil)
    reached?(.documents)
    return try judged(set, consume files, reached: reached)
  }

  /// Judges a set all together, and gives what the request asks for besides.
  func judged(
    _ set: StartedSet, _ given: consuming SetFiles, reached: ((Milestone) -> Void)? = nil
  ) throws(CheckFailure) -> JudgedSet {
    var known = given
    known.readAll()
    let verdict = try judge(
      request.judgesTimeline ? known.whole : known.handOver(), of: known.sources,
      under: set.book(of: packs),
      after: packs.groundwork, on: request.day,
      countingStatuses: request.countsStatuses, keepingProofs: keepsProofs, reached: reached)
    return try judged(JudgedSet(set: set, files: known, verdict: verdict))
  }

  /// The same with the timeline and the matrix, where these are asked for.
  private func judged(_ known: JudgedSet) throws(CheckFailure) -> JudgedSet {
    guard request.judgesTimeline || request.readsResponsibilities else { return known }
    let (set, proving) = (known.set, known.verdict.proving)
    let shown = set.shown
    let further = sideBySide(2) { number in
      Result { () throws(CheckFailure) in
        var judged = JudgedSet(set: set, files: known.files, verdict: known.verdict)
        if number == 0, request.judgesTimeline {
          judged.timeline = try timeline(
            of: known.files, under: set.book(of: packs), from: proving, showing: shown)
        } else if number == 1, request.readsResponsibilities, let proving {
          let path = set.path ?? shown.min().map { files[Int($0.number)].path }
          judged.matrix = ResponsibilityMatrix(
            of: proving, path: path ?? "", files: files, showing: shown)
        }
        return judged
      }
    }
    var judged = try further[0].get()
    judged.matrix = try further[1].get().matrix
    return judged
  }
}
