/// A value of JSON, read as RFC 8259 has it and no more kindly.
package enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  /// A number, or one of the three words.
  case other

  /// Reads a whole text; nothing where it is not JSON.
  package init?(reading bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }

  /// The value of a key.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The items of a list.
  package var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == bytes.count
    }
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  mutating func value() -> JSONValue? {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return ["true", "false", "null"].contains { take($0) } || number() ? .other : nil
    }
  }

  private mutating func object() -> JSONValue? {
    position += 1
    var pairs: [(String, JSONValue)] = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let key = string() else { return nil }
      skipSpace()
      guard take(":"), let value = value() else { return nil }
      pairs.append((key, value))
      skipSpace()
    } while take(",")
    return take("}") ? .object(pairs) : nil
  }

  private mutating func array() -> JSONValue? {
    position += 1
    var items: [JSONValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
      skipSpace()
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func number() -> Bool {
    let start = position
    _ = take("-")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let first = position
    while let byte = next, digits.contains(byte) { position += 1 }
    let isPadded = position - first > 1 && bytes[first] == UInt8(ascii: "0")
    guard position > first, !isPadded else {
      position = start
      return false
    }
    return true
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case ..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let character = escape() else { return nil }
        text += Array(String(character).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What follows a backslash; of two surrogates one character.
  private mutating func escape() -> Character? {
    let letters: [Character: Character] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
      "t": "\t",
    ]
    guard let byte = next else { return nil }
    position += 1
    guard byte == UInt8(ascii: "u") else { return letters[Character(Unicode.Scalar(byte))] }
    guard let high = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else {
      return Unicode.Scalar(high).map { Character($0) }
    }
    guard take("\\u"), let low = unit(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)).map { Character($0) }
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return digits.allSatisfy(\.isHexDigit) ? UInt32(digits, radix: 16) : nil
  }
}
