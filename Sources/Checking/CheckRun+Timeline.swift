import Documents
import Facts
import Findings
import Judging
import Rules
import SourceText

extension CheckRun {
  /// Judges a set anew wherever something may change within the periods of its plans; where no plan
  /// says its period, on the day of the request alone.
  ///
  /// - Throws: why it can't be judged.
  func timeline(
    of files: [ReadFile], _ sources: [SourceFile], showing shown: Set<FileIndex>
  ) throws(CheckFailure) -> Timeline {
    let facts = FactBase(
      of: zip(sources, files).map { ($0.path, $1) }, under: packs.book, on: request.day)
    let documents = facts.documents
    let recorded = facts.recordedDays(in: packs.book.vocabulary).map { Period(first: $0, last: $0) }
    let known = Timeline.stretches(
      within: documents.filter(\.isPlan).compactMap(\.period),
      changing: documents.filter { !$0.isPlan }.compactMap(\.period)
        + documents.flatMap(\.exceptions).compactMap(\.validity) + packs.book.periods
        + recorded)
    let today = Period(first: request.day, last: request.day)
    var judged: [(stretch: Period, findings: [Finding])] = []
    for stretch in known.isEmpty ? [today] : known {
      let verdict = try judge(
        files, of: sources, under: book, on: stretch.first ?? request.day,
        countingStatuses: false)
      let findings = verdict.findings.filter {
        $0.standing == .shown && shown.contains($0.place.file)
      }
      judged.append((stretch, findings))
    }
    return Timeline(judged)
  }
}
