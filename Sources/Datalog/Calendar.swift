/// A day of the Gregorian calendar, carried back before its introduction.
package struct CivilDay: Hashable, Sendable {
  package let year: Int

  /// From 1 to 12.
  package let month: Int

  /// From 1 to the month's length.
  package let day: Int

  /// The day with these numbers, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard -4_000_000...4_000_000 ~= year, 1...12 ~= month,
      1...CivilDay.length(ofMonth: month, in: year) ~= day
    else { return nil }
    self.init(year, month, day)
  }

  /// The day this many days after 1.1.1970.
  package init(number: Int) {
    // Years are counted from March, so that the leap day comes last, in cycles of 400 years.
    let shifted = min(max(number, -1_400_000_000), 1_400_000_000) + 719_468
    let cycle = shifted.floored(by: 146_097)
    let inCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let dayOfYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days from 1.1.1970, negative before it.
  package var number: Int {
    let fromMarch = month <= 2 ? year - 1 : year
    let cycle = fromMarch.floored(by: 400)
    let yearOfCycle = fromMarch - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let inCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + inCycle - 719_468
  }

  /// The same day of the month so many months later, or the month's last day where it is shorter.
  package func adding(months: Int) -> CivilDay {
    let months = year * 12 + (month - 1) + min(max(months, -100_000_000), 100_000_000)
    let year = months.floored(by: 12)
    let month = months - year * 12 + 1
    return CivilDay(year, month, min(day, CivilDay.length(ofMonth: month, in: year)))
  }

  /// The number of days in a month of this year.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether February has 29 days.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarUnit {
  /// The number of the day that lies so many units after the day with this number.
  package func day(_ amount: Int, after number: Int) -> Int {
    let amount = min(max(amount, -4_000_000_000), 4_000_000_000)
    return switch self {
    case .days: number + amount
    case .months: CivilDay(number: number).adding(months: amount).number
    case .years: CivilDay(number: number).adding(months: amount * 12).number
    }
  }
}

extension Int {
  /// The quotient, rounded down.
  fileprivate func floored(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
