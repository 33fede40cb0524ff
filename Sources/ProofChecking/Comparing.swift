import Datalog

extension Comparator {
  /// Whether the comparison is true; values that are not numbers are neither less nor greater.
  func isTrue(of left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: return left.bits == right.bits
    case .notEqual: return left.bits != right.bits
    case .precedes:
      if let left = left.symbol { return right.symbol.map { left < $0 } ?? true }
      guard let left = left.number, let right = right.number else { return false }
      return left < right
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .moreThanBefore: break
    }
    guard let left = left.number, let right = right.number else { return false }
    switch self {
    case .less: return left < right
    case .lessOrEqual: return !(left > right)
    case .greater: return left > right
    case .greaterOrEqual: return !(left < right)
    case .moreThanBefore(let amount, .days): return right - left > amount
    case .moreThanBefore(let amount, .months): return isMore(months: amount, from: left, to: right)
    case .moreThanBefore(let amount, .years):
      let years = min(max(amount, -10_000_000), 10_000_000)
      return isMore(months: 12 * years, from: left, to: right)
    case .equal, .notEqual, .precedes: return false
    }
  }

  private func isMore(months: Int, from left: Int, to right: Int) -> Bool {
    let (one, other) = (Day(number: left), Day(number: right))
    let passed = other.monthsFromZero - one.monthsFromZero
    // The month's last day stands for days that the month does not have.
    if passed == months { return other.day > min(one.day, other.lengthOfMonth) }
    return passed > months
  }
}

/// A day of the calendar, found by counting years and months off.
private struct Day {
  private(set) var year: Int
  private(set) var month = 1
  private(set) var day: Int

  /// The day so many days after 1.1.1970.
  init(number: Int) {
    let daysInCycle = 146_097
    var rest = number % daysInCycle
    if rest < 0 { rest += daysInCycle }
    year = 1970 + (number - rest) / daysInCycle * 400
    day = rest + 1
    while day > (isLeap ? 366 : 365) {
      day -= isLeap ? 366 : 365
      year += 1
    }
    while day > lengthOfMonth {
      day -= lengthOfMonth
      month += 1
    }
  }

  var monthsFromZero: Int { 12 * year + month }

  private var isLeap: Bool {
    year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
  }

  var lengthOfMonth: Int {
    [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
