import Datalog
import Testing

private func day(_ day: Int, _ month: Int, _ year: Int) throws -> CivilDay {
  try #require(CivilDay(year: year, month: month, day: day))
}

@Test func daysAreCountedFromTheFirstOfJanuary1970() throws {
  #expect(try day(1, 1, 1970).number == 0)
  #expect(try day(31, 12, 1969).number == -1)
  #expect(try day(1, 3, 2000).number == 11_017)
  #expect(try day(1, 1, 2023).number == 19_358)
  #expect(try day(21, 11, 2026).number == 20_778)
  #expect(try day(6, 12, 1917).number == -19_019)
  #expect(try day(1, 1, 1).number == -719_162)
}

@Test func everyDayComesBackFromItsNumber() throws {
  var expected = try day(1, 1, 1899)
  for number in expected.number...(try day(31, 12, 2101).number) {
    guard CivilDay(number: number) == expected, expected.number == number else {
      Issue.record("day \(number) is not \(expected)")
      return
    }
    let length = CivilDay.length(ofMonth: expected.month, in: expected.year)
    let isLast = expected.day == length
    let month = isLast ? expected.month % 12 + 1 : expected.month
    expected = try day(
      isLast ? 1 : expected.day + 1, month,
      expected.year + (isLast && expected.month == 12 ? 1 : 0))
  }
}

@Test func theCalendarHasNoSuchDays() {
  #expect(CivilDay(year: 2025, month: 2, day: 29) == nil)
  #expect(CivilDay(year: 1900, month: 2, day: 29) == nil)
  #expect(CivilDay(year: 2000, month: 2, day: 29) != nil)
  #expect(CivilDay(year: 2024, month: 13, day: 1) == nil)
  #expect(CivilDay(year: 2024, month: 4, day: 31) == nil)
  #expect(CivilDay(year: 2024, month: 4, day: 0) == nil)
  #expect(CivilDay(year: .max, month: 4, day: 1) == nil)
}

@Test func aMonthLaterIsTheSameDayOrTheLastOfAShorterMonth() throws {
  #expect(try day(31, 1, 2025).adding(months: 1) == day(28, 2, 2025))
  #expect(try day(31, 1, 2024).adding(months: 1) == day(29, 2, 2024))
  #expect(try day(30, 11, 2025).adding(months: 3) == day(28, 2, 2026))
  #expect(try day(15, 12, 2025).adding(months: 1) == day(15, 1, 2026))
  #expect(try day(31, 3, 2025).adding(months: -1) == day(28, 2, 2025))
  #expect(try day(1, 1, 2025).adding(months: -13) == day(1, 12, 2023))
  #expect(try day(29, 2, 2024).adding(months: 12) == day(28, 2, 2025))
}

@Test(arguments: [
  (CalendarUnit.days, 30, (1, 3, 2026), (31, 3, 2026), false),
  (.days, 30, (1, 3, 2026), (1, 4, 2026), true),
  (.months, 1, (31, 1, 2026), (28, 2, 2026), false),
  (.months, 1, (31, 1, 2026), (1, 3, 2026), true),
  (.months, -1, (31, 3, 2026), (1, 3, 2026), true),
  (.years, 5, (1, 6, 2025), (1, 6, 2030), false),
  (.years, 5, (1, 6, 2025), (2, 6, 2030), true),
  (.years, 1, (29, 2, 2024), (28, 2, 2025), false),
  (.years, 1, (29, 2, 2024), (1, 3, 2025), true),
])
func moreThanSoManyUnitsBefore(
  unit: CalendarUnit, amount: Int, left: (Int, Int, Int), right: (Int, Int, Int), holds: Bool
) throws {
  let left = Value(number: try day(left.0, left.1, left.2).number)
  let right = Value(number: try day(right.0, right.1, right.2).number)
  #expect(Comparator.moreThanBefore(amount, unit).holds(left, right) == holds)
}

@Test func numbersAreComparedAndOtherValuesAreNot() {
  let (low, high) = (Value(number: -3), Value(number: 2))
  let (first, second) = (Value(symbol: 1), Value(symbol: 2))
  #expect(Comparator.less.holds(low, high) && !Comparator.less.holds(high, high))
  #expect(Comparator.lessOrEqual.holds(high, high) && !Comparator.lessOrEqual.holds(high, low))
  #expect(Comparator.greater.holds(high, low) && !Comparator.greater.holds(low, low))
  #expect(Comparator.greaterOrEqual.holds(low, low) && !Comparator.greaterOrEqual.holds(low, high))
  for comparator: Comparator in [
    .less, .lessOrEqual, .greater, .greaterOrEqual, .moreThanBefore(-9, .days),
  ] {
    #expect(!comparator.holds(first, second) && !comparator.holds(second, first))
    #expect(!comparator.holds(first, high) && !comparator.holds(high, first))
  }
  #expect(Comparator.equal.holds(first, first) && !Comparator.equal.holds(first, second))
  #expect(Comparator.notEqual.holds(first, second) && !Comparator.notEqual.holds(first, first))
  #expect(Comparator.precedes.holds(first, second) && !Comparator.precedes.holds(second, first))
}

@Test func farDaysAndGreatAmountsDoNotOverflow() {
  let (least, greatest) = (Value(number: .min), Value(number: .max))
  for unit in [CalendarUnit.days, .months, .years] {
    #expect(!Comparator.moreThanBefore(.max, unit).holds(least, greatest))
    #expect(Comparator.moreThanBefore(.min, unit).holds(greatest, greatest))
  }
}
