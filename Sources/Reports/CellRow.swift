/// A stretch of a document as the characters that a terminal shows, each with its columns.
struct CellRow {
  /// What is shown in one place: a character, or the sign for one that can't be shown.
  struct Cell {
    let text: String
    let width: Int

    /// The offsets in the file that the cell stands for.
    let bytes: Range<Int>

    /// The first column of the cell, from 0.
    var column = 0
  }

  let cells: [Cell]

  /// The offsets in the file that the row shows.
  let bytes: Range<Int>

  var width: Int { cells.last.map { $0.column + $0.width } ?? 0 }
  var text: String { cells.reduce(into: "") { $0 += $1.text } }

  /// The cells one after another, from `column` on.
  init(_ cells: some Sequence<Cell>, bytes: Range<Int>, from column: Int = 0) {
    var next = column
    self.cells = cells.map { cell in
      var placed = cell
      placed.column = next
      next += cell.width
      return placed
    }
    self.bytes = bytes
  }

  /// The characters of a range of the file; bytes that are not UTF-8 are shown as `�`, one by one.
  init(of file: [UInt8], in range: Range<Int>) {
    let piece = file[range]
    guard let text = String(validating: piece, as: UTF8.self) else {
      self.init(Self.cells(ofBroken: file, in: range), bytes: range)
      return
    }
    var cells: [Cell] = []
    cells.reserveCapacity(range.count)
    var offset = range.lowerBound
    for character in text {
      Self.append(character, at: offset, to: &cells)
      offset += character.utf8.count
    }
    self.init(cells, bytes: range)
  }

  /// The columns in which the range of the file is seen, at least one; nil if it begins elsewhere.
  func columns(of range: Range<Int>) -> Range<Int>? {
    guard bytes.contains(range.lowerBound) || range.lowerBound == bytes.upperBound else {
      return nil
    }
    let seen = cells.filter {
      $0.bytes.upperBound > range.lowerBound && $0.bytes.lowerBound < range.upperBound
    }
    guard let first = seen.first, let last = seen.last else {
      let next = cells.first { $0.bytes.lowerBound >= range.lowerBound }
      let column = next?.column ?? (cells.last.map { $0.column + $0.width } ?? 0)
      return column..<column + 1
    }
    return first.column..<max(first.column + 1, last.column + last.width)
  }
}

extension CellRow {
  private static func append(_ character: Character, at offset: Int, to cells: inout [Cell]) {
    let scalars = character.unicodeScalars
    if scalars.allSatisfy({ $0 != "\t" && VisibleText.sign(for: $0) == nil }) {
      let width = DisplayWidth.columns(of: character)
      let bytes = offset..<offset + character.utf8.count
      cells.append(Cell(text: String(character), width: width, bytes: bytes))
      return
    }
    var start = offset
    for scalar in scalars {
      let end = start + UTF8.width(scalar)
      cells.append(cell(of: scalar, bytes: start..<end))
      start = end
    }
  }

  private static func cell(of scalar: Unicode.Scalar, bytes: Range<Int>) -> Cell {
    if scalar == "\t" { return Cell(text: "    ", width: 4, bytes: bytes) }
    let character = Character(scalar)
    let text = VisibleText.sign(for: scalar) ?? String(character)
    return Cell(text: text, width: DisplayWidth.columns(of: text), bytes: bytes)
  }

  private static func cells(ofBroken file: [UInt8], in range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let scalar = scalar(in: file[start..<range.upperBound])
      let end = start + (scalar.map(UTF8.width) ?? 1)
      cells.append(cell(of: scalar ?? "\u{FFFD}", bytes: start..<end))
      start = end
    }
    return cells
  }

  /// The scalar with which the bytes begin; nil if the first byte begins none.
  private static func scalar(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    for length in 1...4 where length <= bytes.count {
      if let text = String(validating: bytes.prefix(length), as: UTF8.self) {
        return text.unicodeScalars.first
      }
    }
    return nil
  }
}
