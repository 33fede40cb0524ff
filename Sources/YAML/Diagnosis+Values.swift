extension Diagnosis {
  /// A quotation mark that nothing closes, or that the next one on a later line closed.
  var quote: Cause? {
    if failure.reading.hasSuffix("a quoted scalar"), failure.problem.contains("unexpected") {
      return cause(.unclosedQuote, at: failure.readingStart)
    }
    guard let last, last.style == .singleQuoted || last.style == .doubleQuoted else { return nil }
    let start = Int(last.start)
    let end = Int(last.end)
    guard source.afterBlanks(from: end) == failure.offset, end - start > 1 else { return nil }
    let isOnOneLine = source.lineEnd(of: start) >= end
    // The mark that seems to close was meant to open: it stands where a value begins.
    let before = source.byte(at: end - 2)
    let opens = before.isBlank || "[{(,".utf8.contains(before)
    return !isOnOneLine && opens ? cause(.unclosedQuote, at: start) : nil
  }

  /// A bracket that nothing closes before the text ends.
  var bracket: Cause? {
    guard
      failure.reading.hasSuffix("a flow sequence") || failure.reading.hasSuffix("a flow mapping")
    else { return nil }
    let start = failure.readingStart
    guard "[{".utf8.contains(source.byte(at: start)),
      source.closingBracket(of: start) == nil
    else { return nil }
    return cause(.unclosedBracket, at: start)
  }

  /// A colon and a space within a text, or a line that is taken for a part of the one before.
  var colon: Cause? {
    let offset = failure.offset
    guard source.byte(at: offset) == UInt8(ascii: ":") else { return nil }
    let place = offset..<offset + 1
    if let start = valueStart(before: offset) {
      return Cause(kind: .colonInText, place: place, words: start..<source.textEnd(of: start))
    }
    guard let last, last.kind == .scalar, Int(last.start) < source.lineStart(of: offset) else {
      return nil
    }
    let text = Int(last.start)
    if isFirstOnLine(text) || source.isAfterDashes(text) {
      return cause(.other, text..<source.textEnd(of: text))
    }
    let line = source.afterBlanks(from: source.lineStart(of: offset))
    let key = source[line..<offset]
    guard key.contains(0x20) else { return cause(.indentation, line..<source.textEnd(of: line)) }
    return Cause(kind: .colonInText, place: place, words: line..<source.textEnd(of: line))
  }

  /// A value that begins with a character that means something else to YAML than to the author.
  var start: Cause? {
    // An escape that YAML does not know is a fault within the quotation marks.
    guard !failure.reading.hasSuffix("a quoted scalar") else { return nil }
    let offset = failure.offset
    let line = source.lineStart(of: offset)
    let text = source.afterDashes(from: source.afterBlanks(from: line))
    let start = valueStart(before: offset + 1) ?? text
    guard start <= offset, start < source.lineEnd(of: line) else { return nil }
    guard "%@`*&!|>\"'[]{},?-".utf8.contains(source.byte(at: start)) else { return nil }
    // What closes a bracket that is not open is no start of a value.
    if start < offset, "]}".utf8.contains(source.byte(at: offset)) { return nil }
    if start == text, start == offset, source.byte(at: start) == UInt8(ascii: "-") { return nil }
    return cause(.specialStart, at: start)
  }

  /// Where the value of the last key before an offset on libyaml's line begins.
  private func valueStart(before offset: Int) -> Int? {
    let line = source.lineStart(of: failure.offset)
    var isQuoted: UInt8?
    var start: Int?
    for at in line..<max(line, min(offset, source.count)) {
      let byte = source.byte(at: at)
      if let mark = isQuoted {
        if byte == mark { isQuoted = nil }
      } else if byte == UInt8(ascii: ":"), at + 1 < offset, source.byte(at: at + 1).isBlank {
        start = source.afterBlanks(from: at + 1)
      } else if "\"'".utf8.contains(byte),
        at == line || "[{, ".utf8.contains(source.byte(at: at - 1))
      {
        isQuoted = byte
      }
    }
    return start
  }
}
