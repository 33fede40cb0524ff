package import SourceText

/// The number of a node in its tree.
package struct NodeID: Hashable, Sendable {
  package let index: UInt32

  package init(_ index: Int) {
    self.index = UInt32(clamping: index)
  }
}

/// The text of one YAML file as a tree, with order, duplicate keys and exact places kept.
///
/// The nodes stand in one flat array in the order of reading: a node's children follow it, and
/// `next` tells where the node's last descendant ends. Scalars are text and never typed.
package struct YAMLTree: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping, alias
  }

  /// How a scalar or a collection was written.
  package enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
  }

  /// One node; `text` is where a scalar's text stands, in the file or in `decoded`.
  package struct Node: Sendable {
    package var kind: Kind
    package var style: Style
    package var isDecoded: Bool
    package var start: UInt32
    package var end: UInt32
    package var textStart: UInt32
    package var textEnd: UInt32
    package var next: UInt32

    package init(kind: Kind, style: Style, start: Int, end: Int) {
      self.kind = kind
      self.style = style
      self.isDecoded = false
      self.start = UInt32(clamping: start)
      self.end = UInt32(clamping: end)
      self.textStart = self.start
      self.textEnd = self.end
      self.next = 0
    }
  }

  /// The file the tree was read from.
  package let file: FileIndex

  /// The bytes of that file: scalars are ranges of it wherever libyaml did not have to change them.
  package let source: [UInt8]

  /// The text of scalars that libyaml had to change: quoted, folded, several lines.
  package var decoded: [UInt8]

  package var nodes: [Node]

  /// The root of each document in the file, in order.
  package var documents: [NodeID]

  package init(file: FileIndex, source: [UInt8]) {
    self.file = file
    self.source = source
    self.decoded = []
    self.nodes = []
    self.documents = []
  }

  /// The number of nodes that stand directly in a collection.
  func childCount(of owner: Int) -> Int {
    var count = 0
    var child = owner + 1
    while child < Int(nodes[owner].next) {
      count += 1
      child = Int(nodes[child].next)
    }
    return count
  }
}
