/// A day of the calendar, counted from 1 January 1970.
package struct CalendarDay: Hashable, Sendable, Comparable {
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day of a year, month and day of the month; nothing where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Years are counted from March, so that the leap day is a year's last.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    number = shifted * 365 + leapDays + dayOfYear - 719_468
  }

  package static func < (one: Self, other: Self) -> Bool {
    one.number < other.number
  }

  /// How many days a month has.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year, the month (1–12) and the day of the month.
  package var parts: (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package var year: Int { parts.year }

  package var month: Int { parts.month }

  package var day: Int { parts.day }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as it is written in Finland: `6.3.2025`.
  package var description: String {
    let (year, month, day) = parts
    return "\(day).\(month).\(year)"
  }
}

/// A stretch of days, open at either end where nothing is written.
package struct Period: Hashable, Sendable {
  package let first: CalendarDay?
  package let last: CalendarDay?

  package init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  /// A whole calendar year.
  package init(year: Int) {
    first = CalendarDay(year: year, month: 1, day: 1)
    last = CalendarDay(year: year, month: 12, day: 31)
  }

  /// Whether some day is in both; an end that is not said is open.
  package func overlaps(_ other: Period) -> Bool {
    guard let begins = [first, other.first].compactMap(\.self).max(),
      let ends = [last, other.last].compactMap(\.self).min()
    else { return true }
    return begins <= ends
  }
}

extension Period: CustomStringConvertible {
  /// The period as it is written: `2026–2029` for whole years, else `1.8.2026–31.7.2027`.
  package var description: String {
    if let first, let last, (first.month, first.day) == (1, 1), (last.month, last.day) == (12, 31) {
      return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
    }
    return "\(first.map(\.description) ?? "")–\(last.map(\.description) ?? "")"
  }
}
