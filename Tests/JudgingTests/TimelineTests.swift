import Documents
import Findings
import Judging
import SourceText
import Testing

private func day(_ text: String) -> CalendarDay? {
  CalendarDay(Array(text.utf8)[...])
}

private func period(_ first: String, _ last: String) -> Period {
  Period(first: day(first), last: day(last))
}

private func finding(_ subject: String, _ severity: Severity = .warning) -> Finding {
  Finding(
    rule: RuleID("koe"), severity: severity, title: Localized("a"), message: Localized(subject),
    place: Span(file: FileIndex(0), start: 0, end: 1),
    identity: Identity(rule: RuleID("koe"), subject: [subject]))
}

@Test func everyYearOfThePlanIsAStretch() {
  let stretches = Timeline.stretches(
    within: [period("1.1.2026", "31.12.2027")], changing: [])
  #expect(
    stretches == [period("1.1.2026", "31.12.2026"), period("1.1.2027", "31.12.2027")])
}

@Test func agreementsAndRulesCutTheTimeWithinThePlans() {
  let stretches = Timeline.stretches(
    within: [period("1.6.2026", "31.5.2027")],
    changing: [
      period("1.1.2020", "31.8.2026"), Period(first: day("1.3.2027"), last: nil),
      period("1.1.2030", "31.12.2030"), Period(first: nil, last: nil),
    ])
  #expect(
    stretches == [
      period("1.6.2026", "31.8.2026"), period("1.9.2026", "31.12.2026"),
      period("1.1.2027", "28.2.2027"), period("1.3.2027", "31.5.2027"),
    ])
}

@Test func plansWithoutBothEndsSetNoBounds() {
  let open = Period(first: day("1.1.2026"), last: nil)
  #expect(Timeline.stretches(within: [open], changing: []).isEmpty)
  #expect(Timeline.stretches(within: [period("1.1.2027", "1.1.2026")], changing: []).isEmpty)
}

@Test func aSlipOfThePenDoesNotMakeAThousandYears() {
  let stretches = Timeline.stretches(within: [period("1.1.2026", "31.12.9029")], changing: [])
  #expect(stretches.count == 30)
  #expect(stretches.last == period("1.1.2055", "31.12.2055"))
}

@Test func equalFindingsAreMergedIntoPeriods() {
  let years = (2026...2029).map { Period(year: $0) }
  let timeline = Timeline([
    (years[0], [finding("a")]), (years[1], [finding("a"), finding("b")]), (years[2], []),
    (years[3], [finding("a"), finding("b", .error)]),
  ])
  #expect(timeline.stretches == years)
  #expect(timeline.entries.map { $0.finding.message.fi } == ["a", "b", "b"])
  #expect(timeline.entries.map { $0.finding.severity } == [.warning, .error, .warning])
  #expect(
    timeline.entries.map(\.periods) == [
      [period("1.1.2026", "31.12.2027"), Period(year: 2029)], [Period(year: 2029)],
      [Period(year: 2027)],
    ])
}
