import SourceText

/// What was found out before and need not be found out again: bytes by their keys.
///
/// A key is a digest of all that the bytes depend on, so that what is remembered never has to be
/// taken back; where nothing is remembered, the work is done.
package struct Memory: Sendable {
  /// What tells the program that remembers from any other, which may judge otherwise.
  let program: @Sendable () -> String
  private let folder: MemoryFolder?
  /// Whether what is found out is at hand for a further check of the same run.
  private let keeps: Bool
  private var entries: [String: [UInt8]] = [:]
  private var hasWritten = false
  /// Draws a key that nobody can guess.
  private let draw: @Sendable () -> (UInt64, UInt64)
  private var drawn: KeyedDigest?

  /// - Parameters:
  ///   - program: what tells the program from any other, also of the same version; it is asked only
  ///     where a set is large enough.
  ///   - folder: where later runs find it; nothing where they are not to.
  ///   - keeps: whether it is at hand for a further check of the same run.
  ///   - draw: gives the key of the texts' digests, where the folder has none yet: who knows it could
  ///     make a text that passes for another.
  package init(
    of program: @escaping @Sendable () -> String = { "" }, in folder: String? = nil,
    keeping keeps: Bool, drawing draw: @escaping @Sendable () -> (UInt64, UInt64) = { (0, 0) }
  ) {
    self.draw = draw
    self.program = program
    self.folder = folder.map { MemoryFolder(path: $0) }
    self.keeps = keeps
  }

  /// The keys of what this run has found out.
  package var keys: Set<String> { Set(entries.keys) }

  /// What tells texts apart, the same for all runs with the folder.
  mutating func digest() -> KeyedDigest {
    if let drawn { return drawn }
    let digest = KeyedDigest(key: folder?.key(drawing: draw) ?? draw())
    drawn = digest
    return digest
  }

  /// What stands under a key.
  package func bytes(_ key: String) -> ArraySlice<UInt8>? {
    entries[key]?[...] ?? folder?.bytes(key)
  }

  /// Whether something stands under a key, be it whole or not.
  func has(_ key: String) -> Bool {
    entries[key] != nil || folder?.has(key) ?? false
  }

  /// Leaves bytes for later runs.
  package func write(_ bytes: [UInt8], as key: String) {
    folder?.write(bytes, as: key)
  }

  /// Takes bytes that have been written.
  mutating func keep(_ bytes: [UInt8], as key: String) {
    hasWritten = true
    if keeps { entries[key] = bytes }
  }

  /// Sees to it that the folder does not grow without end.
  func trim() {
    if hasWritten { folder?.trim() }
  }

  /// Takes the oldest of what is left for later runs away, where it is more than so many bytes.
  package func trim(to limit: Int) {
    folder?.trim(to: limit)
  }

  /// The key of what depends on these texts, in their order, and on nothing else.
  package static func key(_ texts: [String]) -> String {
    SHA256.digest(of: texts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
  }
}
