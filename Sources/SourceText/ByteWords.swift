/// Eight bytes at once.
extension Swift.Span<UInt8> {
  /// The eight bytes from a place on, the first as the lowest; all of them must be there.
  @inlinable
  @inline(__always)
  package func word(at place: Int) -> UInt64 {
    // The load sees to it that the bytes are there; unsafe is only what they could be taken for.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Whether the bytes are the same as others.
  @inlinable
  @inline(__always)
  package func holdsTheSame(as other: Swift.Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while count - place >= 8 {
      if word(at: place) != other.word(at: place) { return false }
      place += 8
    }
    while place < count {
      if self[place] != other[place] { return false }
      place += 1
    }
    return true
  }
}

extension UInt64 {
  /// The highest bit of each byte that is equal to this one.
  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let differences = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~(((differences & lowBits) &+ lowBits) | differences | lowBits)
  }
}
