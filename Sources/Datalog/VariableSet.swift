/// A set of variables by number, cheap as long as the numbers stay below 64.
struct VariableSet: Hashable, Sendable {
  private var low: UInt64 = 0
  /// Nothing where it would be empty, so that a set without it is copied as a number is.
  private var high: Set<Int>?

  init() {}

  init(only variable: Int) {
    insert(variable)
  }

  init(_ variables: some Sequence<Int>) {
    for variable in variables { insert(variable) }
  }

  func contains(_ variable: Int) -> Bool {
    0..<64 ~= variable ? low & (1 << UInt64(variable)) != 0 : high?.contains(variable) ?? false
  }

  mutating func insert(_ variable: Int) {
    if 0..<64 ~= variable {
      low |= 1 << UInt64(variable)
    } else {
      high = (high ?? []).union([variable])
    }
  }

  mutating func formUnion(_ other: VariableSet) {
    low |= other.low
    if let others = other.high { high = high?.union(others) ?? others }
  }

  func union(_ other: VariableSet) -> VariableSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersection(_ other: VariableSet) -> VariableSet {
    var result = self
    result.low &= other.low
    if let high {
      let common = high.intersection(other.high ?? [])
      result.high = common.isEmpty ? nil : common
    }
    return result
  }

  func isSubset(of other: VariableSet) -> Bool {
    low & ~other.low == 0 && (high?.isSubset(of: other.high ?? []) ?? true)
  }

  /// The members that the other set has too, as bits; nothing where this set has larger numbers.
  func lowBits(within other: VariableSet) -> UInt64? {
    high == nil ? low & other.low : nil
  }

  var isEmpty: Bool {
    low == 0 && high == nil
  }

  /// The least member that the other set lacks.
  func firstMissing(from other: VariableSet) -> Int? {
    let missing = low & ~other.low
    return missing != 0
      ? missing.trailingZeroBitCount : high?.subtracting(other.high ?? []).min()
  }
}
