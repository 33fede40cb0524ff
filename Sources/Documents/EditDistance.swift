/// How many letters two folded words differ by (added, dropped, changed or two neighbours swapped),
/// or nothing where that is more than the limit.
package func editDistance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
  guard abs(one.count - other.count) <= limit else { return nil }
  var before = [Int](repeating: 0, count: other.count + 1)
  var previous = Array(0...other.count)
  for row in 0..<one.count {
    var current = [row + 1]
    current.reserveCapacity(other.count + 1)
    for column in 0..<other.count {
      let isSame = one[row] == other[column]
      var cost = min(
        previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    if current.allSatisfy({ $0 > limit }) { return nil }
    (before, previous) = (previous, current)
  }
  return previous[other.count] <= limit ? previous[other.count] : nil
}

/// How many letters two words of these lengths may differ by and still be taken for one another:
/// two, in short words one, since most short words are two letters from each other.
func allowedDistance(_ one: Int, _ other: Int) -> Int {
  switch min(one, other) {
  case ...2: 0
  case 3...4: 1
  default: 2
  }
}
