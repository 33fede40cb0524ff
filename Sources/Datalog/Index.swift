/// The rows of a relation by some of their columns.
///
/// Where the rows stand in the order of the one column, the index is the list of where each value's
/// rows start. Otherwise it is a hash table of rings of rows: each ring holds the rows with equal
/// values in the columns; its slot names the last row, and the last row leads back to the first, so
/// that rows are added at the end and read in order.
struct Index: Sendable {
  let relation: Int
  let columns: [Int]

  /// The number of rows that are in the index.
  private var count = 0

  /// The number of different keys of the rings.
  private var keys = 0

  /// For each row, the next row of its ring.
  private(set) var next: [UInt32] = []

  /// The last row of a ring and one, or 0; a power of two of slots, at most half of them taken.
  private var slots: [UInt32] = []
  private var layout = SlotLayout()

  /// The number of slots to begin with.
  private var room = 8

  /// Where the rows of each value start, from the least value on.
  private var starts: [UInt32] = []
  private var least: UInt32 = 0

  /// Whether the rows of a key stand side by side, so that `rows(of:)` gives them.
  private(set) var isOrdered: Bool

  /// Makes an index that is expected to have so many keys.
  init(relation: Int, columns: [Int], over table: Table, keys: Int? = nil) {
    self.relation = relation
    self.columns = columns
    isOrdered = columns.count == 1 && table.runs[columns[0]].areWhole
    while room < 2 * (keys ?? 0) { room *= 2 }
    extend(over: table)
  }

  /// Adds the rows that the table has got since the last call.
  mutating func extend(over table: Table) {
    if isOrdered {
      if table.runs[columns[0]].areWhole, order(table) { return }
      (isOrdered, starts, count) = (false, [], 0)
    }
    let values = table.values
    next.reserveCapacity(table.count)
    if slots.isEmpty {
      slots = Array(repeating: 0, count: room)
      layOut(values, table.arity)
    }
    for row in count..<table.count { add(row, values, table.arity) }
    count = table.count
  }

  /// Notes where the values of the new rows start; false where they lie too far apart.
  private mutating func order(_ table: Table) -> Bool {
    guard count < table.count else { return true }
    let values = table.values
    let column = columns[0]
    if count == 0 { least = values[column] }
    let span = Int(values[(table.count - 1) * table.arity + column] - least)
    guard span <= 8 * table.count + 1024 else { return false }
    starts.reserveCapacity(span + 1)
    for row in count..<table.count {
      let place = Int(values[row * table.arity + column] - least)
      while starts.count <= place { starts.append(UInt32(row)) }
    }
    count = table.count
    return true
  }

  /// The rows of a value in an ordered index.
  @inline(__always)
  func rows(of value: UInt32) -> Range<Int> {
    guard value >= least else { return 0..<0 }
    let place = Int(value - least)
    guard place < starts.count else { return 0..<0 }
    let end = place + 1 < starts.count ? Int(starts[place + 1]) : count
    return Int(starts[place])..<end
  }

  private mutating func add(_ row: Int, _ values: [UInt32], _ arity: Int) {
    if slots.count < 2 * (keys + 1) { grow(values, arity) }
    let mask = slots.count - 1
    let first = self.slot(row * arity, values, mask)
    var slot = first
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
    if (slot &- first) & mask > SlotLayout.crowd, layout.anchor != nil {
      scatter(slots, values, arity)
    }
  }

  /// The last of the rows whose key stands in these places of the binding, or nil.
  func lastRow(
    _ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>,
    values: [UInt32], arity: Int
  ) -> Int? {
    var hash = RowHash()
    for place in places { hash.mix(binding[all[place]]) }
    let mask = slots.count - 1
    let anchor = layout.anchor.map { binding[all[places.lowerBound + $0]] }
    var slot = layout.slot(hash, anchor ?? 0, mask)
    while slots[slot] != 0 {
      let row = Int(slots[slot] - 1)
      if holds(row * arity, places, in: all, of: binding, values) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func holds(
    _ start: Int, _ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>,
    _ values: [UInt32]
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

  private func slot(_ start: Int, _ values: [UInt32], _ mask: Int) -> Int {
    var hash = RowHash()
    for column in columns { hash.mix(values[start + column]) }
    return layout.slot(hash, layout.anchor.map { values[start + columns[$0]] } ?? 0, mask)
  }

  private mutating func layOut(_ values: [UInt32], _ arity: Int) {
    layout = SlotLayout(slots: slots.count, columns: columns, of: values, arity: arity)
  }

  private mutating func grow(_ values: [UInt32], _ arity: Int) {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    layOut(values, arity)
    if !place(old, values, arity) { scatter(old, values, arity) }
  }

  /// Lets the keys of these rings lie anywhere.
  private mutating func scatter(_ rings: [UInt32], _ values: [UInt32], _ arity: Int) {
    layout = SlotLayout()
    slots = Array(repeating: 0, count: slots.count)
    _ = place(rings, values, arity)
  }

  /// Gives the rings their slots; false where they would crowd.
  private mutating func place(_ rings: [UInt32], _ values: [UInt32], _ arity: Int) -> Bool {
    let mask = slots.count - 1
    for last in rings where last != 0 {
      let first = slot(Int(last - 1) * arity, values, mask)
      var slot = first
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = last
      if (slot &- first) & mask > SlotLayout.crowd, layout.anchor != nil { return false }
    }
    return true
  }
}
