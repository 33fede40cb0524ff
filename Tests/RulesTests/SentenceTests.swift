import Datalog
import Rules
import Testing

private func conditions(_ lines: String) throws -> [Condition] {
  try SmallPacks(rule: lines).read().rules.first?.judgement.map { $0.concerns + $0.holds } ?? []
}

private func atom(_ relation: Int, _ terms: Term...) -> Condition {
  .holds(Atom(RelationID(relation), terms))
}

@Test(arguments: [
  "toimenpide <m> on vaiheessa <x>", "i skedet <x> är åtgärden <m>",
  "the measure <m> is at the stage <x>",
])
func aSentenceIsTheSameInThreeLanguages(sentence: String) throws {
  let atoms = try conditions("tunniste: [<m>]\nkoskee: [\(sentence)]").compactMap { condition in
    if case .holds(let atom) = condition { atom } else { nil }
  }
  #expect(atoms.map(\.relation) == [RelationID(0)])
  let names = try SmallPacks(rule: "tunniste: [<m>]\nkoskee: [\(sentence)]").read()
    .rules[0].judgement?.variables.map { "\($0.name):\($0.type)" }
  #expect(names?.sorted() == ["m:Toimenpide", "x:Sana"])
  let columns = atoms[0].terms.map { term in
    if case .variable(let number) = term { number } else { -1 }
  }
  #expect(columns == (sentence.hasPrefix("i skedet") ? [1, 0] : [0, 1]))
}

@Test func whiteSpaceDoesNotCount() throws {
  let found = try conditions("koskee:\n  - toimenpide   <m>\n    on vaiheessa <_>")
  #expect(found == [atom(0, .variable(0), .any)])
}

@Test func constantsStandInSlots() throws {
  let book = try SmallPacks(
    rule: """
      koskee: [toimenpide <m> on vaiheessa "luonnos", toimenpide <m> alkaa 6.3.2025]
      """
  ).read()
  let word = try #require(book.symbols.known("luonnos"))
  let day = try #require(CivilDay(year: 2025, month: 3, day: 6)).number
  #expect(
    book.rules.first?.judgement?.concerns == [
      atom(0, .variable(0), .constant(word)),
      atom(3, .variable(0), .constant(Value(number: day))),
    ])
}

@Test(arguments: [
  ("<n> on enemmän kuin 1", Comparator.greater), ("<n> on vähemmän kuin 1", .less),
  ("<n> on vähintään 1", .greaterOrEqual), ("<n> on enintään 1", .lessOrEqual),
  ("<n> är fler än 1", .greater), ("<n> is at most 1", .lessOrEqual),
])
func numbersAreCompared(sentence: String, comparator: Comparator) throws {
  let found = try conditions(
    """
    kun:
      - laske: <n>
        eri: <t>
        joille: [toimenpiteen <m> vastuu on taholla <t>]
      - \(sentence)
    """)
  #expect(found.contains(.compare(.variable(1), comparator, .constant(Value(number: 1)))))
}

@Test(arguments: [
  ("<d> on ennen päivää <e>", Comparator.less),
  ("<d> on viimeistään päivänä <e>", .lessOrEqual),
  ("<d> on yli 5 vuotta ennen päivää <e>", .moreThanBefore(5, .years)),
  ("<d> on yli 3 kuukautta ennen päivää <e>", .moreThanBefore(3, .months)),
  ("<d> is more than 30 days before the day <e>", .moreThanBefore(30, .days)),
  ("<d> on eri kuin <e>", .notEqual), ("<d> är samma som <e>", .equal),
  ("<d> edeltää tunnusta <e>", .precedes),
])
func daysAreCompared(sentence: String, comparator: Comparator) throws {
  let found = try conditions(
    """
    koskee: [toimenpide <m> alkaa <d>, toimenpide <u> alkaa <e>]
    kun: [\(sentence)]
    """)
  #expect(found.last == .compare(.variable(1), comparator, .variable(3)))
}
