/// Different rows of values, in the order in which they were found.
package struct ValueRows: Sendable {
  private var table: Table

  /// No rows.
  package init() {
    table = Table(arity: 0)
  }

  /// Some columns of a table, each choice of values once.
  init(_ columns: [Int], of all: Table) {
    table = Table(arity: columns.count)
    for row in 0..<all.count {
      for column in columns { table.push(all.values[row * all.arity + column]) }
      _ = table.settle()
    }
  }

  package var count: Int { table.count }

  package var isEmpty: Bool { table.count == 0 }

  /// How many values a row has.
  package var width: Int { table.arity }

  /// One value of a row.
  package subscript(row: Int, column: Int) -> Value {
    Value(bits: table.values[row * table.arity + column])
  }

  /// The place of the row with these values; nothing where there is none.
  package func row(of values: [Value]) -> Int? {
    guard values.count == width else { return nil }
    let bits = values.map(\.bits)
    return table.row(0..<width, in: Array(0..<width), of: bits.span)
  }

  /// Whether a row of others is among these.
  package func contains(_ row: Int, of others: ValueRows) -> Bool {
    self.row(of: (0..<others.width).map { others[row, $0] }) != nil
  }
}
