package import SourceText

extension YAMLTree {
  /// Reads the text of a file, with what is wrong with it.
  ///
  /// Text that is not YAML gives one problem and the documents that are complete before it; a
  /// limit gives one problem and everything before it. Nothing in the text makes this fail.
  package static func parse(
    _ source: SourceFile, as index: FileIndex, limits: YAMLLimits = .standard
  ) -> (tree: YAMLTree, problems: [YAMLProblem]) {
    guard source.bytes.count <= min(limits.fileBytes, longestFile) else {
      let place = Span(file: index, start: 0, end: 0)
      return (YAMLTree(file: index, source: []), [YAMLProblem(.tooLarge, at: place)])
    }
    var builder = YAMLBuilder(YAMLTree(file: index, source: source.bytes), limits: limits)
    builder.read()
    return (builder.tree, builder.problems)
  }
}

/// Puts libyaml's events into the tree as they come.
struct YAMLBuilder: ~Copyable {
  var tree: YAMLTree
  var problems: [YAMLProblem] = []
  let limits: YAMLLimits
  var parser: YAMLParser
  /// The collections that have begun and not ended, outermost first.
  var open: [Int] = []
  /// Where the last scalar, alias or bracket ended: a block collection ends with its last child.
  var lastEnd = 0
  /// Where the document that is being read starts among the nodes.
  var documentStart = 0
  /// How many problems there were before that document.
  var documentProblems = 0
  /// The node each anchor of the document stands for; the last of equal names counts.
  var anchors: [String: Int] = [:]
  var expansion = Expansion()
  /// Whether the rest of the text is not to be read.
  var isDone = false

  init(_ tree: YAMLTree, limits: YAMLLimits) {
    self.tree = tree
    self.limits = limits
    self.parser = YAMLParser(tree.source, limits: limits)
  }

  /// Reads everything that can be read.
  mutating func read() {
    // Plans have a node every 14 bytes or so; what is not used of this is never touched.
    tree.nodes.reserveCapacity(tree.source.count / 12)
    while !isDone, let event = parser.next() { add(event) }
    if !isDone { readFailure() }
    stopExpansion()
  }

  private mutating func add(_ event: YAMLEvent) {
    switch event.kind {
    case .scalar: addScalar(event)
    case .alias: addAlias(event)
    case .sequenceStart: addCollection(.sequence, event)
    case .mappingStart: addCollection(.mapping, event)
    case .collectionEnd: endCollection(event)
    case .documentStart: startDocument()
    case .documentEnd: endDocument()
    }
  }

  private mutating func startDocument() {
    documentStart = tree.nodes.count
    documentProblems = problems.count
    anchors.removeAll(keepingCapacity: true)
  }

  /// Keeps the document, unless it says nothing at all.
  private mutating func endDocument() {
    guard documentStart < tree.nodes.count else { return }
    let root = tree.nodes[documentStart]
    if root.kind == .scalar, root.style == .plain, root.textStart == root.textEnd {
      tree.nodes.removeSubrange(documentStart...)
    } else {
      tree.documents.append(NodeID(documentStart))
    }
    documentStart = tree.nodes.count
  }

  private mutating func addCollection(_ kind: YAMLTree.Kind, _ event: YAMLEvent) {
    guard open.count < limits.depth else {
      return stop(at: YAMLProblem(.tooDeep, at: span(event.start, event.start + 1)))
    }
    let start = contentStart(event)
    open.append(tree.nodes.count)
    tree.nodes.append(YAMLTree.Node(kind: kind, style: event.style, start: start, end: start))
  }

  /// Notes a collection's anchor and its tag, and finds where the collection itself begins.
  private mutating func contentStart(_ event: YAMLEvent) -> Int {
    let anchor = parser.anchor
    if let anchor { anchors[anchor] = tree.nodes.count }
    let count = (anchor == nil ? 0 : 1) + (parser.hasTag ? 1 : 0)
    guard count > 0 else { return event.start }
    let properties = properties(at: event.start, before: tree.source.count, count: count)
    if let tag = properties.tag, isText(tag) { problems.append(problem(.tag, at: tag)) }
    return properties.end
  }

  private mutating func endCollection(_ event: YAMLEvent) {
    guard let node = open.popLast() else { return }
    let hasBracket = tree.nodes[node].style == .flow && event.end > event.start
    if hasBracket { lastEnd = event.end }
    tree.nodes[node].end = UInt32(clamping: max(lastEnd, Int(tree.nodes[node].start)))
    tree.nodes[node].endOfChildren = UInt32(clamping: tree.nodes.count)
  }

  private mutating func addAlias(_ event: YAMLEvent) {
    let place = event.start..<event.end
    guard let name = parser.anchor, let target = anchors[name], tree.next(after: target) > 0 else {
      return fail(with: problem(.unknownAnchor, at: place))
    }
    var node = YAMLTree.Node(
      kind: .alias, style: .plain, start: event.start, end: event.end)
    node.textStart = UInt32(clamping: target)
    append(node)
    expansion.add(alias: tree.nodes.count - 1, to: target, in: tree)
  }

  /// Adds a node that has no children.
  mutating func append(_ node: YAMLTree.Node) {
    lastEnd = Int(node.end)
    tree.nodes.append(node)
  }

  func span(_ start: Int, _ end: Int) -> Span {
    Span(file: tree.file, start: start, end: end)
  }

  /// A problem whose words are the text at its place.
  func problem(_ kind: YAMLProblem.Kind, at place: Range<Int>) -> YAMLProblem {
    YAMLProblem(
      kind, at: span(place.lowerBound, place.upperBound), words: tree.source.words(in: place))
  }
}
