import Datalog
import Documents
import Findings
import Rules
import Testing

private let twoLeads = """
  koskee: [toimenpide <m> on vaiheessa <_>, toimenpide <m> koskee kuntaa <k>]
  tarvitaan: [toimenpide <m> on vaiheessa "hyväksytty"]
  kun:
    - <n> on enemmän kuin 1
    - laske: <n>
      eri: <t>
      joille: [toimenpiteen <m> vastuu on taholla <t>]
  ellei: [toimenpiteestä <m> vastataan]
  oltava: [toimenpide <m> alkaa <d>, <d> on ennen päivää 1.1.2030]
  havainto: {fi: ”<m>” on <n> taholla., sv: <n> ”<m>”, en: <n> “<m>”}
  kohta: {laske: ensimmäinen}
  lisäkohdat: [{laske: kaikki, selite: {fi: vastuu, sv: ansvar, en: lead}}, {kohta: toimenpide <m> alkaa <e>}]
  voimassa: 1.1.2023–
  väistyy: [muu-sääntö]
  poikkeus: ei
  """

private let holds = Condition.holds
private func atom(_ relation: Int, _ terms: Term...) -> Atom {
  Atom(RelationID(relation), terms)
}

@Test func aRuleIsLoweredForTheEngine() throws {
  let book = try SmallPacks(rule: twoLeads).read()
  let rule = try #require(book.rule(RuleID("koe")))
  let judgement = try #require(rule.judgement)
  // m, k, n in the order they are met: sentences before counts.
  #expect(judgement.variables.map(\.name) == ["m", "k", "n", "t", "d", "e"])
  #expect(
    judgement.variables.map(\.type)
      == ["Toimenpide", "Kunta", "Luku", "Taho", "Päivä", "Päivä"])
  #expect(
    judgement.concerns == [
      holds(atom(0, .variable(0), .any)), holds(atom(2, .variable(0), .variable(1))),
    ])
  #expect(judgement.requires.map(\.missing.fi) == ["ei annettu"])
  let counted = [holds(atom(1, .variable(0), .variable(3)))]
  let limit = Value(number: try #require(CivilDay(year: 2030, month: 1, day: 1)).number)
  #expect(
    judgement.holds == [
      .compare(.variable(2), .greater, .constant(Value(number: 1))),
      .count(result: 2, of: 3, where: counted),
      .absent([holds(atom(5, .variable(0)))]),
      .absent([
        holds(atom(3, .variable(0), .variable(4))),
        .compare(.variable(4), .less, .constant(limit)),
      ]),
    ])
}

@Test func aFindingCarriesItsSubjectAndWhatItsWordsNeed() throws {
  let book = try SmallPacks(rule: twoLeads).read()
  let judgement = try #require(book.rules.first?.judgement)
  #expect(judgement.subject == [0])
  #expect(judgement.findingVariables == [0, 2])
  #expect(judgement.finding == RelationID(6))
  #expect(book.program.relations.last?.name == "havainto:koe")
  let clause = try #require(book.program.clauses.last)
  #expect(clause.head == Atom(judgement.finding, [.variable(0), .variable(2)]))
  #expect(clause.variables == 6)
  #expect(clause.unsafeVariable == nil)
}

@Test func placesAreConditionsOrWhatIsCounted() throws {
  let judgement = try #require(try SmallPacks(rule: twoLeads).read().rules.first?.judgement)
  guard case .counted(let conditions, let place) = judgement.place else {
    Issue.record("the place is what is counted")
    return
  }
  #expect(conditions == [holds(atom(1, .variable(0), .variable(3)))])
  #expect(place == atom(1, .variable(0), .variable(3)))
  #expect(judgement.furtherPlaces.map { $0.caption?.sv } == ["ansvar", nil])
  guard case .condition(let further) = judgement.furtherPlaces.last?.choice else {
    Issue.record("the further place is a sentence of its own")
    return
  }
  #expect(further == atom(3, .variable(0), .variable(5)))
}

@Test func theFirstConditionIsThePlaceWhereNothingIsSaid() throws {
  let judgement = try #require(try SmallPacks(rule: "").read().rules.first?.judgement)
  guard case .condition(let place) = judgement.place else {
    Issue.record("the place is a condition")
    return
  }
  #expect(place == atom(0, .variable(0), .any))
}

@Test func theRestOfARuleIsRead() throws {
  let rule = try #require(try SmallPacks(rule: twoLeads).read().rules.first)
  #expect(rule.title == Localized(fi: "Koe", sv: "Prov", en: "Test"))
  #expect(rule.severity == .warning)
  #expect(!rule.allowsException)
  #expect(rule.yieldsTo == [RuleID("muu-sääntö")])
  #expect(rule.inForce == Period(first: CalendarDay(year: 2023, month: 1, day: 1), last: nil))
  #expect(
    rule.message.fi == [.text("”"), .slot("m"), .text("” on "), .slot("n"), .text(" taholla.")])
}

@Test func aVariantAddsConditionsAndReplacesWhatItNames() throws {
  let rule = try #require(
    try SmallPacks(
      rule: """
        kun: [toimenpiteen <m> vastuu on taholla <t>]
        muunnelmat:
          - nimi: kunta itse
            kun: [toimenpide <m> koskee kuntaa <t>]
            vakavuus: virhe
            havainto: {fi: <t>, sv: <t>, en: <t>}
            peruste: [{suositus: THL, osoite: "https://thl.example"}]
        """
    ).read().rules.first)
  let variant = try #require(rule.variants.first)
  #expect(variant.name == "kunta itse")
  #expect(variant.when == [holds(atom(2, .variable(0), .variable(1)))])
  #expect(variant.severity == .error)
  #expect(variant.message?.sv == [.slot("t")])
  #expect(variant.title == nil)
  #expect(rule.judgement?.findingVariables == [0, 1])
  guard case .known(let basis) = variant.basis?.first else {
    Issue.record("the variant has its own basis")
    return
  }
  #expect(basis == .recommendation(name: Localized("THL"), address: "https://thl.example"))
}

@Test func anAgreementIsABasisByItsVariable() throws {
  let rule = try #require(
    try SmallPacks(
      rule: "kun: [toimenpide <m> nojaa sopimukseen <a>]\nperuste: [{sopimus: <a>}]"
    ).read().rules.first)
  guard case .agreement(let variable) = rule.basis.first else {
    Issue.record("the basis is an agreement")
    return
  }
  let judgement = try #require(rule.judgement)
  #expect(judgement.variables[variable].name == "a")
  #expect(judgement.findingVariables.map { judgement.variables[$0].name } == ["m", "a"])
}

@Test func greatestAndLeastHaveTheTypeOfTheirValues() throws {
  let judgement = try #require(
    try SmallPacks(
      rule: """
        kun:
          - {suurin: <x>, arvo: <d>, joille: [toimenpide <m> alkaa <d>]}
          - <x> on ennen päivää 1.1.2026
        """
    ).read().rules.first?.judgement)
  #expect(
    judgement.holds.first
      == .extreme(
        greatest: true, result: 1, of: 2, where: [holds(atom(3, .variable(0), .variable(2)))]))
  #expect(judgement.variables[1].type == "Päivä")
}

@Test func rulesStandInTheOrderOfTheirNames() throws {
  let packs = SmallPacks(
    ("a/b-koe.yaml", SmallPacks.rule("sääntö: b-koe")),
    ("b/a-koe.yaml", SmallPacks.rule("sääntö: a-koe")))
  #expect(try packs.read().rules.map(\.id.name) == ["a-koe", "b-koe"])
}

@Test func aReadersRuleHasWordsOnly() throws {
  let packs = SmallPacks(
    (
      "asiakirja/koe.yaml",
      """
      sääntö: koe
      tuottaja: lukija
      otsikko: {fi: Koe, sv: Prov, en: Test}
      vakavuus: virhe
      peruste: [{käytäntö: hytelint}]
      havainto: {fi: <avain>, sv: <avain>, en: <avain>}
      muunnelmat: [{nimi: muu, vakavuus: huomautus}]
      """
    ))
  let rule = try #require(try packs.read().rules.first)
  #expect(rule.producer == .reader)
  #expect(rule.judgement == nil)
  #expect(rule.message.en == [.slot("avain")])
  #expect(rule.variants.map(\.severity) == [.note])
}
