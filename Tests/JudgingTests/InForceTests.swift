import Datalog
import Documents
import Facts
import Rules
import SourceText
import Testing
import YAML

/// The rows of `sovittu` that an agreement of these lines gives on 1.3.2026.
private func agreedRows(markedWith mark: String, validity: String) throws -> Int {
  let texts = [
    "tyypit: {Asiakirja: [Sopimus]}",
    """
    sanasto:
      - tunnus: sovittu
        lause: osapuolet ovat sopineet työnjaosta <a:Sopimus>
        sv: parterna har kommit överens om arbetsfördelningen <a>
        en: the parties have agreed on the division of work <a>
        lähde: sopimus
        \(mark)
    """,
  ]
  let packs = texts.enumerated().map { number, text in
    let source = SourceFile(path: "\(number).yaml", bytes: Array(text.utf8))
    return PackSource(
      path: source.path, tree: YAMLTree.parse(source, as: FileIndex(number)).tree)
  }
  let book = try RuleBook(reading: packs)
  let source = SourceFile(
    path: "sopimus.yaml",
    bytes: Array("sopimus: {tunnus: koe, laji: sovittu työnjako, \(validity)}".utf8))
  let parsed = YAMLTree.parse(source, as: FileIndex(2))
  let file = read(parsed.tree, problems: parsed.problems, path: source.path)
  let day = try #require(CalendarDay(year: 2026, month: 3, day: 1))
  let facts = FactBase(of: [(source.path, file)], under: book, on: day)
  let relation = try #require(book.vocabulary.relation("sovittu"))
  return try evaluate(book.program, over: facts.rows).rowCount(of: relation)
}

@Test(arguments: [
  ("vain-voimassa: kyllä", "voimassa: 2024–2025", 0),
  ("vain-voimassa: kyllä", "voimassa: 2026–2029", 1),
  ("vain-voimassa: ei", "voimassa: 2024–2025", 1),
  ("", "voimassa: 2024–2025", 1),
])
func aSentenceMayHoldOnlyWhatIsInForce(mark: String, validity: String, count: Int) throws {
  #expect(try agreedRows(markedWith: mark, validity: validity) == count)
}
