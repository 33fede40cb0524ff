import SourceText
import Testing
import YAML

struct BytesTests {
  @Test func aByteThatIsNotUTF8IsFoundInItsPlace() {
    let read = Sample(bytes: Array("ä: x".utf8) + [0xE4] + Array("y\n".utf8))
    #expect(read.problems.map(\.kind) == [.notUTF8])
    #expect(read.problems.first?.span.range == 5..<6)
    #expect(read.tree.documents.isEmpty)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xC3, 0x28],
    ] as [[UInt8]])
  func bytesThatUTF8ForbidsAreFound(bytes: [UInt8]) {
    let read = Sample(bytes: [0xEF, 0xBB, 0xBF] + Array("a: ".utf8) + bytes)
    #expect(read.problems.map(\.kind) == [.notUTF8])
    #expect(read.problems.first?.span.start == 6)
  }

  @Test(arguments: [true, false], [true, false]) func utf16IsKnown(isBig: Bool, hasMark: Bool) {
    let text = (hasMark ? "\u{feff}" : "") + "nimi: Päihdetyö\n"
    let bytes = text.utf16.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let read = Sample(bytes: bytes)
    #expect(read.problems.map(\.kind) == [.utf16])
    #expect(read.problems.first?.span.range == 0..<2)
  }

  @Test func aZeroByteMakesAFileBinary() {
    let read = Sample(bytes: Array("a: b\n".utf8) + [0, 1, 2, 0xFF])
    #expect(read.problems.map(\.kind) == [.binary])
    #expect(read.problems.first?.span.range == 5..<6)
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49]
    #expect(Sample(bytes: image).problems.map(\.kind) == [.binary])
  }

  @Test func aLaterDocumentWithABadByteLeavesTheEarlierOnes() {
    let text = "a: 1\n---\nb: " + String(repeating: "x", count: 100_000)
    let read = Sample(bytes: Array(text.utf8) + [0xFF])
    #expect(read.problems.map(\.kind) == [.notUTF8])
    #expect(read.problems.first.map { Int($0.span.start) } == text.utf8.count)
    #expect(read.outline == "{a: 1}")
  }
}
