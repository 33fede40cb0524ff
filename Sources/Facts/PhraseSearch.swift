/// Finds phrases in running text as whole words, whatever the case of their ASCII letters.
struct PhraseSearch: Sendable {
  private let phrases: [[UInt8]]

  /// The phrases that begin with a byte, for each byte; nothing where there are no phrases.
  private var ofByte: [Range<Int32>] = []

  /// Whether some phrase begins with these two bytes, in either case: one bit for each pair.
  private var beginnings: [UInt64] = []

  init(_ phrases: [[UInt8]]) {
    let lowered = phrases.map { $0.map(Self.lowered) }.filter { $0.count > 1 }
    self.phrases = lowered.enumerated()
      .sorted { ($0.element[0], $0.offset) < ($1.element[0], $1.offset) }.map(\.element)
    guard !lowered.isEmpty else { return }
    beginnings = Array(repeating: 0, count: 1 << 10)
    ofByte = Array(repeating: 0..<0, count: 256)
    for (number, phrase) in self.phrases.enumerated() {
      for one in Self.cases(of: phrase[0]) {
        for other in Self.cases(of: phrase[1]) {
          beginnings[Int(one) << 2 | Int(other) >> 6] |= 1 << UInt64(other & 63)
        }
      }
      let first = Int(phrase[0])
      let start = ofByte[first].isEmpty ? Int32(number) : ofByte[first].lowerBound
      ofByte[first] = start..<Int32(number + 1)
    }
  }

  /// Where the first phrase stands in the text, or nothing.
  func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    search(text) { range in
      found = range
      return false
    }
    return found
  }

  /// Where each phrase stands in a part of a text, in order.
  func all(in text: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    search(text) { range in
      starts.append(range.lowerBound)
      return true
    }
    return starts
  }

  /// Gives each place where a phrase stands, as long as the closure asks for more.
  private func search(_ text: ArraySlice<UInt8>, _ goesOn: (Range<Int>) -> Bool) {
    guard text.count > 1, !phrases.isEmpty else { return }
    let bytes = text.span
    let pairs = beginnings.span
    var pair = Int(bytes[0])
    for index in 1..<bytes.count {
      pair = (pair & 0xFF) << 8 | Int(bytes[index])
      guard pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0,
        let found = phrase(at: text.startIndex + index - 1, in: text)
      else { continue }
      if !goesOn(found) { return }
    }
  }

  private func phrase(at start: Int, in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard
      start == text.startIndex || !Self.isLetter(text[start]) || !Self.isLetter(text[start - 1])
    else { return nil }
    let numbers = ofByte[Int(Self.lowered(text[start]))]
    for number in Int(numbers.lowerBound)..<Int(numbers.upperBound)
    where phrases[number].count <= text.endIndex - start {
      let end = start + phrases[number].count
      guard stands(phrases[number], at: start, in: text) else { continue }
      if end < text.endIndex, Self.isLetter(text[end]), Self.isLetter(text[end - 1]) { continue }
      return start..<end
    }
    return nil
  }

  private func stands(_ phrase: [UInt8], at start: Int, in text: ArraySlice<UInt8>) -> Bool {
    for offset in phrase.indices where Self.lowered(text[start + offset]) != phrase[offset] {
      return false
    }
    return true
  }

  private static func cases(of lowered: UInt8) -> [UInt8] {
    lowered &- 0x61 < 26 ? [lowered, lowered & 0xDF] : [lowered]
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Whether the byte belongs to a word: a letter, a digit, or a part of a letter beyond ASCII.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
