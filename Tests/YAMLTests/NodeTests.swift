import Testing
import YAML

struct NodeTests {
  @Test func aNodeTakesSixteenBytes() {
    #expect(MemoryLayout<YAMLTree.Node>.stride == 16)
  }

  @Test func everyKindAndStyleComesBackBesideEveryPlace() {
    let kinds: [YAMLTree.Kind] = [.scalar, .sequence, .mapping, .alias]
    let styles: [YAMLTree.Style] = [
      .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .block, .flow,
    ]
    for kind in kinds {
      for style in styles {
        for start in [0, 1, YAMLTree.longestFile - 1, YAMLTree.longestFile] {
          let node = YAMLTree.Node(
            kind: kind, style: style, start: start, end: YAMLTree.longestFile)
          #expect(node.kind == kind && node.style == style)
          #expect(Int(node.start) == start && Int(node.end) == YAMLTree.longestFile)
          #expect(!node.isDecoded)
        }
      }
    }
  }

  @Test func whatIsChangedLeavesTheRestAsItIs() {
    var node = YAMLTree.Node(kind: .scalar, style: .flow, start: 5, end: 9)
    #expect(node.textStart == 5 && node.textEnd == 9)
    node.isDecoded = true
    node.textStart = 0x7FFF_FFFF
    node.textEnd = .max
    node.start = 7
    node.end = 8
    #expect(node.isDecoded && node.textStart == 0x7FFF_FFFF && node.textEnd == .max)
    #expect(node.kind == .scalar && node.style == .flow && node.start == 7 && node.end == 8)
    node.isDecoded = false
    node.start = .max
    #expect(!node.isDecoded && node.textStart == 0x7FFF_FFFF)
    #expect(Int(node.start) == YAMLTree.longestFile && node.style == .flow)
  }

  @Test func noLimitLetsAFileInWhosePlacesWouldNotFit() {
    #expect(YAMLLimits.standard.fileBytes <= YAMLTree.longestFile)
    let bytes = [UInt8](repeating: 0x20, count: YAMLTree.longestFile + 1)
    let read = Sample(bytes: bytes, limits: YAMLLimits(fileBytes: .max))
    #expect(read.problems.map(\.kind) == [.tooLarge])
  }

  @Test func theNextNodeStandsAfterAllThatIsInOne() {
    let tree = Sample("a: {b: [c, *x]}\n").tree
    #expect(tree.nodes.isEmpty || tree.next(after: 0) == tree.nodes.count)
    let read = Sample("a: &x {b: [c, d]}\ne: *x\n").tree
    let ends = read.nodes.indices.map { read.next(after: $0) }
    #expect(ends == [9, 2, 7, 4, 7, 6, 7, 8, 9])
  }
}
