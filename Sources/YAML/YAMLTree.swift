package import SourceText

/// The number of a node in its tree.
public struct NodeID: Hashable, Sendable {
  public let index: UInt32

  @inlinable
  public init(_ index: Int) {
    self.index = UInt32(clamping: index)
  }
}

/// The text of one YAML file as a tree, with order, duplicate keys and exact places kept.
///
/// The nodes stand in one flat array in the order of reading: a node's children follow it, and
/// `next(after:)` tells where the node's last descendant ends. Scalars are text and never typed.
public struct YAMLTree: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping, alias
  }

  /// How a scalar or a collection was written.
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
  }

  /// The file the tree was read from.
  package let file: FileIndex

  /// The bytes of that file: scalars are ranges of it wherever libyaml did not have to change them.
  package let source: [UInt8]

  /// The text of scalars that libyaml had to change: quoted, folded, several lines.
  package var decoded: [UInt8]

  @usableFromInline package var nodes: [Node]

  /// The root of each document in the file, in order.
  package var documents: [NodeID]

  package init(file: FileIndex, source: [UInt8]) {
    self.file = file
    self.source = source
    self.decoded = []
    self.nodes = []
    self.documents = []
  }

  /// The number of the node after a node and all that is in it.
  @inlinable
  public func next(after index: Int) -> Int {
    switch nodes[index].kind {
    case .scalar, .alias: index + 1
    case .sequence, .mapping: Int(nodes[index].endOfChildren)
    }
  }

  /// The number of nodes that stand directly in a collection.
  func childCount(of owner: Int) -> Int {
    var count = 0
    var child = owner + 1
    let end = next(after: owner)
    while child < end {
      count += 1
      child = next(after: child)
    }
    return count
  }
}
