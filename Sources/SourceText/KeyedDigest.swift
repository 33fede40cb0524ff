/// A digest by which whoever does not know the key can't make two texts that pass for one
/// (SipHash-2-4 of 128 bits, Aumasson and Bernstein 2012).
///
/// It takes a tenth of the time of `SHA256`, and means nothing to anyone without the key.
package struct KeyedDigest: Sendable {
  private let key: (UInt64, UInt64)

  package init(key: (UInt64, UInt64)) {
    self.key = key
  }

  /// The digest of bytes as 32 hexadecimal digits.
  package func callAsFunction(_ bytes: [UInt8]) -> String {
    var state = State(key)
    let words = bytes.count / 8
    let text = bytes.span
    for word in 0..<words {
      state.add(text.word(at: 8 * word))
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for place in 8 * words..<bytes.count { last |= UInt64(bytes[place]) << UInt64(place % 8 * 8) }
    state.add(last)
    return state.digest
  }

  private struct State {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    init(_ key: (UInt64, UInt64)) {
      a = key.0 ^ 0x736f_6d65_7073_6575
      b = key.1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
      c = key.0 ^ 0x6c79_6765_6e65_7261
      d = key.1 ^ 0x7465_6462_7974_6573
    }

    mutating func add(_ word: UInt64) {
      d ^= word
      turn()
      turn()
      a ^= word
    }

    private mutating func turn() {
      a = a &+ b
      b = (b &<< 13 | b &>> 51) ^ a
      a = a &<< 32 | a &>> 32
      c = c &+ d
      d = (d &<< 16 | d &>> 48) ^ c
      a = a &+ d
      d = (d &<< 21 | d &>> 43) ^ a
      c = c &+ b
      b = (b &<< 17 | b &>> 47) ^ c
      c = c &<< 32 | c &>> 32
    }

    /// The digest once all has been added.
    var digest: String {
      var state = self
      state.c ^= 0xee
      for _ in 0..<4 { state.turn() }
      let first = state.a ^ state.b ^ state.c ^ state.d
      state.b ^= 0xdd
      for _ in 0..<4 { state.turn() }
      return Self.digits(first) + Self.digits(state.a ^ state.b ^ state.c ^ state.d)
    }

    /// A word's bytes, the lowest first.
    private static func digits(_ word: UInt64) -> String {
      let digits = String(word.byteSwapped, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
