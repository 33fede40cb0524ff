import Facts
import Rules

/// What is remembered of the files of a set, as far as each concerns its part alone.
struct KnownFiles: Sendable {
  /// What is remembered of a file.
  struct File: Sendable {
    let outline: Outline
    /// What joins it to others, as far as headers tell.
    let joints: [String]
  }

  /// The key of what held for every part, which joints depend on.
  let common: String

  /// The files by what tells each from all others.
  let files: [String: File]

  init(common: String, files: [String: File]) {
    self.common = common
    self.files = files
  }

  /// What `bytes` gave; nothing where that is not whole.
  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = PackedReader(bytes)
    common = reader.read()
    var files: [String: File] = [:]
    for _ in 0..<reader.count() where !reader.hasRunOut {
      files[reader.read()] = File(outline: reader.read(), joints: reader.read())
    }
    self.files = files
    guard reader.isAtEnd else { return nil }
  }

  /// The files as bytes.
  var bytes: [UInt8] {
    var writer = PackedWriter()
    common.write(to: &writer)
    writer.write(number: files.count)
    for (mark, file) in files.sorted(by: { $0.key < $1.key }) {
      mark.write(to: &writer)
      file.outline.write(to: &writer)
      file.joints.write(to: &writer)
    }
    return writer.bytes
  }
}
