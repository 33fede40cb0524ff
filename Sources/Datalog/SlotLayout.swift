/// Where the keys of a hash table lie among its slots.
///
/// Rows come item after item, so the key that is sought next is most often near the last one. In a
/// table too large for the processor's nearest memory, keys with near values in one column therefore
/// get near slots; in a small one they lie anywhere.
struct SlotLayout: Sendable {
  /// The place in the key of the value that its slot follows, or nil where slots follow none.
  private(set) var anchor: Int?

  /// What comes at slot 0.
  private var least: UInt32 = 0

  /// How many slots lie between a value and the next, times 2²⁰.
  private var scale: UInt64 = 0

  /// Keys with one value lie within so many slots, less one; all of them where there is no anchor.
  private var spread = -1

  /// So many keys in a row are too many: those with one value are more than was foreseen.
  static let crowd = 256

  /// A layout where keys lie anywhere.
  init() {}

  /// A layout for so many slots, a power of two, as a few hundred of the rows suggest.
  init(slots: Int, columns: some Collection<Int>, of values: [UInt32], arity: Int, rows: Int) {
    guard slots >= 1 << 18 else { return }
    let sampled = stride(from: 0, to: rows, by: max(1, rows / 256))
    var mostDifferent = 64
    for (place, column) in columns.enumerated() {
      let sample = Set(sampled.map { values[$0 * arity + column] })
      guard sample.count > mostDifferent, let low = sample.min(), let high = sample.max()
      else { continue }
      mostDifferent = sample.count
      anchor = place
      least = low
      scale = (UInt64(slots) << 20) / (UInt64(high - low) + 1)
      spread = max(1 << 13, slots >> 7) - 1
    }
  }

  /// The slot where the search for a key begins; `value` is the one that slots follow.
  @inline(__always)
  func slot(_ hash: RowHash, _ value: UInt32, _ mask: Int) -> Int {
    let start = (UInt64(value &- least) &* scale) >> 20
    return (Int(start) &+ hash.slot(spread & mask)) & mask
  }
}
