extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A line feed or a carriage return.
  var isBreak: Bool { self == 0x0A || self == 0x0D }

  var isBlankOrBreak: Bool { isBlank || isBreak }

  /// Whether a tag that is no full address cannot go on with this byte.
  var endsTag: Bool {
    isBlankOrBreak || [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]")].contains(self)
  }

  /// Whether the name of an anchor may have this byte, as libyaml reads it.
  var isInAnchor: Bool {
    isDigit || (isLetter && self < 0x80) || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// A letter; every byte of a character outside ASCII counts as one.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}

/// The text of a file, looked at line by line; offsets outside it are taken as its ends.
extension [UInt8] {
  /// The byte at an offset; zero, which no YAML text has, outside the text.
  func byte(at offset: Int) -> UInt8 {
    indices.contains(offset) ? self[offset] : 0
  }

  /// Where the line of an offset starts.
  func lineStart(of offset: Int) -> Int {
    var start = Swift.min(Swift.max(offset, 0), count)
    while start > 0, !self[start - 1].isBreak { start -= 1 }
    return start
  }

  /// Where the line of an offset ends, before its line break.
  func lineEnd(of offset: Int) -> Int {
    var end = Swift.max(offset, 0)
    while end < count, !self[end].isBreak { end += 1 }
    return end
  }

  /// The first offset from here that is not a blank.
  func afterBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < count, self[offset].isBlank { offset += 1 }
    return offset
  }

  /// The first offset from here that is not a blank, a line break or in a comment.
  func nextWritten(from offset: Int) -> Int {
    var offset = offset
    while offset < count {
      if self[offset] == UInt8(ascii: "#"), offset > 0, self[offset - 1].isBlankOrBreak {
        offset = lineEnd(of: offset)
      } else if self[offset].isBlankOrBreak {
        offset += 1
      } else {
        return offset
      }
    }
    return offset
  }

  /// The text of a range on one line, at most 40 characters of it.
  func words(in range: Range<Int>) -> String {
    // No 40 characters that anyone writes take more bytes than this.
    let limit = Swift.min(range.upperBound, range.lowerBound + 1_000, count)
    let end = self[..<limit].lineEnd(from: range.lowerBound)
    guard range.lowerBound < end else { return "" }
    let text = String(decoding: self[range.lowerBound..<end], as: UTF8.self)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}

extension ArraySlice<UInt8> {
  /// Where the line of an offset ends, or the slice.
  fileprivate func lineEnd(from offset: Int) -> Int {
    guard offset < endIndex else { return endIndex }
    return self[offset...].firstIndex(where: \.isBreak) ?? endIndex
  }
}
