/// A reading at work: where its rows lie while a join runs, and how far it has come with them.
///
/// Its buffers are those of arrays that `Storage.hold` holds meanwhile, and nothing is written to them.
@safe struct Frame {
  typealias Places = UnsafeMutableBufferPointer<UInt32>

  private let values: UnsafeBufferPointer<UInt32>
  private let arity: Int
  private let access: Access
  private let isRing: Bool

  /// Where the rows of a key lead: slots, or where the rows of each value start.
  private let slots: UnsafeBufferPointer<UInt32>
  private let next: UnsafeBufferPointer<UInt32>
  private let layout: SlotLayout

  /// What the rows have in common, and what they are to give.
  private let keys: UnsafeBufferPointer<Match>
  private let matches: UnsafeBufferPointer<Match>
  private let binds: Int

  /// The rows that may be seen.
  private let range: Range<Int>

  /// The place of the row's number.
  private let rowPlace: Int
  private let mayRepeat: Bool

  /// Whether all rows that fit lead to the same, so that one is enough.
  private let isOnce: Bool

  /// Whether one conclusion is enough.
  private let concludesOnce: Bool

  /// The step after the reading, and the reading before it, or -1.
  var step = 0
  var back = -1

  /// How many conclusions there were when the reading began.
  var before = 0

  /// The row to look at next, and where that ends; the last row of a ring.
  private var row = 0
  private var end = 0
  private var last = 0

  /// The first row, and of a ring how many were looked at.
  private var first = 0
  private var tried = 0

  /// Whether what was copied last is from a row that fits.
  private var hasTaken = false

  /// How rows are found.
  enum Access {
    case scan
    /// By where the rows of each value from the least on start, up to so many rows.
    case ordered(least: UInt32, count: Int)
    case ring
    /// One row by all its values, in a hash set.
    case member
    /// The same where there is none, by a column whose values rise, or -1.
    case sought(column: Int)
  }

  init(
    _ reading: Reading, of plan: PlanBuffers, over rows: FrameRows, access: Access,
    layout: SlotLayout, range: Range<Int>, listing: Bool
  ) {
    unsafe values = rows.values
    unsafe slots = rows.slots
    unsafe next = rows.next
    arity = rows.arity
    self.access = access
    isRing = if case .ring = access { true } else { false }
    self.layout = layout
    unsafe keys = UnsafeBufferPointer(rebasing: plan.keys[reading.keys])
    unsafe matches = UnsafeBufferPointer(
      rebasing: plan.matches[reading.binds.lowerBound..<reading.checks.upperBound])
    binds = reading.binds.count
    self.range = range
    rowPlace = plan.rowPlace + reading.number
    // A list wants the rows themselves.
    let isFree = !listing || reading.number >= plan.atoms
    mayRepeat = reading.passesOver && isFree
    isOnce = reading.isOnce && isFree
    concludesOnce = reading.concludesOnce && !listing
  }
}

/// Where the rows of a relation lie, and what leads to them.
@safe struct FrameRows {
  let arity: Int
  let values: UnsafeBufferPointer<UInt32>
  let slots: UnsafeBufferPointer<UInt32>
  let next: UnsafeBufferPointer<UInt32>
}

/// Where the lists of a plan lie.
@safe struct PlanBuffers {
  let steps: UnsafeBufferPointer<Step>
  let reads: UnsafeBufferPointer<Reading>
  let comparisons: UnsafeBufferPointer<Comparison>
  let nested: UnsafeBufferPointer<Nested>
  let keys: UnsafeBufferPointer<Match>
  let matches: UnsafeBufferPointer<Match>
  let outputs: UnsafeBufferPointer<Int>
  let rowPlace: Int
  let atoms: Int
}

extension Frame {
  /// How many rows were looked at.
  @inline(__always)
  var looked: Int {
    isRing ? tried : row &- first
  }

  /// Whether further rows lead to nothing new, where so many conclusions were drawn by now.
  @inline(__always)
  func isDone(after conclusions: Int) -> Bool {
    hasTaken && (isOnce || (concludesOnce && conclusions != before))
  }

  /// Takes up the reading anew.
  @inline(__always)
  mutating func begin(_ places: Places) {
    hasTaken = false
    end = range.upperBound
    if isRing {
      last = unsafe slot(of: places)
      row = unsafe last < 0 ? end : Int(next[last])
      tried = 0
      return
    }
    if case .ordered(let least, let count) = access {
      end = min(end, count)
      unsafe findStretch(places[keys[0].place], from: least)
    } else {
      row = range.lowerBound
    }
    first = row
  }

  /// Where the rows of a value begin and end, among those that may be seen.
  @inline(__always)
  private mutating func findStretch(_ value: UInt32, from least: UInt32) {
    let place = Int(value) &- Int(least)
    guard place >= 0, unsafe place < slots.count else {
      row = end
      return
    }
    row = unsafe max(Int(slots[place]), range.lowerBound)
    if unsafe place &+ 1 < slots.count { end = unsafe min(Int(slots[place &+ 1]), end) }
    row = min(row, end)
  }

  /// Copies what is needed from the next row that fits; false where there is none.
  @inline(__always)
  mutating func advance(_ places: Places) -> Bool {
    while row < end {
      let current = row
      if isRing {
        tried &+= 1
        row = unsafe current == last ? end : Int(next[current])
      } else {
        row &+= 1
      }
      if mayRepeat, hasTaken, unsafe repeats(current, places) { continue }
      hasTaken = unsafe take(current, places)
      if hasTaken { return true }
    }
    return false
  }

  /// Whether the row has what was copied from the last one that was taken, and fits as that did.
  @inline(__always)
  private func repeats(_ row: Int, _ places: Places) -> Bool {
    unsafe agrees(row, with: places, in: matches)
  }

  /// Whether the row has the key.
  @inline(__always)
  private func fits(_ row: Int, _ places: Places) -> Bool {
    unsafe agrees(row, with: places, in: keys)
  }

  /// Whether the columns of the row have what stands in their places, from the first of these on.
  @inline(__always)
  private func agrees(
    _ row: Int, with places: Places, in columns: UnsafeBufferPointer<Match>, from first: Int = 0
  ) -> Bool {
    let start = row &* arity
    var number = first
    while number < columns.count {
      let match = unsafe columns[number]
      if unsafe places[match.place] != values[start &+ match.column] { return false }
      number &+= 1
    }
    return true
  }

  /// Copies what is needed from the row; whether the row fits.
  @inline(__always)
  private func take(_ row: Int, _ places: Places) -> Bool {
    let start = row &* arity
    var number = 0
    while number < binds {
      let match = unsafe matches[number]
      unsafe places[match.place] = unsafe values[start &+ match.column]
      number &+= 1
    }
    guard unsafe agrees(row, with: places, in: matches, from: binds) else { return false }
    unsafe places[rowPlace] = UInt32(truncatingIfNeeded: row)
    return true
  }

  /// Whether the row of the key is there and may be seen.
  @inline(__always)
  func holdsMember(_ places: Places) -> Bool {
    let row: Int
    if case .sought(let column) = access {
      row = unsafe soughtRow(by: column, places)
    } else {
      row = unsafe slot(of: places)
    }
    guard range.contains(row) else { return false }
    unsafe places[rowPlace] = UInt32(truncatingIfNeeded: row)
    return true
  }

  /// The row that the slot of the key names, or -1.
  @inline(__always)
  private func slot(of places: Places) -> Int {
    var hash = RowHash()
    var number = 0
    while unsafe number < keys.count {
      unsafe hash.mix(places[keys[number].place])
      number &+= 1
    }
    let mask = unsafe slots.count &- 1
    var anchor: UInt32 = 0
    if let number = layout.anchor { anchor = unsafe places[keys[number].place] }
    var slot = layout.slot(hash, anchor, mask)
    while true {
      let row = unsafe Int(slots[slot]) &- 1
      if row < 0 { return -1 }
      if unsafe fits(row, places) { return row }
      slot = (slot &+ 1) & mask
    }
  }

  /// The row of the key, found by a column whose values rise, or -1.
  private func soughtRow(by column: Int, _ places: Places) -> Int {
    guard column >= 0 else { return range.isEmpty ? -1 : 0 }
    let value = unsafe places[keys[column].place]
    var low = 0
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if unsafe values[middle * arity + column] < value { low = middle + 1 } else { high = middle }
    }
    while low < range.upperBound, unsafe values[low * arity + column] == value {
      if unsafe fits(low, places) { return low }
      low += 1
    }
    return -1
  }
}
