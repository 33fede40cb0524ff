import Datalog
import Rules
import Testing

private func definitions(_ text: String) -> SmallPacks {
  SmallPacks(("maaritelmat/koe.yaml", "määritelmät:\n" + text))
}

@Test func aDefinitionBecomesAClause() throws {
  let book = try definitions(
    """
      - tunnus: vastataan
        niin: toimenpiteestä <m> vastataan
        kun: [toimenpiteen <m> vastuu on taholla <t>]
        ellei: [toimenpide <m> on vaiheessa "luonnos"]
    """
  ).read()
  let clause = try #require(book.program.clauses.first)
  let draft = try #require(book.symbols.known("luonnos"))
  #expect(clause.head == Atom(RelationID(5), [.variable(0)]))
  #expect(
    clause.body == [
      .holds(Atom(RelationID(1), [.variable(0), .variable(1)])),
      .absent([.holds(Atom(RelationID(0), [.variable(0), .constant(draft)]))]),
    ])
  #expect(clause.variables == 2)
}

@Test func onlyDerivedSentencesAreConcluded() {
  let packs = definitions(
    """
      - tunnus: alkaa
        niin: toimenpide <m> alkaa 1.1.2026
        kun: [toimenpiteestä <m> vastataan]
    """)
  #expect(
    packs.errors() == [
      """
      koe.yaml ›toimenpide <m> alkaa 1.1.2026‹ lausetta ”paiva” ei päätellä: sen lähde ei ole \
      johdettu
      """
    ])
}

@Test func aConclusionHasNoOpenSlots() {
  let packs = definitions(
    """
      - {tunnus: yksi, niin: toimenpiteestä <o> vastataan, kun: [toimenpide <m> alkaa <_>]}
      - {tunnus: kaksi, niin: toimenpiteestä <_> vastataan, kun: [toimenpide <m> alkaa <_>]}
    """)
  #expect(
    packs.errors() == [
      "koe.yaml ›<o>‹ <o> ei saa arvoa mistään ehdosta",
      "koe.yaml ›<_>‹ tässä pitää olla sanaston lause ilman paikkaa <_>",
    ])
}

@Test func aCircleThroughAnAbsenceIsNamed() {
  let packs = definitions(
    """
      - tunnus: kehä
        niin: toimenpiteestä <m> vastataan
        kun: [toimenpide <m> alkaa <_>]
        ellei: [toimenpiteestä <m> vastataan]
    """)
  for strict in [false, true] {
    #expect(
      packs.errors(strict: strict) == [
        "koe.yaml ›kehä‹ kehä kulkee kiellon tai laskemisen kautta: kehä"
      ])
  }
}

@Test func ofALongCircleTheFirstAreNamed() {
  let members = (0..<50).map { number in
    """
      - tunnus: k\(number)
        niin: toimenpiteestä <m> vastataan
        kun: [toimenpide <m> alkaa <_>]
        ellei: [toimenpiteestä <m> vastataan]
    """
  }
  let errors = definitions(members.joined(separator: "\n")).errors()
  #expect(errors.count == 1)
  #expect(errors.first?.hasSuffix("k38, k39, …") == true)
}

@Test func aDerivedSentenceThatNobodyUsesIsToldWhereAllPacksAreThere() {
  #expect(SmallPacks().errors().isEmpty)
  #expect(
    SmallPacks().errors(strict: true) == [
      "lauseet.yaml ›vastuussa‹ lausetta ”vastuussa” ei päättele mikään määritelmä",
      "lauseet.yaml ›vastuussa‹ lausetta ”vastuussa” ei käytä mikään sääntö",
    ])
}
