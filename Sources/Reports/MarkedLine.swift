/// A line of a document with its places underlined and said what they show.
struct MarkedLine {
  /// A place on the line and what it shows.
  struct Mark {
    let range: Range<Int>
    let text: String?
    let isPrimary: Bool
  }

  /// A piece of a row of marks.
  struct Piece {
    let column: Int
    let text: String
    let width: Int
    let isPrimary: Bool
  }

  private struct Placed {
    let columns: Range<Int>
    let text: String?
    let isPrimary: Bool
  }

  private let marks: [Placed]
  private let width: Int

  /// The marks whose places are in view; `width` is the room of a row.
  init(_ marks: [Mark], on line: SourceLine, width: Int) {
    self.width = width
    self.marks = marks.compactMap { mark in
      line.columns(of: mark.range).map {
        Placed(
          columns: $0, text: mark.text.map(VisibleText.line), isPrimary: mark.isPrimary)
      }
    }
  }

  /// The rows under the line: the underlines with one text beside them, then the other texts, each
  /// under the start of its place.
  var rows: [[Piece]] {
    let last = marks.max {
      ($0.columns.upperBound, $0.columns.lowerBound) < (
        $1.columns.upperBound, $1.columns.lowerBound
      )
    }
    var captions = marks.filter { $0.text?.isEmpty == false }
    var first = underline
    if let last, let beside = caption(of: last, at: last.columns.upperBound + 1),
      beside.column + beside.width <= width
    {
      first.append(beside)
      captions.removeAll { $0.columns == last.columns && $0.text == last.text }
    }
    return [first] + below(captions)
  }

  private func caption(of mark: Placed, at column: Int) -> Piece? {
    guard let text = mark.text, !text.isEmpty else { return nil }
    let width = DisplayWidth.columns(of: text)
    return Piece(column: column, text: text, width: width, isPrimary: mark.isPrimary)
  }

  /// The underlines; where places overlap, the shorter is drawn over the longer.
  private var underline: [Piece] {
    var signs = [Character](repeating: " ", count: marks.map(\.columns.upperBound).max() ?? 0)
    let order = marks.enumerated().sorted {
      ($1.element.columns.count, $0.element.isPrimary ? 1 : 0, $0.offset)
        < ($0.element.columns.count, $1.element.isPrimary ? 1 : 0, $1.offset)
    }
    for (_, mark) in order {
      for column in mark.columns { signs[column] = mark.isPrimary ? "^" : "~" }
    }
    return runs(of: signs)
  }

  private func runs(of signs: [Character]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    while start < signs.count {
      let end = signs[start...].firstIndex { $0 != signs[start] } ?? signs.count
      if signs[start] != " " {
        pieces.append(
          Piece(
            column: start, text: String(signs[start..<end]), width: end - start,
            isPrimary: signs[start] == "^"))
      }
      start = end
    }
    return pieces
  }

  /// Texts in as few rows as hold them apart, filled from the right.
  private func below(_ captions: [Placed]) -> [[Piece]] {
    var rows: [[Piece]] = []
    var free = -1
    for mark in captions.sorted(by: { $0.columns.lowerBound > $1.columns.lowerBound }) {
      guard let text = mark.text else { continue }
      let columns = DisplayWidth.columns(of: text)
      if columns > width {
        rows += Wrapping.lines(Wrapping.words(text), width: width).map {
          [Piece(column: 0, text: $0, width: width, isPrimary: mark.isPrimary)]
        }
        free = -1
        continue
      }
      let column = min(mark.columns.lowerBound, width - columns)
      let piece = Piece(column: column, text: text, width: columns, isPrimary: mark.isPrimary)
      if column + columns + 2 <= free {
        rows[rows.count - 1].insert(piece, at: 0)
      } else {
        rows.append([piece])
      }
      free = column
    }
    return rows
  }
}
