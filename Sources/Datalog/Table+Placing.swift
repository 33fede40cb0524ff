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
    let (anchor, crowd) = (layout.anchor, layout.anchor == nil ? Int.max : SlotLayout.crowd)
    for row in 0..<count {
      let start = row &* arity
      var hash = RowHash()
      var column = 0
      while column < arity {
        unsafe hash.mix(lists.values[start &+ column])
        column &+= 1
      }
      let value = if let anchor { unsafe lists.values[start &+ anchor] } else { UInt32(0) }
      let first = layout.slot(hash, value, mask)
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

/// Where the rows of a table and their slots lie while slots are given.
@safe private struct SlotsToFill {
  let values: UnsafeBufferPointer<UInt32>
  let slots: UnsafeMutableBufferPointer<UInt32>
}
