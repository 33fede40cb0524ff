/// A plan at work: it reads rows step by step into one binding and concludes at the end.
///
/// The functions that take a place in the plan give true when nothing more is to be done.
struct Join: Sendable {
  /// What happens with each solution.
  enum Purpose: Sendable {
    /// Becomes a row of the relation; a clause's number is kept with the rows it's derived from.
    case derive(relation: Int, clause: Int)
    /// Becomes a row of `collected`, once.
    case collect
    /// Its values and the rows of the positive atoms are added to `found`.
    case list
    /// One is enough.
    case ask
  }

  var storage: Storage
  var plan: Plan
  var purpose: Purpose

  /// How many rows a relation may have, or how many solutions are asked for.
  var limit: Int

  /// How many rows may be looked at: a join that finds little can try for ever too.
  var stepLimit = Int.max

  /// The rows looked at so far, added up where a reading ends.
  var steps = 0

  /// The rows each reading may see.
  var ranges: [Range<Int>] = []

  /// The solutions of `collect`.
  var collected = Table(arity: 0)

  /// The solutions of `list`, values then rows, one after another.
  var found: [UInt32] = []

  /// The number of solutions in `found`.
  private(set) var solutions = 0

  /// Whether the run stopped at a solution or at the limit.
  private(set) var isStopped = false

  /// Whether more rows were looked at than may be, so that nothing is known of what was not found.
  var isSpent: Bool { steps > stepLimit }

  /// How often the uppermost level has come to its end.
  private var conclusions = 0

  /// The values of the plan's places.
  private var binding: [UInt32] = []
  private var tallies: [Tally] = []

  init(_ plan: Plan, over storage: Storage, purpose: Purpose, limit: Int) {
    self.plan = plan
    self.storage = storage
    self.purpose = purpose
    self.limit = limit
    prepare()
  }

  /// Takes up the plan anew; each reading may see all rows.
  mutating func prepare() {
    binding.removeAll(keepingCapacity: true)
    binding.append(contentsOf: repeatElement(0, count: plan.rowPlace + plan.readings.count))
    for (number, constant) in plan.constants.enumerated() {
      binding[plan.variables + number] = constant
    }
    ranges.removeAll(keepingCapacity: true)
    for relation in plan.readings { ranges.append(0..<storage.tables[relation].count) }
    tallies.removeAll(keepingCapacity: true)
    tallies.append(contentsOf: repeatElement(Tally(), count: plan.nested.count))
  }

  /// Gives a variable its value before the run.
  mutating func bind(_ variable: Int, to value: Value) {
    binding[variable] = value.bits
  }

  /// Finds the solutions until all are found or the purpose is met.
  mutating func run() {
    var values = binding
    binding = []
    var places = values.mutableSpan
    isStopped = go(plan.entry, &places)
    binding = values
  }

  private mutating func go(_ step: Int, _ places: inout MutableSpan<UInt32>) -> Bool {
    switch plan.steps[step] {
    case .scan(let number):
      let reading = plan.reads[number]
      return read(ranges[reading.number], reading, then: step + 1, &places)
    case .lookup(let number): return lookup(plan.reads[number], then: step + 1, &places)
    case .member(let number): return member(plan.reads[number], then: step + 1, &places)
    case .compare(let number):
      return plan.comparisons[number].holds(places.span) && go(step + 1, &places)
    case .absent(let entry): return go(entry, &places) ? isSpent : go(step + 1, &places)
    case .count(let number): return count(number, then: step + 1, &places)
    case .least(let number), .greatest(let number):
      return extreme(number, then: step + 1, &places)
    case .found: return true
    case .tally(let number):
      tallies[number].count(places[plan.nested[number].counted])
      return false
    case .lessen(let number):
      tallies[number].improve(places[plan.nested[number].counted], false)
      return false
    case .exceed(let number):
      tallies[number].improve(places[plan.nested[number].counted], true)
      return false
    case .conclude: return conclude(places.span)
    }
  }

  private mutating func read(
    _ found: Range<Int>, _ reading: Reading, then step: Int, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    let mayRepeat = mayRepeat(reading)
    let before = conclusions
    var hasTaken = false
    for row in found {
      if mayRepeat, hasTaken, repeats(row, reading, places.span) { continue }
      hasTaken = take(row, reading, &places)
      guard hasTaken else { continue }
      let isDone = go(step, &places)
      if isDone || isEnough(reading, since: before) {
        return spend(row - found.lowerBound + 1) || isDone
      }
    }
    return spend(found.count)
  }

  /// Whether a row may lead to the same as the one before it; a list wants the rows themselves.
  @inline(__always)
  private func mayRepeat(_ reading: Reading) -> Bool {
    guard reading.passesOver else { return false }
    if case .list = purpose { return reading.number >= plan.atoms }
    return true
  }

  /// Whether the row has what was copied from the last one that was taken, and fits as that did.
  @inline(__always)
  private func repeats(
    _ row: Int, _ reading: Reading, _ places: borrowing Swift.Span<UInt32>
  ) -> Bool {
    let start = row * storage.tables[reading.relation].arity
    for number in reading.binds.lowerBound..<reading.checks.upperBound {
      let match = plan.matches[number]
      if places[match.place] != storage.tables[reading.relation].values[start + match.column] {
        return false
      }
    }
    return true
  }

  /// Adds rows that were looked at; whether they are too many by now.
  @inline(__always)
  private mutating func spend(_ rows: Int) -> Bool {
    steps &+= rows
    return steps > stepLimit
  }

  private mutating func lookup(
    _ reading: Reading, then step: Int, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    let index = reading.index
    guard !storage.indexes[index].isOrdered else {
      let value = places[plan.keys[reading.keys.lowerBound]]
      let found = storage.indexes[index].rows(of: value).clamped(to: ranges[reading.number])
      return read(found, reading, then: step, &places)
    }
    guard
      let last = storage.indexes[index].lastRow(
        reading.keys, in: plan.keys, of: places.span,
        values: storage.tables[reading.relation].values,
        arity: storage.tables[reading.relation].arity)
    else { return false }
    let end = ranges[reading.number].upperBound
    var row = Int(storage.indexes[index].next[last])
    var tried = 0
    let mayRepeat = mayRepeat(reading)
    let before = conclusions
    var hasTaken = false
    while row < end {
      tried += 1
      if !(mayRepeat && hasTaken && repeats(row, reading, places.span)) {
        hasTaken = take(row, reading, &places)
        if hasTaken {
          let isDone = go(step, &places)
          if isDone || isEnough(reading, since: before) { return spend(tried) || isDone }
        }
      }
      if row == last { break }
      row = Int(storage.indexes[index].next[row])
    }
    return spend(tried)
  }

  /// Whether further rows lead to nothing new; a list wants the rows themselves.
  @inline(__always)
  private func isEnough(_ reading: Reading, since before: Int) -> Bool {
    if case .list = purpose { return reading.isOnce && reading.number >= plan.atoms }
    return reading.isOnce || reading.concludesOnce && conclusions != before
  }

  private mutating func member(
    _ reading: Reading, then step: Int, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    if spend(1) { return true }
    guard
      let row = storage.tables[reading.relation].row(
        reading.keys, in: plan.keys, of: places.span),
      ranges[reading.number].contains(row)
    else { return false }
    places[plan.rowPlace + reading.number] = UInt32(row)
    return go(step, &places)
  }

  /// Copies what is needed from the row; whether the row fits.
  @inline(__always)
  private func take(
    _ row: Int, _ reading: Reading, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    let start = row * storage.tables[reading.relation].arity
    for number in reading.binds {
      let match = plan.matches[number]
      places[match.place] = storage.tables[reading.relation].values[start + match.column]
    }
    for number in reading.checks {
      let match = plan.matches[number]
      if places[match.place] != storage.tables[reading.relation].values[start + match.column] {
        return false
      }
    }
    places[plan.rowPlace + reading.number] = UInt32(truncatingIfNeeded: row)
    return true
  }

  private mutating func count(
    _ number: Int, then step: Int, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    tallies[number].clear()
    if go(plan.nested[number].entry, &places) { return true }
    let count = tallies[number].settle()
    return give(number, Value(number: count).bits, then: step, &places)
  }

  private mutating func extreme(
    _ number: Int, then step: Int, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    tallies[number].clear()
    if go(plan.nested[number].entry, &places) { return true }
    guard let best = tallies[number].best else { return false }
    return give(number, best, then: step, &places)
  }

  private mutating func give(
    _ number: Int, _ result: UInt32, then step: Int, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    let place = plan.nested[number].result
    if plan.nested[number].isBound {
      if places[place] != result { return false }
    } else {
      places[place] = result
    }
    return go(step, &places)
  }
}

extension Join {
  private mutating func conclude(_ places: borrowing Swift.Span<UInt32>) -> Bool {
    conclusions &+= 1
    switch purpose {
    case .derive(let relation, let clause):
      let rows = plan.rowPlace..<plan.rowPlace + plan.atoms
      let isNew = storage.tables[relation].derive(plan.outputs, of: places, clause, from: rows)
      return isNew && storage.tables[relation].count > limit
    case .collect:
      return collected.add(plan.outputs, of: places) && collected.count >= limit
    case .list:
      for place in plan.outputs { found.append(places[place]) }
      for atom in 0..<plan.atoms { found.append(places[plan.rowPlace + atom]) }
      solutions += 1
      return solutions >= limit
    case .ask: return true
    }
  }
}

extension Comparison {
  fileprivate func holds(_ places: borrowing Swift.Span<UInt32>) -> Bool {
    switch comparator {
    case .equal: places[left] == places[right]
    case .notEqual: places[left] != places[right]
    default: comparator.holds(Value(bits: places[left]), Value(bits: places[right]))
    }
  }
}
