import SourceText
import Testing

struct ByteTableTests {
  /// Texts of every length up to five words of eight bytes, with few different bytes.
  private func texts(seed: UInt64) -> [[UInt8]] {
    var state = seed
    func number(below limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    return (0..<4000).map { _ in
      (0..<number(below: 41)).map { _ in UInt8(0x61 + number(below: 3)) }
    }
  }

  @Test(arguments: 1...5)
  func givesEachTextTheNumberItGotFirst(seed: UInt64) {
    let texts = texts(seed: seed)
    var table = ByteTable()
    var expected: [[UInt8]: Int32] = [:]
    for (number, text) in texts.enumerated() {
      // Within a longer text, so that a slice does not begin at its array's first byte.
      let slice = ([0x7A, 0x7A, 0x7A] + text + [0x7A])[3..<3 + text.count]
      let first = expected[text] ?? Int32(number)
      expected[text] = first
      #expect(table.insert(slice, Int32(number)) == first)
    }
    #expect(table.count == expected.count)
    for text in texts + self.texts(seed: seed + 5) { #expect(table[text[...]] == expected[text]) }
    #expect(table.all.map(\.number) == expected.values.sorted())
  }

  @Test func tellsTextsApartByAnyByte() {
    for length in 0...33 {
      let text = [UInt8](repeating: 0x61, count: length)
      var table = ByteTable()
      table.insert(text[...], 1)
      #expect(table[(text + [0x61])[...]] == nil)
      for place in text.indices {
        var other = text
        other[place] ^= 0x80
        #expect(table[other[...]] == nil, "\(length) \(place)")
      }
      #expect(table[text[...]] == 1)
    }
  }
}
