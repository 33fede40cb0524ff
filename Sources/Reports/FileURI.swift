/// Paths as the relative references of RFC 3986.
enum FileURI {
  /// A path as a URI reference: relative paths stay relative, absolute ones become `file:` URIs.
  static func reference(to path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let encoded = path.utf8.map(encoded).joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  /// A byte as it stands in a path; a colon is encoded since it could end a scheme.
  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      String(Character(Unicode.Scalar(byte)))
    default:
      "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
