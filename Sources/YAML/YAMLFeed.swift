/// The bytes as they are given to libyaml, piece by piece.
///
/// libyaml gathers a scalar whole before it tells of it, so one that is too long is stopped here.
struct YAMLFeed {
  let bytes: [UInt8]
  /// How far beyond the last event libyaml may read before a value is held to be too long.
  let reach: Int
  var position: Int
  /// Where the last event ended, or a run of comments that was looked at since.
  var settled: Int
  /// Whether a value was too long.
  var isStopped = false

  /// Whether libyaml may have more.
  mutating func mayGoOn() -> Bool {
    guard position - settled > reach else { return true }
    if isNoMoreThanComments {
      settled = position
      return true
    }
    isStopped = true
    return false
  }

  /// Whether there is nothing since the last event but the rest of its line, comments and blanks.
  private var isNoMoreThanComments: Bool {
    let unread = bytes[settled..<position]
    guard let lineEnd = unread.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
    var isLineStart = true
    for byte in unread[lineEnd...] {
      switch byte {
      case 0x0A, 0x0D: isLineStart = true
      case 0x20 where isLineStart: continue
      case 0x23 where isLineStart: isLineStart = false
      case _ where isLineStart: return false
      default: continue
      }
    }
    return true
  }
}
