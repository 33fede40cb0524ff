/// The inside of a JSON string.
enum JSONText {
  /// Writes a text with everything escaped that JSON, a terminal or a script would obey: quotes,
  /// control characters, line separators and invisible signs such as those that turn the direction.
  static func write(_ text: String, to output: inout ByteSink) {
    if text.utf8.allSatisfy(isPlain) {
      output.write(text)
      return
    }
    let bytes = Array(text.utf8)
    var start = 0
    var next = 0
    while next < bytes.count {
      if isPlain(bytes[next]) {
        next += 1
        continue
      }
      let (scalar, length) = scalar(in: bytes, at: next)
      if mustEscape(scalar) {
        output.write(bytes[start..<next])
        escape(scalar, to: &output)
        start = next + length
      }
      next += length
    }
    output.write(bytes[start...])
  }

  /// Whether a byte means itself whatever stands around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x5C: false
    // The letters of U+00C0–00FF, and nothing else, begin with C3.
    case 0x20...0x7E, 0xC3, 0x80...0xBF: true
    default: false
    }
  }

  /// The scalar that begins at an offset of valid UTF-8, and its length.
  private static func scalar(in bytes: [UInt8], at start: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[start]
    guard lead >= 0xC0 else { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let mask: UInt8 = lead >= 0xF0 ? 0x07 : lead >= 0xE0 ? 0x0F : 0x1F
    let rest = bytes[(start + 1)..<min(start + length, bytes.count)]
    let value = rest.reduce(UInt32(lead & mask)) { $0 << 6 | UInt32($1 & 0x3F) }
    return (value, length)
  }

  private static func mustEscape(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x5C, 0..<0x20, 0x7F...0x9F, 0xAD, 0x2028, 0x2029: true
    // Most text ends here: Latin, Greek and Cyrillic, and the quotes and dashes of plain typing.
    case 0..<0x600, 0x200C, 0x200D, 0x2010...0x2027: false
    default: Unicode.Scalar(scalar)?.properties.generalCategory == .format
    }
  }

  private static func escape(_ scalar: UInt32, to output: inout ByteSink) {
    switch scalar {
    case 0x22: output.write("\\\"")
    case 0x5C: output.write("\\\\")
    case 0x0A: output.write("\\n")
    case 0x0D: output.write("\\r")
    case 0x09: output.write("\\t")
    default:
      for unit in Unicode.Scalar(scalar).map({ Array($0.utf16) }) ?? [] {
        let digits = String(unit, radix: 16)
        output.write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    }
  }
}
