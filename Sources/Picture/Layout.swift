/// Lays a picture out: with titles where they fit on a page, else with numbers alone.
package func drawing(of input: PictureInput) -> Drawing {
  let drawings = [true, false].map { showsTitles in
    let grids = showsTitles ? Grid.titled : Grid.numbered
    return Layout(input, showsTitles: showsTitles, grids: grids)
  }
  let chosen = drawings[0].height <= Layout.tallest ? drawings[0] : drawings[1]
  return chosen.drawing
}

/// The panels of a picture, divided in the way that makes it least high.
private struct Layout {
  private let panels: [Panel]
  private let stopCount: Int
  private let showsTitles: Bool

  /// A picture higher than this does not fit on a page of A4 with its heading.
  static let tallest = 1_650

  init(_ input: PictureInput, showsTitles: Bool, grids: [Grid]) {
    var byWidth: [Int: [Card]] = [:]
    var best: [Panel] = []
    for grid in grids {
      func cards(of width: Int) -> [Card] {
        if let known = byWidth[width] { return known }
        let cards = input.measures.map { Card($0, width: width, showsTitle: showsTitles) }
        byWidth[width] = cards
        return cards
      }
      let panels = Self.panels(
        input, cards(of: grid.card), outside: cards(of: grid.outsideCard), grid)
      if best.isEmpty || Self.height(panels) < Self.height(best) { best = panels }
    }
    panels = best
    self.showsTitles = showsTitles
    stopCount = input.drawnStops.count
  }

  private static func panels(
    _ input: PictureInput, _ cards: [Card], outside: [Card], _ grid: Grid
  ) -> [Panel] {
    let words = PictureWords(input.language)
    func regions(at stop: Int?) -> [Region: [Card]] {
      input.measures.indices.reduce(into: [:]) { regions, number in
        let measure = input.measures[number]
        guard input.stop(of: measure) == stop else { return }
        let region = Region(of: measure)
        let card = region.circles.isEmpty ? outside[number] : cards[number]
        regions[region, default: []].append(card)
      }
    }
    let known = input.drawnStops.map { stop in
      Panel(
        input.stops[stop].name, cards: regions(at: stop), grid: grid, words: words,
        isAlwaysDrawn: input.stops[stop].isAlwaysDrawn)
    }
    let rest = regions(at: nil)
    guard !rest.isEmpty else { return known }
    let unknown = Panel(
      words.noLevel, cards: rest, grid: grid, words: words, isAlwaysDrawn: known.isEmpty)
    return known + [unknown]
  }

  private static func height(_ panels: [Panel]) -> Int {
    panels.reduce(0) { $0 + $1.height }
  }

  var height: Int { Self.height(panels) }

  var drawing: Drawing {
    var drawing = Drawing()
    drawing.isNumbersOnly = !showsTitles
    var y = 4
    var stops: [Int] = []
    for (number, panel) in panels.enumerated() {
      panel.draw(at: y, to: &drawing)
      if number < stopCount { stops.append(y + 14) }
      y += panel.height
      if number + 1 == stopCount { drawing.axis = (stops[0], y - 16, stops) }
    }
    drawing.height = y
    return drawing
  }
}

extension PictureInput {
  /// The stops that are drawn, in their order.
  fileprivate var drawnStops: [Int] {
    let used = Set(measures.compactMap(stop))
    return stops.indices.filter { stops[$0].isAlwaysDrawn || used.contains($0) }
  }

  /// The stop of a measure, if it is one of those there are.
  fileprivate func stop(of measure: PicturedMeasure) -> Int? {
    measure.stop.flatMap { stops.indices.contains($0) ? $0 : nil }
  }
}
