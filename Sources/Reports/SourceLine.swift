/// One line of a document as a terminal can show it, cut to a width around the place that matters.
struct SourceLine {
  /// The line as shown, with `…` where it is cut.
  let text: String

  private let row: CellRow
  private let content: Range<Int>

  /// Lays out `line` of a file in at most `width` columns so that the start of `anchor` is in view,
  /// and `others` as far as they fit beside it.
  init(of file: [UInt8], line: Range<Int>, anchor: Range<Int>, others: [Range<Int>], width: Int) {
    content = Self.content(of: line, in: file)
    let end = max(content.upperBound, min(anchor.lowerBound, line.upperBound))
    let shown = content.lowerBound..<end
    let piece = Self.reachable(shown, of: file, around: anchor, width: width)
    let whole = CellRow(of: file, in: piece)
    if piece == shown && whole.width <= width {
      row = whole
      text = whole.text
      return
    }
    let view = Self.view(of: whole, anchor: anchor, others: others, room: width - 2)
    let cells = whole.cells.filter {
      $0.column >= view.lowerBound && $0.column + $0.width <= view.upperBound
    }
    let first = cells.first?.bytes.lowerBound ?? piece.lowerBound
    let last = cells.last?.bytes.upperBound ?? first
    let isCut = (before: first > shown.lowerBound, after: last < shown.upperBound)
    row = CellRow(cells, bytes: first..<last, from: isCut.before ? 1 : 0)
    text = (isCut.before ? "…" : "") + row.text + (isCut.after ? "…" : "")
  }

  /// The columns of a range of the file, from 0; nil if it begins out of view.
  ///
  /// A range that goes on over the line's end stops where the line's text does.
  func columns(of range: Range<Int>) -> Range<Int>? {
    let start = max(range.lowerBound, content.lowerBound)
    let end = min(range.upperBound, content.upperBound)
    return row.columns(of: start..<max(start, end))
  }

  /// The line without blanks at its end.
  private static func content(of line: Range<Int>, in file: [UInt8]) -> Range<Int> {
    let text = file[line.clamped(to: 0..<file.count)]
    let last = text.lastIndex { $0 != 0x20 && $0 != 0x09 }
    return text.startIndex..<(last.map { $0 + 1 } ?? text.startIndex)
  }

  /// As much of a line as can come into view: a line may be as long as its file.
  private static func reachable(
    _ line: Range<Int>, of file: [UInt8], around anchor: Range<Int>, width: Int
  ) -> Range<Int> {
    let centre = min(max(anchor.lowerBound, line.lowerBound), line.upperBound)
    let start = aligned(max(line.lowerBound, centre - 4 * width), in: file)
    let end = aligned(min(line.upperBound, centre + 4 * width), in: file)
    return start..<max(start, end)
  }

  /// The offset, moved forward to the start of a scalar.
  private static func aligned(_ offset: Int, in file: [UInt8]) -> Int {
    var offset = offset
    for _ in 0..<3 where offset < file.count && file[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The columns to show: those of the anchor, then of the others that fit, then what is around.
  private static func view(
    of row: CellRow, anchor: Range<Int>, others: [Range<Int>], room: Int
  ) -> Range<Int> {
    var wanted = row.columns(of: anchor) ?? 0..<1
    for other in others.compactMap({ row.columns(of: $0) }) {
      let both =
        min(wanted.lowerBound, other.lowerBound)..<max(wanted.upperBound, other.upperBound)
      if both.count <= room { wanted = both }
    }
    let spare = max(0, room - wanted.count)
    let before = wanted.lowerBound <= spare * 2 / 3 ? wanted.lowerBound : spare / 2
    let start = max(0, min(wanted.lowerBound - before, row.width - room))
    return start..<start + room
  }
}
