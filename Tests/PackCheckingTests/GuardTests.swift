import PackChecking
import Rules
import Testing

@Test(arguments: [
  ("ellei: [toimenpiteen <_> vastuu on taholla <_>]", "toimenpiteen <_> vastuu on taholla <_>"),
  (
    "kun: [toimenpiteen <m> vastuu on taholla <t>]\nellei: [[toimenpidettä <o> tukee <t>, taho <t> on julkinen]]",
    "[toimenpidettä <o> tukee <t>, taho <t> on julkinen]"
  ),
  ("oltava: [suunnitelman <_> vaihe on <_>]", "[suunnitelman <_> vaihe on <_>]"),
  (
    "koskee: [taho <t> on julkinen]\nhavainto: {fi: <t>, sv: <t>, en: <t>}\nellei: [toimenpidettä <m> tukee <t>]",
    "toimenpidettä <m> tukee <t>"
  ),
])
func anAbsenceInDocumentsThatNothingShowsIsTold(lines: String, place: String) throws {
  let packs = SmallPacks(rules: ["koe": lines])
  #expect(try packs.told() == ["unguarded koe ›\(place)‹"])
}

@Test(arguments: [
  "ellei: [toimenpiteen <m> vastuu on taholla <_>]",
  "koskee: [toimenpide <m> on suunnitelmassa <s>]\noltava: [suunnitelman <s> vaihe on <_>]",
  "oltava: [toimenpide <m> on suunnitelmassa <s>, suunnitelman <s> vaihe on <_>]",
  "kun: [toimenpiteen <m> vastuu on taholla <t>]\nellei: [taho <t> on julkinen]",
])
func anAbsenceInTheSameDocumentIsGuarded(lines: String) throws {
  #expect(try SmallPacks(rules: ["koe": lines]).told() == [])
}

@Test func aConclusionGuardsOnlyWhatItsDefinitionsHaveFromADocument() throws {
  let rule = """
    koskee: [toimenpiteessä <m> on mukana <t>]
    ellei: [toimenpidettä <m> tukee <t>]
    """
  let guarded = """
      - {tunnus: vastaa, niin: toimenpiteessä <m> on mukana <t>, kun: [toimenpiteen <m> vastuu on taholla <t>]}
    """
  #expect(try SmallPacks(definitions: guarded, rules: ["koe": rule]).told() == [])
}
