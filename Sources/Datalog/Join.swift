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

  private(set) var binding: [UInt32] = []
  private var rows: [UInt32] = []
  private var tallies: [Tally] = []

  init(_ plan: Plan, over storage: Storage, purpose: Purpose, limit: Int) {
    self.plan = plan
    self.storage = storage
    self.purpose = purpose
    self.limit = limit
    prepare(plan)
  }

  /// Takes up a plan; each reading may see all rows.
  mutating func prepare(_ plan: Plan) {
    self.plan = plan
    binding = Array(repeating: 0, count: plan.variables) + plan.constants
    rows = Array(repeating: 0, count: plan.readings.count)
    ranges = plan.readings.map { 0..<storage.tables[$0].count }
    tallies = Array(repeating: Tally(), count: plan.results)
  }

  /// Gives a variable its value before the run.
  mutating func bind(_ variable: Int, to value: Value) {
    binding[variable] = value.bits
  }

  /// Finds the solutions until all are found or the purpose is met.
  mutating func run() {
    isStopped = go(plan.entry)
  }

  private mutating func go(_ place: Int) -> Bool {
    switch plan.steps[place] {
    case .scan(let reading): return scan(reading, then: place + 1)
    case .lookup(let reading, let index): return lookup(reading, index, then: place + 1)
    case .member(let reading): return member(reading, then: place + 1)
    case .compare(let left, let comparator, let right):
      guard comparator.holds(Value(bits: binding[left]), Value(bits: binding[right])) else {
        return false
      }
      return go(place + 1)
    case .absent(let entry): return go(entry) ? false : go(place + 1)
    case .count(let nested): return count(nested, then: place + 1)
    case .extreme(let nested, let greatest): return extreme(nested, greatest, then: place + 1)
    case .found: return true
    case .tally(let outcome):
      tallies[outcome.number].count(binding[outcome.counted])
      return false
    case .improve(let outcome, let greatest):
      tallies[outcome.number].improve(binding[outcome.counted], greatest)
      return false
    case .conclude: return conclude()
    }
  }

  private mutating func scan(_ reading: Reading, then place: Int) -> Bool {
    for row in ranges[reading.number] where take(row, reading) {
      if go(place) { return true }
      if isEnough(reading) { return false }
    }
    return false
  }

  private mutating func lookup(_ reading: Reading, _ index: Int, then place: Int) -> Bool {
    guard
      let last = storage.indexes[index].lastRow(
        reading.keys, in: plan.keys, of: binding,
        values: storage.tables[reading.relation].values,
        arity: storage.tables[reading.relation].arity)
    else { return false }
    let end = ranges[reading.number].upperBound
    var row = Int(storage.indexes[index].next[last])
    while row < end {
      if take(row, reading) {
        if go(place) { return true }
        if isEnough(reading) { return false }
      }
      if row == last { return false }
      row = Int(storage.indexes[index].next[row])
    }
    return false
  }

  /// Whether further rows lead to nothing new; a list wants the rows themselves.
  private func isEnough(_ reading: Reading) -> Bool {
    if case .list = purpose { return reading.isOnce && reading.number >= plan.atoms }
    return reading.isOnce
  }

  private mutating func member(_ reading: Reading, then place: Int) -> Bool {
    guard
      let row = storage.tables[reading.relation].row(reading.keys, in: plan.keys, of: binding),
      ranges[reading.number].contains(row)
    else { return false }
    rows[reading.number] = UInt32(row)
    return go(place)
  }

  /// Copies what is needed from the row; whether the row fits.
  @inline(__always)
  private mutating func take(_ row: Int, _ reading: Reading) -> Bool {
    let start = row * storage.tables[reading.relation].arity
    for number in reading.binds {
      let match = plan.matches[number]
      binding[match.place] = storage.tables[reading.relation].values[start + match.column]
    }
    for number in reading.checks {
      let match = plan.matches[number]
      if binding[match.place] != storage.tables[reading.relation].values[start + match.column] {
        return false
      }
    }
    rows[reading.number] = UInt32(row)
    return true
  }

  private mutating func count(_ nested: Nested, then place: Int) -> Bool {
    tallies[nested.outcome.number].clear()
    _ = go(nested.entry)
    let count = tallies[nested.outcome.number].settle()
    return give(nested, Value(number: count).bits, then: place)
  }

  private mutating func extreme(
    _ nested: Nested, _ greatest: Bool, then place: Int
  ) -> Bool {
    tallies[nested.outcome.number].clear()
    _ = go(nested.entry)
    guard let best = tallies[nested.outcome.number].best else { return false }
    return give(nested, best, then: place)
  }

  private mutating func give(_ nested: Nested, _ result: UInt32, then place: Int) -> Bool {
    if nested.isBound {
      if binding[nested.result] != result { return false }
    } else {
      binding[nested.result] = result
    }
    return go(place)
  }

  private mutating func conclude() -> Bool {
    switch purpose {
    case .derive(let relation, let clause): return derive(relation, clause)
    case .collect:
      for place in plan.outputs { collected.push(binding[place]) }
      return collected.settle() && collected.count >= limit
    case .list:
      for place in plan.outputs { found.append(binding[place]) }
      found += rows.prefix(plan.atoms)
      solutions += 1
      return solutions >= limit
    case .ask: return true
    }
  }

  private mutating func derive(_ relation: Int, _ clause: Int) -> Bool {
    for place in plan.outputs { storage.tables[relation].push(binding[place]) }
    guard storage.tables[relation].settle() else { return false }
    storage.tables[relation].derive(clause: clause, from: rows, first: plan.atoms)
    return storage.tables[relation].count > limit
  }
}
