/// The rows of one relation: their values in one flat array.
///
/// Facts come item after item, so that their first values mostly rise. As long as they do, a new
/// row is told from the others by the few rows that begin alike; a hash set of row numbers is made
/// only where they don't, or where rows are to be looked up as wholes.
struct Table: Sendable {
  let arity: Int
  private(set) var count = 0
  private(set) var values: [UInt32] = []

  /// The caller's tags of the rows that were stated, which come first.
  private(set) var origins: [UInt32] = []

  /// How rows that begin alike stand together.
  private(set) var runs = Runs()

  /// For each derived row, where its derivation starts.
  private var derivationStarts: [UInt32] = []

  /// Clause number and rows of the positive atoms, derivation after derivation.
  private var derivations: [UInt32] = []

  /// Row number and one, or 0; a power of two of slots, at most half of them taken, or none.
  private var slots: [UInt32] = []

  init(arity: Int) {
    self.arity = arity
  }

  /// Adds one value of a row that `settle` completes.
  @inline(__always)
  mutating func push(_ value: UInt32) {
    values.append(value)
  }

  /// Adds the row whose values stand in these places, unless there is one like it.
  mutating func add(_ columns: [Int], of places: borrowing Swift.Span<UInt32>) -> Bool {
    for place in columns { values.append(places[place]) }
    return settle()
  }

  /// Makes the values pushed last a row, unless there is one like it; whether it is new.
  mutating func settle() -> Bool {
    if slots.isEmpty {
      switch comparedWithLast() {
      case .new:
        count += 1
        return true
      case .known:
        values.removeLast(arity)
        return false
      case .unclear: hashRows()
      }
    }
    return settleHashed()
  }

  private mutating func settleHashed() -> Bool {
    if slots.count < 2 * (count + 1) { resize(to: slots.count * 2) }
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
    if arity > 0, count > 0 { runs.add(values[start], after: values[start - arity], at: count) }
    count += 1
    slots[slot] = UInt32(count)
    return true
  }

  /// The row whose values stand in these places of the binding, or nil.
  func row(_ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>) -> Int? {
    if slots.isEmpty { return searchedRow(places, in: all, of: binding) }
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

  /// The row where there is no hash set: the first values rise, so that it can be searched for.
  private func searchedRow(
    _ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>
  ) -> Int? {
    guard arity > 0 else { return count > 0 ? 0 : nil }
    let first = binding[all[places.lowerBound]]
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if values[middle * arity] < first { low = middle + 1 } else { high = middle }
    }
    while low < count, values[low * arity] == first {
      if holds(low, places, in: all, of: binding) { return low }
      low += 1
    }
    return nil
  }

  private func holds(
    _ row: Int, _ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>
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

  /// Makes the hash set, for rows that are to be looked up as wholes.
  mutating func hashRows() {
    guard slots.isEmpty else { return }
    var size = 8
    while size < 2 * (count + 1) { size *= 2 }
    resize(to: size)
  }

  private mutating func resize(to size: Int) {
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
  private enum Novelty {
    case new, known, unclear
  }

  /// Whether the values pushed last are a new row, as far as the rows before tell.
  private mutating func comparedWithLast() -> Novelty {
    guard count > 0 else { return .new }
    guard arity > 0 else { return .known }
    let start = count * arity
    let first = values[start]
    let last = values[start - arity]
    if first < last { return .unclear }
    if first > last {
      runs.add(first, after: last, at: count)
      return .new
    }
    guard count - runs.lastStart <= Runs.longest else { return .unclear }
    var row = count - 1
    while row >= runs.lastStart {
      if isSame(row * arity, start) { return .known }
      row -= 1
    }
    runs.add(first, after: last, at: count)
    return .new
  }

  /// Adds a stated row, unless it does not fit or there is one like it; whether it is new.
  ///
  /// Rows are stated before any is derived.
  @inline(__always)
  mutating func state<let count: Int>(_ row: InlineArray<count, UInt32>, _ origin: UInt32) -> Bool {
    guard arity == count else { return false }
    for column in row.indices { values.append(row[column]) }
    return settle(origin)
  }

  /// Makes the values pushed last a stated row, unless there is one like it; whether it is new.
  mutating func settle(_ origin: UInt32) -> Bool {
    guard settle() else { return false }
    origins.append(origin)
    return true
  }

  /// Adds the row whose values stand in these places, with the clause and the rows that it is
  /// derived from, unless there is one like it; whether it is new.
  mutating func derive(
    _ columns: [Int], of places: borrowing Swift.Span<UInt32>, _ clause: Int, from rows: Range<Int>
  ) -> Bool {
    guard add(columns, of: places) else { return false }
    derivationStarts.append(UInt32(derivations.count))
    derivations.append(UInt32(clause))
    for place in rows { derivations.append(places[place]) }
    return true
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
