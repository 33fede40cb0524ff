import Checking
import Documents
import Findings
import Reports
import SourceText

extension Report {
  /// The report of a check, with or without the findings that others hold back, and their proofs;
  /// brief proofs are those of the page, which shows no step below the second conclusion.
  init(
    _ result: CheckResult, in language: Language, on day: CalendarDay, withHeldBack: Bool,
    withTimeline: Bool = false, withEvidence: Bool = false, withBriefProofs: Bool = false
  ) {
    // The coverage of duties is counted on one core.
    let evidence = withEvidence ? Ahead { Evidence(result, on: day) } : nil
    let telling = Proof.Telling(in: language, isBrief: withBriefProofs)
    let timeline = withTimeline ? TimelineReport(result) : nil
    let found = timeline.map { $0.rows.map(\.finding) } ?? result.findings
    let (shown, excepted) = (found.with { $0 == .shown }, found.with(\.isExcepted))
    let accepted = found.indices.count { found[$0].isAccepted }
    func count(_ severity: Severity) -> Int {
      shown.indices.count { shown[$0].severity == severity }
    }
    let summary = RunSummary(
      documents: result.documents, measures: result.measures, rules: result.rules.count,
      errors: count(.error), warnings: count(.warning), notes: count(.note),
      notJudged: result.notJudged.map { NotJudged(rules: $0.rules, reason: $0.missing) },
      skippedFiles: result.skippedFiles,
      unreadable: result.unreadable.map { Unreadable(path: $0.path, reason: $0.reason) },
      heldBack: found.count - shown.count - excepted.count - accepted,
      excepted: excepted.count, accepted: accepted,
      statuses: result.statuses)
    self.init(
      findings: withHeldBack ? found : shown, excepted: withHeldBack ? [] : excepted,
      exceptions: result.exceptions, files: result.files,
      rules: result.rules.map { rule in
        RuleSummary(
          id: rule.id, title: rule.title, why: rule.why ?? rule.title, severity: rule.severity,
          help: rule.suggestion ?? Localized(""))
      },
      summary: summary, proofs: withEvidence ? result.proofs(telling: telling) : [:],
      timeline: timeline,
      evidence: evidence?.value, asOf: day.iso,
      toolVersion: Hytelint.version, language: language)
  }
}

extension [Finding] {
  /// The findings with some standing; these as they are where all have it, for copying them takes time.
  fileprivate func with(_ standing: (Standing) -> Bool) -> [Finding] {
    let kept = indices.filter { standing(self[$0].standing) }
    return kept.count == count ? self : kept.map { self[$0] }
  }
}

extension CalendarDay {
  /// The day as machines read it: `2026-03-01`.
  var iso: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
