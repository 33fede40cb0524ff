import SourceText

/// Writes numbers and texts so that they can stand in a literal of Swift.
///
/// A number is digits of five bits, the lowest first; a digit is one of the 64 characters from `?`,
/// and those of the upper half say that another follows. Each text is written once, and what names
/// it is its number. The whole is the count of texts, their lengths in bytes, the texts, then all
/// that was written.
package struct PackedWriter {
  private var written: [UInt8] = []
  private var lengths: [UInt8] = []
  private var texts: [UInt8] = []
  private var numbers = ByteTable()

  package init() {}

  package mutating func write(number: Int) {
    Self.append(number, to: &written)
  }

  package mutating func write(signed number: Int) {
    write(number: number < 0 ? -2 * number - 1 : 2 * number)
  }

  package mutating func write(text: String) {
    write(bytes: Array(text.utf8)[...])
  }

  package mutating func write(bytes: ArraySlice<UInt8>) {
    let next = numbers.count
    write(number: Int(numbers.insert(bytes, Int32(next))))
    guard numbers.count > next else { return }
    Self.append(bytes.count, to: &lengths)
    texts += bytes
  }

  /// All that was written, with the texts that it names.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    Self.append(numbers.count, to: &bytes)
    return bytes + lengths + texts + written
  }

  private static func append(_ number: Int, to digits: inout [UInt8]) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 32 {
      digits.append(UInt8(truncatingIfNeeded: 0x3F + 32 + (rest & 31)))
      rest >>= 5
    }
    digits.append(UInt8(truncatingIfNeeded: 0x3F + rest))
  }
}
