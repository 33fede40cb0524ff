/// How many letters two folded words differ by (added, dropped, changed or two neighbours swapped),
/// or nothing where that is more than the limit.
package func editDistance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
  // Each letter that is added, dropped or changed makes at most two more letters those of one alone.
  guard abs(one.count - other.count) <= limit,
    (letters(of: one) ^ letters(of: other)).nonzeroBitCount <= 2 * limit
  else { return nil }
  var before = [Int](repeating: 0, count: other.count + 1)
  var previous = Array(0...other.count)
  var current = before
  for row in one.indices {
    current[0] = row + 1
    var least = row + 1
    for column in other.indices {
      let isSame = one[row] == other[column]
      var cost = min(
        previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        cost = min(cost, before[column - 1] + 1)
      }
      current[column + 1] = cost
      least = min(least, cost)
    }
    if least > limit { return nil }
    (before, previous, current) = (previous, current, before)
  }
  return previous[other.count] <= limit ? previous[other.count] : nil
}

/// Which letters a word has, a bit for each; some bits stand for several.
private func letters(of word: [UInt8]) -> UInt64 {
  var letters: UInt64 = 0
  for byte in word { letters |= 1 << UInt64(byte & 63) }
  return letters
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
