/// The rows of one relation: their values in one flat array.
///
/// Rows come item after item, so that the values of some column mostly rise. As long as they do, a
/// new row is told from the others by the few rows with the same value; a hash set of row numbers is
/// made only where they don't, or where rows are to be looked up as wholes.
struct Table: Sendable {
  let arity: Int
  var count = 0
  var values: [UInt32] = []

  /// The caller's tags of the rows that were stated, which come first.
  private(set) var origins: [UInt32] = []

  /// How rows that are alike in a column stand together, column by column.
  var runs: [Runs]

  /// The columns whose runs are whole, among the first 64.
  var whole: ColumnSet

  /// The rows of the positive atoms that derived rows rest on, row after row.
  var derivations: [UInt32] = []

  /// Whether derived rows keep what they rest on.
  var keepsDerivations = true

  /// The clauses that gave the derived rows, from which row on, and where their derivations start.
  var stretches: [Stretch] = []

  struct Stretch: Equatable {
    let clause: Int
    let row: Int
    let start: Int
    let atoms: Int
  }

  /// Row number and one, or 0; a power of two of slots, at most half of them taken, or none.
  var slots: [UInt32] = []
  private(set) var layout = SlotLayout()

  /// A table to have in a place where none is meant.
  static let none = Table(arity: 0)

  init(arity: Int) {
    self.arity = arity
    runs = (0..<arity).map { Runs(areWhole: $0 < 64) }
    whole = ColumnSet(bits: arity < 64 ? 1 << UInt64(arity) - 1 : .max)
  }

  /// Adds one value of a row that `settle` completes.
  @inline(__always)
  mutating func push(_ value: UInt32) {
    values.append(value)
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
    if slots.count < 2 * (count + 1) { resize(for: count + 1) }
    let (slot, isKnown, isCrowded) = slotOfLast()
    if isKnown {
      values.removeLast(arity)
      return false
    }
    if count > 0 {
      let (greater, less) = columnsThatDiffer()
      noteRuns(greater, less)
    }
    count += 1
    slots[slot] = UInt32(count)
    if isCrowded { scatter() }
    return true
  }

  /// The row whose values stand in these places of the binding, or nil.
  func row(_ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>) -> Int? {
    if slots.isEmpty { return searchedRow(places, in: all, of: binding) }
    var hash = RowHash()
    for place in places { hash.mix(binding[all[place]]) }
    let mask = slots.count - 1
    let anchor = layout.anchor.map { binding[all[places.lowerBound + $0]] }
    var slot = layout.slot(hash, anchor ?? 0, mask)
    while slots[slot] != 0 {
      let row = Int(slots[slot] - 1)
      if holds(row, places, in: all, of: binding) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// A column whose values never fall; there is one unless the rows have no columns.
  var risingColumn: Int? { runs.firstIndex(where: \.areWhole) }

  /// The row where there is no hash set: the values of some column rise, so that it can be found.
  private func searchedRow(
    _ places: Range<Int>, in all: [Int], of binding: borrowing Swift.Span<UInt32>
  ) -> Int? {
    guard let column = risingColumn else { return count > 0 ? 0 : nil }
    let value = binding[all[places.lowerBound + column]]
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if values[middle * arity + column] < value { low = middle + 1 } else { high = middle }
    }
    while low < count, values[low * arity + column] == value {
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

  /// Makes the hash set, for rows that are to be looked up as wholes.
  mutating func hashRows() {
    guard slots.isEmpty else { return }
    resize(for: count + 1)
  }

  /// Gives so many rows a hash set with room for them.
  mutating func resize(for rows: Int) {
    var size = 8
    while size < 2 * rows { size *= 2 }
    layout = SlotLayout(slots: size, columns: 0..<arity, of: values, arity: arity, rows: count)
    if !place(among: size) { scatter() }
  }

  /// Lets rows lie anywhere.
  mutating func scatter() {
    layout = SlotLayout()
    _ = place(among: slots.count)
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
    let (greater, less) = columnsThatDiffer()
    if greater == 0 {
      var first: Int?
      for column in ColumnSet(bits: whole.bits & ~less) {
        first = max(first ?? 0, runs[column].lastStart)
      }
      guard let first, count - first <= Runs.longest else { return .unclear }
      if isLastAmongRows(from: first) { return .known }
    }
    noteRuns(greater, less)
    return .new
  }

  /// Takes note of how the values pushed last follow those of the last row.
  private mutating func noteRuns(_ greater: UInt64, _ less: UInt64) {
    for column in ColumnSet(bits: greater) { runs[column].begin(at: count) }
    for column in ColumnSet(bits: less) {
      runs[column].end()
      whole.remove(column)
    }
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

  /// Whether the derived rows rest on rows with the same numbers, by the same clauses.
  func derives(theSameAs other: Table) -> Bool {
    stretches == other.stretches && derivations == other.derivations
  }

  /// Whether the rows are the same, in the same order.
  func holds(theSameAs other: Table) -> Bool {
    count == other.count && values == other.values
  }

  /// How many bytes the derivations take.
  var derivationBytes: Int {
    derivations.count * MemoryLayout<UInt32>.stride
      + stretches.count * MemoryLayout<Stretch>.stride
  }

  /// The clause that gave a derived row and the rows it rests on; nothing for a stated row.
  func derivation(of row: Int) -> (clause: Int, rows: ArraySlice<UInt32>)? {
    guard (origins.count..<count).contains(row) else { return nil }
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let stretch = stretches[low - 1]
    let start = stretch.start + (row - stretch.row) * stretch.atoms
    return (stretch.clause, derivations[start..<start + stretch.atoms])
  }
}
