import SourceText
import Testing
import YAML

/// Text that libyaml cannot read, with the place a person would point at.
struct NotYAMLTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let kind: YAMLProblem.Kind
    let marked: String
    let words: String

    init(_ kind: YAMLProblem.Kind, _ marked: String, _ words: String) {
      self.kind = kind
      self.marked = marked
      self.words = words
    }

    var testDescription: String { "\(kind): \(words)" }
  }

  static let tabs = [
    Case(.tab, "a: 1\n⟦\t⟧b: 2\n", "b: 2"),
    Case(.tab, "\r\r⟦\t\t⟧ ", ""),
    Case(.tab, "a:\n⟦\t\t⟧- x\n", "- x"),
    Case(.tab, "ä:\n  b: 1\n⟦\t⟧c: 2\n", "c: 2"),
    Case(.tab, "a:\n  b: 1\n  ⟦\t⟧c: 2\n", "c: 2"),
  ]

  static let colons = [
    Case(.missingSpaceAfterColon, "- nimi⟦:⟧Pakka\n  teema: x\n", "nimi:Pakka"),
    Case(.missingSpaceAfterColon, "a: 1\nnimi⟦:⟧Pakka\nteema: x\n", "nimi:Pakka"),
    Case(.missingSpaceAfterColon, "a: 1\r\nnimi⟦:⟧Pakka\r\n", "nimi:Pakka"),
    Case(.missingSpaceAfterColon, "a:\n  päävastuu⟦:⟧Kuopio\n  teema: x\n", "päävastuu:Kuopio"),
    Case(.missingSpaceAfterColon, "a: 1\nb:\n  - c⟦:⟧d\n    e: f\n", "c:d"),
    Case(.missingSpaceAfterColon, "a: 1\nnimi⟦:⟧\"Pakka\"\nb: 1\n", "nimi:\"Pakka\""),
    Case(.colonInText, "nimi: Lapset puheeksi⟦:⟧ malli\n", "Lapset puheeksi: malli"),
    Case(.colonInText, "- Lapset: äidin puheeksi⟦:⟧ malli\n", "äidin puheeksi: malli"),
    Case(.colonInText, "a: [x: y⟦:⟧ z]\n", "y: z]"),
    Case(.colonInText, "{nimi: Lapset⟦:⟧ malli}\n", "Lapset: malli}"),
    Case(.colonInText, "a: teksti\n  jatkuu näin⟦:⟧ x\n", "jatkuu näin: x"),
  ]

  static let characters = [
    Case(.nonBreakingSpace, "- nimi:⟦\u{a0}⟧Pakka\n  teema: x\n", "nimi:\u{a0}Pakka"),
    Case(.nonBreakingSpace, "a: 1\nnimi:⟦\u{a0}⟧Pakka\nb: x\n", "nimi:\u{a0}Pakka"),
    Case(.nonBreakingSpace, "a:\n⟦\u{a0}⟧b: 1\n  c: 2\n", "b: 1"),
    Case(.nonBreakingSpace, "a:\n  - b\n  -⟦\u{a0}⟧x: 1\n  - y\n", "-\u{a0}x: 1"),
    Case(.wordDash, "a:\n  - x\n  ⟦–⟧ y\n", "– y"),
    Case(.wordDash, "a:\n  ⟦•⟧ x: 1\n    y: 2\n", "• x: 1"),
    Case(.wordDash, "a: b\n⟦—⟧ y\n", "— y"),
    Case(.specialStart, "a: ⟦%⟧5 prosenttia\n", "%5 prosenttia"),
    Case(.specialStart, "a: ⟦@⟧x\n", "@x"),
    Case(.specialStart, "a: ⟦*⟧tärkeä* asia\n", "*tärkeä* asia"),
    Case(.specialStart, "a: ⟦`⟧x`\n", "`x`"),
    Case(.specialStart, "a: ⟦!⟧Move, x\n", "!Move, x"),
    Case(.specialStart, "a: ⟦!⟧Move! x\n", "!Move! x"),
    Case(.specialStart, "a: ⟦>⟧ 18-vuotiaat\n", "> 18-vuotiaat"),
    Case(.specialStart, "a: ⟦|⟧x\n", "|x"),
    Case(.specialStart, "a: ⟦&⟧ co\n", "& co"),
    Case(.specialStart, "a: ⟦-⟧ b\n", "- b"),
    Case(.specialStart, "a: ⟦?⟧ b\n", "? b"),
    Case(.specialStart, "a: ⟦]⟧\n", "]"),
    Case(.specialStart, "ä: ⟦,⟧ b\n", ", b"),
    Case(.specialStart, "⟦%⟧5\n", "%5"),
    Case(.specialStart, "- ⟦@⟧x\n", "@x"),
    Case(.specialStart, "a: ⟦\"⟧Pakka\" -malli\n", "\"Pakka\" -malli"),
    Case(.specialStart, "a: ⟦'⟧Pakka'n malli\n", "'Pakka'n malli"),
    Case(.specialStart, "a: ⟦[⟧Luonnos] malli\n", "[Luonnos] malli"),
    Case(.specialStart, "a: ⟦{⟧x} y\n", "{x} y"),
    Case(.specialStart, "- ⟦\"⟧x\" y\n", "\"x\" y"),
  ]

  static let unclosed = [
    Case(.unclosedQuote, "ä: ⟦\"⟧Pakka\nb: x\n", "\"Pakka"),
    Case(.unclosedQuote, "a: ⟦\"⟧Pakka\nb: \"x\"\nc: d\n", "\"Pakka"),
    Case(.unclosedQuote, "a: ⟦'⟧Pakka\nb: 'x'\n", "'Pakka"),
    Case(.unclosedQuote, "a: [⟦\"⟧x, y]\nb: \"c\"\n", "\"x, y]"),
    Case(.unclosedQuote, "a: ⟦\"⟧x\n---\nb: 1\n", "\"x"),
    Case(.unclosedBracket, "a: ⟦[⟧x, y\nb: c\n", "[x, y"),
    Case(.unclosedBracket, "a: ⟦{⟧x: y\nb: c\n", "{x: y"),
    Case(.unclosedBracket, "a: [x, ⟦{⟧y: z]\n", "{y: z]"),
    Case(.unclosedBracket, "a: ⟦[⟧x\n", "[x"),
    Case(.unclosedBracket, "a: ⟦[⟧x, y\nb: [c]\nd: e\n", "[x, y"),
  ]

  static let shapes = [
    Case(.conflictMarker, "a: 1\n⟦<<<<<<< HEAD⟧\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "<<<<<<< HEAD"),
    Case(.conflictMarker, "a:\n  b: 1\n⟦<<<<<<< HEAD⟧\n  c: 2\n=======\n", "<<<<<<< HEAD"),
    Case(.conflictMarker, "⟦<<<<<<< HEAD⟧\nb\n=======\nc\n>>>>>>> x\n", "<<<<<<< HEAD"),
    Case(.conflictMarker, "a: \"b\n⟦<<<<<<< HEAD⟧\n  c\"\n", "<<<<<<< HEAD"),
    Case(.conflictMarker, "a: 1\n⟦>>>>>>> oma-haara⟧\nb: 2\n", ">>>>>>> oma-haara"),
    Case(.indentation, "a:\n  b: 1\n ⟦c: 2⟧\n", "c: 2"),
    Case(.indentation, "a:\n  b: 1\n   ⟦c: 2⟧\n", "c: 2"),
    Case(.indentation, "a:\n  - x\n ⟦- y⟧\n", "- y"),
    Case(.indentation, "- a\n⟦b: c⟧\n", "b: c"),
    Case(.indentation, "  a: 1\n⟦b: 2⟧\n", "b: 2"),
    Case(.indentation, "a:\n  - b: c\n  ⟦d: e⟧\n", "d: e"),
    Case(.unknownAnchor, "a: ⟦*x⟧\n", "*x"),
    Case(.unknownAnchor, "a: &x [1, ⟦*x⟧]\n", "*x"),
    Case(.cutByComment, "a: Tavoite ⟦#1⟧\n  jatkuu\n", "#1"),
  ]

  static let others = [
    Case(.other, "a: 1\n⟦irto rivi⟧\nb: 2\n", "irto rivi"),
    Case(.other, "⟦key with no colon⟧\nb: c\n", "key with no colon"),
    Case(.other, "a: \"C:⟦\\polku\"⟧\n", "\\polku\""),
    Case(.other, "a: [x, y]⟦]⟧\n", "]"),
    Case(.other, "a: x⟦\u{b}⟧y\n", ""),
  ]

  @Test(arguments: tabs + colons + characters) func aMistakeInALineIsFound(sample: Case) {
    check(sample)
  }

  @Test(arguments: unclosed + shapes + others) func aMistakeInTheShapeIsFound(sample: Case) {
    check(sample)
  }

  @Test(arguments: tabs + colons + characters + unclosed + shapes)
  func theDocumentsBeforeTheMistakeAreKept(sample: Case) {
    let marked = MarkedText(sample.marked)
    let read = Sample("alku: ehjä\n---\n" + marked.text)
    #expect(read.problems.map(\.kind) == [sample.kind])
    #expect(read.problems.first.map { read.cut($0.span) } == marked.place)
    #expect(read.outline == "{alku: ehjä}")
    #expect(read.tree.nodes.count == 3)
  }

  private func check(_ sample: Case) {
    let marked = MarkedText(sample.marked)
    let read = Sample(marked.text)
    #expect(read.problems.map(\.kind) == [sample.kind])
    #expect(read.problems.first.map { read.cut($0.span) } == marked.place)
    #expect(read.problems.first.map { Int($0.span.start) } == marked.start)
    #expect(read.problems.first?.words == sample.words)
    #expect(read.tree.documents.isEmpty)
    #expect(read.tree.nodes.isEmpty)
  }
}
