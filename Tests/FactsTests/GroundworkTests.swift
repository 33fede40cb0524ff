import Datalog
import Documents
import Facts
import Findings
import Rules
import SourceText
import Support
import Testing
import YAML

/// What the packs state is worked out once for all sets.
struct GroundworkTests {
  private let shipped: ShippedRules
  private let day = CalendarDay(year: 2026, month: 3, day: 1) ?? CalendarDay(number: 0)

  init() throws { shipped = try ShippedRules() }

  private func read(_ text: String) -> [(path: String, file: ReadFile)] {
    let source = SourceFile(path: "keksitty.yaml", bytes: Array(text.utf8))
    let (tree, problems) = YAMLTree.parse(source, as: FileIndex(shipped.fileCount))
    return [(source.path, Documents.read(tree, problems: problems, path: source.path))]
  }

  private func rows(
    _ files: [(path: String, file: ReadFile)], on day: CalendarDay, after groundwork: Groundwork?
  ) -> [[[Value]]] {
    let facts = FactBase(of: files, under: shipped.book, on: day, after: groundwork)
    let model = try? evaluate(Program(relations: shipped.book.program.relations), over: facts.rows)
    return shipped.book.program.relations.indices.map { number in
      let relation = RelationID(number)
      return (0..<(model?.rowCount(of: relation) ?? 0)).compactMap { model?.row($0, of: relation) }
    }
  }

  private let plan = """
    # Keksitty suunnitelma.
    hyvinvointisuunnitelma:
      organisaatio: Kuopio
    toimenpiteet:
      - {nimi: Senioritanssit, vastuutaho: Kuopion liikuntapalvelut, kumppanit: Keksityn kylän kerho ry}
      - {nimi: Kyläkahvila, vastuutaho: Kyläkerho}
    """

  @Test func setAfterSetStatesTheSameAsByItself() {
    let book = shipped.book
    let groundwork = Groundwork(under: book) { PreparedNames(of: book.registers) }
    groundwork.prepare()
    for text in [plan, plan.replacing("Kuopio", with: "Raisio"), plan] {
      let files = read(text)
      let alone = rows(files, on: day, after: nil)
      #expect(alone.joined().count > 50)
      let isSame = rows(files, on: day, after: groundwork) == alone
      #expect(isSame)
    }
  }

  @Test func everyDayIsStatedAsItself() {
    let groundwork = Groundwork(under: shipped.book)
    let files = read(plan)
    let next = CalendarDay(number: day.number + 1)
    let (today, tomorrow) = (
      rows(files, on: day, after: groundwork), rows(files, on: next, after: groundwork)
    )
    let (changes, isSame) = (today != tomorrow, tomorrow == rows(files, on: next, after: nil))
    #expect(changes && isSame)
  }

  @Test func aRegisterOfTheSetIsStillHeard() {
    let own = """
      # Keksitty rekisteri.
      rekisteri:
        järjestöt: [{nimi: Keksityn kylän kerho, lyhenteet: [Kyläkerho]}]
      """
    let groundwork = Groundwork(under: shipped.book)
    groundwork.prepare()
    let files = read(own + "\n---\n" + plan)
    #expect(files[0].file.documents.count == 2)
    let isSame = rows(files, on: day, after: groundwork) == rows(files, on: day, after: nil)
    #expect(isSame)
  }
}
