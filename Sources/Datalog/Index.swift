/// The rows of a relation by some of their columns: a hash table of rings of rows.
///
/// Each ring holds the rows with equal values in those columns. Its slot names the last row, and
/// the last row leads back to the first, so that rows are added at the end and read in order.
struct Index: Sendable {
  let relation: Int
  let columns: [Int]

  /// The number of different keys.
  private(set) var keys = 0

  /// For each row, the next row of its ring.
  private(set) var next: [UInt32] = []

  /// The last row of a ring and one, or 0; a power of two of slots, at most half of them taken.
  private var slots = [UInt32](repeating: 0, count: 8)

  init(relation: Int, columns: [Int]) {
    self.relation = relation
    self.columns = columns
  }

  /// Adds the rows that the table has got since the last call.
  mutating func extend(over table: Table) {
    let values = table.values
    let arity = table.arity
    next.reserveCapacity(table.count)
    for row in next.count..<table.count { add(row, values, arity) }
  }

  private mutating func add(_ row: Int, _ values: [UInt32], _ arity: Int) {
    if slots.count < 2 * (keys + 1) { grow(values, arity) }
    let mask = slots.count - 1
    var slot = hash(row * arity, values).slot(mask)
    while slots[slot] != 0 {
      let last = Int(slots[slot] - 1)
      if isSame(last * arity, row * arity, values) {
        next.append(next[last])
        next[last] = UInt32(row)
        slots[slot] = UInt32(row + 1)
        return
      }
      slot = (slot + 1) & mask
    }
    next.append(UInt32(row))
    slots[slot] = UInt32(row + 1)
    keys += 1
  }

  /// The last of the rows whose key stands in these places of the binding, or nil.
  func lastRow(
    _ places: Range<Int>, in all: [Int], of binding: [UInt32], values: [UInt32], arity: Int
  ) -> Int? {
    var hash = RowHash()
    for place in places { hash.mix(binding[all[place]]) }
    let mask = slots.count - 1
    var slot = hash.slot(mask)
    while slots[slot] != 0 {
      let row = Int(slots[slot] - 1)
      if holds(row * arity, places, in: all, of: binding, values) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func holds(
    _ start: Int, _ places: Range<Int>, in all: [Int], of binding: [UInt32], _ values: [UInt32]
  ) -> Bool {
    for (column, place) in zip(columns, places)
    where values[start + column] != binding[all[place]] {
      return false
    }
    return true
  }

  private func isSame(_ one: Int, _ other: Int, _ values: [UInt32]) -> Bool {
    for column in columns where values[one + column] != values[other + column] { return false }
    return true
  }

  private func hash(_ start: Int, _ values: [UInt32]) -> RowHash {
    var hash = RowHash()
    for column in columns { hash.mix(values[start + column]) }
    return hash
  }

  private mutating func grow(_ values: [UInt32], _ arity: Int) {
    let mask = slots.count * 2 - 1
    var larger = [UInt32](repeating: 0, count: mask + 1)
    for last in slots where last != 0 {
      var slot = hash(Int(last - 1) * arity, values).slot(mask)
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = last
    }
    slots = larger
  }
}
