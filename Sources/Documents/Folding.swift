/// A name or a key as it is compared: composed letters, lower case, ä and å as a and ö as o, and
/// every run of spaces, hyphens and underscores as one space.
package func folded(_ text: String) -> String {
  String(decoding: folded(Array(text.utf8)[...]), as: UTF8.self)
}

/// The bytes of a name or a key as they are compared; see ``folded(_:)-(String)``.
package func folded(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(utf8.count)
  fold(utf8, into: &bytes)
  return bytes
}

/// Puts a text's folded bytes in place of what the array holds, so that its storage is used again.
package func fold(_ utf8: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
  bytes.removeAll(keepingCapacity: true)
  var index = utf8.startIndex
  while index < utf8.endIndex {
    let byte = utf8[index]
    if byte < 0x80 {
      append(ascii: byte, to: &bytes)
      index += 1
    } else {
      let (scalar, length) = scalar(at: index, of: utf8)
      if let scalar {
        append(letter: scalar, to: &bytes)
      } else {
        bytes.append(byte)
      }
      index += length
    }
  }
  if bytes.last == space { bytes.removeLast() }
}

private let space: UInt8 = 0x20

private func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
  switch byte {
  case 0x41...0x5A:
    bytes.append(byte | 0x20)
  case 0x09, 0x0A, 0x0D, 0x20, 0x2D, 0x5F:
    appendSpace(to: &bytes)
  default:
    bytes.append(byte)
  }
}

private func appendSpace(to bytes: inout [UInt8]) {
  if let last = bytes.last, last != space { bytes.append(space) }
}

/// The Unicode scalar that starts at an index, or nothing for a byte that is not UTF-8.
private func scalar(
  at index: Int, of utf8: ArraySlice<UInt8>
) -> (scalar: Unicode.Scalar?, length: Int) {
  let first = utf8[index]
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  guard length > 1, index + length <= utf8.endIndex else { return (nil, 1) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in utf8[index + 1..<index + length] {
    guard byte & 0xC0 == 0x80 else { return (nil, 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard let scalar = Unicode.Scalar(value) else { return (nil, 1) }
  return (scalar, length)
}

private func append(letter: Unicode.Scalar, to bytes: inout [UInt8]) {
  switch letter.value {
  case 0xE4, 0xC4, 0xE5, 0xC5:
    bytes.append(UInt8(ascii: "a"))
  case 0xF6, 0xD6:
    bytes.append(UInt8(ascii: "o"))
  case 0xA0, 0x2007, 0x2009, 0x202F, 0x2010, 0x2011:
    appendSpace(to: &bytes)
  case 0xAD, 0x200B, 0xFEFF:
    break
  case 0xC0...0xDE where letter.value != 0xD7:
    bytes.append(0xC3)
    bytes.append(UInt8(truncatingIfNeeded: letter.value - 0xC0 + 0x80 + 0x20))
  case 0x300...0x36F:
    append(mark: letter, to: &bytes)
  case 0x100...:
    bytes += letter.properties.lowercaseMapping.utf8
  default:
    bytes += UTF8.encode(letter).map(Array.init) ?? []
  }
}

/// Joins a combining mark with the letter before it, as NFC does.
private func append(mark: Unicode.Scalar, to bytes: inout [UInt8]) {
  guard let base = bytes.last else { return }
  switch (base, mark.value) {
  case (UInt8(ascii: "a"), 0x308), (UInt8(ascii: "a"), 0x30A), (UInt8(ascii: "o"), 0x308):
    return
  default:
    guard let letter = composed(base, mark) else {
      bytes += UTF8.encode(mark).map(Array.init) ?? []
      return
    }
    bytes.removeLast()
    bytes += UTF8.encode(letter).map(Array.init) ?? []
  }
}

/// The letters of the Latin languages that have a mark, each after the letter without it.
private func composed(_ base: UInt8, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
  let pairs: String.UnicodeScalarView
  switch mark.value {
  case 0x300: pairs = "aàeèiìoòuù".unicodeScalars
  case 0x301: pairs = "aáeéiíoóuúyýcćnńsśzź".unicodeScalars
  case 0x302: pairs = "aâeêiîoôuû".unicodeScalars
  case 0x303: pairs = "aãnñoõ".unicodeScalars
  case 0x308: pairs = "eëiïuüyÿ".unicodeScalars
  case 0x30A: pairs = "uů".unicodeScalars
  case 0x30C: pairs = "cčsšzžrřnňeěgǧ".unicodeScalars
  case 0x327: pairs = "cçsş".unicodeScalars
  default: return nil
  }
  var isBase = true
  var found = false
  for scalar in pairs {
    if !isBase && found { return scalar }
    found = isBase && scalar.value == UInt32(base)
    isBase.toggle()
  }
  return nil
}
