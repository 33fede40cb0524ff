import Documents
import SourceText
import Testing
import YAML

/// The cells of the value of `a`, each as its words in the file.
private struct Value {
  let tree: YAMLTree
  let cells: [Cell]

  init(_ value: String) {
    let text = "a: " + value
    let source = SourceFile(path: "", bytes: Array(text.utf8))
    let tree = YAMLTree.parse(source, as: FileIndex(0)).tree
    let root = tree.documents.first
    cells = root.map { tree.pairs(of: $0).flatMap { tree.nameCells(of: $0.value) } } ?? []
    self.tree = tree
  }

  func words(_ cells: [Cell]) -> [String] {
    cells.map { String(decoding: tree.source[$0.span.range], as: UTF8.self) }
  }
}

@Test(arguments: [
  ("sivistystoimi, hyvinvointialue", ["sivistystoimi", "hyvinvointialue"]),
  ("Mallila; Malli / Mept + MLL", ["Mallila", "Malli", "Mept", "MLL"]),
  ("Liikunta-, nuoriso- ja kulttuuripalvelut", ["Liikunta-, nuoriso- ja kulttuuripalvelut"]),
  ("sosiaali- ja terveyspalvelut, koulu", ["sosiaali- ja terveyspalvelut", "koulu"]),
  ("Kuopio (nuoriso, liikunta), Malli", ["Kuopio (nuoriso, liikunta)", "Malli"]),
  ("Kuopio (nuoriso, Malli", ["Kuopio (nuoriso", "Malli"]),
  ("Kuopio, , Malli,", ["Kuopio", "Malli"]), ("Kuopio", ["Kuopio"]), (", ;", []),
  ("'Kuopio, Malli'", ["Kuopio", "Malli"]), ("\"Kuopio\\n, Malli\"", ["Kuopio", "Malli"]),
  ("|\n  - Ähtäri\n  - Malli\n", ["Ähtäri", "Malli"]),
])
func aCellIsCutIntoNamesWithTheirPlaces(value: String, parts: [String]) {
  let read = Value(value)
  #expect(read.words(read.cells.flatMap { $0.parts() }) == parts)
}

@Test(arguments: [
  ("Kuopio ja Malli", ["Kuopio", "Malli"]), ("Kuopio sekä Malli", ["Kuopio", "Malli"]),
  ("Närpes och Malli and X", ["Närpes", "Malli", "X"]),
  ("Liikunta- ja kulttuuripalvelut", ["Liikunta- ja kulttuuripalvelut"]),
  ("liikuntaneuvonta ja -palvelut", ["liikuntaneuvonta ja -palvelut"]),
  ("Kuopio (nuoriso ja liikunta) ja Malli", ["Kuopio (nuoriso ja liikunta)", "Malli"]),
  ("Jaana", ["Jaana"]),
])
func wordsForAndAreASecondCut(value: String, parts: [String]) {
  let read = Value(value)
  #expect(read.words(read.cells.flatMap { $0.conjoined() }) == parts)
  #expect(read.words(read.cells.flatMap { $0.parts() }) == read.words(read.cells))
}

@Test(arguments: [
  ("Kuopion kaupunki (nuorisopalvelut)", ["Kuopion kaupunki", "nuorisopalvelut"]),
  ("Malli (a (b)) (c)", ["Malli (a (b))", "c"]), ("Malli (a (b))", ["Malli", "a (b)"]),
])
func aTrailingBracketIsAUnit(value: String, parts: [String]) throws {
  let read = Value(value)
  let (name, unit) = try #require(read.cells.first?.nameAndUnit())
  #expect(read.words([name, unit]) == parts)
}

@Test(arguments: ["Kuopio", "Kuopio (a) b", "(a)", "Kuopio ()", "Kuopio a)"])
func otherCellsHaveNoUnit(value: String) {
  #expect(Value(value).cells.first?.nameAndUnit() == nil)
}

@Test func aFlowListIsJoinedAgainWhereYAMLCutsABracket() {
  let read = Value("[Kuopio (nuoriso, liikunta), Malli]")
  #expect(read.words(read.cells) == ["Kuopio (nuoriso, liikunta)", "Malli"])
  #expect(read.cells.map(\.text) == ["Kuopio (nuoriso, liikunta)", "Malli"])
}

@Test func aBracketThatIsNeverClosedLosesNothing() {
  let read = Value("[Kuopio (nuoriso, liikunta, Malli]")
  #expect(read.words(read.cells) == ["Kuopio (nuoriso", "liikunta", "Malli"])
}

@Test func aPartThatCannotBeFoundAgainHasTheWholeScalarsPlace() {
  let read = Value("\"K\\u00E4rki, Malli\"")
  let parts = read.cells.flatMap { $0.parts() }
  #expect(parts.map(\.text) == ["Kärki", "Malli"])
  #expect(read.words(parts) == ["\"K\\u00E4rki, Malli\"", "Malli"])
}
