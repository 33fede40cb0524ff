/// What makes two findings the same one: the rule and what it is about.
///
/// Lines, file names, run parameters and counts never belong to it, so that it survives moves,
/// re-indentation and renames.
package struct Identity: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The rule, then the subject's parts, as written into the digest.
  package let parts: [String]

  /// The FNV-1a digest (64 bits) of the parts, each with an end.
  private let digest: UInt64

  package init(rule: RuleID, subject: [String]) {
    self.init(parts: [rule.name] + subject)
  }

  private init(parts: [String]) {
    self.parts = parts
    digest = Self.digest(of: parts)
  }

  /// The identity of the nth of equal subjects, in document order.
  package func numbered(_ number: Int) -> Identity {
    Identity(parts: parts + ["#\(number)"])
  }

  /// Eight hexadecimal digits of the parts' FNV-1a digest (64 bits, folded).
  package var description: String {
    Self.digits(UInt32(truncatingIfNeeded: digest ^ (digest >> 32)))
  }

  /// The whole digest for machines, which may not take two findings for one: sixteen hexadecimal
  /// digits, of which the first eight are those that people see.
  package var fingerprint: String {
    description + Self.digits(UInt32(truncatingIfNeeded: digest))
  }

  private static func digest(of parts: [String]) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      digest = (digest ^ 0x1f) &* 0x100_0000_01b3
    }
    return digest
  }

  private static func digits(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.digest == other.digest && one.parts == other.parts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }

  package static func < (one: Self, other: Self) -> Bool {
    one.parts.lexicographicallyPrecedes(other.parts)
  }
}
