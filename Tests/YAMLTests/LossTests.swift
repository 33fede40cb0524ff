import SourceText
import Testing
import YAML

/// What YAML accepts and would lose.
struct LossTests {
  @Test(arguments: [
    ("!Move ja aikuisten kysely", "!Move ja aikuisten kysely"), ("!Move", "!Move"),
    ("! huomio", "! huomio"), ("!!Huom tärkeä", "!!Huom tärkeä"),
    ("!Move \"ja kysely\"", "!Move ja kysely"), ("!Move ja\n  kysely", "!Move ja kysely"),
    ("!Move ''", "!Move "),
  ])
  func aTextThatStartsWithAnExclamationMarkIsWhole(written: String, text: String) throws {
    let read = Sample("ä: x\na: \(written)\nb: y\n")
    let node = try #require(read.value("a"))
    #expect(read.tree.text(of: node) == text)
    #expect(read.cut(node) == written)
    #expect(read.problems.map(\.kind) == [.tag])
    #expect(read.problems.first.map { read.cut($0.span) } == written)
    #expect(read.tree.isEmpty(node) == false)
  }

  @Test(arguments: [
    "!!str 091", "!!str", "!<tag:yaml.org,2002:str> x", "!!map {a: b}", "\"!Move\"", "'! x'",
  ])
  func aTagOfYAMLItselfOrQuotedTextIsNotReported(written: String) {
    #expect(Sample("a: \(written)\n").problems.isEmpty)
  }

  @Test func aTagOnAListOrMappingIsReportedAndItsContentsAreKept() {
    let read = Sample("a: !Move [x]\nb: !Laji\n  c: d\n")
    #expect(read.problems.map { read.cut($0.span) } == ["!Move", "!Laji"])
    #expect(read.outline == "{a: [x], b: {c: d}}")
  }

  @Test(arguments: [
    ("a: Tavoite #1", "#1"), ("a: x  #some ja muut  ", "#some ja muut"), ("- #1", "#1"),
    ("a: #some", "#some"), ("a: Tavoite #äly\nb: y", "#äly"),
  ])
  func textAfterAHashSignIsReported(text: String, cut: String) {
    let read = Sample(text + "\n")
    #expect(read.problems.map(\.kind) == [.cutByComment])
    #expect(read.problems.first.map { read.cut($0.span) } == cut)
    #expect(read.problems.first?.words == cut)
  }

  @Test(arguments: [
    "a: x # selitys", "a: x # <- rule-id", "a: x #<- id", "a: x # ^^^ id", "a: x #^^^", "a: x #",
    "a: x ## y", "a: x #--- y", "a: \"x\" #1", "a: [x] #1", "a: x#1", "a: 'x #1'", "a: #\n  b: 1",
    "# Tavoite #1", "a: x\n#kommentti\nb: y", "a: #kommentti\n  b: 1",
  ])
  func anOrdinaryCommentIsNotReported(text: String) {
    #expect(Sample(text + "\n").problems.isEmpty)
  }

  @Test(arguments: [
    ("a:\n  ⟦–⟧ Martat\n  – MLL\n", YAMLProblem.Kind.wordDash), ("a:\n  ⟦•⟧ Martat\n", .wordDash),
    ("a:\n  -⟦\u{a0}⟧Martat\n  -\u{a0}MLL\n", .nonBreakingSpace),
  ])
  func aListWithMarksOfWordIsReported(marked: String, kind: YAMLProblem.Kind) {
    let sample = MarkedText(marked)
    let read = Sample(sample.text)
    #expect(read.problems.map(\.kind) == [kind])
    #expect(read.problems.first.map { read.cut($0.span) } == sample.place)
    #expect(read.tree.documents.count == 1)
  }

  @Test(arguments: ["a: – x", "a: –31.12.2026", "a:\n  –31.12.2026", "a: -x", "a: |\n  – x\n  – y"])
  func aDashWithinAValueIsNotReported(text: String) {
    #expect(Sample(text + "\n").problems.isEmpty)
  }

  @Test(arguments: [
    "a: |\n  <<<<<<< HEAD\n", "a: '<<<<<<< HEAD'\n", "a: <<<<<<<x\n", "<<: {a: 1}\n",
  ])
  func angleBracketsWithinAValueAreNotAConflict(text: String) {
    #expect(Sample(text).problems.isEmpty)
  }
}
