package import SourceText

extension YAMLTree {
  /// A key of a mapping and its value, both where they are written.
  package struct Pair: Sendable {
    package let key: NodeID
    package let value: NodeID
  }

  /// The node itself, or for an alias the node it stands for.
  package func resolved(_ id: NodeID) -> NodeID {
    let node = nodes[Int(id.index)]
    return node.kind == .alias ? NodeID(Int(node.textStart)) : id
  }

  /// What the node is; an alias is what it stands for.
  package func kind(of id: NodeID) -> Kind {
    nodes[Int(resolved(id).index)].kind
  }

  /// Where the node is written; an alias where it is written, not what it stands for.
  package func span(of id: NodeID) -> Span {
    let node = nodes[Int(id.index)]
    return Span(file: file, start: Int(node.start), end: Int(node.end))
  }

  /// The bytes of a scalar as YAML reads them; nothing for a collection.
  package func utf8(of id: NodeID) -> ArraySlice<UInt8> {
    let node = nodes[Int(resolved(id).index)]
    guard node.kind == .scalar else { return [] }
    let range = Int(node.textStart)..<Int(node.textEnd)
    return node.isDecoded ? decoded[range] : source[range]
  }

  /// The text of a scalar as YAML reads it; empty for a collection.
  package func text(of id: NodeID) -> String {
    String(decoding: utf8(of: id), as: UTF8.self)
  }

  /// Whether the node is a scalar that is not quoted and says nothing: `key:` or `key: ~`.
  package func isEmpty(_ id: NodeID) -> Bool {
    let node = nodes[Int(resolved(id).index)]
    guard node.kind == .scalar, node.style == .plain else { return false }
    switch node.textEnd - node.textStart {
    case 0: return true
    case 1: return utf8(of: id).first == UInt8(ascii: "~")
    case 4: return utf8(of: id).elementsEqual("null".utf8)
    default: return false
    }
  }

  /// The items of a sequence, in order; none for anything else.
  package func items(of id: NodeID) -> [NodeID] {
    let owner = Int(resolved(id).index)
    guard nodes[owner].kind == .sequence else { return [] }
    var items: [NodeID] = []
    items.reserveCapacity(childCount(of: owner))
    var child = owner + 1
    let end = next(after: owner)
    while child < end {
      items.append(NodeID(child))
      child = next(after: child)
    }
    return items
  }

  /// The pairs of a mapping, in order and with duplicate keys kept; none for anything else.
  ///
  /// The pairs that a merge key (`<<`) brings come last, save those whose key the mapping has.
  package func pairs(of id: NodeID) -> [Pair] {
    var merged: [NodeID] = []
    var pairs = ownPairs(of: id, merging: &merged)
    guard !merged.isEmpty else { return pairs }
    var keys = Set(pairs.map { utf8(of: $0.key) })
    var visited: Set = [resolved(id)]
    while let source = merged.popLast() {
      guard visited.insert(source).inserted else { continue }
      for pair in ownPairs(of: source, merging: &merged)
      where keys.insert(utf8(of: pair.key)).inserted {
        pairs.append(pair)
      }
    }
    return pairs
  }

  private func ownPairs(of id: NodeID, merging merged: inout [NodeID]) -> [Pair] {
    let owner = Int(resolved(id).index)
    guard nodes[owner].kind == .mapping else { return [] }
    var pairs: [Pair] = []
    pairs.reserveCapacity(childCount(of: owner) / 2)
    var sources: [NodeID] = []
    var key = owner + 1
    let end = next(after: owner)
    while key < end {
      let value = next(after: key)
      let pair = Pair(key: NodeID(key), value: NodeID(value))
      if isMergeKey(pair.key) {
        let items = kind(of: pair.value) == .sequence ? items(of: pair.value) : [pair.value]
        sources += items.map(resolved)
      } else {
        pairs.append(pair)
      }
      key = next(after: value)
    }
    // The first of several sources wins, so it is read first.
    merged += sources.reversed()
    return pairs
  }

  private func isMergeKey(_ id: NodeID) -> Bool {
    let node = nodes[Int(id.index)]
    guard node.kind == .scalar, node.style == .plain, node.textEnd - node.textStart == 2 else {
      return false
    }
    return utf8(of: id).elementsEqual("<<".utf8)
  }
}
