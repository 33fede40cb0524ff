/// Changes inputs, always in the same way from the same seed.
package struct Mutation {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  private mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return count > 0 ? Int((state >> 33) % UInt64(count)) : 0
  }

  /// One of the seeds, changed in one to four places.
  package mutating func changed(_ seeds: [[UInt8]]) -> [UInt8] {
    guard !seeds.isEmpty else { return [] }
    var bytes = seeds[number(below: seeds.count)]
    for _ in 0...number(below: 4) { change(&bytes, among: seeds) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], among seeds: [[UInt8]]) {
    let at = number(below: bytes.count + 1)
    switch number(below: 6) {
    case 0, 1: bytes.insert(contentsOf: Self.words[number(below: Self.words.count)], at: at)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + number(below: 12)))
    case 3: bytes.insert(UInt8(number(below: 256)), at: at)
    case 4: bytes.replaceSubrange(at..<min(bytes.count, at + 1), with: [UInt8(number(below: 256))])
    default:
      let other = seeds[number(below: seeds.count)]
      let from = number(below: other.count + 1)
      bytes.insert(contentsOf: other[from..<min(other.count, from + number(below: 80))], at: at)
    }
  }

  private static let words: [[UInt8]] =
    [
      "\u{1E}", "\t", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "<<: *a", "!x ",
      "|\n", ">-\n", "\n", "\r\n", "---\n", "...\n", "\u{FEFF}", "\u{85}", "\u{2028}", "<x>", "<_>",
      "99999999999999999999", "31.2.2026", "2022–2029", "Raisio", "päävastuu: ", "\\u0000", "&lt;",
      "]]>", "::error::", "\u{1B}[31m", "\u{202E}",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80]]
}
