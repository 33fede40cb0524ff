package import SourceText
package import YAML

/// A cell that names somebody, or one part of it: its bytes as YAML reads them, and its place.
package struct Cell: Sendable {
  /// The text, without spaces around it.
  package let bytes: ArraySlice<UInt8>

  /// Where the text stands; for a part of a text that YAML had to change and that cannot be found
  /// again in the file, the whole scalar.
  package let span: Span

  /// Whether the bytes are a range of the file, so that their indices are offsets.
  private let isExact: Bool

  /// The bytes of the file at the whole scalar, where parts of a changed text are looked for.
  private let written: ArraySlice<UInt8>

  fileprivate init(
    bytes: ArraySlice<UInt8>, span: Span, isExact: Bool, written: ArraySlice<UInt8>
  ) {
    self.bytes = bytes.trimmed()
    self.span = span
    self.isExact = isExact
    self.written = written
  }

  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// A part of this cell, with its own place.
  func part(_ range: Range<Int>) -> Cell {
    let bytes = self.bytes[range].trimmed().withoutListMark()
    let place = isExact ? bytes.indices : written.only(bytes)
    let span = place.map { Span(file: self.span.file, start: $0.lowerBound, end: $0.upperBound) }
    return Cell(bytes: bytes, span: span ?? self.span, isExact: isExact, written: written)
  }
}

extension YAMLTree {
  /// The cells of a value: the text, or each item of a list.
  ///
  /// Items of a flow list whose brackets are left open are joined again: YAML cuts
  /// `[Kuopio (nuoriso, liikunta)]` at the comma.
  package func nameCells(of value: NodeID) -> [Cell] {
    let node = nodes[Int(resolved(value).index)]
    if node.kind == .scalar { return isEmpty(value) ? [] : [cell(of: value)] }
    var cells: [Cell] = []
    var open: (first: NodeID, depth: Int)?
    for item in items(of: value) where kind(of: item) == .scalar && !isEmpty(item) {
      let depth = (open?.depth ?? 0) + utf8(of: item).bracketDepth
      let first = open?.first ?? item
      if depth > 0 && node.style == .flow {
        open = (first, depth)
      } else {
        cells.append(first == item ? cell(of: item) : cell(from: first, to: item))
        open = nil
      }
    }
    if let open { cells += opened(from: open.first, in: value) }
    return cells
  }

  /// The items from one whose bracket is never closed, each by itself.
  private func opened(from first: NodeID, in list: NodeID) -> [Cell] {
    items(of: list).filter { $0.index >= first.index && kind(of: $0) == .scalar && !isEmpty($0) }
      .map(cell)
  }

  private func cell(of scalar: NodeID) -> Cell {
    let node = nodes[Int(resolved(scalar).index)]
    return Cell(
      bytes: utf8(of: scalar), span: span(of: scalar), isExact: !node.isDecoded,
      written: source[Int(node.start)..<Int(node.end)])
  }

  private func cell(from first: NodeID, to last: NodeID) -> Cell {
    let span = Span(
      file: file, start: Int(self.span(of: first).start), end: Int(self.span(of: last).end))
    return Cell(
      bytes: source[span.range], span: span, isExact: true, written: source[span.range])
  }
}

extension ArraySlice<UInt8> {
  /// The text without spaces, no-break spaces and line ends around it.
  func trimmed() -> ArraySlice<UInt8> {
    var text = self
    while true {
      if let first = text.first, first == 0x20 || (0x09...0x0D).contains(first) {
        text.removeFirst()
      } else if text.starts(with: [0xC2, 0xA0]) {
        text.removeFirst(2)
      } else if let last = text.last, last == 0x20 || (0x09...0x0D).contains(last) {
        text.removeLast()
      } else if text.count > 1, text.suffix(2).elementsEqual([0xC2, 0xA0]) {
        text.removeLast(2)
      } else {
        return text
      }
    }
  }

  /// The text without a bullet or a dash of a list before it.
  fileprivate func withoutListMark() -> ArraySlice<UInt8> {
    for mark in ["- ", "• ", "– ", "· "] where starts(with: mark.utf8) {
      return dropFirst(mark.utf8.count).trimmed()
    }
    return self
  }

  /// How many more brackets the text opens than it closes.
  fileprivate var bracketDepth: Int {
    reduce(0) { $1 == 0x28 ? $0 + 1 : $1 == 0x29 ? $0 - 1 : $0 }
  }

  /// Where some bytes stand in the text, if they stand there only once.
  fileprivate func only(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var found: Range<Int>?
    var start = startIndex
    while start + bytes.count <= endIndex {
      if self[start] == first, self[start..<start + bytes.count].elementsEqual(bytes) {
        if found != nil { return nil }
        found = start..<start + bytes.count
      }
      start += 1
    }
    return found
  }
}
