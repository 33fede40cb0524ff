import Synchronization

/// A place as people and editors name it.
package struct Position: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int

  /// The column in Unicode scalars, from 1.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a file begin, to turn offsets into lines and columns and back.
///
/// Lines end at `\n`, `\r\n` and a lone `\r`, as in editors; never at NEL, LS or PS. A byte order
/// mark at the start of the file takes no column. Offsets outside the file are moved to its ends.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// The number of scalars before each stretch of the file, so that a plan written in one long line
  /// is not counted through anew for each of its places; empty where no line is longer than a stretch.
  private let scalarsBefore: [UInt32]

  private static let stretch = 4096

  package init(_ file: SourceFile) {
    bytes = file.bytes
    let starts = Self.lineStarts(in: file.bytes)
    self.starts = starts
    scalarsBefore =
      Self.longest(of: starts, until: file.bytes.count) > Self.stretch
      ? Self.scalarsBefore(in: file.bytes) : []
  }

  /// The number of lines; text that ends in a line break has an empty last line.
  package var lineCount: Int { starts.count }

  /// The line, from 1, and the column in Unicode scalars, from 1, of a UTF-8 offset.
  package func position(at offset: Int) -> Position {
    let place = placed(offset)
    let scalars = scalars(in: place.start..<place.offset)
    return Position(line: place.line, column: scalars + 1)
  }

  /// The column of a UTF-8 offset in UTF-16 code units, from 0.
  package func utf16Column(at offset: Int) -> Int {
    let place = placed(offset)
    return bytes[place.start..<place.offset].reduce(0) { sum, byte in
      byte >= 0xF0 ? sum + 2 : Self.isLead(byte) ? sum + 1 : sum
    }
  }

  /// The UTF-8 offsets of a line, counted from 1, without its line break.
  package func range(ofLine line: Int) -> Range<Int> {
    let index = min(max(line, 1), starts.count) - 1
    let start = Int(starts[index])
    guard index + 1 < starts.count else { return start..<bytes.count }
    var end = Int(starts[index + 1]) - 1
    if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The UTF-8 offset of a line and column; a column beyond the line's end is the line's end.
  package func offset(of position: Position) -> Int {
    let line = range(ofLine: position.line)
    var offset = line.lowerBound
    var column = 1
    while column < position.column, offset < line.upperBound {
      offset += 1
      while offset < line.upperBound, !Self.isLead(bytes[offset]) { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The line of an offset, where the line starts, and the offset moved to the start of its scalar.
  private func placed(_ offset: Int) -> (line: Int, start: Int, offset: Int) {
    let wanted = min(max(offset, Int(starts[0])), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= wanted { low = middle } else { high = middle }
    }
    let line = range(ofLine: low + 1)
    var place = min(wanted, line.upperBound)
    while place > line.lowerBound, place < line.upperBound, !Self.isLead(bytes[place]) {
      place -= 1
    }
    return (low + 1, line.lowerBound, place)
  }

  private func scalars(in range: Range<Int>) -> Int {
    guard range.count > Self.stretch else { return bytes[range].count(where: Self.isLead) }
    return scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  private func scalars(before offset: Int) -> Int {
    let whole = offset / Self.stretch
    let rest = bytes[(whole * Self.stretch)..<offset]
    return Int(scalarsBefore[whole]) + rest.count(where: Self.isLead)
  }

  private static func scalarsBefore(in bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = [0]
    let text = bytes.span
    var count = 0
    for start in stride(from: 0, to: text.count - stretch + 1, by: stretch) {
      for offset in start..<start + stretch where isLead(text[offset]) { count += 1 }
      counts.append(UInt32(clamping: count))
    }
    return counts
  }

  /// The bytes of the longest line, with its break.
  private static func longest(of starts: [UInt32], until end: Int) -> Int {
    var longest = 0
    var start = 0
    for next in starts {
      longest = max(longest, Int(next) - start)
      start = Int(next)
    }
    return max(longest, end - start)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    starts.reserveCapacity(bytes.count / 32)
    let whole = bytes.count / 8 * 8
    let text = bytes.span
    for place in stride(from: 0, to: whole, by: 8) {
      let word = text.word(at: place)
      let returns = word.bytes(equalTo: 0x0D)
      var ends = word.bytes(equalTo: 0x0A) | returns
      while ends != 0 {
        let next = place + ends.trailingZeroBitCount / 8 + 1
        if returns == 0 || endsLine(text, before: next) { starts.append(UInt32(clamping: next)) }
        ends &= ends - 1
      }
    }
    for offset in whole..<bytes.count where text[offset] == 0x0A || text[offset] == 0x0D {
      if endsLine(text, before: offset + 1) { starts.append(UInt32(clamping: offset + 1)) }
    }
    return starts
  }

  /// Whether a line ends with the break before a place, and not first with the break that stands there.
  private static func endsLine(_ text: Swift.Span<UInt8>, before next: Int) -> Bool {
    !(text[next - 1] == 0x0D && next < text.count && text[next] == 0x0A)
  }

  private static func isLead(_ byte: UInt8) -> Bool {
    byte & 0xC0 != 0x80
  }
}

extension SourceFile {
  /// Where the lines begin: found out when it is first asked for, and then the same for all copies.
  package var lines: LineTable { knownLines.table(of: self) }
}

/// The lines of a file, once somebody has asked for them.
final class KnownLines: Sendable {
  private let known = Mutex<LineTable?>(nil)

  func table(of file: SourceFile) -> LineTable {
    known.withLock { known in
      let table = known ?? LineTable(file)
      known = table
      return table
    }
  }
}
