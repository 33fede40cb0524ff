/// The marks of text that people write by mistake; offsets outside the text have none.
extension [UInt8] {
  /// The end of the text of an offset's line, before blanks and the line break.
  func textEnd(of offset: Int) -> Int {
    let start = Swift.min(offset, count)
    var end = lineEnd(of: start)
    while end > start, byte(at: end - 1).isBlank { end -= 1 }
    return end
  }

  /// The bytes of the whole scalar that an offset is in.
  func scalar(at offset: Int) -> Range<Int> {
    guard indices.contains(offset) else { return count..<count }
    var start = offset
    while start > 0, byte(at: start) & 0xC0 == 0x80 { start -= 1 }
    var end = offset + 1
    while end < count, byte(at: end) & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// The length of a no-break space at an offset: U+00A0, U+2007 or U+202F.
  func noBreakSpace(at offset: Int) -> Int? {
    guard offset + 1 < count else { return nil }
    if byte(at: offset) == 0xC2, byte(at: offset + 1) == 0xA0 { return 2 }
    guard offset + 2 < count, byte(at: offset) == 0xE2, byte(at: offset + 1) == 0x80 else {
      return nil
    }
    return byte(at: offset + 2) == 0x87 || byte(at: offset + 2) == 0xAF ? 3 : nil
  }

  /// The length of a dash or a bullet that Word makes of `-`, where a blank follows it.
  func wordDash(at offset: Int) -> Int? {
    guard offset + 3 < count, byte(at: offset) == 0xE2, byte(at: offset + 1) == 0x80 else {
      return nil
    }
    // Figure dash, en dash, em dash, horizontal bar, bullet.
    guard [0x92, 0x93, 0x94, 0x95, 0xA2].contains(byte(at: offset + 2)) else { return nil }
    return byte(at: offset + 3).isBlank || noBreakSpace(at: offset + 3) != nil ? 3 : nil
  }

  /// The start of the first line in a range that git left of a conflict.
  func conflictMarker(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isConflictMarker(at: offset) { return offset }
      offset = lineEnd(of: offset) + 1
    }
    return nil
  }

  /// Whether a line starts with seven `<` or `>`, alone or before a blank.
  private func isConflictMarker(at line: Int) -> Bool {
    let mark = byte(at: line)
    guard mark == UInt8(ascii: "<") || mark == UInt8(ascii: ">"), line + 7 <= count else {
      return false
    }
    guard self[line..<line + 7].allSatisfy({ $0 == mark }) else { return false }
    return line + 7 == count || byte(at: line + 7).isBlankOrBreak
  }

  /// The colon that ends what looks like a key: a few words that start with a letter.
  func keyEnd(from offset: Int) -> Int? {
    guard offset < count, byte(at: offset).isLetter else { return nil }
    var at = offset
    while at < count, at - offset < 60 {
      if byte(at: at) == UInt8(ascii: ":") { return at }
      let isPart =
        byte(at: at).isLetter || byte(at: at).isDigit || " -_()".utf8.contains(byte(at: at))
      guard isPart, noBreakSpace(at: at) == nil else { return nil }
      at += 1
    }
    return nil
  }

  /// The first offset after the `- ` that items of lists begin with.
  func afterDashes(from offset: Int) -> Int {
    var offset = offset
    while offset + 1 < count, byte(at: offset) == UInt8(ascii: "-"), byte(at: offset + 1).isBlank {
      offset = afterBlanks(from: offset + 1)
    }
    return offset
  }

  /// Whether nothing but blanks and dashes stands before an offset on its line.
  func isAfterDashes(_ offset: Int) -> Bool {
    afterDashes(from: afterBlanks(from: lineStart(of: offset))) == offset
  }

  /// The text that a ` #` with a letter or digit right after it cuts from a value: `Tavoite #1`.
  func cutText(after end: Int) -> Range<Int>? {
    guard end + 1 < count, byte(at: end).isBlank else { return nil }
    let mark = afterBlanks(from: end)
    guard mark + 1 < count, byte(at: mark) == UInt8(ascii: "#") else { return nil }
    let next = byte(at: mark + 1)
    guard next.isDigit || next.isLetter, noBreakSpace(at: mark + 1) == nil else { return nil }
    return mark..<textEnd(of: mark)
  }

  /// Where the bracket at an offset is closed, if it is and no other kind stands in between.
  func closingBracket(of start: Int) -> Int? {
    var awaited: [UInt8] = []
    var at = start
    while at < count {
      switch byte(at: at) {
      case UInt8(ascii: "["): awaited.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): awaited.append(UInt8(ascii: "}"))
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard awaited.popLast() == byte(at: at) else { return nil }
        if awaited.isEmpty { return at }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if at > 0, byte(at: at - 1).isBlankOrBreak || "[{,:".utf8.contains(byte(at: at - 1)) {
          at = self[(at + 1)...].firstIndex(of: byte(at: at)) ?? count
        }
      default: break
      }
      at += 1
    }
    return nil
  }
}
