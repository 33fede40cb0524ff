import SourceText
import YAML

/// Reads packs from the text that `packer` wrote.
///
/// A pack is its path and a line feed; five numbers of six digits: its nodes, the bytes of their
/// records, of its source, of its decoded text and of the documents after the first; then those
/// four; then a line feed. A record is
/// one digit for kind, style and whether the text is decoded, three for the start and three for the
/// length; then three for the length of a decoded text, the node an alias stands for, or the nodes
/// of a collection. A digit is one of the 64 characters from `?`.
struct PackReader {
  private let text: PackedText
  private var position = 0

  init(_ text: PackedText) {
    self.text = text
  }

  /// The next pack; nothing at the end.
  mutating func next(as index: FileIndex) -> PackFile? {
    guard let parts = nextParts() else { return nil }
    var tree = YAMLTree(file: index, source: text.bytes(in: parts.source))
    tree.decoded = text.bytes(in: parts.decoded)
    tree.nodes = nodes(parts.nodes, from: parts.records)
    tree.documents = [NodeID(0)]
    return PackFile(path: parts.path, tree: tree, rest: parts.rest)
  }

  /// The text of the next pack, without its tree; nothing at the end.
  mutating func nextFile(digest: String) -> SourceFile? {
    nextParts().map { parts in
      SourceFile(path: parts.path, digest: digest) {
        PackedText(packedText).bytes(in: parts.source)
      }
    }
  }

  /// Passes over the next pack; false at the end.
  mutating func skip() -> Bool { nextParts() != nil }

  /// Where the parts of a pack stand.
  private struct Parts {
    let path: String
    let nodes: Int
    let records: Int
    let source: Range<Int>
    let decoded: Range<Int>
    let rest: Range<Int>
  }

  private mutating func nextParts() -> Parts? {
    guard let lineEnd = text.lineEnd(from: position) else { return nil }
    let path = String(decoding: text.bytes(in: position..<lineEnd), as: UTF8.self)
    func count(_ number: Int) -> Int {
      let place = lineEnd + 1 + 6 * number
      return text.number(at: place) << 18 | text.number(at: place + 3)
    }
    let records = lineEnd + 1 + 30
    let source = records + count(1)
    let decoded = source + count(2)
    let rest = decoded + count(3)
    let end = rest + count(4)
    position = end + 1
    return Parts(
      path: path, nodes: count(0), records: records, source: source..<decoded,
      decoded: decoded..<rest, rest: rest..<end)
  }

  private func nodes(_ count: Int, from records: Int) -> [YAMLTree.Node] {
    var place = Place(record: records, decodedEnd: 0)
    var nodes: [YAMLTree.Node] = []
    nodes.reserveCapacity(count)
    for index in 0..<count { nodes.append(node(at: index, &place)) }
    return nodes
  }

  /// How far the reading of records and of decoded text has come.
  private struct Place {
    var record: Int
    var decodedEnd: Int
  }

  private func node(at index: Int, _ place: inout Place) -> YAMLTree.Node {
    let shape = text.digit(at: place.record)
    let start = text.number(at: place.record + 1)
    let end = start + text.number(at: place.record + 4)
    var node = YAMLTree.Node(
      kind: YAMLTree.Kind(number: shape >> 4), style: YAMLTree.Style(number: shape >> 1 & 7),
      start: start, end: end)
    place.record += 7
    guard shape >> 4 > 0 || shape & 1 == 1 else {
      // A text between quotation marks starts after the first and ends before the last.
      let margin: UInt32 = 1...2 ~= shape >> 1 ? 1 : 0
      node.textStart &+= margin
      node.textEnd &-= margin
      return node
    }
    add(text.number(at: place.record), to: &node, at: index, &place.decodedEnd)
    place.record += 3
    return node
  }

  /// Adds what a record says besides the place, to a node that is no scalar of the source.
  private func add(
    _ number: Int, to node: inout YAMLTree.Node, at index: Int, _ decodedEnd: inout Int
  ) {
    switch node.kind {
    case .scalar:
      node.isDecoded = true
      node.textStart = UInt32(truncatingIfNeeded: decodedEnd)
      decodedEnd += number
      node.textEnd = UInt32(truncatingIfNeeded: decodedEnd)
    case .alias: node.textStart = UInt32(truncatingIfNeeded: number)
    case .sequence, .mapping:
      node.endOfChildren = UInt32(truncatingIfNeeded: index + number)
    }
  }
}
