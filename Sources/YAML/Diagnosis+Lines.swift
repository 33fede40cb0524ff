extension Diagnosis {
  /// A tab or a no-break space among the blanks that a line begins with.
  func indent(of line: Int) -> Cause? {
    var offset = line
    while offset < source.count {
      if let length = source.noBreakSpace(at: offset) {
        return Cause(
          kind: .nonBreakingSpace, place: offset..<offset + length,
          words: offset + length..<max(offset + length, source.textEnd(of: offset)))
      }
      guard source.byte(at: offset).isBlank else { return nil }
      let text = source.afterBlanks(from: offset)
      if source.byte(at: offset) == 0x09, text < source.lineEnd(of: offset) {
        return Cause(kind: .tab, place: offset..<text, words: text..<source.textEnd(of: text))
      }
      offset += 1
    }
    return nil
  }

  /// A dash from Word, a no-break space after a dash or a colon, or no space after a colon.
  func looks(of line: Int) -> Cause? {
    var offset = source.afterBlanks(from: line)
    if let length = source.wordDash(at: offset) {
      let words = offset..<source.textEnd(of: offset)
      return Cause(kind: .wordDash, place: offset..<offset + length, words: words)
    }
    while offset < source.count, source.byte(at: offset) == UInt8(ascii: "-") {
      if let cause = noBreakSpace(after: offset, from: offset) { return cause }
      guard offset + 1 < source.count, source.byte(at: offset + 1).isBlank else { break }
      offset = source.afterBlanks(from: offset + 1)
    }
    guard let colon = source.keyEnd(from: offset), colon + 1 < source.count else { return nil }
    if let cause = noBreakSpace(after: colon, from: offset) { return cause }
    guard !source.byte(at: colon + 1).isBlankOrBreak, !isAddressOrTime(colon) else { return nil }
    return Cause(
      kind: .missingSpaceAfterColon, place: colon..<colon + 1,
      words: offset..<source.textEnd(of: offset))
  }

  private func noBreakSpace(after mark: Int, from start: Int) -> Cause? {
    guard let length = source.noBreakSpace(at: mark + 1) else { return nil }
    return Cause(
      kind: .nonBreakingSpace, place: mark + 1..<mark + 1 + length,
      words: start..<source.textEnd(of: start))
  }

  /// Whether a colon belongs to `https://` or to `klo 12:30`.
  private func isAddressOrTime(_ colon: Int) -> Bool {
    let next = source.byte(at: colon + 1)
    if next == UInt8(ascii: "/") || next == UInt8(ascii: ":") { return true }
    return next.isDigit && source.byte(at: colon - 1).isDigit
  }
}
