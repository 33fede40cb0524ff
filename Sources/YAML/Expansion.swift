/// How many nodes a tree would have with every alias written out, kept without writing any out.
struct Expansion {
  /// For each alias, in order, how many nodes it and those before it would add.
  private var aliases: [(node: Int, added: Int)] = []

  /// Counts one more alias, whose target is complete.
  mutating func add(alias node: Int, to target: Int, in tree: YAMLTree) {
    let end = tree.next(after: target)
    let inner = added(before: end) - added(before: target)
    let (sum, isTooMuch) = added(before: node).addingReportingOverflow(inner + end - target - 1)
    aliases.append((node, isTooMuch ? .max / 2 : min(sum, .max / 2)))
  }

  /// The first alias that makes more nodes than may be.
  func firstBeyond(_ limits: YAMLLimits, of ownNodes: Int) -> Int? {
    let allowed = max(limits.expansionFloor, limits.expansion * ownNodes)
    return aliases.first { $0.added + ownNodes > allowed }?.node
  }

  /// How many nodes the aliases before a node add.
  private func added(before node: Int) -> Int {
    var low = 0
    var high = aliases.count
    while low < high {
      let middle = (low + high) / 2
      if aliases[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : aliases[low - 1].added
  }
}
