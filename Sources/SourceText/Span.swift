/// The place of a file in the list of files that a run has read.
package struct FileIndex: Hashable, Sendable, Comparable {
  package let number: UInt32

  package init(_ number: Int) {
    self.number = UInt32(clamping: number)
  }

  package static func < (one: Self, other: Self) -> Bool {
    one.number < other.number
  }
}

/// A half-open range of UTF-8 offsets in one file.
///
/// Offsets are the only positions that travel through the program. Lines and columns are worked
/// out by ``LineTable`` at the edge, because terminals, SARIF and editors count columns differently.
package struct Span: Hashable, Sendable {
  package let file: FileIndex
  package let start: UInt32
  package let end: UInt32

  package init(file: FileIndex, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: end)
  }

  /// The offsets as a range into the file's bytes.
  package var range: Range<Int> {
    Int(start)..<Int(max(start, end))
  }

  /// The order of reading: by file, then by where it starts, then by where it ends.
  package static func precedes(_ one: Span, _ other: Span) -> Bool {
    (one.file, one.start, one.end) < (other.file, other.start, other.end)
  }
}
