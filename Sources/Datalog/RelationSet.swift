/// Some relations of a program, by their numbers.
package struct RelationSet: Sendable {
  private var words: [UInt64] = []

  package init() {}

  package mutating func insert(_ relation: RelationID) {
    while words.count <= relation.index >> 6 { words.append(0) }
    words[relation.index >> 6] |= 1 << UInt64(relation.index & 63)
  }

  /// Adds the relations that conditions read, those within absences, counts and extremes too.
  package mutating func insertReads(of conditions: [Condition]) {
    conditions.forEachRead { insert(RelationID($0.relation)) }
  }

  /// The relations, the least number first.
  package var relations: [RelationID] {
    var relations: [RelationID] = []
    words.forEachBit { relations.append(RelationID($0)) }
    return relations
  }
}

/// For each of some rows, relations of one program; no row takes memory of its own.
struct RelationTable {
  private let width: Int
  private var words: [UInt64]

  init(rows: Int, relations: Int) {
    width = (relations + 63) / 64
    words = Array(repeating: 0, count: rows * width)
  }

  mutating func add(_ relation: Int, to row: Int) {
    words[row * width + relation >> 6] |= 1 << UInt64(relation & 63)
  }

  var rows: Int { width == 0 ? 0 : words.count / width }

  /// Calls the closure with each relation of a row, the least first.
  func forEach(in row: Int, _ body: (Int) -> Void) {
    words[row * width..<(row + 1) * width].forEachBit(body)
  }
}

/// For each row of a table, its relations as a list.
struct RelationLists: Sendable {
  private var relations: [Int] = []
  private var ends: [Int] = []

  /// The lists of those relations of each row that are wanted.
  init(_ table: RelationTable, _ isWanted: (_ row: Int, _ relation: Int) -> Bool) {
    for row in 0..<table.rows {
      table.forEach(in: row) { if isWanted(row, $0) { relations.append($0) } }
      ends.append(relations.count)
    }
  }

  /// The relations of a row, the least first.
  subscript(row: Int) -> ArraySlice<Int> {
    relations[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
  }
}

extension RandomAccessCollection<UInt64> {
  /// Calls the closure with the number of each bit that is set, the least first.
  fileprivate func forEachBit(_ body: (Int) -> Void) {
    for (place, word) in enumerated() {
      var rest = word
      while rest != 0 {
        body(place << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
