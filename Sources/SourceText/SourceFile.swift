/// The text of one file, as it was read.
package struct SourceFile: Sendable {
  /// The path as the user wrote it, or a name for text that is not in a file.
  package let path: String

  private let held: [UInt8]
  private let fetch: (@Sendable () -> [UInt8])?
  private let knownDigest: String?
  let knownLines = KnownLines()

  /// The bytes of the file, unchanged.
  package var bytes: [UInt8] { fetch?() ?? held }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    held = bytes
    fetch = nil
    knownDigest = nil
  }

  /// A file of the product: its bytes are fetched each time they are asked for, and always the same.
  package init(path: String, digest: String, fetching bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    held = []
    fetch = bytes
    knownDigest = digest
  }

  /// The SHA-256 digest of the bytes as 64 hexadecimal digits.
  package var digest: String { knownDigest ?? SHA256.digest(of: bytes) }

  /// The text of a span as it stands in the file; bytes that are not UTF-8 are replaced.
  package func text(of span: Span) -> String {
    let bytes = bytes
    return String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
