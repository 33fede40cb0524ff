/// The choices of one attempt at a fact base: the first attempt takes what is written first, the
/// later ones differ, and each is the same in every run.
struct Choices {
  private var state: UInt64
  private let isFirst: Bool

  /// The choices of this attempt, from 0.
  init(attempt: Int) {
    isFirst = attempt == 0
    state = UInt64(truncatingIfNeeded: attempt) &* 0x9E37_79B9_7F4A_7C15
  }

  /// A number below the bound; the usual one in the first attempt.
  mutating func number(below bound: Int, usual: Int = 0) -> Int {
    guard bound > 1, !isFirst else { return min(usual, max(0, bound - 1)) }
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
