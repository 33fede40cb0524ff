/// The text of the packs where the product has it: the only place of this stage that reads memory
/// by its address.
///
/// A literal stays where it is for as long as the program runs, and nothing outside it is read.
@safe struct PackedText {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ literal: StaticString) {
    unsafe buffer = UnsafeBufferPointer(
      start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  /// How many bytes there are.
  var count: Int { unsafe buffer.count }

  /// The bytes of a range, or of what there is of it.
  func bytes(in range: Range<Int>) -> [UInt8] {
    unsafe [UInt8](buffer[range.clamped(to: 0..<buffer.count)])
  }

  /// Where the line of an offset ends; nothing at the end of the text.
  func lineEnd(from offset: Int) -> Int? {
    unsafe offset < buffer.count ? buffer[offset...].firstIndex(of: 0x0A) : nil
  }

  /// The digit at an offset: the characters from `?` on are 0 to 63.
  @inline(__always) func digit(at offset: Int) -> Int {
    unsafe offset < buffer.count ? Int(buffer[offset]) - 0x3F : 0
  }

  /// The number that three digits at an offset make.
  @inline(__always) func number(at offset: Int) -> Int {
    digit(at: offset) << 12 | digit(at: offset + 1) << 6 | digit(at: offset + 2)
  }

  /// The digest with a number, where the text is nothing but digests of 64 digits.
  func digest(_ number: Int) -> String {
    String(decoding: bytes(in: 64 * number..<64 * (number + 1)), as: UTF8.self)
  }
}
