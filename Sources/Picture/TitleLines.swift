/// The words of a title with their widths, read once for all widths in which it is laid out.
struct TitleWords {
  let words: [(text: String, width: Int)]
  let size: Int

  /// Whether there was more than is ever shown.
  let isCut: Bool

  /// So many characters are read: what comes after them can't be shown.
  private static let longest = 240

  init(_ title: String, size: Int) {
    let isLong = title.utf8.count > Self.longest && title.count > Self.longest
    words = (isLong ? title.prefix(Self.longest) : title[...]).split(separator: " ").map { word in
      let word = String(word)
      return (word, TextWidth.of(word, size: size))
    }
    self.size = size
    isCut = isLong
  }
}

/// A title in lines that fit a width, cut where it takes more lines than there may be.
struct TitleLines {
  /// One line and its width.
  struct Line {
    var text: String
    var width: Int
  }

  private(set) var lines: [Line] = []
  private let size: Int
  private let first: Int
  private let rest: Int

  /// The most lines that a title takes.
  private static let limit = 4

  /// Breaks a title into lines, the first of which has a width of its own.
  init(_ title: TitleWords, first: Int, rest: Int) {
    size = title.size
    self.first = first
    self.rest = rest
    let blank = TextWidth.of(" ", size: size)
    for (word, width) in title.words {
      add(word, width, after: blank)
      if lines.count > Self.limit {
        lines.removeLast()
        cut()
        return
      }
    }
    if title.isCut, !title.words.isEmpty { cut() }
  }

  private var room: Int { lines.count < 2 ? first : rest }

  /// Adds a word on the last line where it fits, else on a new one; one that fits on none is broken.
  private mutating func add(_ word: String, _ width: Int, after blank: Int) {
    let last = lines.count - 1
    if last >= 0, lines[last].width + blank + width <= room {
      lines[last].text += " "
      lines[last].text += word
      lines[last].width += blank + width
      return
    }
    lines.append(Line(text: "", width: 0))
    // Beside the number there is less room than below it.
    if lines.count == 1, width > first, width <= rest { lines.append(Line(text: "", width: 0)) }
    guard width > room else {
      lines[lines.count - 1] = Line(text: word, width: width)
      return
    }
    for character in word where lines.count <= Self.limit { add(character) }
  }

  private mutating func add(_ character: Character) {
    let width = TextWidth.of(String(character), size: size)
    let hyphen = TextWidth.of("-", size: size)
    if lines[lines.count - 1].width + width + hyphen > room, !lines[lines.count - 1].text.isEmpty {
      lines[lines.count - 1].text += "-"
      lines[lines.count - 1].width += hyphen
      lines.append(Line(text: "", width: 0))
    }
    lines[lines.count - 1].text.append(character)
    lines[lines.count - 1].width += width
  }

  /// Ends the last line with `…`.
  private mutating func cut() {
    guard var last = lines.popLast() else { return }
    let room = lines.isEmpty ? first : rest
    let sign = TextWidth.of("…", size: size)
    while last.width + sign > room, let character = last.text.popLast() {
      last.width -= TextWidth.of(String(character), size: size)
    }
    lines.append(Line(text: last.text + "…", width: last.width + sign))
  }
}
