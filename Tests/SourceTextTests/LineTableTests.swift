import SourceText
import Testing

struct LineTableTests {
  private func table(_ text: String) -> LineTable {
    LineTable(SourceFile(path: "x", bytes: Array(text.utf8)))
  }

  @Test func linesEndAtLineFeedsCarriageReturnsAndTheirPairs() {
    let lines = table("a\nb\r\nc\rd")
    #expect(lines.lineCount == 4)
    #expect((1...4).map { lines.range(ofLine: $0) } == [0..<1, 2..<3, 5..<6, 7..<8])
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}"])
  func linesDoNotEndAtOtherSeparators(separator: String) {
    let text = "a" + separator + "b"
    #expect(table(text).lineCount == 1)
    #expect(table(text).position(at: text.utf8.count) == Position(line: 1, column: 4))
  }

  @Test func columnsCountUnicodeScalarsFromOne() {
    let text = "ä🏃‍♂️e\u{301}x"
    let lines = table(text)
    let end = text.utf8.count
    #expect(lines.position(at: 0) == Position(line: 1, column: 1))
    #expect(lines.position(at: 2) == Position(line: 1, column: 2))
    #expect(lines.position(at: end - 1) == Position(line: 1, column: 8))
    #expect(lines.utf16Column(at: end - 1) == 8)
  }

  @Test func theUTF16ColumnStartsFromZeroOnEveryLine() {
    let lines = table("🏃\nä🏃b")
    #expect(lines.utf16Column(at: 0) == 0)
    #expect(lines.utf16Column(at: 4) == 2)
    #expect(lines.utf16Column(at: 5) == 0)
    #expect(lines.utf16Column(at: 11) == 3)
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    let lines = table("\u{feff}ab\nc")
    #expect(lines.position(at: 0) == Position(line: 1, column: 1))
    #expect(lines.position(at: 3) == Position(line: 1, column: 1))
    #expect(lines.position(at: 4) == Position(line: 1, column: 2))
    #expect(lines.range(ofLine: 1) == 3..<5)
  }

  @Test func offsetsOutsideTheTextAreItsEnds() {
    let lines = table("ab\ncd")
    #expect(lines.position(at: -5) == Position(line: 1, column: 1))
    #expect(lines.position(at: 500) == Position(line: 2, column: 3))
    #expect(lines.range(ofLine: 0) == 0..<2)
    #expect(lines.range(ofLine: 99) == 3..<5)
  }

  @Test func anOffsetInALineBreakIsTheLineEnd() {
    let lines = table("ab\r\nc")
    #expect(lines.position(at: 2) == Position(line: 1, column: 3))
    #expect(lines.position(at: 3) == Position(line: 1, column: 3))
    #expect(lines.position(at: 4) == Position(line: 2, column: 1))
  }

  @Test func anOffsetWithinAScalarIsThatScalar() {
    #expect(table("aä").position(at: 2) == Position(line: 1, column: 2))
  }

  @Test func anEmptyTextHasOneEmptyLine() {
    #expect(table("").lineCount == 1)
    #expect(table("").position(at: 0) == Position(line: 1, column: 1))
    #expect(table("a\n").lineCount == 2)
    #expect(table("a\n").range(ofLine: 2) == 2..<2)
  }

  @Test func everyScalarIsFoundBackFromItsPosition() {
    let text = "\u{feff}ä: 🏃\r\n\r\n  - 面\n\re\u{301}"
    let lines = table(text)
    var offset = 0
    for scalar in text.unicodeScalars {
      let position = lines.position(at: offset)
      if !["\u{feff}", "\n"].contains(scalar) || lines.range(ofLine: position.line).contains(offset)
      {
        #expect(lines.offset(of: position) == max(offset, 3))
      }
      offset += scalar.utf8.count
    }
  }

  @Test func aColumnBeyondTheLineIsItsEnd() {
    let lines = table("äb\nc")
    #expect(lines.offset(of: Position(line: 1, column: 99)) == 3)
    #expect(lines.offset(of: Position(line: 1, column: 2)) == 2)
    #expect(lines.offset(of: Position(line: 99, column: 1)) == 4)
  }

  /// Line ends stand in all places of the words by which a text is gone through, and pairs across
  /// them; lines are longer and shorter than the stretches whose scalars are counted ahead.
  @Test(arguments: 0..<24)
  func placesAreThoseOfATextThatIsGoneThroughByteByByte(shift: Int) {
    let pieces = [
      String(repeating: "x", count: shift), "\r\n", "å", "\n\n", "\r\r\n", "tervä\r",
      String(repeating: "ö", count: shift * 211), "\n", String(repeating: "y\n", count: 9), "loppu",
    ]
    let file = SourceFile(path: "a.yaml", bytes: Array(pieces.joined().utf8))
    let table = LineTable(file)
    var place = Position(line: 1, column: 1)
    for (offset, byte) in file.bytes.enumerated() where byte & 0xC0 != 0x80 {
      let follows = file.bytes[(offset + 1)...].first
      let isSecondOfPair = byte == 0x0A && offset > 0 && file.bytes[offset - 1] == 0x0D
      if !isSecondOfPair {
        #expect(table.position(at: offset) == place)
      }
      let isEnd = byte == 0x0A || (byte == 0x0D && follows != 0x0A)
      place =
        isEnd
        ? Position(line: place.line + 1, column: 1)
        : Position(line: place.line, column: place.column + (byte == 0x0D ? 0 : 1))
    }
    #expect(table.lineCount == place.line)
  }
}
