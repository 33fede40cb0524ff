/// A table for a terminal: cells wrap, and wide and combining characters keep the lines straight.
struct TextTable {
  /// The columns’ headings.
  let headings: [String]

  /// The rows; each cell is a list of lines that may still be wrapped.
  let rows: [[[String]]]

  /// Whether a light line stands between the rows.
  var isRuled = true

  /// The lines of the table, none wider than `width` where every column can have three characters.
  func lines(width: Int) -> [String] {
    let widths = widths(in: width)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    let light = widths.map { String(repeating: "┄", count: $0) }.joined(separator: "┄┼┄")
    var lines = row(headings.map { [$0] }, widths) + [rule]
    for (number, cells) in rows.enumerated() {
      if number > 0, isRuled { lines.append(light) }
      lines += row(cells, widths)
    }
    return lines
  }

  private func row(_ cells: [[String]], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { cell, width in
      cell.flatMap { Self.wrapped($0, width: width) }
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<max(1, height)).map { number in
      var line = zip(wrapped, widths).map { lines, width in
        let text = lines.indices.contains(number) ? lines[number] : ""
        return text + String(repeating: " ", count: width - DisplayWidth.columns(of: text))
      }.joined(separator: " │ ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The widths of the columns: at least their longest words, as far as there is room, and of the
  /// rest what each needs, in equal shares.
  private func widths(in width: Int) -> [Int] {
    let room = max(3 * headings.count, width - 3 * (headings.count - 1))
    let natural = columns { max(3, $0.map(DisplayWidth.columns).max() ?? 0) }
    let words = columns { texts in
      let words = texts.flatMap { Wrapping.words($0) }
      return max(3, words.map(DisplayWidth.columns).max() ?? 0)
    }
    let least = Self.shares(of: room, wanting: words, from: words.map { _ in 3 })
    return Self.shares(of: room, wanting: natural, from: least)
  }

  /// A number for each column, from its heading and all lines in it.
  private func columns(_ number: ([String]) -> Int) -> [Int] {
    headings.indices.map { column in
      number([headings[column]] + rows.flatMap { $0[column].map(VisibleText.line) })
    }
  }

  /// What each column gets of the room: no less than it has, no more than it wants.
  private static func shares(of room: Int, wanting: [Int], from given: [Int]) -> [Int] {
    var widths = given
    var rest = room - given.reduce(0, +)
    while rest > 0 {
      let open = widths.indices.filter { widths[$0] < wanting[$0] }
      guard !open.isEmpty else { break }
      let share = max(1, rest / open.count)
      for column in open where rest > 0 {
        let more = min(share, wanting[column] - widths[column], rest)
        widths[column] += more
        rest -= more
      }
    }
    return widths
  }

  /// A text in lines of a width; a word that is wider is cut.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let words = Wrapping.words(text).flatMap { pieces(of: $0, width: width) }
    let lines = Wrapping.lines(words, width: width)
    return lines.isEmpty ? [""] : lines
  }

  private static func pieces(of word: String, width: Int) -> [String] {
    guard DisplayWidth.columns(of: word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = DisplayWidth.columns(of: character)
      if used + columns > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += columns
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
