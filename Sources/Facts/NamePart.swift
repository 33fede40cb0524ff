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
    if let known = table[cell.bytes] {
      return parts(known, of: cell.bytes, at: cell.span.start, in: cell.span.file)
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
  /// The names of a text of the file that was met before as a cell; nothing for another one.
  func parts(of text: ArraySlice<UInt8>, in file: FileIndex) -> [NamePart]? {
    table[text].map { parts($0, of: text, at: UInt32(clamping: text.startIndex), in: file) }
  }

  private func parts(
    _ number: Int32, of text: ArraySlice<UInt8>, at offset: UInt32, in file: FileIndex
  ) -> [NamePart] {
    lists[Int(number)].map { part in
      let lower = text.startIndex + part.range.lowerBound
      let place = Int(offset) + part.range.lowerBound
      return NamePart(
        meaning: part.meaning,
        span: Span(file: file, start: place, end: place + part.range.count),
        bytes: text[lower..<lower + part.range.count],
        unit: part.unit.map {
          text[text.startIndex + $0.lowerBound..<text.startIndex + $0.upperBound]
        })
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
    if let known = knownParts(of: node, tree) { return known }
    var found: [NamePart] = []
    for cell in tree.nameCells(of: node) { found += cells.parts(of: cell, names) }
    return found
  }

  /// The names where every cell was met before, so that none has to be made.
  private func knownParts(of node: NodeID, _ tree: YAMLTree) -> [NamePart]? {
    let owner = Int(tree.resolved(node).index)
    if tree.nodes[owner].kind == .scalar { return knownParts(ofScalar: owner, tree) }
    guard tree.nodes[owner].kind == .sequence else { return nil }
    var found: [NamePart] = []
    var child = owner + 1
    let end = tree.next(after: owner)
    while child < end {
      guard let parts = knownParts(ofScalar: child, tree) else { return nil }
      found += parts
      child = tree.next(after: child)
    }
    return found
  }

  private func knownParts(ofScalar index: Int, _ tree: YAMLTree) -> [NamePart]? {
    let node = tree.nodes[index]
    guard node.kind == .scalar, !node.isDecoded else { return nil }
    return cells.parts(of: tree.source[Int(node.textStart)..<Int(node.textEnd)], in: tree.file)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var hasWholeBrackets: Bool {
    reduce(0) { $1 == 0x28 ? $0 + 1 : $1 == 0x29 ? $0 - 1 : $0 } == 0
  }
}
