/// How a picture is divided: the columns of cards in each of the three parts that circles make.
struct Grid {
  /// The columns of cards in the left part, the middle and the right one.
  let parts: [Int]

  /// The width of a card.
  let card: Int

  /// The room between the edge of a circle and its cards, wide enough for the round corners.
  static let marginX = 27
  static let marginY = 22

  /// Between two columns of cards.
  static let gap = 14

  /// Where the left circle begins and the right one ends; the lowest goes a little further.
  static let left = 46
  static let right = Drawing.width - 14
  static let overhang = 10

  init(_ parts: [Int]) {
    self.parts = parts
    let columns = parts.reduce(0, +)
    let blank = 2 * Self.marginX * parts.count + Self.gap * (columns - parts.count)
    card = (Self.right - Self.left - blank) / max(1, columns)
  }

  /// The ways to divide a picture whose cards have titles, and one that shows numbers only.
  static let titled = [[1, 1, 1], [2, 1, 1], [1, 2, 1], [1, 1, 2]].map { Grid($0) }
  static let numbered = [[2, 2, 2], [2, 3, 2], [3, 2, 2], [2, 2, 3]].map { Grid($0) }

  /// Where each part begins, and where the last one ends.
  var edges: [Int] {
    parts.reduce(into: [Self.left]) { edges, columns in
      let width = columns * card + (columns - 1) * Self.gap + 2 * Self.marginX
      edges.append((edges.last ?? 0) + width)
    }
  }

  /// The columns of cards outside of the circles, and the width of a card there.
  var outsideColumns: Int { parts.count * 2 < parts.reduce(0, +) + 1 ? 7 : 4 }
  var outsideCard: Int {
    let room = Self.right - Self.left - 24
    return (room - Self.gap * (outsideColumns - 1)) / outsideColumns
  }

  /// The columns of cards that a width holds.
  func columns(in width: Int) -> Int {
    max(1, (width + Self.gap) / (card + Self.gap))
  }
}
