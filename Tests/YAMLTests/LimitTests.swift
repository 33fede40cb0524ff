import SourceText
import Testing
import YAML

struct LimitTests {
  @Test func theStandardLimitsAreThoseOfTheDesign() {
    let limits = YAMLLimits.standard
    #expect([limits.fileBytes, limits.scalarBytes] == [67_108_864, 1_048_576])
    #expect([limits.depth, limits.expansion] == [256, 10])
  }

  @Test func aFileBeyondTheLimitIsNotRead() {
    let read = Sample("a: 123", limits: YAMLLimits(fileBytes: 5))
    #expect(read.problems.map(\.kind) == [.tooLarge])
    #expect(read.tree.nodes.isEmpty)
    #expect(Sample("a: 123", limits: YAMLLimits(fileBytes: 6)).problems.isEmpty)
  }

  @Test func nestingBeyondTheLimitStopsAndKeepsWhatWasRead() {
    let limits = YAMLLimits(depth: 3)
    #expect(Sample("ä: [[x]]", limits: limits).problems.isEmpty)
    let read = Sample("ä: 1\nb: [a, [c, [x]]]\nc: 2\n", limits: limits)
    #expect(read.problems.map(\.kind) == [.tooDeep])
    #expect(read.problems.first?.span.range == 17..<18)
    #expect(read.outline == "{ä: 1, b: [a, [c]]}")
  }

  @Test func aKeyWhoseValueIsTooDeepIsLeftEmpty() {
    let read = Sample("a:\n  b:\n    c: 1\n", limits: YAMLLimits(depth: 2))
    #expect(read.outline == "{a: {b: }}")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "]) func tenThousandLevelsStopAtOnce(opening: String) {
    let read = Sample(String(repeating: opening, count: 10_000))
    #expect(read.problems.map(\.kind) == [.tooDeep])
    #expect(read.tree.nodes.count < 1_000)
  }

  @Test func aScalarBeyondTheLimitStops() throws {
    let limits = YAMLLimits(scalarBytes: 4)
    #expect(Sample("a: xxxx", limits: limits).problems.isEmpty)
    let read = Sample("a: 1\nb: xxxxx\nc: 2\n", limits: limits)
    #expect(read.problems.map(\.kind) == [.longScalar])
    #expect(read.problems.first.map { read.cut($0.span) } == "xxxxx")
    #expect(read.outline == "{a: 1, b: }")
  }

  @Test(arguments: ["a: 1\nb: ", "a: 1\nb: \"", "a: 1\nb: |\n  ", "a: 1\nb: [", "a: 1\nb:\n  - "])
  func aHugeScalarIsNotReadToItsEnd(start: String) {
    let text = Array(start.utf8) + [UInt8](repeating: 0x78, count: 4 << 20)
    let read = Sample(bytes: text)
    #expect(read.problems.map(\.kind) == [.longScalar])
    let place = read.problems.first.map { Int($0.span.start) } ?? 0
    #expect((start.utf8.count - 5...start.utf8.count).contains(place))
    #expect(read.tree.documents.count == 1)
  }

  @Test func longCommentsAreNotScalars() {
    let comment = String(repeating: "# selitys\n\n", count: 200_000)
    let read = Sample("a: 1\n" + comment + "b: 2\n" + comment)
    #expect(read.problems.isEmpty)
    #expect(read.outline == "{a: 1, b: 2}")
  }

  @Test func aBillionLaughsAreStoppedByCounting() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      let items = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let read = Sample(text)
    #expect(read.problems.map(\.kind) == [.expansion])
    #expect(read.problems.first.map { read.cut($0.span) } == "*a2")
    #expect(read.tree.documents.count == 1)
    #expect(read.tree.pairs(of: read.root).count == 4)
  }

  @Test func aSmallFileMayUseManyAliases() {
    let items = [String](repeating: "*a", count: 40).joined(separator: ", ")
    #expect(Sample("a: &a [x, y, z]\nb: [\(items)]\n").problems.isEmpty)
  }

  @Test func expansionIsCountedOverTheWholeFile() {
    let limits = YAMLLimits(expansion: 2, expansionFloor: 0)
    #expect(Sample("a: &a [x, y]\nb: [*a, *a]\n", limits: limits).problems.isEmpty)
    let read = Sample("a: &a [x, y]\nb: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n", limits: limits)
    #expect(read.problems.map(\.kind) == [.expansion])
    #expect(read.outline.hasPrefix("{a: [x, y], b: [[x, y], "))
  }
}
