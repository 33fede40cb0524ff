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

  /// Begins a run at a row with a greater value than the one before it.
  @inline(__always)
  mutating func begin(at row: Int) {
    let length = row &- lastStart
    squares &+= length &* length
    lastStart = row
    count &+= 1
  }

  /// Takes note of a row with a less value than the one before it.
  @inline(__always)
  mutating func end() {
    areWhole = false
  }

  /// How many rows stand in the run of a row, on average over all rows.
  func meanLength(of rows: Int) -> Double {
    let last = rows - lastStart
    return rows == 0 ? 0 : Double(squares + last * last) / Double(rows)
  }
}
