import Findings

/// One finding as lines of text.
struct FindingText {
  let lines: [TextLine]

  init(_ finding: Finding, places: Places, language: Language, width: Int) {
    let layout = Layout(finding, places: places, language: language, width: width)
    let quotes = Snippets(
      of: finding, places: places, language: language, width: layout.room)
    lines =
      layout.heading
      + (quotes.all.first.map(layout.quote) ?? [])
      + layout.message
      + quotes.all.dropFirst().flatMap(layout.quote)
      + (quotes.hidden > 0 ? [layout.hidden(quotes.hidden)] : [])
      + layout.notes
  }
}

/// The lines of one finding, in a given width.
private struct Layout {
  private let finding: Finding
  private let language: Language
  private let width: Int

  /// As many blanks as the longest line number of the finding has digits.
  private let margin: String

  init(_ finding: Finding, places: Places, language: Language, width: Int) {
    self.finding = finding
    self.language = language
    self.width = width
    let spans = [finding.place] + finding.labels.map(\.place)
    let line = spans.map { places.extent(of: $0).line }.max() ?? 1
    margin = String(repeating: " ", count: String(line).count)
  }

  /// The columns right of `│` and its blank.
  var room: Int { width - margin.count - 2 }

  var heading: [TextLine] {
    let severity = Words.severity(finding.severity)[language]
    let words = [severity + ":"] + Wrapping.words("\(finding.title[language]) [\(finding.rule)]")
    let lines = Wrapping.lines(words, first: width, rest: width - 2)
    return lines.enumerated().map { place, text in
      guard place == 0 else { return TextLine("  " + text, .bold) }
      var line = TextLine(severity, .severity)
      line.append(String(text.dropFirst(severity.count)), .bold)
      return line
    }
  }

  func quote(_ snippet: Snippet) -> [TextLine] {
    let path = TextLine("\(margin)┌─ \(snippet.path):\(snippet.line):\(snippet.column)")
    guard let (source, marks) = snippet.quote else { return [path] }
    let number = String(snippet.line)
    let blanks = String(repeating: " ", count: max(0, margin.count - number.count))
    let line = TextLine("\(blanks)\(number)│ \(source.text)")
    return [path, line] + marks.rows.map(row)
  }

  private func row(_ pieces: [MarkedLine.Piece]) -> TextLine {
    var line = TextLine("\(margin)│ ")
    var column = 0
    for piece in pieces {
      line.append(String(repeating: " ", count: max(0, piece.column - column)))
      line.append(piece.text, piece.isPrimary ? .severity : .plain)
      column = piece.column + piece.width
    }
    return line
  }

  var message: [TextLine] {
    Wrapping.lines(Wrapping.words(finding.message[language]), width: room)
      .map { TextLine("\(margin)│ \($0)") }
  }

  func hidden(_ count: Int) -> TextLine {
    TextLine("\(margin)│ \(Words.furtherPlaces(count)[language])")
  }

  /// The lines that begin with `=`.
  var notes: [TextLine] {
    var lines: [TextLine] = []
    if !finding.basis.isEmpty {
      lines += note(Words.basis, BasisText(finding.basis, in: language).words)
    }
    if let suggestion = finding.suggestion?[language], !suggestion.isEmpty {
      lines += note(Words.suggestion, Wrapping.words(suggestion))
    }
    if let why = finding.standing.whyNotShown {
      lines += note(Wrapping.words(why[language]))
    }
    return lines + note(Words.identity, [finding.identity.description])
  }

  private func note(_ name: Localized, _ words: [String]) -> [TextLine] {
    note([name[language] + ":"] + words)
  }

  private func note(_ words: [String]) -> [TextLine] {
    let lines = Wrapping.lines(words, width: room)
    return lines.enumerated().map { place, text in
      TextLine(place == 0 ? "\(margin)= \(text)" : "\(margin)  \(text)")
    }
  }
}
