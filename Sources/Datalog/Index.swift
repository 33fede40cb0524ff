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
  private(set) var count = 0

  /// The number of different keys of the rings.
  private var keys = 0

  /// For each row, the next row of its ring.
  private(set) var next: [UInt32] = []

  /// The last row of a ring and one, or 0; a power of two of slots, at most half of them taken.
  private(set) var slots: [UInt32] = []
  private(set) var layout = SlotLayout()

  /// The number of slots to begin with.
  private var room = 8

  /// Where the rows of each value start, from the least value on.
  private(set) var starts: [UInt32] = []
  private(set) var least: UInt32 = 0

  /// Whether the rows of a key stand side by side, so that where they start is enough.
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
    if slots.isEmpty {
      slots = Array(repeating: 0, count: room)
      layOut(table)
    }
    next.append(contentsOf: repeatElement(0, count: table.count - count))
    while count < table.count {
      if slots.count < 2 * (keys + 1) { grow(over: table) }
      if link(table) { scatter(over: table) }
    }
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

  private mutating func layOut(_ table: Table) {
    layout = SlotLayout(
      slots: slots.count, columns: columns, of: table.values, arity: table.arity,
      rows: table.count)
  }

  private mutating func grow(over table: Table) {
    let rings = slots
    slots = Array(repeating: 0, count: rings.count * 2)
    layOut(table)
    if !place(rings, over: table) { scatter(rings, over: table) }
  }

  /// Lets keys lie anywhere.
  private mutating func scatter(over table: Table) {
    scatter(slots, over: table)
  }

  private mutating func scatter(_ rings: [UInt32], over table: Table) {
    layout = SlotLayout()
    slots = Array(repeating: 0, count: slots.count)
    _ = place(rings, over: table)
  }

  /// Gives the rings their slots; false where they would crowd.
  private mutating func place(_ rings: [UInt32], over table: Table) -> Bool {
    withLinking(over: table) { linking in
      rings.allSatisfy { $0 == 0 || linking.place($0) }
    }
  }

  /// Adds rows until all are added or slots are too few; whether keys crowd, so that it stopped.
  private mutating func link(_ table: Table) -> Bool {
    let (first, before, end) = (count, keys, table.count)
    let (added, new, isCrowded) = withLinking(over: table) { linking in
      linking.add(from: first, to: end, keys: before)
    }
    (count, keys) = (first + added, before + new)
    return isCrowded
  }

  private mutating func withLinking<Result>(
    over table: Table, _ body: (Linking) -> Result
  ) -> Result {
    var (slots, next) = ([UInt32](), [UInt32]())
    swap(&slots, &self.slots)
    swap(&next, &self.next)
    let result = unsafe table.values.withUnsafeBufferPointer { values in
      unsafe columns.withUnsafeBufferPointer { columns in
        unsafe slots.withUnsafeMutableBufferPointer { slots in
          unsafe next.withUnsafeMutableBufferPointer { next in
            body(
              unsafe Linking(
                arity: table.arity, layout: layout, values: values, columns: columns, slots: slots,
                next: next))
          }
        }
      }
    }
    swap(&slots, &self.slots)
    swap(&next, &self.next)
    return result
  }
}

/// Where the rows of a table and the lists of an index lie while rows are added to it.
@safe private struct Linking {
  let arity: Int
  let layout: SlotLayout
  let values: UnsafeBufferPointer<UInt32>
  let columns: UnsafeBufferPointer<Int>
  let slots: UnsafeMutableBufferPointer<UInt32>
  let next: UnsafeMutableBufferPointer<UInt32>

  /// Adds rows to their rings as long as half of the slots are enough for the keys: how many, how
  /// many new keys they have, and whether it stopped because keys crowd.
  func add(from first: Int, to end: Int, keys: Int) -> (added: Int, new: Int, isCrowded: Bool) {
    let mask = unsafe slots.count &- 1
    let most = unsafe slots.count / 2 - keys
    var new = 0
    for row in first..<end {
      if new == most { return (row - first, new, false) }
      let start = slot(of: row, mask)
      var slot = start
      var last = unsafe Int(slots[slot]) &- 1
      while last >= 0, !isSame(last, row) {
        slot = (slot &+ 1) & mask
        last = unsafe Int(slots[slot]) &- 1
      }
      unsafe slots[slot] = UInt32(truncatingIfNeeded: row &+ 1)
      if last >= 0 {
        unsafe next[row] = unsafe next[last]
        unsafe next[last] = UInt32(truncatingIfNeeded: row)
        continue
      }
      unsafe next[row] = UInt32(truncatingIfNeeded: row)
      new &+= 1
      if isTooFar(slot, start, mask) { return (row + 1 - first, new, true) }
    }
    return (end - first, new, false)
  }

  /// Gives a ring its slot; false where it lies too far from where it is sought.
  func place(_ last: UInt32) -> Bool {
    let mask = unsafe slots.count &- 1
    let start = slot(of: Int(last) &- 1, mask)
    var slot = start
    while unsafe slots[slot] != 0 { slot = (slot &+ 1) & mask }
    unsafe slots[slot] = last
    return !isTooFar(slot, start, mask)
  }

  @inline(__always)
  private func isTooFar(_ slot: Int, _ start: Int, _ mask: Int) -> Bool {
    (slot &- start) & mask > SlotLayout.crowd && layout.anchor != nil
  }

  @inline(__always)
  private func isSame(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (one &* arity, other &* arity)
    var number = 0
    while unsafe number < columns.count {
      let column = unsafe columns[number]
      if unsafe values[one &+ column] != values[other &+ column] { return false }
      number &+= 1
    }
    return true
  }

  @inline(__always)
  private func slot(of row: Int, _ mask: Int) -> Int {
    let start = row &* arity
    var hash = RowHash()
    var number = 0
    while unsafe number < columns.count {
      unsafe hash.mix(values[start &+ columns[number]])
      number &+= 1
    }
    let anchor =
      if let anchor = layout.anchor { unsafe values[start &+ columns[anchor]] } else { UInt32(0) }
    return layout.slot(hash, anchor, mask)
  }
}
