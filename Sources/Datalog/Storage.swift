/// All relations of a run with the indexes and measurements made so far.
struct Storage: Sendable {
  var tables: [Table]
  private(set) var indexes: [Index] = []

  /// For each relation, the number of its places.
  let arities: [Int]

  /// For each relation, its few indexes by their columns.
  private var known: [[(columns: ColumnSet, index: Int)]]

  /// The places of indexes that are no more.
  private var free: [Int] = []

  /// For each relation and set of columns, the number of different keys when there were so many rows.
  private var measured: [[Measure]]

  private struct Measure {
    let columns: ColumnSet
    let keys: Int
    let rows: Int
  }

  init(_ tables: [Table]) {
    self.tables = tables
    arities = tables.map(\.arity)
    known = Array(repeating: [], count: tables.count)
    measured = Array(repeating: [], count: tables.count)
  }

  /// The number of the index of the relation by these columns, which is built where it's missing.
  mutating func index(of relation: Int, by columns: ColumnSet) -> Int {
    if let known = known[relation].first(where: { $0.columns == columns }) { return known.index }
    let index = Index(
      relation: relation, columns: columns.columns, over: tables[relation],
      keys: measure(of: relation, by: columns)?.keys)
    let number = free.popLast() ?? indexes.count
    if number < indexes.count { indexes[number] = index } else { indexes.append(index) }
    known[relation].append((columns, number))
    return number
  }

  /// Gives the relation other rows, with nothing known of them yet.
  mutating func restate(_ table: Table, as relation: Int) {
    tables[relation] = table
    forgetIndexes(of: relation)
    measured[relation] = []
  }

  /// Lets the indexes of a relation go; who needs one later has it built again.
  mutating func forgetIndexes(of relation: Int) {
    for (_, number) in known[relation] {
      indexes[number] = Index(relation: -1, columns: [], over: Table(arity: 0))
      free.append(number)
    }
    known[relation] = []
  }

  /// How many indexes there are.
  var indexCount: Int { known.reduce(0) { $0 + $1.count } }

  /// Makes the relation ready for looking up whole rows.
  mutating func hashRows(of relation: Int) {
    tables[relation].hashRows()
  }

  /// The first of these columns in which few rows are alike and stand side by side, so that they
  /// may be gone through.
  func shortRuns(of relation: Int, within columns: ColumnSet) -> ColumnSet? {
    let table = tables[relation]
    let short = table.runs.indices.first { column in
      columns.contains(column) && table.runs[column].areWhole
        && table.runs[column].meanLength(of: table.count) <= 4
    }
    return short.map { ColumnSet(bits: 1 << UInt64($0)) }
  }

  /// The index with the most columns among these, and its columns, where there is any.
  func existingIndex(of relation: Int, within columns: ColumnSet) -> (Int, ColumnSet)? {
    let fitting = known[relation].filter { $0.columns.isSubset(of: columns) }
    let best = fitting.max {
      ($0.columns.count, $0.columns.bits) < ($1.columns.count, $1.columns.bits)
    }
    return best.map { ($0.index, $0.columns) }
  }

  /// Brings the indexes of these relations up to date.
  mutating func extendIndexes(of relations: [Int]) {
    for number in indexes.indices where relations.contains(indexes[number].relation) {
      indexes[number].extend(over: tables[indexes[number].relation])
    }
  }

  /// About how many different keys these columns of the relation have.
  mutating func keys(of relation: Int, by columns: ColumnSet) -> Int {
    let rows = tables[relation].count
    if let column = columns.only, rows > 0, tables[relation].runs[column].areWhole {
      return tables[relation].runs[column].count
    }
    if let known = measure(of: relation, by: columns), rows <= 2 * known.rows { return known.keys }
    let keys = tables[relation].measureKeys(columns.columns)
    measured[relation].removeAll { $0.columns == columns }
    measured[relation].append(Measure(columns: columns, keys: keys, rows: rows))
    return keys
  }

  private func measure(of relation: Int, by columns: ColumnSet) -> Measure? {
    measured[relation].first { $0.columns == columns }
  }
}

/// Some of the first 64 columns of a relation.
struct ColumnSet: Hashable, Sendable {
  private(set) var bits: UInt64

  init(bits: UInt64 = 0) {
    self.bits = bits
  }

  /// Adds the column; columns from the 65th on are left out.
  mutating func insert(_ column: Int) {
    if column < 64 { bits |= 1 << UInt64(column) }
  }

  /// The only column, where there is no other.
  var only: Int? {
    bits.nonzeroBitCount == 1 ? bits.trailingZeroBitCount : nil
  }

  func contains(_ column: Int) -> Bool {
    column < 64 && bits & (1 << UInt64(column)) != 0
  }

  func isSubset(of other: ColumnSet) -> Bool {
    bits & ~other.bits == 0
  }

  var count: Int {
    bits.nonzeroBitCount
  }

  var columns: [Int] { Array(self) }

  /// Takes the column away; columns from the 65th on are not there.
  mutating func remove(_ column: Int) {
    if column < 64 { bits &= ~(1 << UInt64(column)) }
  }
}

extension ColumnSet: Sequence {
  /// The columns, the first first.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    @inline(__always)
    mutating func next() -> Int? {
      if rest == 0 { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }

  var underestimatedCount: Int { count }

  func makeIterator() -> Iterator { Iterator(rest: bits) }
}
