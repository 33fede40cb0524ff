import SourceText
import Testing
import YAML

struct ReadingTests {
  @Test func scalarsAreTextAndNeverNumbersOrDates() {
    let read = Sample("[091, 05, 0,5, 6.3.2025, 2026–2029, yes, null, 1e3, 0x1F]")
    #expect(read.outline == "[091, 05, 0, 5, 6.3.2025, 2026–2029, yes, null, 1e3, 0x1F]")
  }

  @Test func theOrderAndDuplicateKeysAreKept() {
    let read = Sample("b: 1\na: 2\nb: 3\n")
    #expect(read.outline == "{b: 1, a: 2, b: 3}")
  }

  @Test func everyDocumentOfAFileIsRead() {
    let read = Sample("a: 1\n---\n- b\n...\n---\nteksti\n---\n")
    #expect(read.outline == "{a: 1} | [b] | teksti")
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: ["", "\u{feff}", "# kommentti\n", "\n\n  \n", "---\n", "--- # k\n...\n"])
  func aTextThatSaysNothingHasNoDocuments(text: String) {
    let read = Sample(text)
    #expect(read.tree.documents.isEmpty)
    #expect(read.tree.nodes.isEmpty)
    #expect(read.problems.isEmpty)
  }

  @Test func anAliasIsWhatItStandsForAndStandsWhereItIsWritten() throws {
    let read = Sample("ä: &n [x, y]\nb: *n\nc: &n z\nd: *n\n")
    #expect(read.outline == "{ä: [x, y], b: [x, y], c: &n z, d: z}".replacing("&n ", with: ""))
    #expect(read.cut(try #require(read.value("b"))) == "*n")
    #expect(read.tree.kind(of: try #require(read.value("b"))) == .sequence)
    #expect(read.tree.kind(of: try #require(read.value("d"))) == .scalar)
  }

  @Test func anAnchorOfAnEarlierDocumentIsUnknown() {
    let read = Sample("a: &n x\n---\nb: *n\n")
    #expect(read.problems.map(\.kind) == [.unknownAnchor])
    #expect(read.outline == "{a: x}")
  }

  @Test func aMergeKeyBringsThePairsThatTheMappingDoesNotHave() {
    let read = Sample(
      "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {<<: [*a, *b], x: 9}\nd: {<<: *b, w: 5}\n")
    let c = read.value("c").map(read.outline(of:))
    let d = read.value("d").map(read.outline(of:))
    #expect(c == "{x: 9, y: 2, z: 4}")
    #expect(d == "{w: 5, y: 3, z: 4}")
  }

  @Test func mergeKeysAreFollowedThroughMergedMappings() {
    let read = Sample("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, z: 3}\n")
    #expect(read.value("c").map(read.outline(of:)) == "{z: 3, y: 2, x: 1}")
  }

  @Test func aQuotedMergeKeyIsAKey() {
    #expect(Sample("'<<': {a: 1}").outline == "{<<: {a: 1}}")
  }

  @Test(arguments: ["a:", "a: ~", "a: null"]) func aValueThatSaysNothingIsEmpty(text: String) throws
  {
    let read = Sample(text)
    #expect(read.tree.isEmpty(try #require(read.value("a"))))
  }

  @Test(arguments: ["a: ''", "a: 'null'", "a: x", "a: []"])
  func aValueThatSaysSomethingIsNotEmpty(text: String) throws {
    let read = Sample(text)
    #expect(!read.tree.isEmpty(try #require(read.value("a"))))
  }

  @Test func askingAScalarForChildrenGivesNone() {
    let read = Sample("teksti")
    #expect(read.tree.items(of: read.root).isEmpty)
    #expect(read.tree.pairs(of: read.root).isEmpty)
    #expect(Sample("[a]").tree.text(of: NodeID(0)).isEmpty)
  }
}
