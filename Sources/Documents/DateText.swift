extension CalendarDay {
  /// The day that a text states as `6.3.2025` or `2025-03-06`; nothing for other texts and for days
  /// that do not exist.
  package init?(_ utf8: ArraySlice<UInt8>) {
    var text = DateScanner(utf8)
    guard let day = text.day(), text.isAtEnd else { return nil }
    self = day
  }
}

extension Period {
  /// The period that a text states: days, months (`8/2026`), half-years (`syksy 2026`) or years, one
  /// or two of them with a dash between, open at either end.
  ///
  /// A period whose end is before its start is given as it is written. Free texts such as
  /// `vuosittain` are no period.
  package init?(_ utf8: ArraySlice<UInt8>) {
    var text = DateScanner(utf8)
    guard let period = text.period(), text.isAtEnd else { return nil }
    self = period
  }
}

/// Reads days and periods from the start of a text.
struct DateScanner {
  private var rest: ArraySlice<UInt8>

  init(_ utf8: ArraySlice<UInt8>) {
    rest = utf8
    skipSpaces()
  }

  /// Whether only spaces are left.
  var isAtEnd: Bool { rest.isEmpty }

  mutating func period() -> Period? {
    if dash() {
      return stretch(beforeDash: false, year: nil).map { Period(first: nil, last: $0.last) }
    }
    if let short = dayWithoutYear() { return short }
    guard let start = stretch(beforeDash: true, year: nil) else { return nil }
    guard dash() else { return start }
    if isAtEnd { return Period(first: start.first, last: nil) }
    let end = stretch(beforeDash: false, year: start.first?.year)
    return end.map { Period(first: start.first, last: $0.last) }
  }

  /// `1.1.–31.12.2026`: the year stands only at the end.
  private mutating func dayWithoutYear() -> Period? {
    let before = rest
    if let day = number(upTo: 2), skip("."), let month = number(upTo: 2), skip("."), dash(),
      let last = self.day(), let first = CalendarDay(year: last.year, month: month, day: day)
    {
      return Period(first: first, last: last)
    }
    rest = before
    return nil
  }

  /// One day, month, half-year or year as the days it spans.
  private mutating func stretch(beforeDash: Bool, year: Int?) -> Period? {
    let before = rest
    if let day = day() { return Period(first: day, last: day) }
    rest = before
    if let month = number(upTo: 2), skip("/"), let year = number(of: 4) {
      return months(month...month, of: year)
    }
    rest = before
    if let year = number(of: 4) { return digitFollows ? nil : Period(year: year) }
    rest = before
    // `2026-05` is rather a month than the years 2026–2005.
    if let year, let short = number(of: 2), !digitFollows, short >= year % 100 {
      return Period(year: year / 100 * 100 + short)
    }
    rest = before
    return halfYear()
  }

  private mutating func halfYear() -> Period? {
    let word = self.word()
    let months: ClosedRange<Int>
    switch word {
    case "kevat", "varen", "var", "spring": months = 1...7
    case "syksy", "hosten", "host", "autumn": months = 8...12
    default: return nil
    }
    skipSpaces()
    guard let year = number(of: 4) else { return nil }
    return self.months(months, of: year)
  }

  private func months(_ months: ClosedRange<Int>, of year: Int) -> Period? {
    let end = CalendarDay.days(inMonth: months.upperBound, of: year)
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(year: year, month: months.upperBound, day: end)
    else { return nil }
    return Period(first: first, last: last)
  }

  mutating func day() -> CalendarDay? {
    let before = rest
    if let year = number(of: 4), skip("-"), let month = number(of: 2), skip("-"),
      let day = number(of: 2), !digitFollows
    {
      skipSpaces()
      return CalendarDay(year: year, month: month, day: day)
    }
    rest = before
    if let day = number(upTo: 2), skip("."), let month = number(upTo: 2), skip("."),
      let year = number(of: 4), !digitFollows
    {
      skipSpaces()
      return CalendarDay(year: year, month: month, day: day)
    }
    rest = before
    return nil
  }
}

extension DateScanner {
  private var digitFollows: Bool {
    rest.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private mutating func number(of digits: Int) -> Int? {
    let before = rest.count
    guard let number = number(upTo: digits), before - rest.count == digits else { return nil }
    return number
  }

  private mutating func number(upTo digits: Int) -> Int? {
    var number = 0
    var count = 0
    while count < digits, digitFollows, let digit = rest.popFirst() {
      number = number * 10 + Int(digit - 0x30)
      count += 1
    }
    return count > 0 ? number : nil
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Skips a hyphen, an en dash or an em dash and the spaces around it.
  private mutating func dash() -> Bool {
    skipSpaces()
    if rest.first == 0x2D {
      rest.removeFirst()
    } else if rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8) {
      rest.removeFirst(3)
    } else {
      return false
    }
    skipSpaces()
    return true
  }

  /// The folded letters up to a space.
  private mutating func word() -> String {
    let word = rest.prefix { $0 != 0x20 && !(0x30...0x39).contains($0) }
    guard word.count <= 12 else { return "" }
    rest = rest.dropFirst(word.count)
    return String(decoding: folded(word), as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while true {
      if let first = rest.first, first == 0x20 || first == 0x09 || first == 0x0A {
        rest.removeFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest.removeFirst(2)
      } else {
        return
      }
    }
  }
}
