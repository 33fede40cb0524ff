import Datalog

/// The words in which clingo and Prolog differ where values are compared.
struct Dialect: Sendable {
  let equal: String
  let notEqual: String
  let precedes: String
  let lessOrEqual: String
  /// Gives a variable the value of an expression.
  let becomes: String
  let quotient: String
  let remainder: String
  /// A condition that never holds.
  let never: String

  static let clingo = Dialect(
    equal: "=", notEqual: "!=", precedes: "<", lessOrEqual: "<=", becomes: "=", quotient: "/",
    remainder: "\\", never: "#false")

  static let prolog = Dialect(
    equal: "==", notEqual: "\\==", precedes: "@<", lessOrEqual: "=<", becomes: "is",
    quotient: "//", remainder: "rem", never: "fail")
}

/// Writes comparisons as goals; each one has variables of its own for what it works out.
struct Comparing: Sendable {
  let spelling: Spelling
  let dialect: Dialect

  /// Tells the variables of one comparison from those of the others of a clause.
  private(set) var number = 0

  init(_ spelling: Spelling, _ dialect: Dialect) {
    self.spelling = spelling
    self.dialect = dialect
  }

  /// A new number for variables of which the clause has no others.
  mutating func fresh() -> Int {
    number += 1
    return number
  }

  /// The goals of a comparison.
  mutating func goals(_ left: Term, _ comparator: Comparator, _ right: Term) -> [String] {
    let (one, other) = (spelling.term(left), spelling.term(right))
    switch comparator {
    case .equal: return ["\(one) \(dialect.equal) \(other)"]
    case .notEqual: return ["\(one) \(dialect.notEqual) \(other)"]
    case .precedes: return ["\(one) \(dialect.precedes) \(other)"]
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .moreThanBefore: break
    }
    let suffix = fresh()
    guard let left = number(left, "A\(suffix)"), let right = number(right, "B\(suffix)") else {
      return [dialect.never]
    }
    return left.goals + right.goals + ordered(left.shown, comparator, right.shown, suffix)
  }

  /// The number that a term stands for, and the goal that takes it out; nothing for a symbol.
  private func number(_ term: Term, _ name: String) -> (goals: [String], shown: String)? {
    if case .constant(let value) = term {
      return value.number.map { ([], "(\($0))") }
    }
    return (["\(spelling.term(term)) = n(\(name))"], name)
  }

  private func ordered(
    _ left: String, _ comparator: Comparator, _ right: String, _ suffix: Int
  ) -> [String] {
    switch comparator {
    case .less: ["\(left) < \(right)"]
    case .lessOrEqual: ["\(left) \(dialect.lessOrEqual) \(right)"]
    case .greater: ["\(right) < \(left)"]
    case .greaterOrEqual: ["\(right) \(dialect.lessOrEqual) \(left)"]
    case .moreThanBefore(let amount, .days):
      ["\(Int(Int32(clamping: amount))) < \(right)-\(left)"]
    case .moreThanBefore(let amount, .months): months(amount, left, right, suffix)
    case .moreThanBefore(let amount, .years):
      months(amount.multipliedReportingOverflow(by: 12).partialValue, left, right, suffix)
    case .equal, .notEqual, .precedes: [dialect.never]
    }
  }

  /// More than so many months before.
  ///
  /// The month of the later day lies further on, or as far with a later day in it. All days lie within 10⁸ months, so that a greater amount says no more.
  private func months(
    _ amount: Int, _ left: String, _ right: String, _ suffix: Int
  ) -> [String] {
    let amount = Swift.min(Swift.max(amount, -100_000_000), 100_000_000)
    let (one, other) = ("L\(suffix)", "R\(suffix)")
    return day(of: left, one) + day(of: right, other) + [
      "T\(suffix) \(dialect.becomes) (\(other)d-\(one)d+30)\(dialect.quotient)31",
      "\(one)m+(\(amount))-T\(suffix) < \(other)m",
    ]
  }

  /// The month, counted from the year 0, and its day, of the day with this number: years are
  /// counted from March, in cycles of 400 years.
  private func day(of number: String, _ name: String) -> [String] {
    let (by, rest) = (dialect.quotient, " \(dialect.remainder) ")
    let (shifted, inCycle, year) = ("\(name)s", "\(name)i", "\(name)y")
    let (dayOfYear, month) = ("\(name)n", "\(name)p")
    return [
      (shifted, "\(number)+719468"),
      (inCycle, "((\(shifted)\(rest)146097)+146097)\(rest)146097"),
      ("\(name)c", "(\(shifted)-\(inCycle))\(by)146097"),
      (year, "(\(inCycle)-\(inCycle)\(by)1460+\(inCycle)\(by)36524-\(inCycle)\(by)146096)\(by)365"),
      (dayOfYear, "\(inCycle)-(365*\(year)+\(year)\(by)4-\(year)\(by)100)"),
      (month, "(5*\(dayOfYear)+2)\(by)153"),
      ("\(name)d", "\(dayOfYear)-(153*\(month)+2)\(by)5+1"),
      ("\(name)m", "12*(\(year)+400*\(name)c)+\(month)+2"),
    ].map { "\($0) \(dialect.becomes) \($1)" }
  }
}
