import Findings
import Reports
import SourceText
import Testing

@Suite struct TurnTests {
  private typealias Stretch = TimelineReport.Stretch

  @Test func aDayIsToldOnWhichSomethingBecomesAFaultOrStopsBeingOne() {
    let years = Stretch(2026, to: 2029)
    let timeline = TimelineReport(
      rows: [
        row("a", [Stretch(2026, to: 2027)], of: years),
        row("b", [Stretch(2028, to: 2029)], of: years),
        row("c", [Stretch(2027, to: 2027), Stretch(2029, to: 2029)], of: years),
        row("d", [years], of: years),
      ], judged: [years])
    #expect(
      timeline.turns.map { "\($0.day): +\($0.begins) -\($0.ends)" } == [
        "2027-01-01: +[2] -[]", "2028-01-01: +[1] -[0, 2]", "2029-01-01: +[2] -[]",
      ])
    #expect(timeline.turns.map(\.text) == ["1.1.2027", "1.1.2028", "1.1.2029"])
  }

  @Test func theBoundsOfEachSetAreNoTurns() {
    let (early, late) = (Stretch(2022, to: 2025), Stretch(2026, to: 2029))
    let timeline = TimelineReport(
      rows: [row("a", [early], of: early), row("b", [late], of: late)], judged: [early, late])
    #expect(timeline.turns.isEmpty)
  }

  private func row(
    _ rule: String, _ stretches: [Stretch], of judged: Stretch
  ) -> TimelineReport.Row {
    let place = Span(file: FileIndex(0), start: 0, end: 0)
    return TimelineReport.Row(
      finding: .made(rule, at: place), stretches: stretches, judged: judged)
  }
}

extension TimelineReport.Stretch {
  /// The days of whole years.
  fileprivate init(_ first: Int, to last: Int) {
    self.init(
      text: "\(first)–\(last)", first: "\(first)-01-01", last: "\(last)-12-31",
      next: "\(last + 1)-01-01", firstText: "1.1.\(first)", nextText: "1.1.\(last + 1)")
  }
}
