import Datalog
import Documents
import Facts
import Findings
import Rules

/// What comes of the drafts of all rules on a day: those that nothing else speaks for yield, and all
/// is put in words beside what the reader of the documents has to say.
struct Conclusion {
  /// The drafts that stand, those that something holds back too.
  let drafts: [Draft]

  /// A finding for each of the drafts.
  let ofEngine: [Finding]

  /// These and those of the reader, in the order of findings, without numbers.
  let findings: [Finding]

  /// - Throws: an error that names the relation where a question about exceptions looks at more rows
  ///   than the limit.
  init(
    _ found: [Draft], remarks: [Remark], _ excepting: inout Excepting, _ asking: Asking,
    _ wording: Wording, under book: RuleBook, on day: CalendarDay, onAllCores: Bool = false
  ) throws(EvaluationError) {
    let facts = wording.facts
    drafts = yielding(excepting.applied(to: evidenced(found, by: facts)))
    ofEngine = wording.findings(of: drafts, onAllCores: onAllCores)
    let noted = remarks + facts.remarks + (try excepting.remarks(book, asking, on: day))
    findings = Finding.sorted(wording.findings(of: noted, beside: ofEngine) + ofEngine)
  }
}
