import Datalog
import Documents
import Findings
import Rules
import Testing

/// A keyed sentence, and the definitions that conclude it.
private func packs(
  _ definitions: String, sentence: String = "toimenpidettä <m:Toimenpide> vetää <t:Taho>",
  besides files: (path: String, text: String)...
) -> SmallPacks {
  var packs = SmallPacks(
    (
      "sanasto/avaimet.yaml",
      """
      sanasto:
        - tunnus: vetaja
          lause: \(sentence)
          sv: åtgärden <m> leds av <t>
          en: the measure <m> is led by <t>
          lähde: johdettu
          avain: [m]
      """
    ), ("maaritelmat/koe.yaml", "määritelmät:\n" + definitions))
  packs.files += files
  return packs
}

private let law = """
    - tunnus: lain-mukaan
      niin: toimenpidettä <m> vetää <t>
      kun: [toimenpide <m> koskee kuntaa <t>]
      asema: laki

  """

private let yieldingLaw = law + "    saa-sopia-toisin: true\n"

private let agreed = """
    - tunnus: sovitun-mukaan
      niin: toimenpidettä <m> vetää <t>
      kun: [toimenpiteen <m> vastuu on taholla <t>]
      asema: sopimus
      ohittaa: [lain-mukaan]

  """

private let mandatory = """
    - tunnus: pakottavan-mukaan
      niin: toimenpidettä <m> vetää <t>
      kun: [toimenpide <m> koskee kuntaa <t>, toimenpide <m> on vaiheessa "pakottava"]
      asema: laki
      ohittaa: [sovitun-mukaan]
  """

private let conflict = (
  path: "asiakirja/ristiriita.yaml",
  text: """
  sääntö: ristiriita
  otsikko: {fi: a, sv: b, en: c}
  vakavuus: virhe
  peruste: [{käytäntö: hytelint}]
  havainto: {fi: "<määrä>: <yksi>; <toinen>.", sv: "<yksi>", en: "<yksi>"}
  """
)

/// Measures, municipalities and actors of a fact base.
private let (measure, town, county) = (
  Value(number: 1), Value(number: 2), Value(number: 3)
)

extension RuleBook {
  /// The leaders of the measure that follow from who is responsible, the municipality and a stage.
  fileprivate func leaders(
    stage: String? = nil, isAgreed: Bool = true, column: Int = 1
  ) throws -> [Value] {
    var rows = Rows(program.relations)
    if isAgreed { rows.insert(measure, county, into: RelationID(1), origin: 0) }
    rows.insert(measure, town, into: RelationID(2), origin: 0)
    if let stage, let word = symbols.known(stage) {
      rows.insert(measure, word, into: RelationID(0), origin: 0)
    }
    let model = try evaluate(program, over: rows)
    let leader = try #require(vocabulary.relation("vetaja"))
    return (0..<model.rowCount(of: leader)).map { model.row($0, of: leader)[column] }
  }
}

@Test func aKeyIsKeptByItsColumns() throws {
  let book = try packs(law).read()
  #expect(book.vocabulary.sentences.map(\.key) == [[], [], [], [], [], [], [0]])
}

@Test func anAgreementOverridesLawThatPermitsIt() throws {
  let book = try packs(yieldingLaw + agreed).read()
  #expect(try book.leaders() == [county])
  #expect(try book.leaders(isAgreed: false) == [town])
}

@Test func aKeyThatIsNotTheFirstColumnDecidesWhatIsOverridden() throws {
  let turned = [yieldingLaw, agreed].map {
    $0.replacing("toimenpidettä <m> vetää <t>", with: "<t> vetää toimenpidettä <m>")
  }
  let book = try packs(
    turned.joined(), sentence: "<t:Taho> vetää toimenpidettä <m:Toimenpide>"
  ).read()
  #expect(book.vocabulary.sentences.last?.key == [1])
  #expect(try book.leaders(column: 0) == [county])
  #expect(try book.leaders(isAgreed: false, column: 0) == [town])
}

@Test func anExceptionToTheExceptionWinsAlsoWhereTheMiddleOneDoesNotApply() throws {
  let book = try packs(yieldingLaw + agreed + mandatory).read()
  #expect(try book.leaders() == [county])
  #expect(try book.leaders(stage: "pakottava") == [town])
  #expect(try book.leaders(stage: "pakottava", isAgreed: false) == [town])
}

@Test func aClauseNamesTheDefinitionsThatWouldOverrideIt() throws {
  let book = try packs(yieldingLaw + agreed + mandatory).read()
  #expect(book.statedClauses == 3)
  #expect(book.clauseNames.prefix(3) == ["lain-mukaan", "sovitun-mukaan", "pakottavan-mukaan"])
  #expect(book.overriding(clause: 0) == ["sovitun-mukaan", "pakottavan-mukaan"])
  #expect(book.overriding(clause: 1) == ["pakottavan-mukaan"])
  #expect(book.overriding(clause: 2) == [])
  #expect(book.defeats.map(\.definition) == ["sovitun-mukaan", "pakottavan-mukaan"])
}

@Test func anUnknownOrForeignDefinitionIsToldWithTheNearest() {
  let other = """
      - tunnus: vastataan
        niin: toimenpiteestä <m> vastataan
        kun: [toimenpide <m> koskee kuntaa <_>]

    """
  let wrong = agreed.split(separator: "\n").dropLast().joined(separator: "\n")
  #expect(
    packs(yieldingLaw + wrong + "\n    ohittaa: [lain-mukan]\n").errors() == [
      "koe.yaml ›lain-mukan‹ määritelmää ”lain-mukan” ei ole; tarkoititko ”lain-mukaan”?"
    ])
  #expect(
    packs(other + wrong + "\n    ohittaa: [vastataan]\n").errors() == [
      """
      koe.yaml ›vastataan‹ ”vastataan” päättelee eri lauseen (”vastuussa”), joten sitä ei voi \
      ohittaa tällä
      """
    ])
}

@Test func aCircleOfOverridesIsTold() {
  let circle = packs(
    """
      - {tunnus: a, niin: toimenpidettä <m> vetää <t>, kun: [toimenpiteen <m> vastuu on taholla <t>], ohittaa: [b]}
      - {tunnus: b, niin: toimenpidettä <m> vetää <t>, kun: [toimenpiteen <m> vastuu on taholla <t>], ohittaa: [a]}
      - {tunnus: c, niin: toimenpidettä <m> vetää <t>, kun: [toimenpiteen <m> vastuu on taholla <t>], ohittaa: [c]}
    """)
  #expect(
    circle.errors() == [
      "koe.yaml ›b‹ määritelmät ohittavat toisensa kehässä: a, b",
      "koe.yaml ›c‹ määritelmät ohittavat toisensa kehässä: c",
    ])
}

// Each of them overrides the one before, and through it all before that.
@Test func atMostAHundredDefinitionsOverrideOne() {
  func chain(_ count: Int) -> SmallPacks {
    let members = (0..<count).map { number in
      "  - {tunnus: a\(number), niin: toimenpidettä <m> vetää <t>, "
        + "kun: [toimenpiteen <m> vastuu on taholla <t>]"
        + (number > 0 ? ", ohittaa: [a\(number - 1)]}" : "}")
    }
    return packs(members.joined(separator: "\n"))
  }
  #expect(chain(101).errors() == [])
  #expect(
    chain(103).errors() == [
      "koe.yaml ›a0‹ määritelmän ”a0” ohittaa yli 100 määritelmää",
      "koe.yaml ›a1‹ määritelmän ”a1” ohittaa yli 100 määritelmää",
    ])
}

@Test func onlyDefinitionsOfAKeyedSentenceOverride() {
  let unkeyed = packs(
    """
      - {tunnus: a, niin: toimenpiteestä <m> vastataan, kun: [toimenpiteen <m> vastuu on taholla <_>]}
      - {tunnus: b, niin: toimenpiteestä <m> vastataan, kun: [toimenpide <m> koskee kuntaa <_>], ohittaa: [a]}
    """)
  #expect(
    unkeyed.errors() == [
      """
      koe.yaml ›[a]‹ lauseella ”vastuussa” ei ole avainta, joten sen määritelmä ei voi ohittaa \
      toista; lisää lauseelle avain: [ ]
      """
    ])
}

@Test func onlyLawOverridesMandatoryLawAlsoThroughOthers() {
  let message = "lain määritelmää ”lain-mukaan”, josta ei saa sopia toisin; "
  let rest = "sen voi ohittaa vain määritelmä, jonka asema on laki"
  #expect(
    packs(law + agreed).errors() == [
      "koe.yaml ›lain-mukaan‹ ”sovitun-mukaan” ei voi ohittaa \(message)\(rest)"
    ])
  let through = law + mandatory.split(separator: "\n").dropLast().joined(separator: "\n")
  let launders = agreed.split(separator: "\n").dropLast().joined(separator: "\n")
  #expect(
    packs(
      through + "\n    ohittaa: [lain-mukaan]\n" + launders + "\n    ohittaa: [pakottavan-mukaan]\n"
    ).errors().map { $0.prefix(60) } == [
      "koe.yaml ›pakottavan-mukaan‹ ”sovitun-mukaan” ei voi ohittaa ".prefix(60),
      "koe.yaml ›pakottavan-mukaan‹ ”sovitun-mukaan” ei voi ohittaa ".prefix(60),
    ])
}

@Test func onlyLawSaysThatItMayBeAgreedOtherwise() {
  let wrong = agreed + "    saa-sopia-toisin: true\n"
  #expect(
    packs(yieldingLaw + wrong).errors() == [
      "koe.yaml ›true‹ saa-sopia-toisin kuuluu vain määritelmään, jonka asema on laki"
    ])
}

@Test func aDefinitionHoldsOnlyWhileItIsInForce() throws {
  let book = try packs(yieldingLaw + agreed + "    voimassa: 1.1.2026–31.12.2026\n").read()
  let during = try #require(CalendarDay(year: 2026, month: 12, day: 31))
  #expect(try book.inForce(on: during).leaders() == [county])
  #expect(try book.inForce(on: CalendarDay(number: during.number + 1)).leaders() == [town])
}

@Test func twoUndefeatedConclusionsForOneKeyAreAConflict() throws {
  let rival = agreed.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
  let book = try packs(yieldingLaw + rival, besides: conflict).read()
  let rule = try #require(book.conflicts.first)
  let judgement = try #require(rule.judgement)
  #expect(book.conflicts.count == 1)
  #expect(
    rule.message.fi == [
      .slot("arvojen määrä"), .text(": "), .text("toimenpidettä "), .text("”"), .slot("m"),
      .text("”"), .text(" vetää "), .slot("yksi arvo"), .text("; "), .text("toimenpidettä "),
      .text("”"), .slot("m"), .text("”"), .text(" vetää "), .slot("toinen arvo"), .text("."),
    ])
  var rows = Rows(book.program.relations)
  rows.insert(measure, county, into: RelationID(1), origin: 0)
  rows.insert(measure, town, into: RelationID(2), origin: 0)
  rows.insert(Value(number: 9), town, into: RelationID(2), origin: 0)
  let model = try evaluate(book.program, over: rows)
  #expect(model.rowCount(of: judgement.finding) == 1)
  #expect(model.row(0, of: judgement.finding) == [measure, town, county, Value(number: 2)])
}

@Test func anOverrideSettlesTheConflict() throws {
  let book = try packs(yieldingLaw + agreed, besides: conflict).read()
  let judgement = try #require(book.conflicts.first?.judgement)
  var rows = Rows(book.program.relations)
  rows.insert(measure, county, into: RelationID(1), origin: 0)
  rows.insert(measure, town, into: RelationID(2), origin: 0)
  #expect(try evaluate(book.program, over: rows).rowCount(of: judgement.finding) == 0)
}
