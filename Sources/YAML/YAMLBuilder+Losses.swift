/// What YAML accepts although it is not what the author wrote.
extension YAMLBuilder {
  /// Looks at a scalar that was just read for text that is lost or was not meant as text.
  mutating func look(at node: YAMLTree.Node) {
    let start = Int(node.start)
    let end = Int(node.end)
    if node.isDecoded || (start < end && tree.source[start] == UInt8(ascii: "<")) {
      guard !failAtConflict(in: node) else { return }
    }
    guard node.style == .plain else { return }
    if end < tree.source.count, tree.source[end].isBlank,
      let cut = tree.source.cutText(after: end)
    {
      problems.append(problem(.cutByComment, at: cut))
    }
    if start < end, tree.source[start] == 0xE2 || tree.source[start] == UInt8(ascii: "-") {
      lookForDash(at: start)
    }
  }

  /// A list written with Word's dashes, or with a no-break space after the dash, is one text.
  private mutating func lookForDash(at start: Int) {
    let source = tree.source
    guard source.afterBlanks(from: source.lineStart(of: start)) == start else { return }
    if let length = source.wordDash(at: start) {
      problems.append(
        YAMLProblem(
          .wordDash, at: span(start, start + length),
          words: source.words(in: start..<source.textEnd(of: start))))
    } else if source[start] == UInt8(ascii: "-"),
      let length = source.noBreakSpace(at: start + 1)
    {
      problems.append(
        YAMLProblem(
          .nonBreakingSpace, at: span(start + 1, start + 1 + length),
          words: source.words(in: start..<source.textEnd(of: start))))
    }
  }

  /// Stops at a line that git left and YAML takes for text.
  private mutating func failAtConflict(in node: YAMLTree.Node) -> Bool {
    let range = tree.source.lineStart(of: Int(node.start))..<Int(node.end)
    guard let marker = tree.source.conflictMarker(in: range) else { return false }
    fail(with: problem(.conflictMarker, at: marker..<tree.source.textEnd(of: marker)))
    return true
  }
}
