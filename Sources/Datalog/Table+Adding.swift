extension Table {
  /// Adds rows one after another, each unless there is one like it.
  ///
  /// Each is its values and the rows of as many atoms that the clause derives it from.
  mutating func add(
    _ rows: Int, _ staged: UnsafeBufferPointer<UInt32>, by clause: Int?, _ atoms: Int
  ) {
    let before = count
    let derived = derivations.count
    var added = 0
    while added < rows {
      let room = count + rows - added
      if !slots.isEmpty, slots.count < 2 * room { resize(for: room) }
      let rest = unsafe UnsafeBufferPointer(rebasing: staged[(added * (arity + atoms))...])
      let (done, isCrowded) = unsafe fill(rest, rows - added, atoms)
      added += done
      if isCrowded {
        scatter()
      } else if added < rows {
        resize(for: count + rows - added)
      }
    }
    if let clause, count > before, stretches.last?.clause != clause {
      stretches.append(Stretch(clause: clause, row: before, start: derived, atoms: atoms))
    }
  }

  /// Adds rows until one can't be told from the others, or keys crowd; how many it went through.
  private mutating func fill(
    _ staged: UnsafeBufferPointer<UInt32>, _ rows: Int, _ atoms: Int
  ) -> (done: Int, isCrowded: Bool) {
    var (values, slots, derivations, runs) = ([UInt32](), [UInt32](), [UInt32](), [Runs]())
    swap(&values, &self.values)
    swap(&slots, &self.slots)
    swap(&derivations, &self.derivations)
    swap(&runs, &self.runs)
    values.append(contentsOf: repeatElement(0, count: rows * arity))
    derivations.append(contentsOf: repeatElement(0, count: rows * atoms))
    let (before, kept) = (count, derivations.count - rows * atoms)
    var filling = unsafe Filling(self, rows: staged, count: rows, atoms: atoms, kept: kept)
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe slots.withUnsafeMutableBufferPointer { slots in
        unsafe derivations.withUnsafeMutableBufferPointer { derivations in
          unsafe runs.withUnsafeMutableBufferPointer { runs in
            let lists = unsafe FillingLists(
              values: values, slots: slots, derivations: derivations, runs: runs)
            filling.fill(lists)
          }
        }
      }
    }
    count = filling.count
    whole = filling.whole
    values.removeLast((before + rows - count) * arity)
    derivations.removeLast((before + rows - count) * atoms)
    swap(&values, &self.values)
    swap(&slots, &self.slots)
    swap(&derivations, &self.derivations)
    swap(&runs, &self.runs)
    return (filling.done, filling.isCrowded)
  }
}

/// Where the lists of a table lie while rows are added, with room for them.
@safe private struct FillingLists {
  let values: UnsafeMutableBufferPointer<UInt32>
  let slots: UnsafeMutableBufferPointer<UInt32>
  let derivations: UnsafeMutableBufferPointer<UInt32>
  let runs: UnsafeMutableBufferPointer<Runs>
}

/// The adding of rows to a table.
@safe private struct Filling {
  private let arity: Int
  private let atoms: Int
  private let layout: SlotLayout

  /// The rows to add, and how many there are.
  private let staged: UnsafeBufferPointer<UInt32>
  private let rows: Int

  /// How many of them were gone through.
  private(set) var done = 0

  /// Whether the last of them lies too far from where it is sought.
  private(set) var isCrowded = false

  /// How many rows the table has, how many numbers their derivations, and which runs are whole.
  private(set) var count: Int
  private var kept: Int
  private(set) var whole: ColumnSet

  init(
    _ table: Table, rows staged: UnsafeBufferPointer<UInt32>, count rows: Int, atoms: Int, kept: Int
  ) {
    arity = table.arity
    self.atoms = atoms
    layout = table.layout
    unsafe self.staged = unsafe staged
    self.rows = rows
    count = table.count
    self.kept = kept
    whole = table.whole
  }

  mutating func fill(_ lists: FillingLists) {
    let isHashed = unsafe !lists.slots.isEmpty
    var start = 0
    while done < rows {
      if isHashed {
        isCrowded = addHashed(start, lists)
        done += 1
        if isCrowded { return }
      } else {
        guard addInOrder(start, lists) else { return }
        done += 1
      }
      start += arity + atoms
    }
  }

  /// Adds the row that starts there, unless there is one like it; false where the rows before don't
  /// tell.
  @inline(__always)
  private mutating func addInOrder(_ start: Int, _ lists: FillingLists) -> Bool {
    guard count > 0 else {
      keep(start, lists)
      return true
    }
    if arity == 0 { return true }
    let (greater, less) = compare(start, lists)
    if greater == 0 {
      guard let first = firstAlike(less, lists), count &- first <= Runs.longest else {
        return false
      }
      var row = count
      while row > first {
        row &-= 1
        if isSame(row, start, lists) { return true }
      }
    }
    noteRuns(greater, less, start, lists)
    keep(start, lists)
    return true
  }

  /// The columns in which the row's value is greater than in the last row, and those where it is less.
  @inline(__always)
  private func compare(_ start: Int, _ lists: FillingLists) -> (greater: UInt64, less: UInt64) {
    let last = (count &- 1) &* arity
    var (greater, less) = (UInt64(0), UInt64(0))
    var rest = whole.bits
    while rest != 0 {
      let column = rest.trailingZeroBitCount
      let (value, before) = unsafe (staged[start &+ column], lists.values[last &+ column])
      if value > before { greater |= rest & (0 &- rest) }
      if value < before { less |= rest & (0 &- rest) }
      rest &= rest &- 1
    }
    return (greater, less)
  }

  /// The first of the last rows that may be the same as one with no greater value than the last row.
  private func firstAlike(_ less: UInt64, _ lists: FillingLists) -> Int? {
    var first: Int?
    for column in ColumnSet(bits: whole.bits & ~less) {
      first = unsafe max(first ?? 0, lists.runs[column].lastStart)
    }
    return first
  }

  /// Adds the row that starts there, unless there is one like it; whether it lies too far from where
  /// it is sought.
  @inline(__always)
  private mutating func addHashed(_ start: Int, _ lists: FillingLists) -> Bool {
    var hash = RowHash()
    var column = 0
    while column < arity {
      unsafe hash.mix(staged[start &+ column])
      column &+= 1
    }
    let mask = unsafe lists.slots.count &- 1
    var anchor: UInt32 = 0
    if let column = layout.anchor { anchor = unsafe staged[start &+ column] }
    let first = layout.slot(hash, anchor, mask)
    var slot = first
    while true {
      let row = unsafe Int(lists.slots[slot]) &- 1
      if row < 0 { break }
      if isSame(row, start, lists) { return false }
      slot = (slot &+ 1) & mask
    }
    if count > 0, whole.bits != 0 {
      let (greater, less) = compare(start, lists)
      noteRuns(greater, less, start, lists)
    }
    keep(start, lists)
    unsafe lists.slots[slot] = UInt32(truncatingIfNeeded: count)
    return (slot &- first) & mask > SlotLayout.crowd && layout.anchor != nil
  }

  @inline(__always)
  private func isSame(_ row: Int, _ start: Int, _ lists: FillingLists) -> Bool {
    let first = row &* arity
    var column = 0
    while column < arity {
      if unsafe lists.values[first &+ column] != staged[start &+ column] { return false }
      column &+= 1
    }
    return true
  }

  /// Takes note of how the values of the row follow those of the last one.
  @inline(__always)
  private mutating func noteRuns(
    _ greater: UInt64, _ less: UInt64, _ start: Int, _ lists: FillingLists
  ) {
    var rest = greater
    while rest != 0 {
      unsafe lists.runs[rest.trailingZeroBitCount].begin(at: count)
      rest &= rest &- 1
    }
    guard less != 0 else { return }
    for column in ColumnSet(bits: less) {
      unsafe lists.runs[column].end()
      whole.remove(column)
    }
  }

  @inline(__always)
  private mutating func keep(_ start: Int, _ lists: FillingLists) {
    let first = count &* arity
    var column = 0
    while column < arity {
      unsafe lists.values[first &+ column] = unsafe staged[start &+ column]
      column &+= 1
    }
    column = 0
    while column < atoms {
      unsafe lists.derivations[kept &+ column] = unsafe staged[start &+ arity &+ column]
      column &+= 1
    }
    count &+= 1
    kept &+= atoms
  }
}
