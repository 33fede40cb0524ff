import Documents
package import SourceText
package import YAML

/// An example laid over its base: one text and one tree, with places that still hold.
///
/// Maps merge, lists append, and a row with the `tunnus` of one in the base replaces it. The
/// example's text comes first, so that its lines keep their numbers.
package struct MergedText: Sendable {
  package let source: SourceFile
  package let tree: YAMLTree

  /// Lays an example over a base.
  package init(_ example: SourceFile, over base: SourceFile, as index: FileIndex) {
    let bytes = example.bytes + [0x0A] + base.bytes
    source = SourceFile(path: example.path, bytes: bytes)
    var merging = Merging(
      example: YAMLTree.parse(example, as: index).tree, base: YAMLTree.parse(base, as: index).tree,
      into: YAMLTree(file: index, source: bytes), baseStart: example.bytes.count + 1)
    merging.mergeDocuments()
    tree = merging.tree
  }
}

/// Copies nodes of two trees into a third.
private struct Merging {
  let example: YAMLTree
  let base: YAMLTree
  let baseStart: Int
  var tree: YAMLTree

  /// A node of one of the two trees.
  struct Source {
    let isBase: Bool
    let node: NodeID
  }

  init(example: YAMLTree, base: YAMLTree, into tree: YAMLTree, baseStart: Int) {
    self.example = example
    self.base = base
    self.baseStart = baseStart
    self.tree = tree
    self.tree.decoded = example.decoded + base.decoded
  }

  /// Each document of the example goes over the base's document of its kind, or stands alone.
  mutating func mergeDocuments() {
    var overlays: [NodeID: NodeID] = [:]
    var alone: [NodeID] = []
    for document in example.documents {
      if let under = baseDocument(for: document), overlays[under] == nil {
        overlays[under] = document
      } else {
        alone.append(document)
      }
    }
    for document in base.documents {
      let root = NodeID(tree.nodes.count)
      if let over = overlays[document] {
        merge(document, over)
      } else {
        copy(Source(isBase: true, node: document))
      }
      tree.documents.append(root)
    }
    for document in alone {
      tree.documents.append(NodeID(tree.nodes.count))
      copy(Source(isBase: false, node: document))
    }
  }

  private func baseDocument(for document: NodeID) -> NodeID? {
    guard let kind = kind(of: document, in: example) else { return nil }
    let alike = base.documents.filter { self.kind(of: $0, in: base) == kind }
    guard let name = name(of: document, in: example) else { return alike.first }
    return alike.first { self.name(of: $0, in: base) == name }
  }

  /// The kind of a document by its keys: the lists beside a header belong to its kind.
  private func kind(of document: NodeID, in tree: YAMLTree) -> Key? {
    for pair in tree.pairs(of: document) {
      switch KeyTable.key(tree.text(of: pair.key), at: .top) {
      case .plan, .measures, .goals, .actors, .themes: return .plan
      case .agreement, .split: return .agreement
      case .register: return .register
      default: continue
      }
    }
    return nil
  }

  /// The `tunnus` of a document's header.
  private func name(of document: NodeID, in tree: YAMLTree) -> String? {
    tree.pairs(of: document).lazy.compactMap { id(of: $0.value, in: tree) }.first
  }

  private func id(of row: NodeID, in tree: YAMLTree) -> String? {
    tree.pairs(of: row).first { folded(tree.text(of: $0.key)) == "tunnus" }
      .map { folded(tree.text(of: $0.value)) }
  }

  private mutating func merge(_ under: NodeID, _ over: NodeID) {
    switch (base.kind(of: under), example.kind(of: over)) {
    case (.mapping, .mapping): mergeMappings(under, over)
    case (.sequence, .sequence): mergeLists(under, over)
    default: copy(Source(isBase: false, node: over))
    }
  }

  private mutating func mergeMappings(_ under: NodeID, _ over: NodeID) {
    let number = open(Source(isBase: false, node: over))
    var pairs = example.pairs(of: over)
    for pair in base.pairs(of: under) {
      let name = folded(base.text(of: pair.key))
      if let found = pairs.firstIndex(where: { folded(example.text(of: $0.key)) == name }) {
        let own = pairs.remove(at: found)
        copy(Source(isBase: false, node: own.key))
        merge(pair.value, own.value)
      } else {
        copy(Source(isBase: true, node: pair.key))
        copy(Source(isBase: true, node: pair.value))
      }
    }
    for pair in pairs {
      copy(Source(isBase: false, node: pair.key))
      copy(Source(isBase: false, node: pair.value))
    }
    tree.nodes[number].endOfChildren = UInt32(tree.nodes.count)
  }

  private mutating func mergeLists(_ under: NodeID, _ over: NodeID) {
    let number = open(Source(isBase: false, node: over))
    var items = example.items(of: over)
    for item in base.items(of: under) {
      let name = id(of: item, in: base)
      let replacing = items.firstIndex { name != nil && id(of: $0, in: example) == name }
      if let replacing {
        copy(Source(isBase: false, node: items.remove(at: replacing)))
      } else {
        copy(Source(isBase: true, node: item))
      }
    }
    for item in items { copy(Source(isBase: false, node: item)) }
    tree.nodes[number].endOfChildren = UInt32(tree.nodes.count)
  }

  /// Copies a node without its children and returns its number.
  private mutating func open(_ source: Source) -> Int {
    let from = source.isBase ? base : example
    var node = from.nodes[Int(from.resolved(source.node).index)]
    let shift = UInt32(source.isBase ? baseStart : 0)
    node.start += shift
    node.end += shift
    if node.kind == .scalar {
      let textShift = node.isDecoded ? UInt32(source.isBase ? example.decoded.count : 0) : shift
      node.textStart += textShift
      node.textEnd += textShift
    }
    tree.nodes.append(node)
    return tree.nodes.count - 1
  }

  private mutating func copy(_ source: Source) {
    let from = source.isBase ? base : example
    let number = open(source)
    let children: [NodeID] =
      switch from.kind(of: source.node) {
      case .mapping: from.pairs(of: source.node).flatMap { [$0.key, $0.value] }
      case .sequence: from.items(of: source.node)
      case .scalar, .alias: []
      }
    guard tree.nodes[number].kind != .scalar else { return }
    for child in children { copy(Source(isBase: source.isBase, node: child)) }
    tree.nodes[number].endOfChildren = UInt32(tree.nodes.count)
  }
}
