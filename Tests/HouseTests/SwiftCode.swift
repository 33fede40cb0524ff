/// Swift text with its comments and the words of its literals blanked out.
///
/// Every line and column stays where it was, and what is interpolated into a literal stays as code.
struct SwiftCode: Sendable {
  /// The code as UTF-8.
  let bytes: [UInt8]
  let words: [Word]

  /// A name or keyword, where it stands and what stands beside it.
  struct Word: Sendable {
    let text: String
    /// The line, from 1.
    let line: Int
    let range: Range<Int>
    /// The byte before the word; a line feed at the start.
    let before: UInt8
    /// The byte after the word; a line feed at the end.
    let after: UInt8
  }

  init(_ text: String) {
    var blanker = Blanker(source: Array(text.utf8))
    blanker.code(inParentheses: false)
    bytes = blanker.blanked
    words = Self.words(in: blanker.blanked)
  }

  /// Whether a byte can be a part of a name.
  static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  private static func words(in bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var line = 1
    var start = 0
    while start < bytes.count {
      if bytes[start] == newline { line += 1 }
      var end = start
      while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
      if end > start {
        words.append(
          Word(
            text: String(decoding: bytes[start..<end], as: UTF8.self), line: line,
            range: start..<end, before: start > 0 ? bytes[start - 1] : newline,
            after: end < bytes.count ? bytes[end] : newline))
      }
      start = max(end, start + 1)
    }
    return words
  }
}

private let newline = UInt8(ascii: "\n")

/// Copies Swift text and writes spaces over what is no code.
private struct Blanker {
  let source: [UInt8]
  var blanked: [UInt8] = []
  private var position: Int { blanked.count }

  init(source: [UInt8]) {
    self.source = source
    blanked.reserveCapacity(source.count)
  }

  /// Copies code to the end, or to the parenthesis that ends an interpolation.
  mutating func code(inParentheses: Bool) {
    var depth = 0
    while position < source.count {
      switch Character(UnicodeScalar(source[position])) {
      case "/" where byte(1) == "/":
        while position < source.count, source[position] != newline { blank() }
      case "/" where byte(1) == "*": comment()
      case "\"": literal(hashes: 0)
      case "#" where byte(run(of: "#")) == "\"": literal(hashes: run(of: "#"))
      case "(":
        depth += 1
        copy()
      case ")" where inParentheses && depth == 0: return
      case ")":
        depth -= 1
        copy()
      default: copy()
      }
    }
  }

  private mutating func comment() {
    var depth = 0
    repeat {
      let isStart = byte(0) == "/" && byte(1) == "*"
      let isEnd = byte(0) == "*" && byte(1) == "/"
      depth += isStart ? 1 : isEnd ? -1 : 0
      blank(isStart || isEnd ? 2 : 1)
    } while depth > 0 && position < source.count
  }

  private mutating func literal(hashes: Int) {
    copy(hashes)
    let quotes = byte(1) == "\"" && byte(2) == "\"" ? 3 : 1
    copy(quotes)
    while position < source.count {
      if run(of: "\"") >= quotes, run(of: "#", after: quotes) >= hashes {
        return copy(quotes + hashes)
      }
      guard byte(0) == "\\", run(of: "#", after: 1) >= hashes else {
        blank()
        continue
      }
      blank(1 + hashes)
      guard byte(0) == "(" else {
        blank()
        continue
      }
      copy()
      code(inParentheses: true)
    }
  }

  /// The character so many bytes on; a line feed beyond the end.
  private func byte(_ distance: Int) -> UnicodeScalar {
    UnicodeScalar(position + distance < source.count ? source[position + distance] : newline)
  }

  private func run(of character: UnicodeScalar, after distance: Int = 0) -> Int {
    var count = 0
    while byte(distance + count) == character { count += 1 }
    return count
  }

  private mutating func copy(_ count: Int = 1) {
    for _ in 0..<min(count, source.count - position) { blanked.append(source[position]) }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<min(count, source.count - position) {
      blanked.append(source[position] == newline ? newline : UInt8(ascii: " "))
    }
  }
}
