import Documents
import Testing

struct EditDistanceTests {
  /// The definition: the least over all ways to begin, without a limit.
  private func distance(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    guard let first = one.first, let otherFirst = other.first else {
      return one.count + other.count
    }
    let (rest, otherRest) = (one.dropFirst(), other.dropFirst())
    var least = min(
      distance(rest, otherRest) + (first == otherFirst ? 0 : 1), distance(rest, other) + 1,
      distance(one, otherRest) + 1)
    if let second = rest.first, let otherSecond = otherRest.first, first == otherSecond,
      second == otherFirst
    {
      least = min(least, distance(rest.dropFirst(), otherRest.dropFirst()) + 1)
    }
    return least
  }

  /// Every word of up to four of three letters.
  private let words: [[UInt8]] = (0...4).reduce([[[]]]) { words, _ in
    words + [(words.last ?? []).flatMap { word in [0x61, 0x62, 0x63].map { word + [$0] } }]
  }.dropLast().flatMap(\.self)

  @Test(arguments: 0...3) func isTheLeastNumberOfChangesUpToTheLimit(limit: Int) {
    for one in words {
      for other in words {
        let all = distance(one[...], other[...])
        #expect(editDistance(one, other, atMost: limit) == (all <= limit ? all : nil))
      }
    }
  }

  @Test func lettersThatShareABitAreStillToldApart() {
    // The bytes differ by 64.
    #expect(editDistance([0x61, 0x62, 0x63], [0xA1, 0x62, 0x63], atMost: 1) == 1)
    #expect(editDistance([0x61, 0x61], [0xA1, 0xA1], atMost: 1) == nil)
  }
}
