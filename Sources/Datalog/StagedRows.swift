/// How rows wait to be added to a table.
struct WaitingRows {
  /// How many wait at most.
  static let most = 256

  private var arity = 0

  /// What the rows are derived by; nothing where that isn't kept.
  private(set) var clause: Int?

  /// How many rows of atoms are kept with each.
  private(set) var atoms = 0

  /// With how many rows of the table the join stops.
  private(set) var limit = 0

  /// Whether the table is read meanwhile, so that adding to it would first copy it.
  private(set) var isReadToo = false

  /// The numbers that take room while they wait.
  var room: Int { limit == 0 ? 0 : Self.most * (arity + atoms) }

  /// None, for a join that makes no rows.
  init() {}

  /// Rows of nothing but values.
  init(arity: Int, limit: Int) {
    self.arity = arity
    self.limit = max(1, limit)
  }

  /// Rows that a clause gives for a table.
  init(of clause: Int, in table: Table, atoms: Int, limit: Int, isReadToo: Bool) {
    arity = table.arity
    self.limit = max(1, limit)
    self.isReadToo = isReadToo
    if table.keepsDerivations {
      self.clause = clause
      self.atoms = atoms
    }
  }
}

/// Rows that were concluded and wait to be added to a table together.
@safe struct StagedRows {
  /// What they are added to.
  private var table: Table?

  private let rows: WaitingRows

  /// The values of the rows that wait, and the rows they are derived from.
  private let buffer: UnsafeMutableBufferPointer<UInt32>
  private var end = 0
  private var waiting = 0
  private var room = 1

  /// Those that wait until the table is no longer read, or too many do.
  private(set) var late = LateRows()

  init(_ buffer: UnsafeMutableBufferPointer<UInt32>, _ rows: WaitingRows) {
    unsafe self.buffer = unsafe buffer
    self.rows = rows
  }

  /// Takes the table, or gives it back.
  mutating func exchange(_ other: inout Table?) {
    swap(&table, &other)
    room = max(1, min(WaitingRows.most, rows.limit - count))
  }

  /// Adds the solution; whether the table has come to have as many rows as it may.
  @inline(__always)
  mutating func add(_ plan: PlanBuffers, _ places: Frame.Places) -> Bool {
    var next = end
    var number = 0
    while unsafe number < plan.outputs.count {
      unsafe buffer[next] = unsafe places[plan.outputs[number]]
      next &+= 1
      number &+= 1
    }
    number = 0
    while number < rows.atoms {
      unsafe buffer[next] = unsafe places[plan.rowPlace &+ number]
      next &+= 1
      number &+= 1
    }
    end = next
    waiting &+= 1
    return waiting == room && settle()
  }

  /// Adds what waits to the table; whether that has come to have as many rows as it may.
  ///
  /// A table that is read meanwhile would first be copied: what is added to it is put off as long as
  /// it is less than the table itself.
  mutating func settle() -> Bool {
    guard waiting > 0 else { return false }
    let before = count
    let staged = unsafe UnsafeBufferPointer(rebasing: buffer[..<end])
    if rows.isReadToo {
      unsafe late.values += staged
      late.count += waiting
      let enough = min(max(LateRows.most, count), max(1, rows.limit - count))
      if late.count >= enough { late.settle(in: &table, rows) }
    } else {
      unsafe table?.add(waiting, staged, by: rows.clause, rows.atoms)
    }
    (waiting, end) = (0, 0)
    room = max(1, min(WaitingRows.most, rows.limit - count))
    return count > before && count >= rows.limit
  }

  private var count: Int { table?.count ?? 0 }
}

/// Rows for a table that was read when they were concluded.
struct LateRows {
  /// How many wait at most, or as many as the table has.
  static let most = 1 << 16

  fileprivate(set) var count = 0
  fileprivate var values: [UInt32] = []

  /// Adds them to the table.
  mutating func settle(in table: inout Table?, _ rows: WaitingRows) {
    unsafe values.withUnsafeBufferPointer { values in
      unsafe table?.add(count, values, by: rows.clause, rows.atoms)
    }
    values.removeAll()
    count = 0
  }
}
