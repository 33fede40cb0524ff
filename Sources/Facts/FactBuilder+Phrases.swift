import Datalog
import Documents
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// States what still waits to be filled in, and years that run backwards, anywhere in a document.
  mutating func addPhrases(inDocumentOf topKey: NodeID, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let root = tree.documents.last(where: { $0.index <= topKey.index }) else { return }
    let first = Int(root.index)
    let last = Int(tree.nodes[first].next)
    // The file is searched as a whole, since almost no text has such a phrase.
    var hits =
      tree.source.isEmpty ? [] : terms.phrases.all(in: tree.source[source(of: root, tree)])[...]
    for index in first..<last {
      let node = tree.nodes[index]
      guard node.kind == .scalar else { continue }
      while let hit = hits.first, hit < Int(node.textStart), !node.isDecoded { hits.removeFirst() }
      let isHit = hits.first.map { $0 < Int(node.textEnd) } ?? false
      if node.isDecoded || isHit || isShapedAsPlaceholder(node, tree) {
        addPhrases(in: NodeID(index), of: setting)
      }
    }
  }

  private func source(of root: NodeID, _ tree: YAMLTree) -> Range<Int> {
    let node = tree.nodes[Int(root.index)]
    return Int(node.start)..<max(Int(node.start), min(Int(node.end), tree.source.count))
  }

  /// Whether a phrase that waits to be filled in begins and ends as this text does.
  private func isShapedAsPlaceholder(_ node: YAMLTree.Node, _ tree: YAMLTree) -> Bool {
    let length = Int(node.textEnd) - Int(node.textStart)
    guard length > 0, length <= terms.longestPlaceholder else { return false }
    let byte = Int(tree.source[Int(node.textStart)])
    return terms.placeholderLengths[byte] & 1 << UInt64(length & 63) != 0
  }

  private mutating func addPhrases(in node: NodeID, of setting: DocumentSetting) {
    let tree = setting.tree
    let text = tree.utf8(of: node)
    if isPlaceholder(text) || terms.containedPlaceholders.first(in: text) != nil {
      let words = symbols.append(shown(node, tree))
      state(.placeholder, at: place(tree.span(of: node)), setting.value, words)
    } else if let found = terms.yearWords.first(in: text), isReversed(text[found.upperBound...]) {
      let words = symbols.append(shown(node, tree))
      state(.reversed, at: place(tree.span(of: node)), setting.value, words)
    }
  }

  /// Whether the whole text is a phrase that waits to be filled in.
  private func isPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.count <= terms.longestPlaceholder && terms.placeholders[text] != nil
  }

  /// ` 2018 vuoteen 2012`: what follows `vuodesta` names a later year first.
  private func isReversed(_ rest: ArraySlice<UInt8>) -> Bool {
    let words = rest.split(separator: 0x20, maxSplits: 3)
    guard words.count >= 3, ["vuoteen", "till", "to"].contains(where: words[1].elementsEqual),
      let first = year(words[0]), let last = year(words[2])
    else { return false }
    return last < first
  }

  private func year(_ word: ArraySlice<UInt8>) -> Int? {
    let digits = word.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 4 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func elementsEqual(_ word: String) -> Bool {
    elementsEqual(word.utf8)
  }
}
