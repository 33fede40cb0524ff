/// A hash of some values that is the same in every run.
struct RowHash {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

  @inline(__always)
  mutating func mix(_ value: UInt32) {
    state = (state ^ UInt64(value)) &* 0xff51_afd7_ed55_8ccd
    state ^= state >> 32
  }

  /// A place among a power of two of slots, whose number less one is the mask.
  @inline(__always)
  func slot(_ mask: Int) -> Int {
    Int(truncatingIfNeeded: (state &* 0xc4ce_b9fe_1a85_ec53) >> 32) & mask
  }
}
