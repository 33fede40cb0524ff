import SourceText
import Testing
import YAML

/// The places of keys and values, as what they cut out of the text.
struct PlaceTests {
  @Test(arguments: [
    "ä: ö", "平成: 年", "🏃‍♂️: 🏊", "e\u{301}: a\u{308}", "\u{feff}ä: ö", "ä ö: å, ß",
  ])
  func keysAndValuesAreCutOutWhole(text: String) {
    let read = Sample(text + "\r\n")
    #expect(read.problems.isEmpty)
    let pairs = read.tree.pairs(of: read.root)
    let cuts = pairs.map { read.cut($0.key) + ": " + read.cut($0.value) }
    #expect(cuts == [text.replacing("\u{feff}", with: "")])
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func whatYAMLTakesForALineBreakMovesNoPlaces(separator: String) {
    let read = Sample("a: \"x\(separator)y\"\n  \nö: z\n")
    let cuts = read.tree.pairs(of: read.root).map { read.cut($0.value) }
    #expect(cuts == ["\"x\(separator)y\"", "z"])
  }

  @Test func aKeyAfterManyWideCharactersIsCutOutWhole() {
    let text = String(repeating: "ä🏃平e\u{301}", count: 3_000)
    let read = Sample("\u{feff}a: \(text)\r\nö: \"\(text)\"\r\nå: loppu\r\n")
    let cuts = read.tree.pairs(of: read.root).map { [read.cut($0.key), read.cut($0.value)] }
    #expect(cuts == [["a", text], ["ö", "\"\(text)\""], ["å", "loppu"]])
  }

  @Test(arguments: [
    ("a: \"x y\"\n", "\"x y\"", "x y"), ("a: 'x '' y' # k\n", "'x '' y'", "x ' y"),
    ("a: \"ä\\n\\u00e4\"\n", "\"ä\\n\\u00e4\"", "ä\nä"), ("a: ''\n", "''", ""),
    ("a: \"x\n  y\"\n", "\"x\n  y\"", "x y"), ("a: x\n  y\nb: z\n", "x\n  y", "x y"),
    ("a: x # k\n", "x", "x"), ("a:   x  \n", "x", "x"), ("a:\tx\t\n", "x", "x"),
    ("a: |\n  ä\n  b\n\n\nc: d\n", "|\n  ä\n  b", "ä\nb\n"),
    ("a: >-\n  x\n  y\n\n# k\nc: d\n", ">-\n  x\n  y", "x y"),
    ("a: |+\n  x\n\nc: d\n", "|+\n  x", "x\n\n"), ("a: |\nc: d\n", "|", ""),
    ("a: |-\r\n  ä\r\n  b\r\n", "|-\r\n  ä\r\n  b", "ä\nb"),
  ])
  func aValueEndsWhereItsTextEnds(text: String, place: String, value: String) throws {
    let read = Sample(text)
    let node = try #require(read.value("a"))
    #expect(read.cut(node) == place)
    #expect(read.tree.text(of: node) == value)
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [
    ("a: [x, y]  # k\nb: 1\n", "[x, y]"), ("a: { x: y }\n", "{ x: y }"),
    ("a: [\n x,\n]\n", "[\n x,\n]"),
    ("a:\n  b: 1\n\n# k\nc: 2\n", "b: 1"), ("a:\n- x\n- y # k\n\nb: 1\n", "- x\n- y"),
    ("a:\n  - x: 1\n    y:\n\nb: 1\n", "- x: 1\n    y:"),
    ("a:\n  - |\n    t\n\nb: 1\n", "- |\n    t"),
    ("a: &n\n  b: 1\nc: 1\n", "b: 1"), ("a: &n [x]\n", "[x]"), ("a: [b: c]\n", "[b: c]"),
  ])
  func aCollectionEndsWithItsLastChildOrBracket(text: String, place: String) throws {
    let read = Sample(text)
    #expect(read.cut(try #require(read.value("a"))) == place)
  }

  @Test func aPairWithoutBracketsInAListEndsWithItsValue() throws {
    let read = Sample("[a: b , c]")
    #expect(read.cut(try #require(read.tree.items(of: read.root).first)) == "a: b")
  }

  @Test(arguments: [
    ("a:\nb: 1\n", 2), ("a:   # k\nb: 1\n", 2), ("ä:", 3), ("x: 1\na:\n\n\n", 7),
    ("? a\n\n\n? b\n", 3),
    ("{a: , b}", 3), ("{a , b}", 2), ("a: !!str\nb: 1\n", 8),
  ])
  func aValueThatIsNotWrittenStandsAfterTheColonOrTheKey(text: String, offset: Int) throws {
    let read = Sample(text)
    let key = text.contains("ä") ? "ä" : "a"
    let node = try #require(read.value(key))
    let span = read.tree.span(of: node)
    #expect(read.tree.isEmpty(node))
    #expect([Int(span.start), Int(span.end)] == [offset, offset])
  }

  @Test func anItemThatIsNotWrittenStandsAfterItsDash() {
    let read = Sample("- x\n-\n- y\n")
    let spans = read.tree.items(of: read.root).map { read.tree.span(of: $0).range }
    #expect(spans == [2..<3, 5..<5, 8..<9])
  }

  @Test func anchoredTextStandsWithoutItsAnchor() throws {
    let read = Sample("a: &n Kuopio\nb: &m \"x\"\nc: !!str &k 091\n")
    let cuts = read.tree.pairs(of: read.root).map { read.cut($0.value) }
    #expect(cuts == ["Kuopio", "\"x\"", "091"])
    #expect(read.outline == "{a: Kuopio, b: x, c: 091}")
    #expect(read.problems.isEmpty)
  }

  @Test func textThatYAMLDoesNotChangeIsNotCopied() {
    let read = Sample("a: x\n'b': \"y ä\"\nc: [z, '']\nd:\n")
    #expect(read.tree.decoded.isEmpty)
    #expect(read.outline == "{a: x, b: y ä, c: [z, ], d: }")
  }

  @Test func everySpanLiesWithinItsParentAndInOrder() {
    let read = Sample(
      "a: &n {x: [1, \"2\"], y: }\n\nb:\n  - - 1\n    - |\n      t\n  - *n\n<<: *n\n? [k]\n: v\n")
    #expect(read.problems.isEmpty)
    let nodes = read.tree.nodes
    for (index, node) in nodes.enumerated() {
      var lastEnd = node.start
      let children = nodes[(index + 1)..<read.tree.next(after: index)]
      for child in children where child.start >= lastEnd {
        #expect(child.end <= node.end)
        lastEnd = child.start
      }
      #expect(node.start <= node.end)
      #expect(children.allSatisfy { $0.start >= node.start })
    }
  }
}
