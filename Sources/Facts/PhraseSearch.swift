/// Finds phrases in running text as whole words, whatever the case of their ASCII letters.
struct PhraseSearch: Sendable {
  private let phrases: [[UInt8]]
  /// Whether some phrase begins with these two bytes.
  private var beginnings: [Bool]

  init(_ phrases: [[UInt8]]) {
    self.phrases = phrases.map { $0.map(Self.lowered) }
    beginnings = Array(repeating: false, count: 1 << 16)
    for phrase in self.phrases where phrase.count > 1 {
      beginnings[Int(phrase[0]) << 8 | Int(phrase[1])] = true
    }
  }

  /// Where the first phrase stands in the text, or nothing.
  func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard text.count > 1 else { return nil }
    var before = Self.lowered(text[text.startIndex])
    for index in text.startIndex..<text.endIndex - 1 {
      let after = Self.lowered(text[index + 1])
      if beginnings[Int(before) << 8 | Int(after)], let found = phrase(at: index, in: text) {
        return found
      }
      before = after
    }
    return nil
  }

  private func phrase(at start: Int, in text: ArraySlice<UInt8>) -> Range<Int>? {
    if start > text.startIndex, Self.isLetter(text[start]), Self.isLetter(text[start - 1]) {
      return nil
    }
    for phrase in phrases where phrase.count <= text.endIndex - start {
      let end = start + phrase.count
      guard zip(text[start..<end], phrase).allSatisfy({ Self.lowered($0) == $1 }) else { continue }
      if end < text.endIndex, Self.isLetter(text[end]), Self.isLetter(text[end - 1]) { continue }
      return start..<end
    }
    return nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether the byte belongs to a word: a letter, a digit, or a part of a letter beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
