import SourceText

/// The content of an entry between what tells whether it is whole: a head with its key, and a sum.
struct Sealed {
  let content: ArraySlice<UInt8>

  init(content: [UInt8]) {
    self.content = content[...]
  }

  /// The content of bytes that `bytes(as:)` gave; nothing where they are of another key or form, or
  /// not whole.
  init?(_ bytes: [UInt8], as key: String) {
    let head = Self.head(key)
    guard bytes.count >= head.count + 8, bytes.starts(with: head) else { return nil }
    content = bytes[head.count..<bytes.count - 8]
    guard Self.sum(of: content).elementsEqual(bytes.suffix(8)) else { return nil }
  }

  func bytes(as key: String) -> [UInt8] {
    Self.head(key) + content + Self.sum(of: content)
  }

  private static func head(_ key: String) -> [UInt8] {
    Array("hytelint 1 \(key)\n".utf8)
  }

  /// Eight bytes that a change of any other byte changes: FNV-1a by words of 64 bits.
  ///
  /// It tells of what a disk or a killed run has broken; whose content it is, the key tells.
  private static func sum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = bytes.span
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(text.count)
    let whole = text.count / 8 * 8
    for place in stride(from: 0, to: whole, by: 8) { sum = mixed(sum, text.word(at: place)) }
    var word: UInt64 = 0
    for place in whole..<text.count { word = word << 8 | UInt64(text[place]) }
    sum = mixed(sum, word)
    return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
  }

  /// A bijection of the word for every sum, and of the sum for every word.
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 29)
  }
}
