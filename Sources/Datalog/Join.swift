/// A plan to run over what is stored, as often as is wished.
struct Join: Sendable {
  var storage: Storage
  var plan: Plan

  /// The rows each reading may see.
  var ranges: [Range<Int>] = []

  /// The values of the plan's places before a run.
  private(set) var binding: [UInt32] = []

  /// Whether the plan keeps to its places and to the columns of relations; else nothing is run.
  private var isSound = false

  init(_ plan: Plan, over storage: Storage) {
    self.plan = plan
    self.storage = storage
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
    isSound = plan.keepsWithin(places: binding.count, arities: storage.arities)
  }

  /// Makes the solutions rows of a relation; `limit` is how many that may have.
  mutating func derive(_ clause: Int, as relation: Int, _ limits: JoinLimits) -> JoinOutcome {
    // Rows are added by their places, which a solution of another length would shift.
    guard plan.outputs.count == storage.tables[relation].arity else { return JoinOutcome() }
    var values: [UInt32] = []
    swap(&values, &binding)
    var table: Table? = storage.tables[relation]
    let isReadToo = plan.readings.contains(relation)
    let rows = WaitingRows(
      of: clause, in: storage.tables[relation], atoms: plan.atoms, limit: limits.solutions + 1,
      isReadToo: isReadToo)
    if !isReadToo { storage.tables[relation] = .none }
    let entry = plan.entry
    var outcome = perform(.derive, limits, &values, &table, rows) { $0.solve(entry) }
    storage.tables[relation] = .none
    if outcome.late.count > 0 {
      let before = table?.count ?? 0
      outcome.late.settle(in: &table, rows)
      let after = table?.count ?? 0
      if after > before, after >= rows.limit { outcome.isStopped = true }
    }
    if let table { storage.tables[relation] = table }
    swap(&values, &binding)
    return outcome
  }

  /// Whether there is a solution with one of these values of a variable.
  func ask(forSomeOf values: [Value], as variable: Int, _ limits: JoinLimits) -> JoinOutcome {
    var (places, table) = (binding, Table?.none)
    let entry = plan.entry
    return perform(.ask, limits, &places, &table, WaitingRows()) { run in
      values.contains { run.solve(entry, with: $0, as: variable) }
    }
  }

  /// Finds solutions from the values of the plan's places, until all are found or enough.
  func answer(
    _ purpose: JoinPurpose, _ limits: JoinLimits, _ values: inout [UInt32]
  ) -> JoinOutcome {
    let isCollected = if case .collect = purpose { true } else { false }
    let arity = isCollected ? plan.outputs.count : 0
    var table = isCollected ? Table(arity: arity) : nil
    let rows = isCollected ? WaitingRows(arity: arity, limit: limits.solutions) : WaitingRows()
    let entry = plan.entry
    var outcome = perform(purpose, limits, &values, &table, rows) { $0.solve(entry) }
    outcome.collected = table
    return outcome
  }
}

/// What happens with each solution of a join.
enum JoinPurpose: Sendable {
  /// Becomes a row of a relation, once.
  case derive
  /// Becomes a row of `collected`, once.
  case collect
  /// Its values and the rows of the positive atoms are added to `found`.
  case list
  /// One is enough.
  case ask
}

/// How much a join may do.
struct JoinLimits: Sendable {
  /// How many rows a relation may have, or how many solutions are asked for.
  var solutions = 1

  /// How many rows may be looked at: a join that finds little can try for ever too.
  var steps = Int.max

  /// How many of them were looked at before.
  var before = 0
}

/// What came of a run.
struct JoinOutcome {
  /// Whether it stopped at a solution or at a limit.
  var isStopped = false

  /// Whether more rows were looked at than may be, so that nothing is known of what was not found.
  var isSpent = false

  /// The rows looked at so far, with those before.
  var steps = 0

  /// How many solutions are in `found`.
  var solutions = 0

  /// Solutions as they are listed, values then rows, one after another.
  var found: [UInt32] = []

  /// Solutions as they are collected.
  var collected: Table?

  /// Rows that are yet to be added to a relation that was read.
  var late = LateRows()
}

extension Join {
  /// Runs the plan; `solve` tells whether the run stopped before its end.
  private func perform(
    _ purpose: JoinPurpose, _ limits: JoinLimits, _ values: inout [UInt32], _ table: inout Table?,
    _ rows: WaitingRows, _ solve: (inout JoinRun) -> Bool
  ) -> JoinOutcome {
    var outcome = JoinOutcome()
    guard isSound else { return outcome }
    unsafe values.withUnsafeMutableBufferPointer { places in
      plan.hold { plan in
        unsafe withUnsafeTemporaryAllocation(of: Frame.self, capacity: plan.reads.count) { frames in
          unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.room) { room in
            let filling = unsafe FramesToFill(frames, of: plan, for: purpose, ranges)
            var run = unsafe JoinRun(filling, places, StagedRows(room, rows), purpose, limits)
            run.rows.exchange(&table)
            storage.hold(filling) { outcome = run.outcome(of: solve) }
            run.rows.exchange(&table)
          }
        }
      }
    }
    outcome.isSpent = outcome.steps > limits.steps
    return outcome
  }
}
