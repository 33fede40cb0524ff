/// Texts from documents as they may be shown: whatever a terminal would obey is made visible.
package enum VisibleText {
  /// The text in one line; line breaks and tabs are shown as spaces.
  package static func line(_ text: String) -> String {
    if isPlain(text) { return text }
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

  /// Whether there is nothing to make visible, as far as that is seen at once: ASCII, the letters of
  /// U+00A0–05FF, dashes and quotation marks.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x20...0x7E: place += 1
      case 0xC3...0xD7: place += 2
      case 0xC2 where bytes[place + 1] >= 0xA0 && bytes[place + 1] != 0xAD: place += 2
      case 0xE2 where bytes[place + 1] == 0x80 && 0x90...0xA7 ~= bytes[place + 2]: place += 3
      default: return false
      }
    }
    return true
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
