/// The different values of a count so far, or the best value of an extreme.
struct Tally: Sendable {
  private(set) var best: UInt32?
  private var values: [UInt32] = []

  /// How many values there may be before repetitions are thrown out.
  private var room = 1024

  mutating func clear() {
    best = nil
    values.removeAll(keepingCapacity: true)
  }

  /// Notes a value; few are searched, many are sorted later.
  mutating func count(_ value: UInt32) {
    if values.count < 16 {
      if values.contains(value) { return }
    } else if values.count >= room {
      removeRepetitions()
      room = max(1024, 2 * values.count)
    }
    values.append(value)
  }

  /// How many different values were noted.
  mutating func settle() -> Int {
    if values.count > 16 { removeRepetitions() }
    return values.count
  }

  mutating func improve(_ value: UInt32, _ greatest: Bool) {
    guard let best else { return self.best = value }
    self.best = greatest ? max(best, value) : min(best, value)
  }

  private mutating func removeRepetitions() {
    values.sort()
    var kept = 0
    for position in values.indices where position == 0 || values[position] != values[kept - 1] {
      values[kept] = values[position]
      kept += 1
    }
    values.removeLast(values.count - kept)
  }
}
