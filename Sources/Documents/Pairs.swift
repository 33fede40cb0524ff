package import YAML

/// The pairs of a mapping one by one, without an array; nothing for what is no mapping.
///
/// What a merge key (`<<`) brings comes last, as in ``YAMLTree/pairs(of:)``.
package struct Pairs: Sequence, IteratorProtocol {
  private let tree: YAMLTree
  private let owner: NodeID
  private var position: Int
  private let end: Int
  private var merges = false
  private var count = 0
  private var merged: ArraySlice<YAMLTree.Pair> = []

  package init(of id: NodeID, in tree: YAMLTree) {
    self.tree = tree
    owner = tree.resolved(id)
    let node = tree.nodes[Int(owner.index)]
    position = Int(owner.index) + 1
    end = node.kind == .mapping ? Int(node.endOfChildren) : 0
  }

  package mutating func next() -> (key: NodeID, value: NodeID)? {
    while position < end {
      let key = position
      let value = tree.next(after: key)
      position = tree.next(after: value)
      guard tree.isMerge(key) else {
        count += 1
        return (NodeID(key), NodeID(value))
      }
      merges = true
    }
    if merges {
      merges = false
      merged = tree.pairs(of: owner).dropFirst(count)
    }
    return merged.popFirst().map { ($0.key, $0.value) }
  }
}

extension YAMLTree {
  /// Whether the node is the merge key `<<`, not quoted.
  fileprivate func isMerge(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.kind == .scalar, node.style == .plain, !node.isDecoded,
      node.textEnd - node.textStart == 2
    else { return false }
    return source[Int(node.textStart)] == 0x3C && source[Int(node.textStart) + 1] == 0x3C
  }
}
