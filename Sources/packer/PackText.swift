import Findings
import Rules
import SourceText
import YAML

/// One pack in the form that `Packs` reads: see `Sources/Packs/PackReader.swift`.
///
/// Of its first document the tree is written, of what follows the text alone.
///
/// Numbers are written in base 64 with the digits `?` to `~`, none of which can end a literal.
struct PackText {
  private let path: String
  private let tree: YAMLTree
  private let nodes: ArraySlice<YAMLTree.Node>
  private let source: ArraySlice<UInt8>
  private let rest: ArraySlice<UInt8>

  /// Reads a pack; throws with its path and line if it is not YAML or cannot be built in.
  init(path: String, bytes: [UInt8]) throws {
    let file = SourceFile(path: path, bytes: bytes)
    let (tree, problems) = YAMLTree.parse(file, as: FileIndex(0))
    if let problem = problems.first {
      let line = LineTable(file).position(at: Int(problem.span.start)).line
      throw PackingError("\(path):\(line): \(problem.kind.rawValue): \(problem.words)")
    }
    guard let root = tree.documents.first, root.index == 0 else {
      throw PackingError("\(path):1: the pack says nothing")
    }
    self.path = path
    self.tree = tree
    nodes = tree.nodes[..<tree.next(after: 0)]
    source = bytes[..<Int(tree.nodes[0].end)]
    // The second document of a rule is for readers; a run never needs it.
    rest = tree.documents.count > 1 ? bytes[source.endIndex...] : []
    let decodedEnd = nodes.lazy.filter(\.isDecoded).map { Int($0.textEnd) }.max() ?? 0
    try Self.checkBounds(of: rest, path: path)
    try Self.checkBounds(of: source + tree.decoded[..<decodedEnd], path: path)
  }

  private static func checkBounds(of text: ArraySlice<UInt8>, path: String) throws {
    if text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) {
      throw PackingError("\(path):1: lines end with LF and control characters are not written")
    }
    guard text.count < 1 << 18 else {
      throw PackingError("\(path):1: a pack is shorter than 256 KiB: divide it")
    }
  }

  /// Why the rule of the pack exists and what examples it has, where it is a rule with both.
  var reason: (rule: RuleID, reason: RuleReason)? {
    guard let first = tree.documents.first.flatMap({ tree.pairs(of: $0).first }),
      tree.text(of: first.key) == "sääntö", let examples = try? RuleExamples.read(tree)
    else { return nil }
    return (RuleID(tree.text(of: first.value)), RuleReason(examples))
  }

  /// The pack as a rule book reads it, with the file's number in the list of packs.
  func source(numbered number: Int) -> PackSource {
    var tree = YAMLTree(file: FileIndex(number), source: Array(source))
    tree.nodes = Array(nodes)
    tree.decoded = self.tree.decoded
    tree.documents = [NodeID(0)]
    return PackSource(path: path, tree: tree)
  }

  /// The digest of the first document.
  var digest: String { SHA256.digest(of: Array(source)) }

  /// Adds the pack to the text of all packs.
  func append(to text: inout [UInt8]) {
    var records: [UInt8] = []
    var decoded: [UInt8] = []
    for (index, node) in nodes.enumerated() {
      append(node, at: index, to: &records, &decoded)
    }
    text += path.utf8
    text.append(0x0A)
    for count in [nodes.count, records.count, source.count, decoded.count, rest.count] {
      append(count, digits: 6, to: &text)
    }
    text += records
    text += source
    text += decoded
    text += rest
    text.append(0x0A)
  }

  /// Writes how a node is written, where it starts, how long it is and what its kind needs besides.
  private func append(
    _ node: YAMLTree.Node, at index: Int, to records: inout [UInt8], _ decoded: inout [UInt8]
  ) {
    let shape = Int(node.kind.rawValue) << 4 | Int(node.style.rawValue) << 1
    append(shape | (node.isDecoded ? 1 : 0), digits: 1, to: &records)
    append(Int(node.start), digits: 3, to: &records)
    append(Int(node.end - node.start), digits: 3, to: &records)
    switch node.kind {
    case .scalar where node.isDecoded:
      let words = tree.decoded[Int(node.textStart)..<Int(node.textEnd)]
      append(words.count, digits: 3, to: &records)
      decoded += words
    case .scalar: break
    case .alias: append(Int(node.textStart), digits: 3, to: &records)
    case .sequence, .mapping: append(Int(node.endOfChildren) - index, digits: 3, to: &records)
    }
  }

  private func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    for digit in (0..<digits).reversed() {
      text.append(UInt8(number >> (6 * digit) & 63) + UInt8(ascii: "?"))
    }
  }
}
