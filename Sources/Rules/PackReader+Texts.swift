import Findings
import SourceText
import YAML

/// Sentences and messages as texts, with exact places in them.
extension PackReader {
  /// Notes what is wrong with these bytes of a scalar's text.
  mutating func report(_ message: Localized, at node: NodeID, _ range: Range<Int>) {
    errors.append(PackError(message, at: place(of: range, in: node)))
  }

  /// Where a part of a scalar's text stands; the whole scalar where it is not written letter for
  /// letter in the file.
  ///
  /// The range is of indices into ``YAMLTree/utf8(of:)``.
  func place(of range: Range<Int>, in node: NodeID) -> Span {
    let scalar = tree.nodes[Int(tree.resolved(node).index)]
    guard !scalar.isDecoded, scalar.kind == .scalar else { return tree.span(of: node) }
    return Span(file: tree.file, start: range.lowerBound, end: range.upperBound)
  }

  /// The sentence cut; reports what is not a text and a slot or quotation left open.
  mutating func cut(_ node: NodeID) -> CutSentence? {
    guard tree.kind(of: node) == .scalar else {
      report(.notASentence, at: node)
      return nil
    }
    let utf8 = tree.utf8(of: node)
    let cut = CutSentence(utf8)
    guard let start = cut.unclosed else { return cut }
    report(.unclosed, at: node, start..<utf8.endIndex)
    return nil
  }
}

/// The pieces of a text with slots; types after a colon are left out.
func pieces(of text: ArraySlice<UInt8>) -> [Template.Piece] {
  var pieces: [Template.Piece] = []
  readPieces(of: text) { literal in
    pieces.append(.text(String(decoding: literal, as: UTF8.self)))
  } slot: { name, _ in
    pieces.append(.slot(String(decoding: name, as: UTF8.self)))
  }
  return pieces
}

/// The slots of a text, each with its bytes; `<` before a space is no slot.
package func slots(in text: ArraySlice<UInt8>) -> [(name: String, range: Range<Int>)] {
  var slots: [(name: String, range: Range<Int>)] = []
  readPieces(of: text) { _ in
  } slot: { name, range in
    slots.append((String(decoding: name, as: UTF8.self), range))
  }
  return slots
}

/// Hands out the bytes between slots, and those of each slot's name with the range of the slot.
@inline(__always)
func readPieces(
  of text: ArraySlice<UInt8>, literal: (ArraySlice<UInt8>) -> Void,
  slot: (_ name: ArraySlice<UInt8>, _ range: Range<Int>) -> Void
) {
  var told = text.startIndex
  var at = text.startIndex
  while let start = text[at...].firstIndex(of: 0x3C) {
    let end = text[(start + 1)...].firstIndex { $0 == 0x3E || $0 == 0x20 } ?? text.endIndex
    if end < text.endIndex, text[end] == 0x3E {
      if told < start { literal(text[told..<start]) }
      slot(text[(start + 1)..<end].prefix { $0 != 0x3A }, start..<(end + 1))
      told = end + 1
    }
    at = end
  }
  if told < text.endIndex { literal(text[told...]) }
}
