extension Table {
  /// Gives all rows slots among so many; false where they would crowd.
  mutating func place(among size: Int) -> Bool {
    var slots = [UInt32](repeating: 0, count: size)
    let isPlaced = unsafe values.withUnsafeBufferPointer { values in
      unsafe slots.withUnsafeMutableBufferPointer { slots in
        place(unsafe SlotsToFill(values: values, slots: slots))
      }
    }
    self.slots = slots
    return isPlaced
  }

  private func place(_ lists: SlotsToFill) -> Bool {
    let mask = unsafe lists.slots.count &- 1
    let crowd = layout.anchor == nil ? Int.max : SlotLayout.crowd
    for row in 0..<count {
      let first = unsafe slot(at: row &* arity, lists.values, mask)
      var slot = first
      while unsafe lists.slots[slot] != 0 { slot = (slot &+ 1) & mask }
      unsafe lists.slots[slot] = UInt32(truncatingIfNeeded: row &+ 1)
      if (slot &- first) & mask > crowd { return false }
    }
    return true
  }

  /// About how many different keys these columns have, never more: equal hashes count once.
  func measureKeys(_ columns: [Int]) -> Int {
    var words = 1
    while words * 8 < count { words *= 2 }
    var seen = [UInt64](repeating: 0, count: words)
    return unsafe values.withUnsafeBufferPointer { values in
      unsafe seen.withUnsafeMutableBufferPointer { seen in
        unsafe columns.withUnsafeBufferPointer { columns in
          unsafe keys(by: columns, of: values, noting: seen)
        }
      }
    }
  }

  private func keys(
    by columns: UnsafeBufferPointer<Int>, of values: UnsafeBufferPointer<UInt32>,
    noting seen: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    let mask = seen.count * 64 - 1
    var keys = 0
    for row in 0..<count {
      let start = row &* arity
      var hash = RowHash()
      var number = 0
      while number < columns.count {
        unsafe hash.mix(values[start &+ columns[number]])
        number &+= 1
      }
      let bit = hash.slot(mask)
      let (word, wanted) = (bit >> 6, UInt64(1) << UInt64(truncatingIfNeeded: bit & 63))
      if unsafe seen[word] & wanted == 0 {
        unsafe seen[word] |= wanted
        keys &+= 1
      }
    }
    return keys
  }
}

/// What is asked of the values that were pushed last and are no row yet.
extension Table {
  /// The columns in which they are greater than in the last row, and those where they are less.
  func columnsThatDiffer() -> (greater: UInt64, less: UInt64) {
    unsafe values.withUnsafeBufferPointer { values in
      let start = count &* arity
      var (greater, less) = (UInt64(0), UInt64(0))
      var rest = whole.bits
      while rest != 0 {
        let place = start &+ rest.trailingZeroBitCount
        let (value, before) = unsafe (values[place], values[place &- arity])
        let bit = rest & (0 &- rest)
        if value > before { greater |= bit }
        if value < before { less |= bit }
        rest ^= bit
      }
      return (greater, less)
    }
  }

  /// Whether one of the rows from this one on is the same.
  func isLastAmongRows(from first: Int) -> Bool {
    unsafe values.withUnsafeBufferPointer { values in
      var row = count
      while row > first {
        row &-= 1
        if unsafe isSame(row &* arity, count &* arity, values) { return true }
      }
      return false
    }
  }

  /// The slot where they are or are to be, whether they are there, and whether that is too far from
  /// where they are sought.
  func slotOfLast() -> (slot: Int, isKnown: Bool, isCrowded: Bool) {
    unsafe values.withUnsafeBufferPointer { values in
      unsafe slots.withUnsafeBufferPointer { slots in
        let start = count &* arity
        let mask = slots.count &- 1
        let first = unsafe slot(at: start, values, mask)
        var slot = first
        while unsafe slots[slot] != 0 {
          let row = unsafe Int(slots[slot]) &- 1
          if unsafe isSame(row &* arity, start, values) { return (slot, true, false) }
          slot = (slot &+ 1) & mask
        }
        let isCrowded = (slot &- first) & mask > SlotLayout.crowd && layout.anchor != nil
        return (slot, false, isCrowded)
      }
    }
  }

  @inline(__always)
  private func isSame(_ one: Int, _ other: Int, _ values: UnsafeBufferPointer<UInt32>) -> Bool {
    var column = 0
    while column < arity {
      if unsafe values[one &+ column] != values[other &+ column] { return false }
      column &+= 1
    }
    return true
  }

  /// Where the search for the row that starts there begins.
  @inline(__always)
  private func slot(at start: Int, _ values: UnsafeBufferPointer<UInt32>, _ mask: Int) -> Int {
    var hash = RowHash()
    var column = 0
    while column < arity {
      unsafe hash.mix(values[start &+ column])
      column &+= 1
    }
    let anchor = if let anchor = layout.anchor { unsafe values[start &+ anchor] } else { UInt32(0) }
    return layout.slot(hash, anchor, mask)
  }
}

/// Where the rows of a table and their slots lie while slots are given.
@safe private struct SlotsToFill {
  let values: UnsafeBufferPointer<UInt32>
  let slots: UnsafeMutableBufferPointer<UInt32>
}
