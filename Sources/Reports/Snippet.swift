import Findings
import SourceText

/// A line of a document, quoted under its path, with one or more places of a finding marked.
struct Snippet {
  let path: String
  let line: Int
  let column: Int

  /// The line and the rows of marks under it; nil where there is no text to quote.
  let quote: (source: SourceLine, marks: MarkedLine)?
}

/// The snippets of one finding: the primary place first, then as many further places as are shown.
struct Snippets {
  /// How many further lines are quoted, and how many further places are marked on one line.
  static let limit = 5

  let all: [Snippet]

  /// The number of places that are not shown.
  let hidden: Int

  /// Quotes the places of a finding in rows of at most `width` columns.
  init(of finding: Finding, places: Places, language: Language, width: Int) {
    var waiting = Self.places(of: finding, in: language)
    var snippets: [Snippet] = []
    while let anchor = waiting.first, snippets.count <= Self.limit {
      waiting.removeFirst()
      let extent = places.extent(of: anchor.span)
      snippets.append(
        Snippet(
          path: VisibleText.line(places.path(of: anchor.span)), line: extent.line,
          column: extent.column,
          quote: Self.quote(anchor, &waiting, places: places, line: extent.line, width: width)))
    }
    all = snippets
    hidden = waiting.count
  }

  private struct Place {
    let span: Span
    let mark: MarkedLine.Mark
  }

  private static func places(of finding: Finding, in language: Language) -> [Place] {
    let places = MarkedPlaces(of: finding)
    let primary = Label(place: finding.place, text: places.caption)
    return ([primary] + places.further).enumerated().map { place, label in
      let mark = MarkedLine.Mark(
        range: label.place.range, text: label.text?[language], isPrimary: place == 0)
      return Place(span: label.place, mark: mark)
    }
  }

  /// Quotes the line of a place and takes from `waiting` the places that are marked beside it.
  private static func quote(
    _ anchor: Place, _ waiting: inout [Place], places: Places, line: Int, width: Int
  ) -> (SourceLine, MarkedLine)? {
    guard let file = places.file(of: anchor.span), !file.bytes.isEmpty,
      let range = places.table(of: anchor.span)?.range(ofLine: line)
    else { return nil }
    let beside = waiting.filter { $0.span.file == anchor.span.file && range.holds($0.span) }
      .prefix(limit)
    let source = SourceLine(
      of: file.bytes, line: range, anchor: anchor.mark.range, others: beside.map(\.mark.range),
      width: width)
    let shown = beside.filter { source.columns(of: $0.mark.range) != nil }
    let taken = Set(shown.map(\.span))
    waiting.removeAll { taken.contains($0.span) }
    return (source, MarkedLine([anchor.mark] + shown.map(\.mark), on: source, width: width))
  }
}

extension Range<Int> {
  /// Whether a span begins on the line with these offsets.
  fileprivate func holds(_ span: Span) -> Bool {
    lowerBound <= Int(span.start) && Int(span.start) <= upperBound
  }
}
