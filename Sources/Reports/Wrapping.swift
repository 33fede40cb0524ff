/// Texts broken into lines of a width.
enum Wrapping {
  /// The words of a text, a number in one with the word after it.
  ///
  /// Line breaks and tabs of documents part words as spaces do.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var joinsNext = false
    for part in text.utf8.split(whereSeparator: isBlank) {
      let word = VisibleText.line(String(Substring(part)))
      if joinsNext {
        words[words.count - 1] += " " + word
      } else {
        words.append(word)
      }
      joinsNext = part.allSatisfy { (0x30...0x39).contains($0) }
    }
    return words
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The words in lines no wider than `width`; only a single word that is wider goes over it.
  static func lines(_ words: [String], width: Int) -> [String] {
    lines(words, first: width, rest: width)
  }

  /// The words in lines of which the first has a width of its own.
  static func lines(_ words: [String], first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      let columns = DisplayWidth.columns(of: word)
      let room = lines.isEmpty ? first : rest
      if !line.isEmpty && used + 1 + columns > room {
        lines.append(line)
        (line, used) = (word, columns)
      } else if line.isEmpty {
        (line, used) = (word, columns)
      } else {
        line += " " + word
        used += 1 + columns
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
