/// Lays a picture out: with titles where they fit on a page, else with numbers alone.
package func drawing(of input: PictureInput) -> Drawing {
  let titled = Layout(input, showsTitles: true, grids: Grid.titled)
  if titled.height <= Layout.tallest { return titled.drawing }
  return Layout(input, showsTitles: false, grids: Grid.numbered).drawing
}

/// The panels of a picture, divided in the way that makes it least high.
private struct Layout {
  private let panels: [Panel]
  private let stopCount: Int
  private let showsTitles: Bool

  /// A picture higher than this does not fit on a page of A4 with its heading.
  static let tallest = 1_650

  init(_ input: PictureInput, showsTitles: Bool, grids: [Grid]) {
    let titles = input.measures.map { measure in
      showsTitles ? TitleWords(measure.title, size: PlacedText.Style.title.size) : nil
    }
    let stops = Stop.drawn(of: input)
    var byWidth: [Int: [Card]] = [:]
    func cards(of width: Int) -> [Card] {
      if let known = byWidth[width] { return known }
      let cards = zip(input.measures, titles).map { Card($0, $1, width: width) }
      byWidth[width] = cards
      return cards
    }
    var best: [Panel] = []
    for grid in grids {
      let (inside, outside) = (cards(of: grid.card), cards(of: grid.outsideCard))
      let panels = stops.map { stop in
        Panel(
          stop.name, regions: stop.regions, cards: inside, outside: outside, grid: grid,
          words: PictureWords(input.language), isAlwaysDrawn: stop.isAlwaysDrawn)
      }
      if best.isEmpty || Self.height(panels) < Self.height(best) { best = panels }
    }
    panels = best
    self.showsTitles = showsTitles
    stopCount = stops.count { $0.isOnAxis }
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

/// One stop of the axis, or what has no place on it, with its measures.
private struct Stop {
  let name: String
  let isAlwaysDrawn: Bool
  let isOnAxis: Bool

  /// The measures of each region, as places among all.
  let regions: [[Int]]

  /// The stops that are drawn, in their order, and after them what has none.
  static func drawn(of input: PictureInput) -> [Stop] {
    let none = [[Int]](repeating: [], count: Region.allCases.count)
    var regions = [[[Int]]](repeating: none, count: input.stops.count + 1)
    for (number, measure) in input.measures.enumerated() {
      let known = measure.stop.flatMap { input.stops.indices.contains($0) ? $0 : nil }
      regions[known ?? input.stops.count][Region(of: measure).rawValue].append(number)
    }
    var drawn: [Stop] = []
    for (number, stop) in input.stops.enumerated()
    where stop.isAlwaysDrawn || regions[number] != none {
      drawn.append(
        Stop(
          name: stop.name, isAlwaysDrawn: stop.isAlwaysDrawn, isOnAxis: true,
          regions: regions[number]))
    }
    guard let rest = regions.last, rest != none else { return drawn }
    let noLevel = PictureWords(input.language).noLevel
    return drawn + [
      Stop(name: noLevel, isAlwaysDrawn: drawn.isEmpty, isOnAxis: false, regions: rest)
    ]
  }
}
