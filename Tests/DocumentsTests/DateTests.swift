import Documents
import Testing

private func day(_ text: String) -> CalendarDay? { CalendarDay(Array(text.utf8)[...]) }
private func period(_ text: String) -> Period? { Period(Array(text.utf8)[...]) }

@Test(arguments: ["6.3.2025", "06.03.2025", " 6.3.2025 ", "2025-03-06"])
func aDayIsWrittenInTwoWays(text: String) {
  #expect(day(text)?.description == "6.3.2025")
}

@Test(arguments: [
  "31.2.2026", "29.2.2025", "0.1.2026", "1.13.2026", "2026-02-30", "xx.xx.2026", "6.3.",
  "6.3.20255",
  "6.3.2025 §", "", "2026",
])
func otherTextsAreNoDay(text: String) {
  #expect(day(text) == nil)
}

@Test func daysAreCountedThroughLeapYears() {
  #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
  #expect(CalendarDay(year: 2024, month: 2, day: 29)?.number == 19_782)
  #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
  for number in stride(from: -719_000, through: 2_900_000, by: 97) {
    let day = CalendarDay(number: number)
    #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
  }
}

@Test(arguments: [
  ("2026", "2026"), ("2026–2029", "2026–2029"), ("2026-2029", "2026–2029"),
  ("2026-29", "2026–2029"), ("2026 — 2029", "2026–2029"), ("2026 – 29", "2026–2029"),
  ("1.8.2026–31.7.2027", "1.8.2026–31.7.2027"), ("1.8.2026 - 31.7.2027", "1.8.2026–31.7.2027"),
  ("1.1.2023–", "1.1.2023–"), ("–31.12.2026", "–31.12.2026"), ("2023-", "1.1.2023–"),
  ("-2029", "–31.12.2029"), ("6.3.2025", "6.3.2025–6.3.2025"),
  ("2025-03-06", "6.3.2025–6.3.2025"), ("2025-03-06 – 2026-03-05", "6.3.2025–5.3.2026"),
  ("8/2026", "1.8.2026–31.8.2026"), ("2/2028–5/2028", "1.2.2028–31.5.2028"),
  ("kevät 2026", "1.1.2026–31.7.2026"), ("syksy 2026", "1.8.2026–31.12.2026"),
  ("Syksy 2026 – kevät 2027", "1.8.2026–31.7.2027"), ("hösten 2026", "1.8.2026–31.12.2026"),
  ("1.1.–31.12.2026", "2026"), ("2018–2012", "2018–2012"),
])
func aPeriodIsReadInEveryShape(text: String, expected: String) {
  #expect(period(text)?.description == expected)
}

@Test(arguments: [
  "vuosittain", "jatkuva", "", "–", "-", "31.2.2026", "31.2.2026–31.3.2026", "2026–2029 ja 2030",
  "20266", "2026–202", "kevät", "13/2026", "keväällä 2026", "2026, 2027", "2026-05",
])
func freeTextsAreNoPeriod(text: String) {
  #expect(period(text) == nil)
}

@Test func aPeriodThatEndsBeforeItStartsKeepsBothEnds() throws {
  let read = try #require(period("2018–2012"))
  #expect(read.first == CalendarDay(year: 2018, month: 1, day: 1))
  #expect(read.last == CalendarDay(year: 2012, month: 12, day: 31))
}

@Test(arguments: [
  ("kyllä", Answer.yes), ("Ja", .yes), ("yes", .yes), ("TRUE", .yes), ("kylla", .yes),
  ("ei", .no), ("nej", .no), ("No", .no), ("false", .no),
])
func yesAndNoAreReadInEachLanguage(text: String, answer: Answer) {
  #expect(Answer(Array(text.utf8)[...]) == answer)
}

@Test func otherWordsAreNeitherYesNorNo() {
  #expect(Answer(Array("osittain".utf8)[...]) == nil)
}
