/// Bytes as a policy of a page names their digest.
struct Base64 {
  let text: String

  /// Takes bytes that are written as hexadecimal digits.
  init(ofHexadecimal digits: String) {
    let halves = digits.compactMap(\.hexDigitValue)
    let bytes = stride(from: 0, to: halves.count - 1, by: 2).map {
      halves[$0] << 4 | halves[$0 + 1]
    }
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | $1 } << (8 * (3 - group.count))
      for place in 0...group.count { text.append(signs[bits >> (18 - 6 * place) & 63]) }
      text += String(repeating: "=", count: 3 - group.count)
    }
    self.text = text
  }
}
