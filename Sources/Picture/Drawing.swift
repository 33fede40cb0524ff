package import Findings

/// A picture laid out: shapes and texts, each with its place, from the back to the front.
package struct Drawing: Sendable {
  package internal(set) var height = 0
  package internal(set) var shapes: [RoundedShape] = []

  /// The boxes of measures outside of all circles.
  package internal(set) var outside: [Box] = []
  package internal(set) var pills: [Box] = []
  package internal(set) var marks: [PlacedMark] = []
  package internal(set) var texts: [PlacedText] = []

  /// The areas that the measures take, and which measures they are.
  package internal(set) var cards: [PlacedCard] = []

  /// From where to where the axis runs, and where its stops are.
  var axis: (top: Int, bottom: Int, stops: [Int]) = (0, 0, [])

  /// Whether the measures are drawn by their numbers alone, since their titles take too much room.
  package internal(set) var isNumbersOnly = false

  /// The width of every picture: as wide as a page of A4, where a unit is 0.18 mm.
  package static let width = 1_000
}

/// A line of text and the room that it takes at most.
package struct PlacedText: Sendable {
  /// What the text is, by which the page chooses its type.
  package enum Style: String, Sendable {
    case title = "t"
    case number = "n"
    case fault = "f"
    case heading = "h"
    case remark = "r"
  }

  package let text: String
  package let box: Box
  package let style: Style

  /// Where the line of the letters is.
  var baseline: Int { box.y + style.size }
}

extension PlacedText.Style {
  /// The height of the letters.
  package var size: Int {
    switch self {
    case .title: 15
    case .number, .fault, .remark: 13
    case .heading: 16
    }
  }

  /// Whether the letters are bold.
  package var isBold: Bool { self == .number || self == .heading || self == .fault }
}

/// The shape that says how much a finding weighs.
package struct PlacedMark: Sendable {
  package let severity: Severity
  package let box: Box
}

/// The area of a measure, with its number.
package struct PlacedCard: Sendable {
  package let number: Int
  package let region: Region
  package let box: Box
}
