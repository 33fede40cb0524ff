extension YAMLBuilder {
  /// Adds a scalar with the text and the place a person would give it.
  mutating func addScalar(_ event: YAMLEvent) {
    var start = event.start
    var end = event.end
    guard parser.textCount <= limits.scalarBytes else {
      return stop(at: problem(.longScalar, at: start..<end))
    }
    var tag: Range<Int>?
    if start < end, isProperty(tree.source[start]) {
      let properties = properties(at: start, before: end)
      if let written = properties.tag, isText(written) { tag = written }
      if let anchor = parser.anchor { anchors[anchor] = tree.nodes.count }
      start = properties.end
    } else if start == end {
      (start, end) = emptyPlace(start)
    }
    if event.style == .literal || event.style == .folded {
      end = lastWritten(before: end, after: start)
    }
    var node = YAMLTree.Node(kind: .scalar, style: event.style, start: start, end: end)
    setText(of: &node)
    if let tag { keep(tag, in: &node) }
    append(node)
    look(at: node)
  }

  /// Finds the scalar's text in the file, or copies it where libyaml changed it.
  private mutating func setText(of node: inout YAMLTree.Node) {
    let isQuoted = node.style == .singleQuoted || node.style == .doubleQuoted
    let margin = isQuoted ? 1 : 0
    let start = Int(node.start) + margin
    let end = Int(node.end) - margin
    if start <= end, parser.textEquals(start..<end) {
      node.textStart = UInt32(clamping: start)
      node.textEnd = UInt32(clamping: end)
    } else {
      node.isDecoded = true
      node.textStart = UInt32(clamping: tree.decoded.count)
      parser.appendText(to: &tree.decoded)
      node.textEnd = UInt32(clamping: tree.decoded.count)
    }
  }

  /// Gives back the first word of a text that YAML took for a tag: `!Move ja kysely`.
  private mutating func keep(_ tag: Range<Int>, in node: inout YAMLTree.Node) {
    node.start = UInt32(clamping: tag.lowerBound)
    let whole = Int(node.start)..<Int(node.end)
    if node.style == .plain, !node.isDecoded {
      node.textStart = node.start
      node.textEnd = node.end
    } else {
      let text = node.isDecoded ? tree.decoded : tree.source
      let rest = Array(text[Int(node.textStart)..<Int(node.textEnd)])
      node.isDecoded = true
      node.textStart = UInt32(clamping: tree.decoded.count)
      tree.decoded += tree.source[tag]
      tree.decoded.append(0x20)
      tree.decoded += rest
      node.textEnd = UInt32(clamping: tree.decoded.count)
    }
    problems.append(problem(.tag, at: whole))
  }

  /// Where a value that is not written stands: after its colon or dash, else after what precedes.
  private func emptyPlace(_ start: Int) -> (start: Int, end: Int) {
    guard start > lastEnd, start > 0 else { return (start, start) }
    if ":-?".utf8.contains(tree.source[start - 1]) { return (start, start) }
    let mark = tree.source.nextWritten(from: lastEnd)
    let end = mark < start && tree.source[mark] == UInt8(ascii: ":") ? mark + 1 : lastEnd
    return (end, end)
  }

  /// The end of the last character before an offset that is not a blank or a line break.
  private func lastWritten(before end: Int, after start: Int) -> Int {
    var end = end
    while end > start + 1, tree.source[end - 1].isBlankOrBreak { end -= 1 }
    return end
  }

  private func isProperty(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "&")
  }

  /// The tag and the end of the properties written from an offset, with the blanks after them.
  func properties(
    at start: Int, before limit: Int, count: Int = 2
  ) -> (tag: Range<Int>?, end: Int) {
    var tag: Range<Int>?
    var offset = start
    for _ in 0..<count where offset < limit && isProperty(tree.source[offset]) {
      let first = offset
      offset = propertyEnd(from: first, before: limit)
      if tree.source[first] == UInt8(ascii: "!") { tag = first..<offset }
      offset = tree.source.nextWritten(from: offset)
    }
    return (tag, min(offset, limit))
  }

  /// The end of the tag or the anchor at an offset: where libyaml ends it.
  private func propertyEnd(from first: Int, before limit: Int) -> Int {
    let rest = tree.source[min(first + 1, limit)..<limit]
    if tree.source[first] == UInt8(ascii: "&") {
      return rest.firstIndex { !$0.isInAnchor } ?? limit
    }
    guard rest.first == UInt8(ascii: "<") else {
      return rest.firstIndex { $0.endsTag } ?? limit
    }
    return rest.firstIndex { $0 == UInt8(ascii: ">") || $0.isBlankOrBreak }
      .map { tree.source[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? limit
  }

  /// Whether a tag is the author's text: not one of YAML's own, of a `%TAG` line or a full address.
  func isText(_ tag: Range<Int>) -> Bool {
    let name = tree.source[tag].dropFirst()
    guard let second = name.first else { return true }
    if second == UInt8(ascii: "<") { return false }
    guard second == UInt8(ascii: "!") else { return !name.contains(UInt8(ascii: "!")) }
    return !ownTags.contains(String(decoding: name.dropFirst(), as: UTF8.self))
  }

  private var ownTags: Set<String> {
    [
      "str", "int", "float", "bool", "null", "map", "seq", "set", "omap", "pairs", "binary",
      "timestamp", "merge", "value", "yaml",
    ]
  }
}
