package import SourceText

/// Reads what `PackedWriter` wrote; past the end everything is nothing, and any bytes can be read.
package struct PackedReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// Whether more was asked for than is there, or a place is in none of the files.
  package private(set) var hasRunOut = false

  /// Whether all that was written has been read, and nothing was missing.
  package var isAtEnd: Bool { position == bytes.endIndex && !hasRunOut }

  /// Where the texts begin after the first and where the last ends, and those that have been read:
  /// most are named more than once.
  private var starts: [UInt32] = []
  private var firstText = 0
  private var texts: [String?] = []

  /// The files that the written ones are now, with their sizes; nothing where they are as written.
  private let files: [(file: FileIndex, size: Int)]?

  package init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  package init(_ bytes: ArraySlice<UInt8>, files: [(file: FileIndex, size: Int)]? = nil) {
    self.bytes = bytes
    self.files = files
    position = bytes.startIndex
    let count = count()
    starts.reserveCapacity(count + 1)
    var end = 0
    for _ in 0..<count {
      starts.append(UInt32(truncatingIfNeeded: end))
      end = min(end + number(), bytes.count)
    }
    starts.append(UInt32(truncatingIfNeeded: end))
    firstText = position
    position = min(position + end, bytes.endIndex)
    texts = Array(repeating: nil, count: count)
  }

  /// The bytes of the text with a number, of those that there are.
  private func bytes(ofText number: Int) -> ArraySlice<UInt8> {
    let range = Int(starts[number])..<Int(starts[number + 1])
    return bytes[
      (firstText + range.lowerBound..<firstText + range.upperBound).clamped(
        to: bytes.indices)]
  }

  package mutating func number() -> Int {
    var number = 0
    var shift = 0
    if position == bytes.endIndex { hasRunOut = true }
    while position < bytes.endIndex, shift < 60 {
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
    return min(count, bytes.endIndex - position)
  }

  package mutating func text() -> String {
    let number = number()
    guard texts.indices.contains(number) else { return "" }
    if let known = texts[number] { return known }
    let text = String(decoding: bytes(ofText: number), as: UTF8.self)
    texts[number] = text
    return text
  }

  /// A text that nobody may ever ask for, where it stands.
  package mutating func textBytes() -> ArraySlice<UInt8> {
    let number = number()
    return texts.indices.contains(number) ? bytes(ofText: number) : []
  }

  /// A place, in the file that the written one is now.
  package mutating func place() -> Span {
    let written = Span(file: FileIndex(number()), start: number(), end: number())
    guard let files else { return written }
    let number = Int(written.file.number)
    guard number < files.count, max(written.start, written.end) <= files[number].size else {
      hasRunOut = true
      return written
    }
    return Span(file: files[number].file, start: Int(written.start), end: Int(written.end))
  }

  package mutating func read<Part: Packed>() -> Part {
    Part(from: &self)
  }
}
