/// The circles of one stop of the axis with its measures, and what stands outside of them.
struct Panel {
  let heading: String
  let grid: Grid

  /// The measures of each region, as places among the cards.
  private let regions: [[Int]]
  private let cards: [Card]
  private let outside: [Card]
  private let stacks: [CardStack]
  private let words: PictureWords

  /// Whether the circles are drawn.
  private let hasCircles: Bool

  /// The heights of the three rows of regions.
  private let rows: [Int]

  /// The height that it takes.
  let height: Int

  init(
    _ heading: String, regions: [[Int]], cards: [Card], outside: [Card], grid: Grid,
    words: PictureWords, isAlwaysDrawn: Bool
  ) {
    self.heading = heading
    self.regions = regions
    self.cards = cards
    self.outside = outside
    self.grid = grid
    self.words = words
    let stacks = Region.allCases.map { region in
      Self.stack(region, regions[region.rawValue], region.isOutside ? outside : cards, grid)
    }
    self.stacks = stacks
    hasCircles =
      isAlwaysDrawn
      || Region.allCases.contains { !$0.isOutside && !regions[$0.rawValue].isEmpty }
    rows = zip(Region.rows, [Self.label, 0, Self.label]).map { regions, label in
      (regions.map { stacks[$0.rawValue].height }.max() ?? 0) + label + 2 * Grid.marginY
    }
    let circles = hasCircles ? rows.reduce(0, +) : 0
    let boxes = Region.allCases.filter { $0.isOutside && !regions[$0.rawValue].isEmpty }
    height = boxes.reduce(30 + circles + 14) { $0 + Self.boxHeight(stacks[$1.rawValue]) + 10 }
  }

  private static let label = 24
  private static let radiusX = 90
  private static let radiusY = 72

  private static func stack(
    _ region: Region, _ chosen: [Int], _ cards: [Card], _ grid: Grid
  ) -> CardStack {
    if region.isOutside { return CardStack(chosen, of: cards, columns: grid.outsideColumns) }
    let column = Region.rows.prefix(2).lazy.compactMap { $0.firstIndex(of: region) }.first
    let columns = column.map { grid.parts[$0] } ?? grid.columns(in: lowestWidth)
    return CardStack(chosen, of: cards, columns: columns)
  }

  /// The width of cards in the lowest circle alone.
  private static var lowestWidth: Int { Grid.right - Grid.left - 2 * Grid.marginX }

  /// The height of a box outside of the circles.
  private static func boxHeight(_ stack: CardStack) -> Int { 34 + stack.height }

  /// Adds it to a drawing, from this height on.
  func draw(at top: Int, to drawing: inout Drawing) {
    drawing.add(heading, .heading, at: Grid.left, top + 4)
    var y = top + 30
    if hasCircles {
      drawCircles(at: y, to: &drawing)
      y += rows.reduce(0, +)
    }
    for region in Region.allCases where region.isOutside && !regions[region.rawValue].isEmpty {
      y += 10
      let height = Self.boxHeight(stacks[region.rawValue])
      drawing.outside.append(
        Box(x: Grid.left, y: y, width: Grid.right - Grid.left, height: height))
      drawing.add(words.outside(region), .remark, at: Grid.left + 12, y + 6)
      draw(region, at: Grid.left + 12, y + 30, step: grid.outsideCard, to: &drawing)
      y += height
    }
  }

  private func drawCircles(at top: Int, to drawing: inout Drawing) {
    let edges = grid.edges
    let tops = [top, top + rows[0], top + rows[0] + rows[1]]
    func shape(_ circle: Circle, _ left: Int, _ right: Int, _ first: Int, _ last: Int) {
      drawing.shapes.append(
        RoundedShape(
          circle: circle,
          box: Box(x: left, y: first, width: right - left, height: last - first),
          radiusX: min(Self.radiusX, (right - left) / 2),
          radiusY: min(Self.radiusY, (last - first) / 2)))
    }
    let end = tops[2] + rows[2]
    shape(.municipality, edges[0], edges[2], tops[0], tops[2])
    shape(.county, edges[1], edges[3], tops[0], tops[2])
    shape(.organisations, edges[0] - Grid.overhang, edges[3] + Grid.overhang, tops[1], end)
    drawNames(edges, top: tops[0] + Grid.marginY, lowest: end - Grid.marginY - 18, to: &drawing)
    for (row, regions) in Region.rows.enumerated() {
      for (column, region) in regions.enumerated() {
        let y = tops[row] + Grid.marginY + (row == 0 ? Self.label : 0)
        draw(region, at: edges[column] + Grid.marginX, y, step: grid.card, to: &drawing)
      }
    }
  }

  private func drawNames(_ edges: [Int], top: Int, lowest: Int, to drawing: inout Drawing) {
    drawing.add(words.circle(.municipality), .heading, at: edges[0] + Grid.marginX, top)
    let county = words.circle(.county)
    drawing.add(
      county, .heading, at: edges[3] - Grid.marginX - Drawing.width(of: county, .heading), top)
    let organisations = words.circle(.organisations)
    let width = Drawing.width(of: organisations, .heading)
    drawing.add(
      organisations, .heading, at: (edges[0] + edges[3] - width) / 2, lowest)
  }

  private func draw(
    _ region: Region, at x: Int, _ y: Int, step: Int, to drawing: inout Drawing
  ) {
    let cards = region.isOutside ? outside : cards
    for (number, place) in zip(regions[region.rawValue], stacks[region.rawValue].places) {
      cards[number].draw(
        at: x + place.column * (step + Grid.gap), y + place.y, in: region, to: &drawing)
    }
  }
}

extension Drawing {
  static func width(of text: String, _ style: PlacedText.Style) -> Int {
    TextWidth.of(text, size: style.size, isBold: style.isBold)
  }

  /// Adds a line of text.
  mutating func add(_ text: String, _ style: PlacedText.Style, at x: Int, _ y: Int) {
    let box = Box(x: x, y: y, width: Self.width(of: text, style), height: style.size + 4)
    texts.append(PlacedText(text: text, box: box, style: style))
  }
}
