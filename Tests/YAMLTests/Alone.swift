import SourceText
import YAML

/// Whether the places of a tree's nodes hold the nodes, whole and with nothing else.
extension Sample {
  /// What is cut out for each node that is not the same when it is read alone.
  ///
  /// What stands for a node elsewhere, and a tag of a `%TAG` line, says nothing alone.
  var nodesReadOtherwiseAlone: [String] {
    var found: [String] = []
    walk { node, isInFlow in
      guard !hasAlias(node) else { return }
      let alone = Sample(standingAlone(node, isInFlow: isInFlow))
      let expected = isInFlow ? "[\(outline(of: node))]" : outline(of: node)
      if alone.outline != expected { found.append(cut(node)) }
    }
    return found
  }

  /// What is cut out for each scalar whose text YAML leaves as it is, but which is not that text.
  var scalarsCutOtherwise: [String] {
    tree.nodes.indices.filter { tree.nodes[$0].kind == .scalar }.compactMap { index in
      let cut = cut(NodeID(index))
      let isWhole = tree.nodes[index].isDecoded || cut == written(index)
      return isWhole && cut.last != "\n" && cut.last != " " ? nil : cut
    }
  }

  /// A scalar's text with the quotation marks that it was written with.
  private func written(_ index: Int) -> String {
    let text = tree.text(of: NodeID(index))
    return switch tree.nodes[index].style {
    case .singleQuoted: "'\(text)'"
    case .doubleQuoted: "\"\(text)\""
    default: text
    }
  }

  /// Goes through every node, and tells of each whether it stands within brackets.
  private func walk(_ visit: (_ node: NodeID, _ isInFlow: Bool) -> Void) {
    var flowEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      visit(NodeID(index), index < flowEnd)
      if node.style == .flow { flowEnd = max(flowEnd, tree.next(after: index)) }
    }
  }

  private func hasAlias(_ node: NodeID) -> Bool {
    let index = Int(node.index)
    return tree.nodes[index..<tree.next(after: index)].contains { $0.kind == .alias }
  }

  /// The text of a node moved to a file of its own, in the column or the brackets where it stands.
  private func standingAlone(_ node: NodeID, isInFlow: Bool) -> String {
    if isInFlow { return "[" + cut(node) + "]\n" }
    let range = tree.span(of: node).range
    let before = bytes[..<range.lowerBound]
    let line = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { before[($0 + 1)...] } ?? before
    let column = String(decoding: line, as: UTF8.self).replacing("\u{feff}", with: "")
      .unicodeScalars.count
    // A value that stands after its key begins further in than its lines go on.
    let isBlock = cut(node).contains("\n") && tree.kind(of: node) == .scalar
    return String(repeating: " ", count: isBlock ? 0 : column) + cut(node) + "\n"
  }
}
