import SourceText

extension YAMLBuilder {
  /// Stops at a limit: everything that was read before it stays.
  mutating func stop(at problem: YAMLProblem) {
    problems.append(problem)
    isDone = true
    closeOpen()
  }

  /// Stops at text that is not YAML: only the documents that are complete before it stay.
  mutating func fail(with problem: YAMLProblem) {
    problems.removeSubrange(documentProblems...)
    problems.append(problem)
    isDone = true
    open.removeAll()
    tree.nodes.removeSubrange(min(documentStart, tree.nodes.count)...)
  }

  /// Says why libyaml stopped before the end of the text, if it did.
  mutating func readFailure() {
    guard let failure = parser.failure else { return }
    if parser.stoppedInLongScalar {
      let start = valueStart(after: parser.settled)
      return stop(at: problem(.longScalar, at: start..<tree.source.textEnd(of: start)))
    }
    reopenDocument(after: failure)
    let last = documentStart < tree.nodes.count ? tree.nodes.last : nil
    let cause = Diagnosis(source: tree.source, failure: failure, last: last).cause
    let place = span(cause.place.lowerBound, cause.place.upperBound)
    fail(with: YAMLProblem(cause.kind, at: place, words: tree.source.words(in: cause.words)))
  }

  /// Takes back the end of a document that libyaml ended only because it could not read on.
  private mutating func reopenDocument(after failure: YAMLFailure) {
    let line = tree.source.lineStart(of: failure.offset)
    guard failure.problem.hasSuffix("<document start>"),
      tree.source.afterBlanks(from: line) == failure.offset, let document = tree.documents.popLast()
    else { return }
    documentStart = Int(document.index)
    let start = tree.span(of: document).start
    documentProblems = problems.firstIndex { $0.span.start >= start } ?? problems.count
  }

  /// Where the value begins that was not read to its end: after the mark that announces it.
  private func valueStart(after settled: Int) -> Int {
    var start = tree.source.nextWritten(from: settled)
    while start + 1 < tree.source.count, ":-?,".utf8.contains(tree.source[start]),
      tree.source[start + 1].isBlankOrBreak
    {
      start = tree.source.nextWritten(from: start + 1)
    }
    return start
  }

  /// Cuts the tree before the alias that would make it too large, if there is one.
  mutating func stopExpansion() {
    let count = tree.nodes.count
    guard let alias = expansion.firstBeyond(limits, of: count), alias < count else { return }
    let node = tree.nodes[alias]
    open = tree.nodes.indices.prefix(alias).filter { tree.next(after: $0) > alias }
    tree.nodes.removeSubrange(alias...)
    tree.documents.removeAll { $0.index >= alias }
    lastEnd = alias == 0 ? 0 : Int(tree.nodes[alias - 1].end)
    documentStart = tree.documents.popLast().map { Int($0.index) } ?? 0
    stop(at: problem(.expansion, at: Int(node.start)..<Int(node.end)))
  }

  /// Ends the collections that are still open where the reading stopped.
  private mutating func closeOpen() {
    while let owner = open.popLast() {
      lastEnd = max(lastEnd, Int(tree.nodes[owner].start))
      tree.nodes[owner].endOfChildren = UInt32(clamping: tree.nodes.count)
      if tree.nodes[owner].kind == .mapping, !tree.childCount(of: owner).isMultiple(of: 2) {
        append(YAMLTree.Node(kind: .scalar, style: .plain, start: lastEnd, end: lastEnd))
      }
      tree.nodes[owner].endOfChildren = UInt32(clamping: tree.nodes.count)
      tree.nodes[owner].end = UInt32(clamping: lastEnd)
    }
    if documentStart < tree.nodes.count { tree.documents.append(NodeID(documentStart)) }
  }
}
