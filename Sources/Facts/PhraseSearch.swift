import SourceText

/// Finds phrases in running text as whole words, whatever the case of their ASCII letters.
///
/// Each phrase is looked for by three of its bytes that are rare in running text. Two of them stand
/// at an even place of the text and the one after it, so that only such pairs are looked at; where
/// they stand, the phrase is compared.
struct PhraseSearch: Sendable {
  private struct Phrase {
    let bytes: [UInt8]
    /// Where the three bytes begin that it is looked for by.
    let anchor: Int
    /// The bit that stands for it among eight, which phrases with near bytes share.
    var bit: UInt32 = 0

    /// The bytes that it is looked for by.
    var sought: ArraySlice<UInt8> { bytes[anchor...].prefix(3) }
  }

  private let phrases: [Phrase]

  /// The numbers of the phrases by the bytes that they are looked for by.
  private let numbers: [UInt32: [Int]]

  /// A bit for each pair of bytes that may belong to the bytes of a phrase; nothing where there are
  /// no phrases.
  private var pairs: [UInt64] = []

  /// For each byte, of which phrases it may be the first, second and third of the three, with eight
  /// bits for each; nothing where there are no phrases.
  private var classes: [UInt32] = []

  init(_ phrases: [[UInt8]]) {
    let lowered = phrases.map { $0.map(Self.lowered) }.filter { $0.count > 1 }
    var prepared = lowered.map { Phrase(bytes: $0, anchor: Self.anchor(of: $0)) }
    let order = prepared.indices.sorted {
      prepared[$0].sought.lexicographicallyPrecedes(prepared[$1].sought)
    }
    for (rank, number) in order.enumerated() {
      prepared[number].bit = 1 << UInt32(8 * rank / order.count)
    }
    self.phrases = prepared
    numbers = Dictionary(grouping: prepared.indices) { Self.key(of: prepared[$0].sought) }
    guard !prepared.isEmpty else { return }
    pairs = Array(repeating: 0, count: 1 << 10)
    classes = Array(repeating: 0, count: 256)
    for phrase in prepared { note(phrase) }
  }

  private mutating func note(_ phrase: Phrase) {
    let any = Array(UInt8.min...UInt8.max)
    var bytes = phrase.sought.map(Self.cases)
    note(bytes[0], bytes[1])
    if bytes.count == 3 {
      note(bytes[1], bytes[2])
    } else {
      // Whatever stands before or after a phrase of two bytes will do.
      note(any, bytes[0])
      bytes.append(any)
    }
    for (place, fitting) in bytes.enumerated() {
      for byte in fitting { classes[Int(byte)] |= phrase.bit << UInt32(8 * place) }
    }
  }

  private mutating func note(_ firsts: [UInt8], _ seconds: [UInt8]) {
    for first in firsts {
      for second in seconds {
        let pair = Int(first) | Int(second) << 8
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
  }

  /// Where the first phrase stands in the text, or nothing.
  func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
    found(in: text).first
  }

  /// Where each phrase stands in a part of a text, in order.
  func all(in text: ArraySlice<UInt8>) -> [Int] {
    found(in: text).map(\.lowerBound)
  }

  /// Where phrases stand, in order; of those that begin at one place, the one that was named first.
  private func found(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    guard text.count > 1, !phrases.isEmpty else { return [] }
    var found: [(range: Range<Int>, phrase: Int)] = []
    let (bytes, pairs) = (text.span, pairs.span)
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      var word = bytes.word(at: place)
      for next in 0..<4 {
        if Self.isNoted(word, in: pairs) {
          add(around: text.startIndex + place + 2 * next, in: text, to: &found)
        }
        word >>= 16
      }
    }
    for place in stride(from: whole, to: bytes.count - 1, by: 2) {
      let pair = UInt64(bytes[place]) | UInt64(bytes[place + 1]) << 8
      if Self.isNoted(pair, in: pairs) {
        add(around: text.startIndex + place, in: text, to: &found)
      }
    }
    if found.isEmpty { return [] }
    found.sort { ($0.range.lowerBound, $0.phrase) < ($1.range.lowerBound, $1.phrase) }
    return found.indices.filter {
      $0 == 0 || found[$0].range.lowerBound != found[$0 - 1].range.lowerBound
    }
    .map { found[$0].range }
  }

  /// Whether the lowest two bytes are a pair that was noted.
  @inline(__always)
  private static func isNoted(_ word: UInt64, in pairs: borrowing Swift.Span<UInt64>) -> Bool {
    pairs[Int(word >> 6 & 0x3FF)] >> (word & 63) & 1 != 0
  }

  /// Adds the phrases whose bytes hold the pair at a place of the text.
  ///
  /// It stays out of the loop over all bytes, which is the faster for it.
  @inline(never)
  private func add(
    around pair: Int, in text: ArraySlice<UInt8>, to found: inout [(range: Range<Int>, phrase: Int)]
  ) {
    for place in max(pair - 1, text.startIndex)...pair + 1 where place + 1 < text.endIndex {
      var bits = classes[Int(text[place])] & classes[Int(text[place + 1])] >> 8
      if place + 2 < text.endIndex { bits &= classes[Int(text[place + 2])] >> 16 }
      if bits & 0xFF != 0 { add(at: place, in: text, to: &found) }
    }
  }

  /// Adds the phrases whose three bytes stand at a place of the text, or whose two do.
  private func add(
    at place: Int, in text: ArraySlice<UInt8>, to found: inout [(range: Range<Int>, phrase: Int)]
  ) {
    for length in 2...3 where length <= text.endIndex - place {
      for number in numbers[Self.key(of: text[place..<place + length])] ?? [] {
        let start = place - phrases[number].anchor
        if start >= text.startIndex, stands(phrases[number].bytes, at: start, in: text) {
          found.append((start..<start + phrases[number].bytes.count, number))
        }
      }
    }
  }

  /// A number for the bytes that a phrase is looked for by, in lower case.
  private static func key(of sought: ArraySlice<UInt8>) -> UInt32 {
    sought.reduce(UInt32(sought.count)) { $0 << 8 | UInt32(lowered($1)) }
  }

  /// Whether the phrase stands at a place, and no word goes on before or after it.
  private func stands(_ phrase: [UInt8], at start: Int, in text: ArraySlice<UInt8>) -> Bool {
    let end = start + phrase.count
    guard end <= text.endIndex else { return false }
    for offset in phrase.indices where Self.lowered(text[start + offset]) != phrase[offset] {
      return false
    }
    func goesOn(at place: Int) -> Bool {
      Self.isLetter(text[place - 1]) && Self.isLetter(text[place])
    }
    return !(start > text.startIndex && goesOn(at: start))
      && !(end < text.endIndex && goesOn(at: end))
  }

  /// Bytes of running text and of years, the most frequent first; all others are rarer.
  private static let frequent: [UInt8] =
    Array(" aint".utf8) + [0xC3, 0xA4] + Array("esloku20rmvdhj-:pgyb".utf8)

  /// Where the three bytes begin whose two pairs are the rarest.
  private static func anchor(of phrase: [UInt8]) -> Int {
    let ranks = phrase.map { frequent.firstIndex(of: $0) ?? frequent.count }
    func rarity(_ place: Int) -> Int {
      let pair = ranks[place] + ranks[place + 1]
      return place + 2 < ranks.count ? min(pair, ranks[place + 1] + ranks[place + 2]) : pair
    }
    return (0...max(0, phrase.count - 3)).max { rarity($0) < rarity($1) } ?? 0
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
