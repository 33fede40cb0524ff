import SourceText
import YAML

/// Text as a file, read.
struct Sample {
  let bytes: [UInt8]
  let tree: YAMLTree
  let problems: [YAMLProblem]

  init(_ text: String, limits: YAMLLimits = .standard) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: YAMLLimits = .standard) {
    self.bytes = bytes
    let file = SourceFile(path: "sample.yaml", bytes: bytes)
    (tree, problems) = YAMLTree.parse(file, as: FileIndex(7), limits: limits)
  }

  /// The root of the first document; a number no node has where there is none.
  var root: NodeID { tree.documents.first ?? NodeID(Int(UInt32.max)) }

  /// What a span cuts out of the text.
  func cut(_ span: Span) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// What the place of a node cuts out of the text.
  func cut(_ node: NodeID) -> String { cut(tree.span(of: node)) }

  /// The value of the first pair with a key.
  func value(_ key: String, in node: NodeID? = nil) -> NodeID? {
    tree.pairs(of: node ?? root).first { tree.text(of: $0.key) == key }?.value
  }

  /// The whole tree of the first document as short text, aliases written as what they stand for.
  var outline: String { tree.documents.map(outline(of:)).joined(separator: " | ") }

  func outline(of node: NodeID) -> String {
    switch tree.kind(of: node) {
    case .scalar, .alias: tree.text(of: node)
    case .sequence: "[" + tree.items(of: node).map(outline(of:)).joined(separator: ", ") + "]"
    case .mapping:
      "{"
        + tree.pairs(of: node).map { "\(outline(of: $0.key)): \(outline(of: $0.value))" }
        .joined(separator: ", ") + "}"
    }
  }
}

/// A text in which the expected place of a problem stands between `⟦` and `⟧`.
struct MarkedText {
  let text: String
  let place: String
  let start: Int

  init(_ marked: String) {
    let before = marked.prefix { $0 != "⟦" }
    let rest = marked.dropFirst(before.count + 1)
    let inside = rest.prefix { $0 != "⟧" }
    text = String(before + inside + rest.dropFirst(inside.count + 1))
    place = String(inside)
    start = before.utf8.count
  }
}
