import Findings
import SourceText

/// The lines of documents that a finding is about, with its places marked.
struct PageQuotes {
  /// The lines, each with its place above it.
  let figures: [String]

  /// The number of places that are not quoted.
  let hidden: Int

  /// How many lines are quoted.
  private static let limit = 6

  /// How many bytes around a place are shown at most: a line may be as long as its file.
  private static let reach = 160

  init(of finding: Finding, places: Places, language: Language) {
    let marked = MarkedPlaces(of: finding)
    let labels = [Label(place: finding.place, text: marked.caption)] + marked.further
    var lines: [(file: FileIndex, line: Int, labels: [Label])] = []
    for label in labels {
      let line = places.extent(of: label.place).line
      let known = lines.firstIndex { $0.file == label.place.file && $0.line == line }
      if let known {
        lines[known].labels.append(label)
      } else {
        lines.append((label.place.file, line, [label]))
      }
    }
    figures = lines.prefix(Self.limit).map { entry in
      Self.figure(of: entry.labels, line: entry.line, places: places, language: language)
    }
    hidden = lines.dropFirst(Self.limit).reduce(0) { $0 + $1.labels.count }
  }

  private static func figure(
    of labels: [Label], line: Int, places: Places, language: Language
  ) -> String {
    let captions = labels.compactMap { $0.text?[language] }.filter { !$0.isEmpty }
    var told: [String] = []
    for caption in captions where !told.contains(caption) { told.append(caption) }
    let name = HTMLText.isolated(places.name(of: labels[0].place))
    let words = told.isEmpty ? "" : ": " + HTMLText.isolated(told.joined(separator: ", "))
    return """
      <figure class="quote">
      <figcaption><code>\(name)</code>\(words)</figcaption>
      <pre>\(quote(labels, line: line, places: places))</pre>
      </figure>
      """
  }

  /// The line, with what is marked in it between tags; empty where there is no text to quote.
  private static func quote(_ labels: [Label], line: Int, places: Places) -> String {
    guard let file = places.file(of: labels[0].place), !file.bytes.isEmpty,
      let range = places.table(of: labels[0].place)?.range(ofLine: line)
    else { return "" }
    let anchor = labels[0].place.range.clamped(to: range)
    let start = aligned(max(range.lowerBound, anchor.lowerBound - reach), file.bytes)
    let end = aligned(min(range.upperBound, max(anchor.upperBound, start) + reach), file.bytes)
    let stop = aligned(min(end, start + 4 * reach), file.bytes)
    var markup = start > range.lowerBound ? "…" : ""
    var next = start
    for mark in labels.map({ $0.place.range.clamped(to: start..<stop) })
      .sorted(by: { $0.lowerBound < $1.lowerBound })
    where !mark.isEmpty && mark.lowerBound >= next {
      markup += text(file.bytes[next..<mark.lowerBound])
      markup += "<mark>\(text(file.bytes[mark]))</mark>"
      next = mark.upperBound
    }
    return markup + text(file.bytes[next..<stop]) + (stop < range.upperBound ? "…" : "")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    HTMLText.isolated(String(decoding: bytes, as: UTF8.self))
  }

  /// The offset, moved back to the start of a scalar.
  private static func aligned(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
