import PackChecking
import Rules
import Testing

@Test(arguments: [
  ("kun: [toimenpiteen <m> vastuu on taholla <t>]", "toimenpiteen <m> vastuu on taholla <t>"),
  ("ellei: [toimenpidettä <m> tukee <t>]", "toimenpidettä <m> tukee <t>"),
  ("oltava: [toimenpidettä <m> tukee <t>]", "toimenpidettä <m> tukee <t>"),
  (
    "kun: [{laske: <n>, eri: <v>, joille: [toimenpidettä <t> tukee <v>]}, <n> on enemmän kuin 1]",
    "toimenpidettä <t> tukee <v>"
  ),
  (
    "ellei: [[toimenpidettä <m> tukee <t>, taho <_> on julkinen], taho <_> on julkinen]",
    "toimenpidettä <m> tukee <t>"
  ),
  (
    "muunnelmat: [{nimi: a, kun: [toimenpidettä <m> tukee <t>], vakavuus: virhe}]",
    "toimenpidettä <m> tukee <t>"
  ),
])
func aVariableThatIsUsedOnceIsToldOf(lines: String, condition: String) throws {
  #expect(try SmallPacks(rules: ["koe": lines]).toldOfVariables() == ["<t> koe ›\(condition)‹"])
}

@Test func oneNameInTwoExceptionsIsTwoVariables() throws {
  let packs = SmallPacks(rules: [
    "koe": "ellei: [toimenpidettä <m> tukee <t>, toimenpiteen <m> vastuu on taholla <t>]"
  ])
  #expect(
    try packs.toldOfVariables() == [
      "<t> koe ›toimenpidettä <m> tukee <t>‹", "<t> koe ›toimenpiteen <m> vastuu on taholla <t>‹",
    ])
}

@Test(arguments: [
  "kun: [toimenpiteen <m> vastuu on taholla <_>]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>, taho <t> on julkinen]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\nellei: [toimenpidettä <m> tukee <t>]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\nehdotus: {fi: a <t>, sv: b <t>, en: c <t>}",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\ntunniste: [<m>, <t>]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\nkohta: toimenpiteen <m> vastuu on taholla <t>",
  "kun: [{laske: <n>, eri: <t>, joille: [toimenpidettä <m> tukee <t>]}, <n> on enemmän kuin 1]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\nmuunnelmat: [{nimi: a, kun: [taho <t> on julkinen], vakavuus: virhe}]",
  "havainto: {fi: a, sv: b, en: c}",
])
func aVariableThatIsNeededIsNotToldOf(lines: String) throws {
  #expect(try SmallPacks(rules: ["koe": lines]).toldOfVariables() == [])
}

@Test func aDefinitionNeedsTheVariablesOfItsConclusion() throws {
  let packs = SmallPacks(
    definitions: """
        - {tunnus: vastaa, niin: toimenpiteessä <m> on mukana <t>, kun: [toimenpiteen <m> vastuu on taholla <t>, toimenpidettä <m> tukee <v>]}
      """)
  #expect(try packs.toldOfVariables() == ["<v> vastaa ›toimenpidettä <m> tukee <v>‹"])
}

@Test func aSingleVariableCanBeAccepted() throws {
  let packs = SmallPacks(rules: [
    "koe": """
    kun: [toimenpiteen <m> vastuu on taholla <t>]
    tarkistettu: {syy: näin se luetaan, kuka: A. B.}
    """
  ])
  #expect(try packs.warnings().map(\.accepted?.who) == ["A. B."])
}
