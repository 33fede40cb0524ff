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
    let last = tree.next(after: first)
    // The file is searched as a whole, since almost no text has such a phrase.
    let hits =
      tree.source.isEmpty ? [] : terms.phrases.all(in: tree.source[source(of: root, tree)])
    for suspect in terms.suspects(among: first..<last, of: tree, hits) {
      addPhrases(in: suspect, of: setting)
    }
  }

  private func source(of root: NodeID, _ tree: YAMLTree) -> Range<Int> {
    let node = tree.nodes[Int(root.index)]
    return Int(node.start)..<max(Int(node.start), min(Int(node.end), tree.source.count))
  }

  private mutating func addPhrases(in suspect: TermTables.Suspect, of setting: DocumentSetting) {
    let (tree, node) = (setting.tree, suspect.node)
    let text = tree.utf8(of: node)
    if isPlaceholder(text)
      || suspect.mayHoldPhrase && terms.containedPlaceholders.first(in: text) != nil
    {
      let words = symbols.append(shown(node, tree))
      state(.placeholder, at: place(tree.span(of: node)), setting.value, words)
    } else if suspect.mayHoldPhrase, let found = terms.yearWords.first(in: text),
      isReversed(text[found.upperBound...])
    {
      let words = symbols.append(shown(node, tree))
      state(.reversed, at: place(tree.span(of: node)), setting.value, words)
    }
  }

  /// States a part of a cell that waits to be filled in; a whole cell is found as text.
  mutating func addPlaceholder(_ part: NamePart, in node: NodeID, of setting: DocumentSetting) {
    let tree = setting.tree
    guard !tree.texts(of: node).contains(where: { tree.utf8(of: $0) == part.bytes }) else { return }
    let words = symbols.append(.word(String(decoding: part.bytes, as: UTF8.self)))
    state(.placeholder, at: place(part.span), setting.value, words)
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

extension TermTables {
  /// A scalar that may be a phrase, or that may hold one too.
  fileprivate struct Suspect {
    let node: NodeID
    let mayHoldPhrase: Bool
  }

  /// The scalars that may be or hold such a phrase: where one was hit in the file, where the text is
  /// not that of the file, and where it begins and is as long as one that stands alone.
  fileprivate func suspects(
    among indices: Range<Int>, of tree: YAMLTree, _ hits: [Int]
  ) -> [Suspect] {
    var found: [Suspect] = []
    let nodes = tree.nodes.span
    let source = tree.source.span
    for index in indices where nodes[index].kind == .scalar {
      let node = nodes[index]
      if node.isDecoded || (!hits.isEmpty && hits.hasOne(within: node)) {
        found.append(Suspect(node: NodeID(index), mayHoldPhrase: true))
        continue
      }
      let length = node.textEnd - node.textStart
      guard length > 0, length <= longestPlaceholder else { continue }
      let lengths = placeholderLengths[Int(source[Int(node.textStart)])]
      if lengths & 1 << UInt64(length & 63) != 0 {
        found.append(Suspect(node: NodeID(index), mayHoldPhrase: false))
      }
    }
    return found
  }
}

extension ArraySlice<UInt8> {
  fileprivate func elementsEqual(_ word: String) -> Bool {
    elementsEqual(word.utf8)
  }
}

extension [Int] {
  /// Whether one of the ascending offsets lies within a scalar's text.
  fileprivate func hasOne(within node: YAMLTree.Node) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < Int(node.textStart) { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] < Int(node.textEnd)
  }
}
