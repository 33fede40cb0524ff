import Documents
import Facts
import Findings
import Judging
import Responsibilities
import Rules
import SourceText
import YAML

/// A check that goes from set to set and gathers what each gave.
struct CheckRun {
  let request: CheckRequest
  let disk: Disk
  let packs: LoadedPacks
  private let reached: ((Milestone) -> Void)?
  var files: [SourceFile]
  private(set) var memory: Memory?
  var findings: [Finding] = []
  var unreadable: [UnreadablePath] = []
  var complaints: [Complaint] = []
  var documents = 0
  var measures = 0
  /// The YAML files that are none of ours.
  var skipped: [String] = []
  var language: Language?
  private var shownFiles: Set<FileIndex> = []
  private var notJudged: [Verdict.NotJudged] = []
  private var statuses: [RuleStatuses] = []
  private var plans: [PlanStatuses] = []
  private var provings: [Proving] = []
  private var setsWithProofs: [SetWithParts] = []
  private var matrices: [ResponsibilityMatrix] = []
  private var timelines: [Timeline] = []
  private var exceptions: [ListedException] = []
  private var outputs: [String] = []
  private var baseline: String?

  init(
    request: CheckRequest, disk: Disk, packs: LoadedPacks, reached: ((Milestone) -> Void)? = nil
  ) {
    self.reached = reached
    self.request = request
    self.disk = disk
    self.packs = packs
    files = packs.files
    memory = request.memory
  }

  /// Reads and judges sets; what can't be read is told of, and the rest is still checked.
  ///
  /// Small sets are judged side by side, large ones by themselves in parts.
  mutating func check(
    _ sets: [DocumentSet], progress: @Sendable (Progress) -> Void
  ) throws(CheckFailure) {
    var waiting: [StartedSet] = []
    for set in sets {
      let started = start(set, progress: progress)
      progress(.judging)
      if reached == nil, sets.count > 1, !started.isLarge {
        waiting.append(started)
      } else {
        try judge(&waiting)
        add(try judged(started))
      }
      if waiting.count == Self.mostAtOnce { try judge(&waiting) }
    }
    try judge(&waiting)
  }

  /// So many sets' documents are held at a time.
  private static let mostAtOnce = 16

  /// Judges the sets side by side, and leaves none waiting.
  private mutating func judge(_ waiting: inout [StartedSet]) throws(CheckFailure) {
    let (sets, judging) = (waiting, SetJudging(request, packs, files))
    waiting = []
    let judged = sideBySide(sets.count, weighing: { sets[$0].size }) { number in
      Result { () throws(CheckFailure) in try judging.judged(sets[number]) }
    }
    for outcome in judged { add(try outcome.get()) }
  }

  /// Reads a set's texts.
  private mutating func start(
    _ set: DocumentSet, progress: @Sendable (Progress) -> Void
  ) -> StartedSet {
    let (texts, weights) = texts(of: set, progress: progress)
    let path = set.root.map { disk.shown($0) }
    let started = StartedSet(
      set: set, texts: texts, weights: weights, first: files.count, path: path)
    files += texts.map(\.source)
    return started
  }

  /// Judges one set, in parts where that is worth it and only findings are asked for.
  private mutating func judged(_ set: StartedSet) throws(CheckFailure) -> JudgedSet {
    let judging = SetJudging(request, packs, files)
    guard judging.findsOnly, reached == nil else {
      return try judging.judged(set, reached: reached)
    }
    // The files of a large set are digested and read meanwhile.
    let (packs, day) = (packs, request.day)
    let isLocal = set.isLarge ? Ahead { set.book(of: packs).isLocal(on: day) } : nil
    var known = memory(of: set)
    var files = SetFiles(set.texts, startingAt: set.first, knowing: known?.outlines)
    guard files.measures >= request.measuresWorthParting else {
      return try judging.judged(set, consume files)
    }
    let verdict = try judgeApart(
      &files, under: set.book(of: packs), after: packs.groundwork, on: day, isLocal: isLocal,
      remembering: &known)
    memory = known?.memory ?? memory
    return if let verdict {
      JudgedSet(set: set, files: files, verdict: verdict)
    } else {
      try judging.judged(set, consume files)
    }
  }

  /// Adds what judging a set gave.
  private mutating func add(_ judged: JudgedSet) {
    let (verdict, shown) = (judged.verdict, judged.set.shown)
    add(verdict.statuses)
    notJudged += verdict.notJudged.filter { !notJudged.contains($0) }
    shownFiles.formUnion(shown)
    if request.keepsProofs, let proving = verdict.proving {
      provings.append(proving)
      setsWithProofs.append(
        SetWithParts(set: judged.set, judging: SetJudging(request, packs, files)))
    }
    if let matrix = judged.matrix { matrices.append(matrix) }
    plans += verdict.plans.filter { shown.contains($0.topKey.file) }
    add(verdict.findings, in: shown)
    exceptions += verdict.exceptions.filter { shown.contains($0.exception.place.file) }
    if let timeline = judged.timeline { timelines.append(timeline) }
    for (number, text) in judged.set.texts.enumerated() where text.isShown {
      count(judged.files.outlines[number], at: text.source.path)
    }
  }

  /// Adds the findings in the files that are shown: mostly all, and as they are.
  private mutating func add(_ found: [Finding], in shown: Set<FileIndex>) {
    let kept = found.indices.filter { shown.contains(found[$0].place.file) }
    if kept.count < found.count {
      for number in kept { findings.append(found[number]) }
    } else if findings.isEmpty {
      findings = found
    } else {
      findings += found
    }
  }

  private mutating func count(_ file: Outline, at path: String) {
    documents += file.documents
    measures += file.measures
    if file.isForeign { skipped.append(path) }
  }

  /// A file's text, and whether its findings are shown.
  struct SetText: Sendable {
    let source: SourceFile
    let isTooLarge: Bool
    let isShown: Bool
  }

  /// The texts of a set, its configuration's context first, and how it weighs findings.
  mutating func texts(
    of set: DocumentSet, progress: @Sendable (Progress) -> Void
  ) -> ([SetText], SetWeights) {
    let known = Set(set.files)
    let config = set.config.map { self.config(at: $0) } ?? SetConfig()
    outputs += config.outputs.filter { !outputs.contains($0) }
    baseline = baseline ?? config.baseline.map { disk.shown($0) }
    let context = config.context
    let paths = context.filter { !known.contains($0) } + set.files
    var texts: [SetText] = []
    for start in stride(from: 0, to: paths.count, by: Self.mostReadAtOnce) {
      let some = paths[start..<min(start + Self.mostReadAtOnce, paths.count)]
      progress(.reading(start + 1, of: paths.count))
      for (path, bytes) in zip(some, bytes(at: Array(some))) {
        if let text = text(bytes, at: path, isShown: set.shown.contains(path)) {
          texts.append(text)
        }
      }
    }
    return (
      texts, SetWeights(severities: config.severities, stage: request.stage ?? config.stage)
    )
  }

  /// So many files are read before the progress is told anew.
  private static let mostReadAtOnce = 32

  /// What stands at each path, or why it isn't read.
  private func bytes(at paths: [String]) -> [Result<[UInt8], Disk.Unreadable>] {
    let (disk, input) = (disk, request.standardInput)
    let standing = request.standardInputPath.map { disk.absolute($0) } ?? "-"
    return sideBySide(paths.count) { number in
      if let input, paths[number] == standing { return .success(input) }
      return disk.read(paths[number])
    }
  }

  private mutating func text(
    _ found: Result<[UInt8], Disk.Unreadable>, at path: String, isShown: Bool
  ) -> SetText? {
    func text(_ bytes: [UInt8], isTooLarge: Bool = false) -> SetText {
      let source = SourceFile(path: path == "-" ? "-" : disk.shown(path), bytes: bytes)
      return SetText(source: source, isTooLarge: isTooLarge, isShown: isShown)
    }
    switch found {
    case .success(let bytes): return text(bytes)
    case .failure(.tooLarge): return text([], isTooLarge: true)
    case .failure(let why):
      unreadable.append(UnreadablePath(path: disk.shown(path), reason: why.reason))
      return nil
    }
  }

  /// The configuration at a path; what is wrong with it is told of, and the rest of it holds.
  mutating func config(at path: String) -> SetConfig {
    switch disk.read(path) {
    case .success(let bytes):
      var reader = SetConfigReader(bytes, at: path, on: disk)
      let config = reader.config(ProblemWords(day: request.day, of: packs))
      complaints += reader.complaints
      if !reader.complaints.isEmpty {
        unreadable.append(UnreadablePath(path: disk.shown(path), reason: .brokenConfiguration))
      }
      language = language ?? config.language
      return config
    case .failure(let why):
      let entry = UnreadablePath(path: disk.shown(path), reason: why.reason)
      // The walk through the folders may have met it too.
      if !unreadable.contains(entry) { unreadable.append(entry) }
      return SetConfig()
    }
  }

  /// Everything that was gathered, in the order in which it is shown.
  func result() -> CheckResult {
    let readsReasons =
      request.readsReasons
      || outputs.contains { ["json", "sarif"].contains($0.prefix { $0 != "=" }) }
    let reasons = readsReasons || request.keepsProofs ? RuleReasons(packs) : nil
    let reasonOf = readsReasons ? reasons?.all ?? [:] : [:]
    return CheckResult(
      findings: Finding.sorted(findings), files: files,
      rules: packs.book.rules.map {
        CheckedRule(
          id: $0.id, title: $0.title, severity: $0.severity,
          suggestion: $0.suggestion?.withoutSlots,
          why: reasonOf[$0.id]?.why)
      },
      packs: packs, reasons: reasonOf, shownFiles: shownFiles, documents: documents,
      measures: measures,
      notJudged: notJudgedByReason(),
      skippedFiles: skipped.count, unreadable: unreadable,
      complaints: complaints, statuses: statuses, plans: plans, provings: provings,
      setsWithProofs: setsWithProofs,
      matrices: matrices,
      provisions: request.keepsProofs ? reasons?.provisions(citedBy: findings) ?? [:] : [:],
      timelines: timelines, exceptions: exceptions,
      outputs: outputs, baseline: baseline,
      language: language, memory: memory)
  }

  /// Adds up what rules came to in one set; where a rule has subjects in any, it is applicable.
  private mutating func add(_ others: [RuleStatuses]) {
    for other in others {
      guard let known = statuses.firstIndex(where: { $0.rule == other.rule }) else {
        statuses.append(other)
        continue
      }
      statuses[known].counts.merge(other.counts, uniquingKeysWith: +)
      let counts = statuses[known].counts
      let isApplicable = counts.keys.contains { $0 != .notApplicable }
      statuses[known].counts[.notApplicable] = isApplicable ? nil : 1
    }
  }

  private func notJudgedByReason() -> [(missing: Localized, rules: [RuleID])] {
    var reasons: [(missing: Localized, rules: [RuleID])] = []
    for entry in notJudged {
      if let known = reasons.firstIndex(where: { $0.missing == entry.missing }) {
        if !reasons[known].rules.contains(entry.rule) { reasons[known].rules.append(entry.rule) }
      } else {
        reasons.append((entry.missing, [entry.rule]))
      }
    }
    return reasons
  }
}
