/// Texts from documents as they may be shown: whatever a terminal would obey is made visible.
package enum VisibleText {
  /// The text in one line; line breaks and tabs are shown as spaces.
  package static func line(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        shown += " "
      } else if let sign = sign(for: scalar) {
        shown += sign
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether a byte belongs to ASCII that is seen, or to the letters U+00C0–00FF, which begin with C3.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x80...0xBF, 0xC3: true
    default: false
    }
  }

  /// What is shown in place of a scalar that is obeyed or not seen: `␛`, `\u{202e}`; nil if the
  /// scalar can be shown as it is.
  static func sign(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x5FF, 0x2010...0x2027: nil
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    case 0x80...0x9F: escape(scalar)
    // The joiners hold emoji and many scripts together, and take no place of their own.
    case 0x200C, 0x200D: nil
    // The last two are no characters, and XML does not take them.
    case 0x2028, 0x2029, 0xFFFE, 0xFFFF: escape(scalar)
    default: scalar.properties.generalCategory == .format ? escape(scalar) : nil
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16) + "}"
  }
}
