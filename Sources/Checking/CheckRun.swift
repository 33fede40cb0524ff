import Documents
import Findings
import Judging
import Rules
import SourceText

/// A check that goes from set to set and gathers what each gave.
struct CheckRun {
  let request: CheckRequest
  let disk: Disk
  let packs: LoadedPacks
  var files: [SourceFile]
  var findings: [Finding] = []
  var unreadable: [UnreadablePath] = []
  var documents = 0
  var measures = 0
  var skipped = 0
  var language: Language?
  private var notJudged: [Verdict.NotJudged] = []

  init(request: CheckRequest, disk: Disk, packs: LoadedPacks) {
    self.request = request
    self.disk = disk
    self.packs = packs
    files = packs.files
  }

  /// Reads and judges one set; what can't be read is told of, and the rest is still checked.
  mutating func check(
    _ set: DocumentSet, progress: @Sendable (Progress) -> Void
  ) throws(CheckFailure) {
    let (sources, isShown) = try read(set, progress: progress)
    progress(.judging)
    let first = FileIndex(files.count)
    let (read, verdict, measures) = try Checking.check(
      sources, under: packs.book, startingAt: first, on: request.day)
    files += sources
    let shownFiles = zip(files.indices.suffix(sources.count), isShown).filter(\.1).map(\.0)
    let shown = Set(shownFiles.map { FileIndex($0) })
    findings += verdict.findings.filter { shown.contains($0.place.file) }
    self.measures += measures
    for file in read {
      documents += file.documents.lazy.filter(\.isJudged).count
      if file.documents.isEmpty, file.skipped > 0 { skipped += 1 }
    }
    notJudged += verdict.notJudged.filter { !notJudged.contains($0) }
  }

  /// The texts of a set, its configuration's context first, and which of them are shown.
  private mutating func read(
    _ set: DocumentSet, progress: @Sendable (Progress) -> Void
  ) throws(CheckFailure) -> (sources: [SourceFile], isShown: [Bool]) {
    var paths = set.files
    if let root = set.root {
      let config = try SetConfig.read(root + "/" + Workspace.configName, from: disk)
      language = language ?? config.language
      paths = config.context.filter { !paths.contains($0) } + paths
    }
    var sources: [SourceFile] = []
    var isShown: [Bool] = []
    for (number, path) in paths.enumerated() {
      progress(.reading(number, of: paths.count))
      guard let source = source(at: path) else { continue }
      sources.append(source)
      isShown.append(set.shown.contains(path))
    }
    return (sources, isShown)
  }

  private mutating func source(at path: String) -> SourceFile? {
    if path == "-" { return request.standardInput }
    let shown = disk.shown(path)
    switch disk.read(path) {
    case .success(let bytes): return SourceFile(path: shown, bytes: bytes)
    case .failure(let why):
      unreadable.append(UnreadablePath(path: shown, reason: why.reason))
      return nil
    }
  }

  /// Everything that was gathered, in the order in which it is shown.
  func result() -> CheckResult {
    CheckResult(
      findings: findings.sorted(by: Finding.precedes), files: files,
      rules: packs.book.rules.map {
        CheckedRule(
          id: $0.id, title: $0.title, severity: $0.severity,
          suggestion: $0.suggestion?.withoutSlots)
      },
      documents: documents, measures: measures, notJudged: notJudgedByReason(),
      skippedFiles: skipped, unreadable: unreadable, language: language)
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

extension Document {
  /// Whether the document is one that rules judge: registers are looked up only.
  fileprivate var isJudged: Bool {
    switch self {
    case .plan, .agreement: true
    case .register: false
    }
  }
}
