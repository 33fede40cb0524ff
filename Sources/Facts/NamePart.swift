import Documents
import SourceText
import YAML

/// One name in a cell: what it means, where it stands, and the unit in brackets after it.
struct NamePart {
  let meaning: NameMeaning
  let span: Span
  let bytes: ArraySlice<UInt8>
  let unit: ArraySlice<UInt8>?
}

/// What cells that were met before mean, by their bytes: the same few hundred recur in every plan.
struct CellCache {
  private var table = ByteTable()
  private var lists: [[Part]] = []
  private var names = Remembered<NameMeaning?>()

  /// A part by its place within the cell's bytes.
  private struct Part {
    let meaning: NameMeaning
    let range: Range<Int>
    let unit: Range<Int>?
  }

  /// The names of a cell.
  mutating func parts(of cell: Cell, _ names: Names) -> [NamePart] {
    let start = cell.bytes.startIndex
    // A cell with half a bracket may be a part of another one, so that it is never remembered.
    guard cell.span.range.count == cell.bytes.count, cell.bytes.hasWholeBrackets else {
      return cut(cell, names)
    }
    var known: [NamePart] = []
    if let number = table[cell.bytes] {
      add(number, of: cell.bytes, at: cell.span.start, in: cell.span.file, to: &known)
      return known
    }
    let parts = cut(cell, names)
    table.insert(cell.bytes, Int32(lists.count))
    lists.append(
      parts.map { part in
        Part(
          meaning: part.meaning,
          range: part.bytes.startIndex - start..<part.bytes.endIndex - start,
          unit: part.unit.map { $0.startIndex - start..<$0.endIndex - start })
      })
    return parts
  }
}

extension CellCache {
  /// Adds the names of a text of the file that was met before as a cell; false for another one.
  func addParts(
    of text: ArraySlice<UInt8>, in file: FileIndex, to found: inout [NamePart]
  ) -> Bool {
    guard let number = table[text] else { return false }
    add(number, of: text, at: UInt32(clamping: text.startIndex), in: file, to: &found)
    return true
  }

  private func add(
    _ number: Int32, of text: ArraySlice<UInt8>, at offset: UInt32, in file: FileIndex,
    to found: inout [NamePart]
  ) {
    for part in lists[Int(number)] {
      let lower = text.startIndex + part.range.lowerBound
      let place = Int(offset) + part.range.lowerBound
      found.append(
        NamePart(
          meaning: part.meaning,
          span: Span(file: file, start: place, end: place + part.range.count),
          bytes: text[lower..<lower + part.range.count],
          unit: part.unit.map {
            text[text.startIndex + $0.lowerBound..<text.startIndex + $0.upperBound]
          }))
    }
  }

  /// The names of a cell: the whole cell where it is one, else its parts.
  private mutating func cut(_ cell: Cell, _ names: Names) -> [NamePart] {
    if let whole = known(cell, names) { return [whole] }
    var found: [NamePart] = []
    for part in cell.parts() {
      if let name = known(part, names) {
        found.append(name)
        continue
      }
      let conjoined = part.conjoined()
      let all = conjoined.count > 1 ? conjoined.compactMap { known($0, names) } : []
      if !all.isEmpty, all.count == conjoined.count {
        found += all
      } else {
        found.append(named(part, names.meaning(of: part.bytes)))
      }
    }
    return found
  }

  /// The name where the registers know it, alone or with a unit in brackets after it.
  private mutating func known(_ cell: Cell, _ names: Names) -> NamePart? {
    if let meaning = meaning(of: cell.bytes, names) { return named(cell, meaning) }
    guard let (name, unit) = cell.nameAndUnit(), let meaning = meaning(of: name.bytes, names)
    else { return nil }
    return NamePart(
      meaning: meaning, span: cell.span, bytes: cell.bytes, unit: unit.bytes)
  }

  private mutating func meaning(of name: ArraySlice<UInt8>, _ names: Names) -> NameMeaning? {
    if let known = self.names[name] { return known }
    return self.names.remember(names.known(name), of: name)
  }

  private func named(_ cell: Cell, _ meaning: NameMeaning) -> NamePart {
    NamePart(meaning: meaning, span: cell.span, bytes: cell.bytes, unit: nil)
  }
}

extension FactBuilder {
  /// The names in a value: a cell or a list of them.
  mutating func parts(of node: NodeID, _ tree: YAMLTree) -> [NamePart] {
    var found: [NamePart] = []
    addParts(of: node, tree, to: &found)
    return found
  }

  /// Does something with each name in a value, in a list that is used again for the next value.
  mutating func forEachPart(
    of node: NodeID, _ tree: YAMLTree, _ work: (inout FactBuilder, NamePart) -> Void
  ) {
    var found: [NamePart] = []
    swap(&found, &partsRoom)
    addParts(of: node, tree, to: &found)
    for part in found { work(&self, part) }
    found.removeAll(keepingCapacity: true)
    swap(&found, &partsRoom)
  }

  private mutating func addParts(of node: NodeID, _ tree: YAMLTree, to found: inout [NamePart]) {
    if addKnownParts(of: node, tree, to: &found) { return }
    found.removeAll(keepingCapacity: true)
    for cell in tree.nameCells(of: node) { found += cells.parts(of: cell, names) }
  }

  /// Adds the names where every cell was met before, so that none has to be made; else false.
  private mutating func addKnownParts(
    of node: NodeID, _ tree: YAMLTree, to found: inout [NamePart]
  ) -> Bool {
    let owner = Int(tree.resolved(node).index)
    if tree.nodes[owner].kind == .scalar { return addKnownParts(ofScalar: owner, tree, to: &found) }
    guard tree.nodes[owner].kind == .sequence else { return false }
    var child = owner + 1
    let end = tree.next(after: owner)
    while child < end {
      guard addKnownParts(ofScalar: child, tree, to: &found) else { return false }
      child = tree.next(after: child)
    }
    return true
  }

  private mutating func addKnownParts(
    ofScalar index: Int, _ tree: YAMLTree, to found: inout [NamePart]
  ) -> Bool {
    let node = tree.nodes[index]
    guard node.kind == .scalar, !node.isDecoded else { return false }
    let text = tree.source[Int(node.textStart)..<Int(node.textEnd)]
    return cells.addParts(of: text, in: tree.file, to: &found)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var hasWholeBrackets: Bool {
    reduce(0) { $1 == 0x28 ? $0 + 1 : $1 == 0x29 ? $0 - 1 : $0 } == 0
  }
}
