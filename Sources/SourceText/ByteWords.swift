/// Eight bytes at once.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The eight bytes from a place on, the first as the lowest.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    let low =
      UInt32(self[place]) | UInt32(self[place + 1]) << 8 | UInt32(self[place + 2]) << 16
      | UInt32(self[place + 3]) << 24
    let high =
      UInt32(self[place + 4]) | UInt32(self[place + 5]) << 8 | UInt32(self[place + 6]) << 16
      | UInt32(self[place + 7]) << 24
    return UInt64(low) | UInt64(high) << 32
  }
}

extension ArraySlice<UInt8> {
  /// Whether the other has the same bytes.
  @inline(__always)
  func holdsTheSame(as other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var (place, otherPlace) = (startIndex, other.startIndex)
    while endIndex - place >= 8 {
      if word(at: place) != other.word(at: otherPlace) { return false }
      place += 8
      otherPlace += 8
    }
    return self[place...].elementsEqual(other[otherPlace...])
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
