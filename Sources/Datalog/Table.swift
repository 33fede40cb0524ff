/// The rows of one relation: their values in one flat array, with a hash set of row numbers.
struct Table: Sendable {
  let arity: Int
  private(set) var count = 0
  private(set) var values: [UInt32] = []

  /// The caller's tags of the rows that were stated, which come first.
  private(set) var origins: [UInt32] = []

  /// For each derived row, where its derivation starts.
  private var derivationStarts: [UInt32] = []

  /// Clause number and rows of the positive atoms, derivation after derivation.
  private var derivations: [UInt32] = []

  /// Row number and one, or 0; a power of two of slots, at most half of them taken.
  private var slots: [UInt32] = []

  init(arity: Int) {
    self.arity = arity
  }

  /// Adds one value of a row that `settle` completes.
  @inline(__always)
  mutating func push(_ value: UInt32) {
    values.append(value)
  }

  /// Makes the values pushed last a row, unless there is one like it; whether it is new.
  mutating func settle() -> Bool {
    if slots.count < 2 * (count + 1) { grow() }
    let start = count * arity
    let mask = slots.count - 1
    var slot = hash(at: start).slot(mask)
    while slots[slot] != 0 {
      if isSame(Int(slots[slot] - 1) * arity, start) {
        values.removeLast(arity)
        return false
      }
      slot = (slot + 1) & mask
    }
    count += 1
    slots[slot] = UInt32(count)
    return true
  }

  /// The row whose values stand in these places of the binding, or nil.
  func row(_ places: Range<Int>, in all: [Int], of binding: [UInt32]) -> Int? {
    if slots.isEmpty { return nil }
    var hash = RowHash()
    for place in places { hash.mix(binding[all[place]]) }
    let mask = slots.count - 1
    var slot = hash.slot(mask)
    while slots[slot] != 0 {
      let row = Int(slots[slot] - 1)
      if holds(row, places, in: all, of: binding) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func holds(
    _ row: Int, _ places: Range<Int>, in all: [Int], of binding: [UInt32]
  ) -> Bool {
    var position = row * arity
    for place in places {
      if values[position] != binding[all[place]] { return false }
      position += 1
    }
    return true
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    for column in 0..<arity where values[one + column] != values[other + column] { return false }
    return true
  }

  private func hash(at start: Int) -> RowHash {
    var hash = RowHash()
    for position in start..<start + arity { hash.mix(values[position]) }
    return hash
  }

  private mutating func grow() {
    let size = max(slots.count * 2, 8)
    let mask = size - 1
    var larger = [UInt32](repeating: 0, count: size)
    for row in 0..<count {
      var slot = hash(at: row * arity).slot(mask)
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(row + 1)
    }
    slots = larger
  }
}

extension Table {
  /// Keeps where a stated row comes from; called once for each new row, before any is derived.
  mutating func state(origin: UInt32) {
    origins.append(origin)
  }

  /// Keeps how a new row was derived.
  mutating func derive(clause: Int, from rows: [UInt32], first atoms: Int) {
    derivationStarts.append(UInt32(derivations.count))
    derivations.append(UInt32(clause))
    for atom in 0..<atoms { derivations.append(rows[atom]) }
  }

  /// Where the derivation of the row starts, or nil where the row was stated.
  func derivation(of row: Int) -> Int? {
    let derived = row - origins.count
    return derivationStarts.indices.contains(derived) ? Int(derivationStarts[derived]) : nil
  }

  /// The clause number at this start of a derivation, followed by rows.
  subscript(derivation position: Int) -> Int {
    Int(derivations[position])
  }
}
