/// How many columns of a terminal texts take.
enum DisplayWidth {
  /// The columns of a text that holds no control characters.
  static func columns(of text: String) -> Int {
    // Up to U+02FF, the lead bytes C0–CB, a scalar is a character and takes one column.
    if text.utf8.allSatisfy({ $0 < 0xCC }) { return text.utf8.count { $0 & 0xC0 != 0x80 } }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one character as people see it: 0, 1, or 2 for East Asian wide ones and emoji.
  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return columns(of: first) }
    // An emoji keeps its width whatever is joined to it; other clusters take their parts' widths.
    if columns(of: first) == 2 { return 2 }
    if first.properties.isEmoji && scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The vowels and final consonants of Hangul stand in the block of the first consonant.
    case 0x1160...0x11FF: return true
    case 0x200B...0x200D, 0x2060, 0xFEFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether Unicode's East Asian Width is wide or fullwidth (UAX #11, by block) or the scalar is
  /// shown as an emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
