import Datalog
import Documents
import Findings
import Rules
import Testing

private let plans = """
  sanasto:
    - tunnus: suunnitelma
      lause: asiakirja <s:Suunnitelma> on suunnitelma
      sv: dokumentet <s> är en plan
      en: the document <s> is a plan
      lähde: suunnitelma
    - tunnus: kausi-alkaa
      lause: suunnitelman <s:Suunnitelma> kausi alkaa <d:Päivä>
      sv: perioden för planen <s> börjar <d>
      en: the period of the plan <s> begins on <d>
      lähde: suunnitelma
  """

private let act = """
  säädös:
    tunnus: 612/2021
    nimi: {fi: a, sv: b, en: c}
    osoite: https://example.org
    pykälät:
      - pykälä: "6"
        momentit:
          - {momentti: "2", sisältö: {fi: a, sv: b, en: c}}
  """

private func book(_ lines: String) throws -> RuleBook {
  let rule = SmallPacks.rule(
    """
    koskee: [asiakirja <s> on suunnitelma]
    havainto: {fi: a, sv: b, en: c}
    \(lines)
    """)
  var packs = SmallPacks(
    ("sanasto/suunnitelmat.yaml", plans), ("laki/612-2021.yaml", act), ("roolit/koe.yaml", rule))
  packs.files[0].text =
    "tyypit: {Taho: [Kunta], Toimenpide: [], Sana: [], Luku: [], Päivä: [], "
    + "Sopimus: [], Suunnitelma: []}"
  return try packs.read()
}

extension RuleBook {
  /// The plans in which the only rule finds a fault, where each begins on a day or has no period.
  fileprivate func found(_ plans: [(plan: Int, begins: CalendarDay?)]) throws -> [Int?] {
    let judgement = try #require(rules.first?.judgement)
    let (plan, begins) = (
      try #require(vocabulary.relation("suunnitelma")),
      try #require(vocabulary.relation("kausi-alkaa"))
    )
    var rows = Rows(program.relations)
    for (number, day) in plans {
      rows.insert(Value(number: number), into: plan, origin: 0)
      guard let day else { continue }
      rows.insert(Value(number: number), Value(number: day.number), into: begins, origin: 0)
    }
    let model = try evaluate(program, over: rows)
    return (0..<model.rowCount(of: judgement.finding)).map {
      model.row($0, of: judgement.finding)[0].number
    }
  }
}

private let threePlans = [
  (1, CalendarDay(year: 2022, month: 12, day: 31)), (2, CalendarDay(year: 2023, month: 1, day: 1)),
  (3, nil),
]

@Test func aPlanIsJudgedByTheLawOfItsOwnPeriod() throws {
  let book = try book("peruste: [{laki: \"612/2021:6:2\"}]\nvoimassa: 1.1.2023–")
  #expect(try book.found(threePlans) == [2])
  let judgement = try #require(book.rules.first?.judgement)
  #expect(judgement.requires.map(\.missing.fi) == ["suunnitelman kautta ei ole kirjattu"])
}

@Test(arguments: ["peruste: [{laki: \"612/2021:6:2\"}]", "voimassa: 1.1.2023–"])
func onlyAStatutoryRuleWithAFirstDayAsksForThePeriod(lines: String) throws {
  let book = try book(lines)
  #expect(try book.found(threePlans) == [1, 2, 3])
  #expect(try #require(book.rules.first?.judgement).requires.isEmpty)
}
