import SourceText

/// What was found out before and need not be found out again: bytes by their keys.
///
/// A key is a digest of all that the bytes depend on, so that what is remembered never has to be
/// taken back; where nothing is remembered, the work is done.
package struct Memory: Sendable {
  /// The program that remembers: another one may judge otherwise.
  let program: String
  private var entries: [String: [UInt8]] = [:]

  /// A memory that ends with the run.
  package init(of program: String = "") {
    self.program = program
  }

  /// The keys of all that is remembered of this run and of those whose memory it was given.
  package var keys: Set<String> { Set(entries.keys) }

  /// What stands under a key.
  func bytes(_ key: String) -> [UInt8]? {
    entries[key]
  }

  /// Remembers bytes for the rest of the run.
  mutating func keep(_ bytes: [UInt8], as key: String) {
    entries[key] = bytes
  }

  /// The key of what depends on these texts, in their order, and on nothing else.
  static func key(_ texts: [String]) -> String {
    SHA256.digest(of: texts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
  }
}
