/// The text of one file, as it was read.
package struct SourceFile: Sendable {
  /// The path as the user wrote it, or a name for text that is not in a file.
  package let path: String

  /// The bytes of the file, unchanged.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a span as it stands in the file; bytes that are not UTF-8 are replaced.
  package func text(of span: Span) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
