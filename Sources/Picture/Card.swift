import Findings

/// A measure with its number, title and marks in the width of a column.
struct Card {
  private let measure: PicturedMeasure
  private let lines: [TitleLines.Line]
  private let pill: (text: String, width: Int)
  private let width: Int
  let height: Int

  /// The height of a line of a title.
  private static let step = 18

  /// Lays a measure out; without a title where only numbers are drawn.
  init(_ measure: PicturedMeasure, _ title: TitleWords?, width: Int) {
    self.measure = measure
    self.width = width
    let text = ([String(measure.number)] + measure.leads).joined(separator: " ")
    pill = (text, TextWidth.of(text, size: PlacedText.Style.number.size, isBold: true) + 12)
    let room = width - pill.width - 6
    lines = title.map { TitleLines($0, first: room, rest: width - 4).lines } ?? []
    let marks = measure.faults.isEmpty ? 0 : 20
    height = 22 + Self.step * max(0, lines.count - 1) + marks + 8
  }

  /// Adds it to a drawing.
  func draw(at x: Int, _ y: Int, in region: Region, to drawing: inout Drawing) {
    drawing.cards.append(
      PlacedCard(
        number: measure.number, region: region,
        box: Box(x: x, y: y, width: width, height: height - 8)))
    drawing.pills.append(Box(x: x, y: y, width: pill.width, height: 20))
    drawing.texts.append(
      PlacedText(
        text: pill.text, box: Box(x: x + 6, y: y + 2, width: pill.width - 12, height: 17),
        style: .number))
    for (number, line) in lines.enumerated() {
      let start = number == 0 ? x + pill.width + 6 : x + 4
      drawing.texts.append(
        PlacedText(
          text: line.text,
          box: Box(x: start, y: y + 1 + number * Self.step, width: line.width, height: Self.step),
          style: .title))
    }
    drawMarks(at: x + 4, y + 24 + Self.step * max(0, lines.count - 1), to: &drawing)
  }

  /// Draws as many marks as there is room for, and how many more there are.
  private func drawMarks(at start: Int, _ y: Int, to drawing: inout Drawing) {
    var x = start
    let style = PlacedText.Style.fault
    func place(_ text: String, at x: Int) -> PlacedText {
      let width = TextWidth.of(text, size: style.size, isBold: true)
      return PlacedText(text: text, box: Box(x: x, y: y, width: width, height: 16), style: style)
    }
    for (number, fault) in measure.faults.enumerated() {
      let text = place(String(fault.number), at: x + 16)
      let rest = measure.faults.count - number
      let room = rest > 1 ? TextWidth.of("+\(rest)", size: style.size, isBold: true) + 10 : 0
      guard text.box.right + room <= start + width - 4 else {
        drawing.texts.append(place("+\(rest)", at: x))
        return
      }
      drawing.marks.append(
        PlacedMark(severity: fault.severity, box: Box(x: x, y: y + 1, width: 13, height: 13)))
      drawing.texts.append(text)
      x = text.box.right + 10
    }
  }
}

/// Cards in columns of one width, each put on the shortest one.
struct CardStack {
  /// The column and the height at which each card begins.
  let places: [(column: Int, y: Int)]
  let height: Int

  /// Puts some of the cards in columns, by their numbers.
  init(_ chosen: [Int], of cards: [Card], columns: Int) {
    var heights = [Int](repeating: 0, count: max(1, columns))
    places = chosen.map { number in
      let least = heights.min() ?? 0
      let column = heights.firstIndex(of: least) ?? 0
      heights[column] += cards[number].height
      return (column, least)
    }
    height = heights.max() ?? 0
  }
}
