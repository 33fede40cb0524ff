/// How the rows of a table with the same value in a column stand together: runs of rows, as long as
/// the values of the column never fall.
struct Runs: Sendable {
  /// Where it is known from the start that they don't stand together, none is taken note of.
  init(areWhole: Bool = true) {
    self.areWhole = areWhole
  }

  /// How many rows with the same value are compared one by one.
  static let longest = 48

  /// Whether rows with the same value stand side by side, in the order of the values.
  private(set) var areWhole: Bool

  /// The number of runs.
  private(set) var count = 1

  /// The row where the last run begins.
  private(set) var lastStart = 0

  /// The sum of the squares of the lengths of all runs but the last.
  private var squares = 0

  /// Takes note of the row of this number, which has one value after another in the column.
  mutating func add(_ value: UInt32, after last: UInt32, at row: Int) {
    if value == last || !areWhole { return }
    if value < last {
      areWhole = false
      return
    }
    squares += (row - lastStart) * (row - lastStart)
    lastStart = row
    count += 1
  }

  /// How many rows stand in the run of a row, on average over all rows.
  func meanLength(of rows: Int) -> Double {
    let last = rows - lastStart
    return rows == 0 ? 0 : Double(squares + last * last) / Double(rows)
  }
}
