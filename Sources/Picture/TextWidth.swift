/// How wide texts are at most, whichever common sans serif typeface shows them.
///
/// The measure is DejaVu Sans, the widest of them; what is in no table is given a whole em and more,
/// and drawn with its length fixed.
package enum TextWidth {
  /// The width of a text of a size, rounded up.
  package static func of(_ text: String, size: Int, isBold: Bool = false) -> Int {
    let width = thousandths(of: text) * size
    return ((isBold ? width * 115 / 100 : width) + 999) / 1000
  }

  /// Whether every sign of the text is in the table.
  package static func isKnown(_ text: String) -> Bool {
    // What begins with a lower byte is below U+0240.
    text.utf8.allSatisfy { $0 < 0xC9 }
      || text.unicodeScalars.allSatisfy {
        $0.value < 0x250 || (0x2010...0x2026).contains($0.value)
      }
  }

  /// The width of a text, quickly where each of its scalars is a character of its own.
  private static func thousandths(of text: String) -> Int {
    let (bytes, known) = (text.utf8.span, latin)
    var (width, place) = (0, 0)
    while place < bytes.count {
      let byte = Int(bytes[place])
      switch byte {
      case 0x20...0x7E:
        width += known[byte]
        place += 1
      case 0xC2...0xCB:
        width += known[(byte & 0x1F) << 6 | Int(bytes[place + 1]) & 0x3F]
        place += 2
      default: return text.reduce(0) { $0 + thousandths(of: $1) }
      }
    }
    return width
  }

  /// The widths of the scalars below U+0300, by their numbers.
  private static let latin = (0..<UInt32(0x300)).map { number in
    Unicode.Scalar(number).map(thousandths) ?? 0
  }

  /// The width of a character in thousandths of the size of the type.
  static func thousandths(of character: Character) -> Int {
    character.unicodeScalars.first.map(thousandths) ?? 0
  }

  private static func thousandths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: return ofASCII(UInt8(truncatingIfNeeded: scalar.value))
    case 0xA0, 0xB7, 0xA8, 0xAF, 0xB4, 0xB8: return 500
    case 0xC6, 0xE6, 0x152, 0x153: return 1_080
    case ..<0xC0: return 1_000
    case ..<0x250: return scalar.properties.isUppercase ? 860 : 690
    case 0x2010...0x2013, 0x2018...0x201F: return 560
    case 0x2014, 0x2015, 0x2022, 0x2026: return 1_000
    case ..<0x590: return 1_050
    default: return 1_500
    }
  }

  private static func ofASCII(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"),
      UInt8(ascii: "J"), UInt8(ascii: "'"):
      300
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "f"), UInt8(ascii: "t"),
      UInt8(ascii: "r"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "|"):
      420
    case UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "w"), UInt8(ascii: "W"),
      UInt8(ascii: "%"), UInt8(ascii: "@"):
      1_000
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "&"):
      840
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 790
    default: 640
    }
  }
}
