import Checking
import Documents
import Findings
import Reports
import SourceText

extension Evidence {
  /// The evidence of a check whose request asked for it.
  init(_ result: CheckResult, on day: CalendarDay) {
    self.init(
      matrices: result.matrices, coverage: result.coverage,
      outcomes: result.outcomes(on: day).map { outcome in
        RuleOutcome(
          rule: outcome.rule, title: outcome.title, finder: outcome.isOfEngine ? .engine : .reader,
          isInForce: outcome.isInForce, counts: outcome.counts)
      },
      timeline: TimelineReport(result), provisions: result.provisions,
      inputs: sideBySide(result.inputFiles.count) { number in
        FileDigest(result.inputFiles[number].file, isShown: result.inputFiles[number].isShown)
      },
      packs: result.packFiles.map { FileDigest($0, isShown: false) })
  }
}

extension FileDigest {
  fileprivate init(_ file: SourceFile, isShown: Bool) {
    self.init(path: file.path, sha256: file.digest, isShown: isShown)
  }
}
