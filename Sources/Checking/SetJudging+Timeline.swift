import Datalog
import Documents
import Facts
import Findings
import Judging
import Rules
import SourceText

extension SetJudging {
  /// Judges a set anew wherever something may change within the periods of its plans; where no plan
  /// says its period, on the day of the request alone.
  ///
  /// - Throws: why it can't be judged.
  func timeline(
    of files: SetFiles, under book: RuleBook, from known: Proving?, showing shown: Set<FileIndex>
  ) throws(CheckFailure) -> Timeline {
    let facts = known?.facts ?? facts(of: files, under: book, on: request.day)
    let documents = facts.documents
    let recorded = facts.recordedDays(in: packs.book.vocabulary).map { Period(first: $0, last: $0) }
    let stretches = Timeline.stretches(
      within: documents.filter(\.isPlan).compactMap(\.period),
      changing: documents.filter { !$0.isPlan }.compactMap(\.period)
        + documents.flatMap(\.exceptions).compactMap(\.validity) + packs.book.periods
        + recorded)
    let today = Period(first: request.day, last: request.day)
    return try judged(
      stretches.isEmpty ? [today] : stretches, of: files, under: book, facts, from: known,
      showing: shown)
  }

  private func judged(
    _ stretches: [Period], of files: SetFiles, under book: RuleBook, _ facts: FactBase,
    from known: Proving?, showing shown: Set<FileIndex>
  ) throws(CheckFailure) -> Timeline {
    var factsByAgreements = [facts.agreementsInForce(on: request.day): facts]
    var judged: [(stretch: Period, findings: [Finding])] = []
    do throws(EvaluationError) {
      var judging = try DayByDay(under: book, remarks: files.whole.flatMap(\.remarks), from: known)
      for stretch in stretches {
        let day = stretch.first ?? request.day
        let agreements = facts.agreementsInForce(on: day)
        let state = factsByAgreements[agreements] ?? self.facts(of: files, under: book, on: day)
        factsByAgreements[agreements] = state
        if let found = try judging.findings(of: state.on(day, in: book.vocabulary), on: day) {
          let findings = found.filter {
            $0.standing == .shown && shown.contains($0.place.file)
          }
          judged.append((stretch, findings))
        } else if let last = judged.popLast() {
          let longer = Period(first: last.stretch.first, last: stretch.last)
          judged.append((longer, last.findings))
        }
      }
    } catch {
      throw CheckFailure(error, under: book)
    }
    return Timeline(judged)
  }

  private func facts(
    of files: SetFiles, under book: RuleBook, on day: CalendarDay
  ) -> FactBase {
    FactBase(
      of: zip(files.sources, files.whole).map { ($0.path, $1) }, under: book, on: day,
      after: packs.groundwork)
  }
}
