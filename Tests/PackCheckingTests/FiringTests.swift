import Findings
import PackChecking
import Rules
import Testing

@Test func aRuleWhoseComparisonsClashNeverFires() throws {
  let packs = SmallPacks(rules: [
    "koe": """
    kun:
      - {laske: <n>, eri: <t>, joille: [toimenpiteen <m> vastuu on taholla <t>]}
      - <n> on enemmän kuin 2
      - <n> on vähemmän kuin 2
    """
  ])
  #expect(try packs.told() == ["neverFires koe ›<n> on vähemmän kuin 2‹"])
}

@Test func aRuleThatAnExceptionAlwaysLiftsNeverFires() throws {
  let packs = SmallPacks(
    definitions: """
        - {tunnus: vastaa, niin: toimenpiteessä <m> on mukana <t>, kun: [toimenpiteen <m> vastuu on taholla <t>]}
      """,
    rules: [
      "koe": """
      kun: [toimenpiteen <m> vastuu on taholla <t>, taho <t> on julkinen]
      ellei:
        - toimenpidettä <m> tukee <t>
        - toimenpiteessä <m> on mukana <_>
      """
    ])
  #expect(try packs.told() == ["neverFires koe ›toimenpiteessä <m> on mukana <_>‹"])
  let witness = try #require(try packs.warnings().first).witness.map(\.fi)
  #expect(
    witness == [
      "toimenpide \"Toimenpide 1\" on suunnitelmassa \"Suunnitelma 1\"",
      "toimenpiteen \"Toimenpide 1\" vastuu on taholla \"Taho 1\"",
      "taho \"Taho 1\" on julkinen",
    ])
}

@Test func aDefinitionThatRestsOnAnImpossibleOneNeverFires() throws {
  let packs = SmallPacks(
    definitions: """
        - tunnus: mahdoton
          niin: toimenpiteessä <m> on mukana <t>
          kun: [toimenpiteen <m> vastuu on taholla <t>, <t> on eri kuin <t>]
        - tunnus: siita-seuraa
          niin: toimenpidettä <m> hoitaa <t>
          kun: [toimenpiteessä <m> on mukana <t>]
      """)
  #expect(
    try packs.told() == [
      "neverFires mahdoton ›<t> on eri kuin <t>‹",
      "neverFires siita-seuraa ›toimenpiteessä <m> on mukana <t>‹",
    ])
}

@Test func aKeyKeepsTwoPlansOfOneMeasureApart() throws {
  let packs = SmallPacks(rules: [
    "koe": """
    koskee: [toimenpide <m> on suunnitelmassa <s>, toimenpide <m> on suunnitelmassa <u>]
    kun: [<s> on eri kuin <u>]
    """
  ])
  #expect(try packs.told() == ["neverFires koe ›<s> on eri kuin <u>‹"])
}

@Test(arguments: [
  "kun: [{laske: <n>, eri: <t>, joille: [toimenpiteen <m> vastuu on taholla <t>]}, <n> on enemmän kuin 2]",
  "kun: [{laske: <n>, eri: <t>, joille: [toimenpiteen <m> vastuu on taholla <t>]}, <n> on enintään 0]",
  "ellei: [toimenpiteen <m> vastuu on taholla <_>]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\nellei: [[toimenpidettä <m> tukee <t>, taho <t> on julkinen]]",
  "koskee: [toimenpide <m> on suunnitelmassa <s>]\nkun: [suunnitelman <s> vaihe on <n>, <n> on vähemmän kuin 0]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>, toimenpiteen <m> vastuu on taholla <v>, <t> edeltää tunnusta <v>]",
  "kun: [toimenpiteen <m> vastuu on taholla <v>, toimenpiteen <m> vastuu on taholla <t>, <t> edeltää tunnusta <v>]",
  "kun: [{laske: <n>, eri: <t>, joille: [toimenpiteen <m> vastuu on taholla <t>]}, <n> on enemmän kuin 6]",
  "kun: [{laske: <n>, eri: <t>, joille: [toimenpiteen <m> vastuu on taholla <t>]}, <n> on enemmän kuin 400]",
])
func aRuleThatCanFireIsNotWarnedOf(lines: String) throws {
  #expect(try SmallPacks(rules: ["koe": lines]).told() == [])
}

@Test func aRuleThatAConclusionFromAbsenceWouldLiftCanFire() throws {
  let packs = SmallPacks(
    definitions: """
        - tunnus: kesken
          niin: toimenpiteessä <m> on mukana <t>
          kun: [toimenpiteen <m> vastuu on taholla <t>]
          ellei: [toimenpidettä <m> tukee <t>]
      """,
    rules: [
      "koe": """
      kun: [toimenpiteen <m> vastuu on taholla <t>]
      ellei: [toimenpiteessä <m> on mukana <_>]
      """
    ])
  #expect(try packs.told() == [])
}

@Test func aWarningCanBeAccepted() throws {
  let packs = SmallPacks(
    definitions: """
        - tunnus: mahdoton
          niin: toimenpiteessä <m> on mukana <t>
          kun: [toimenpiteen <m> vastuu on taholla <t>, <t> on eri kuin <t>]
          tarkistettu: {syy: odottaa lakia, kuka: A. B.}
      """)
  let warning = try #require(try packs.warnings().first)
  #expect(warning.accepted?.reason == "odottaa lakia")
  #expect(warning.accepted?.who == "A. B.")
}
