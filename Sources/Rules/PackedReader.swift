/// Reads what `PackedWriter` wrote; past the end everything is nothing, and any bytes can be read.
package struct PackedReader {
  private let bytes: [UInt8]
  private var position = 0

  /// Whether more was asked for than is there.
  package private(set) var hasRunOut = false

  /// Whether all that was written has been read, and nothing was missing.
  package var isAtEnd: Bool { position == bytes.count && !hasRunOut }

  /// Where the texts stand, and those that have been read: most are named more than once.
  private var ranges: [Range<Int>] = []
  private var texts: [String?] = []

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let count = count()
    ranges.reserveCapacity(count)
    var end = 0
    for _ in 0..<count {
      let start = end
      end = min(end + number(), bytes.count)
      ranges.append(start..<end)
    }
    let texts = position
    for text in ranges.indices {
      ranges[text] = ranges[text].lowerBound + texts..<ranges[text].upperBound + texts
    }
    position = min(position + end, bytes.count)
    self.texts = Array(repeating: nil, count: count)
  }

  package mutating func number() -> Int {
    var number = 0
    var shift = 0
    if position == bytes.count { hasRunOut = true }
    while position < bytes.count, shift < 60 {
      let digit = Int(bytes[position]) &- 0x3F
      position += 1
      number |= (digit & 31) << shift
      if digit < 32 { break }
      shift += 5
    }
    return number
  }

  package mutating func signedNumber() -> Int {
    let number = number()
    return number & 1 == 1 ? -(number >> 1) - 1 : number >> 1
  }

  /// How many parts follow: never more than there are bytes left.
  package mutating func count() -> Int {
    let count = number()
    return min(count, bytes.count - position)
  }

  package mutating func text() -> String {
    let number = number()
    guard texts.indices.contains(number) else { return "" }
    if let known = texts[number] { return known }
    let text = String(
      decoding: bytes[ranges[number].clamped(to: 0..<bytes.count)], as: UTF8.self)
    texts[number] = text
    return text
  }

  /// A text that nobody may ever ask for, where it stands.
  package mutating func textBytes() -> ArraySlice<UInt8> {
    let number = number()
    guard ranges.indices.contains(number) else { return [] }
    return bytes[ranges[number].clamped(to: 0..<bytes.count)]
  }

  package mutating func read<Part: Packed>() -> Part {
    Part(from: &self)
  }
}
