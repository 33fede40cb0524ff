extension Comparator {
  /// Whether the comparison holds; values that are not numbers are neither less nor greater.
  package func holds(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: return left == right
    case .notEqual: return left != right
    case .precedes: return left.bits < right.bits
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .moreThanBefore: break
    }
    guard let left = left.number, let right = right.number else { return false }
    return orders(left, right)
  }

  private func orders(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .moreThanBefore(let amount, let unit): unit.day(amount, after: left) < right
    case .equal: left == right
    case .notEqual: left != right
    case .precedes: left < right
    }
  }
}
