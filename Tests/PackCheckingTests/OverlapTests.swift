import Findings
import PackChecking
import Rules
import Testing

private let takesPart = """
    - {tunnus: vastaa, niin: toimenpiteessä <m> on mukana <t>, kun: [toimenpiteen <m> vastuu on taholla <t>]}
    - {tunnus: tukee, niin: toimenpiteessä <m> on mukana <t>, kun: [toimenpidettä <m> tukee <t>]}
  """

@Test func aRuleThatAnotherOneCoversIsToldWithAFactBase() throws {
  let packs = SmallPacks(
    definitions: takesPart,
    rules: [
      "laaja": "kun: [toimenpiteessä <m> on mukana <_>]",
      "suppea": "kun: [toimenpiteen <m> vastuu on taholla <t>, taho <t> on julkinen]",
    ])
  #expect(try packs.told() == ["subsumed suppea ›suppea‹"])
  let warning = try #require(try packs.warnings().first)
  #expect(warning.message.en.contains("“laaja”"))
  #expect(
    warning.witness.map(\.en) == [
      "\"Toimenpide 1\" in \"Suunnitelma 1\"", "lead \"Toimenpide 1\" \"Taho 1\"",
      "\"Taho 1\" is public",
    ])
}

@Test(arguments: [
  // An exception that the narrower rule does not have.
  ("kun: [toimenpiteessä <m> on mukana <_>]\nellei: [toimenpidettä <m> tukee <_>]", ""),
  // Its own finding is to yield.
  ("kun: [toimenpiteessä <m> on mukana <_>]\nväistyy: [suppea]", ""),
  ("kun: [toimenpiteessä <m> on mukana <_>]", "\nväistyy: [laaja]"),
  // Another subject.
  ("koskee: [toimenpiteessä <m> on mukana <t>]\ntunniste: [<t>]", ""),
  // In force for a shorter time.
  ("kun: [toimenpiteessä <m> on mukana <_>]\nvoimassa: 1.1.2024–", ""),
  // A difference that holds of the smallest base only.
  (
    "kun: [toimenpiteessä <m> on mukana <t>, toimenpiteessä <m> on mukana <v>, <t> on eri kuin <v>]",
    ""
  ),
])
func aRuleThatIsOnlyNearIsNotCalledCovered(wide: String, addition: String) throws {
  let packs = SmallPacks(
    definitions: takesPart,
    rules: [
      "laaja": wide,
      "suppea": "kun: [toimenpiteen <m> vastuu on taholla <t>, taho <t> on julkinen]" + addition,
    ])
  #expect(try packs.told() == [])
}

@Test func twoDefinitionsThatClashOnAKeyAreTold() throws {
  let packs = SmallPacks(
    definitions: """
        - {tunnus: vastaava-hoitaa, niin: toimenpidettä <m> hoitaa <t>, kun: [toimenpide <m> on suunnitelmassa <_>, toimenpiteen <m> vastuu on taholla <t>]}
      """)
  #expect(try packs.told() == ["contradiction vastaava-hoitaa ›vastaava-hoitaa‹"])
  let warning = try #require(try packs.warnings().first)
  #expect(
    warning.message.fi == """
      tästä ja tästä itsestään seuraa kaksi eri asiaa: toimenpidettä "Toimenpide 1" hoitaa "Taho 1"; \
      toimenpidettä "Toimenpide 1" hoitaa "Taho 2"
      """)
  #expect(warning.witness.count == 3)
}

@Test func definitionsThatAgreeOnAKeyAreNotTold() throws {
  let packs = SmallPacks(
    definitions: """
        - tunnus: ensimmainen-hoitaa
          niin: toimenpidettä <m> hoitaa <t>
          kun: [{pienin: <t>, arvo: <v>, joille: [toimenpiteen <m> vastuu on taholla <v>]}, toimenpide <m> on suunnitelmassa <_>]
      """)
  #expect(try packs.told() == [])
}
