import Datalog

/// Numbers for the variables of a fact base, chosen so that its comparisons hold if they can.
struct Levels {
  private var numbers: [Int: Int] = [:]

  /// The number of a variable.
  subscript(variable: Int) -> Int {
    numbers[variable] ?? 0
  }

  /// Chooses numbers: all different, from these starts on, then raised as the comparisons ask.
  init(_ starts: [(variable: Int, number: Int)], meeting unfolding: Unfolding) {
    for (variable, number) in starts { numbers[variable] = number }
    let orders = unfolding.comparisons.compactMap { comparison -> Order? in
      let left = unfolding.resolved(comparison.left)
      let right = unfolding.resolved(comparison.right)
      return Order(left, comparison.comparator, right)
    }
    // Orders that clash never settle; the engine then says that the conditions do not hold.
    for _ in 0...orders.count {
      for order in orders { meet(order) }
    }
  }

  private func number(of term: Term) -> Int? {
    switch term {
    case .variable(let variable): numbers[variable]
    case .constant(let value): value.number
    case .any: nil
    }
  }

  private mutating func meet(_ order: Order) {
    guard let low = number(of: order.low), let high = number(of: order.high),
      high - low < order.distance
    else { return }
    if case .variable(let variable) = order.high {
      numbers[variable] = low + order.distance
    } else if case .variable(let variable) = order.low {
      numbers[variable] = high - order.distance
    }
  }
}

/// That one term is at least so much below another.
private struct Order {
  let low: Term
  let high: Term
  let distance: Int

  init?(_ left: Term, _ comparator: Comparator, _ right: Term) {
    switch comparator {
    case .less, .precedes: self.init(left, right, 1)
    case .lessOrEqual: self.init(left, right, 0)
    case .greater: self.init(right, left, 1)
    case .greaterOrEqual: self.init(right, left, 0)
    case .moreThanBefore(let amount, let unit):
      self.init(left, right, amount * unit.mostDays + 1)
    case .equal, .notEqual: return nil
    }
  }

  private init(_ low: Term, _ high: Term, _ distance: Int) {
    self.low = low
    self.high = high
    self.distance = distance
  }
}

extension CalendarUnit {
  /// The most days that one unit can have.
  fileprivate var mostDays: Int {
    switch self {
    case .days: 1
    case .months: 31
    case .years: 366
    }
  }
}
