/// Finds what a person did that libyaml could not read, from the text around where it gave up.
///
/// libyaml tells where it noticed, in its own terms; the reasons people can act on are looked for
/// from the surest to the least sure, and what fits none is `.other` at libyaml's place.
struct Diagnosis {
  /// A kind of problem, the characters that are at fault, and the text to know them by.
  struct Cause: Equatable {
    let kind: YAMLProblem.Kind
    let place: Range<Int>
    let words: Range<Int>
  }

  let source: [UInt8]
  let failure: YAMLFailure
  /// The last scalar or collection that was read of the document, if any.
  let last: YAMLTree.Node?

  /// The reason, with its place.
  var cause: Cause {
    if failure.isInBytes { return inBytes }
    return conflict ?? unreadable ?? quote ?? firstInLines ?? bracket ?? colon ?? comment ?? start
      ?? indentation ?? other
  }

  /// A cause whose words are the text at its place.
  func cause(_ kind: YAMLProblem.Kind, _ place: Range<Int>) -> Cause {
    Cause(kind: kind, place: place, words: place)
  }

  /// A cause at one character, with the rest of its line as its words.
  func cause(_ kind: YAMLProblem.Kind, at offset: Int) -> Cause {
    let place = offset..<min(offset + 1, source.count)
    return Cause(kind: kind, place: place, words: offset..<source.textEnd(of: offset))
  }

  /// Whether libyaml noticed only on a later line that a line has no colon.
  private var isLate: Bool { failure.problem.contains("could not find expected ':'") }

  /// The starts of the lines that may be at fault, in order.
  var lines: [Int] {
    var first = failure.offset
    if isLate {
      first = failure.readingStart
    } else if let last {
      first = min(first, Int(last.start))
    }
    let end = isLate ? failure.readingStart : failure.offset
    var starts: [Int] = []
    var offset = source.lineStart(of: first)
    while offset <= end, offset < source.count {
      starts.append(offset)
      offset = source.lineEnd(of: offset) + 1
    }
    return starts
  }

  /// A line that git left, at or before the place: whatever follows it makes no sense.
  private var conflict: Cause? {
    let end = source.lineEnd(of: max(failure.offset, failure.readingStart))
    guard let start = source.conflictMarker(in: 0..<end) else { return nil }
    return cause(.conflictMarker, start..<source.textEnd(of: start))
  }

  /// A character that libyaml itself points at: a tab, or one that no value can start with.
  private var unreadable: Cause? {
    let offset = failure.offset
    if source.byte(at: offset) == 0x09 {
      let end = source[offset...].firstIndex { $0 != 0x09 } ?? source.count
      let text = source.afterBlanks(from: end)
      return Cause(kind: .tab, place: offset..<end, words: text..<source.textEnd(of: text))
    }
    let readings = ["an alias", "an anchor", "a tag", "a directive", "a block scalar"]
    if readings.contains(where: failure.reading.hasSuffix) {
      return cause(.specialStart, at: failure.readingStart)
    }
    guard failure.problem.contains("cannot start any token") else { return nil }
    return cause(.specialStart, at: offset)
  }

  /// The first line on which a blank, a dash or a colon is not what it seems.
  private var firstInLines: Cause? {
    for line in lines {
      if let cause = indent(of: line) ?? looks(of: line) { return cause }
    }
    return nil
  }

  /// A value that a ` #` cut off, so that its next line belongs to nothing.
  private var comment: Cause? {
    guard let last, last.kind == .scalar, last.style == .plain, isFirstOnLine(failure.offset),
      let place = source.cutText(after: Int(last.end))
    else { return nil }
    return cause(.cutByComment, place)
  }

  /// A line that stands further in or out than it may.
  private var indentation: Cause? {
    let problems = ["expected key", "expected '-' indicator", "expected <document start>"]
    guard problems.contains(where: failure.problem.hasSuffix), isFirstOnLine(failure.offset),
      failure.offset < source.count
    else { return nil }
    return cause(.indentation, failure.offset..<source.textEnd(of: failure.offset))
  }

  private var other: Cause {
    let offset = isLate ? failure.readingStart : failure.offset
    let end = source.textEnd(of: offset)
    let lineStart = source.afterBlanks(from: source.lineStart(of: offset))
    guard offset < end else { return cause(.other, min(lineStart, end)..<end) }
    return cause(.other, offset..<end)
  }

  func isFirstOnLine(_ offset: Int) -> Bool {
    source.afterBlanks(from: source.lineStart(of: offset)) == offset
  }
}
