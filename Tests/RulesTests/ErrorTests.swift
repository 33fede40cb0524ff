import Findings
import Rules
import Testing

private func errors(_ lines: String) -> [String] {
  SmallPacks(rule: lines).errors()
}

@Test func anUnknownSentenceIsToldWithTheNearest() {
  #expect(
    errors("kun: [toimenpiteen <m> vastu on taholla <t>]") == [
      """
      koe.yaml ›toimenpiteen <m> vastu on taholla <t>‹ lausetta ”toimenpiteen <m> vastu on taholla \
      <t>” ei ole sanastossa; tarkoititko ”toimenpiteen <m> vastuu on taholla <t>”?
      """
    ])
}

@Test func anUnknownSentenceIsToldInTheLanguageItIsNearestIn() {
  let packs = SmallPacks(rule: "kun: [the led of <m> is <t>]")
  #expect(
    packs.errors(in: .en) == [
      """
      koe.yaml ›the led of <m> is <t>‹ the sentence “the led of <m> is <t>” is not in the \
      vocabulary; did you mean “the lead of <m> is <t>”?
      """
    ])
}

@Test func anUnknownKeyIsToldWithTheNearest() {
  #expect(
    errors("elei: []") == [
      "koe.yaml ›elei‹ avainta ”elei” ei tunneta; tarkoititko ”ellei”?"
    ])
}

@Test(arguments: [("syy", "{kuka: A. B.}"), ("kuka", "{syy: näin se luetaan}")])
func anAcceptanceSaysWhyAndByWhom(key: String, written: String) {
  #expect(
    errors("tarkistettu: \(written)") == ["koe.yaml ›\(written)‹ avain ”\(key)” puuttuu"])
}

@Test func aDoubledKeyIsTold() {
  #expect(errors("kun: []\nkun: []") == ["koe.yaml ›kun‹ avain ”kun” on tässä jo"])
}

@Test func aWordOfAClosedListIsToldWithTheNearest() {
  #expect(
    errors("vakavuus: virje") == ["koe.yaml ›virje‹ ”virje” ei käy tähän; tarkoititko ”virhe”?"])
}

@Test func aMissingTranslationIsTold() {
  #expect(
    errors("otsikko: {fi: Koe, en: Test}") == [
      "koe.yaml ›{fi: Koe, en: Test}‹ teksti puuttuu kielillä: sv"
    ])
}

@Test func typesThatDoNotMeetAreToldAtTheSlot() {
  #expect(
    errors("kun: [toimenpide <m> alkaa <m>]") == [
      "koe.yaml ›<m>‹ <m> on muualla Toimenpide ja tässä Päivä"
    ])
}

@Test func aSubtypeMeetsItsType() {
  #expect(
    errors("kun: [toimenpiteen <m> vastuu on taholla <k>, toimenpide <m> koskee kuntaa <k>]")
      .isEmpty)
}

@Test func aConstantOfAnotherTypeIsTold() {
  #expect(
    errors("kun: [toimenpide <m> alkaa \"luonnos\"]") == [
      "koe.yaml ›\"luonnos\"‹ \"luonnos\" ei voi olla Päivä"
    ])
}

@Test func comparedValuesHaveTypesThatMeet() {
  #expect(
    errors("kun: [toimenpide <m> alkaa <d>, <d> on eri kuin <m>]") == [
      "koe.yaml ›<d>‹ <d> on muualla Päivä ja tässä Toimenpide"
    ])
  #expect(
    errors("kun: [<m> on enemmän kuin 1]") == [
      "koe.yaml ›<m>‹ <m> on muualla Toimenpide ja tässä Luku"
    ])
}

@Test(arguments: [
  ("kun: [<x> on eri kuin <m>]", "<x>"),
  ("kun: [{laske: <n>, eri: <x>, joille: [toimenpiteen <m> vastuu on taholla <_>]}]", "<x>"),
  ("havainto: {fi: a <x>, sv: b, en: c}", "<x>"),
  ("ellei: [[toimenpiteen <m> vastuu on taholla <t>, <x> on sama kuin <t>]]", "<x>"),
  ("tunniste: [<x>]", "<x>"),
])
func aVariableWithoutAValueIsToldWhereItStands(lines: String, place: String) {
  #expect(errors(lines) == ["koe.yaml ›\(place)‹ <x> ei saa arvoa mistään ehdosta"])
}

@Test func aVariableOfAnExceptionHasNoValueOutsideOfIt() {
  #expect(
    errors(
      """
      ellei: [toimenpiteen <m> vastuu on taholla <t>]
      havainto: {fi: a <t>, sv: b <t>, en: c <t>}
      """
    ) == Array(repeating: "koe.yaml ›<t>‹ <t> ei saa arvoa mistään ehdosta", count: 3))
}

@Test func aSlotLeftOpenIsTold() {
  #expect(
    errors("kun:\n  - toimenpiteen <m> vastuu on taholla <t") == [
      "koe.yaml ›<t‹ paikka tai lainaus jää auki"
    ])
}

@Test func whatIsNeededMustHaveSomethingToSay() {
  #expect(
    errors("tarvitaan: [toimenpide <m> alkaa <_>]") == [
      """
      koe.yaml ›toimenpide <m> alkaa <_>‹ lauseella ”paiva” ei ole avainta puuttuessa, jota \
      tarvitaan vaatii
      """
    ])
}

@Test func aPlaceIsOneOfTheConditions() {
  #expect(
    errors("kohta: toimenpiteen <m> vastuu on taholla <_>") == [
      "koe.yaml ›toimenpiteen <m> vastuu on taholla <_>‹ lause ei ole mikään säännön ehdoista"
    ])
  #expect(
    errors("kohta: {laske: ensimmäinen}") == [
      "koe.yaml ›ensimmäinen‹ säännössä ei ole laskettavaa"
    ])
}

@Test func aRuleIsNamedAsItsFile() {
  #expect(
    errors("sääntö: toinen") == [
      "koe.yaml ›toinen‹ säännön tunnus ”toinen” ei ole tiedoston nimi (roolit/koe.yaml)"
    ])
}

@Test func twoRulesCannotHaveOneName() {
  let rule = SmallPacks.rule("")
  let packs = SmallPacks(("roolit/koe.yaml", rule), ("muut/koe.yaml", rule))
  #expect(packs.errors() == ["koe.yaml ›koe‹ tunnus ”koe” on jo käytössä"])
}

@Test func anUnknownProvisionIsToldWithTheNearest() {
  let law = """
    säädös:
      tunnus: 612/2021
      nimi: {fi: laki, sv: lag, en: act}
      osoite: https://laki.example
      pykälät: [{pykälä: 6, momentit: [{momentti: 2, sisältö: {fi: a, sv: b, en: c}}]}]
    """
  let rule = SmallPacks.rule("peruste: [{laki: \"612/2021:6:3\"}]")
  let packs = SmallPacks(("laki/612-2021.yaml", law), ("roolit/koe.yaml", rule))
  #expect(
    packs.errors() == [
      """
      koe.yaml ›"612/2021:6:3"‹ säädöskohtaa ”612/2021:6:3” ei ole säädöksissä; tarkoititko \
      ”612/2021:6:2”?
      """
    ])
}

@Test func aReadersRuleHasNoConditions() {
  #expect(
    errors("tuottaja: lukija\nkun: []").contains(
      "koe.yaml ›[]‹ avain ”kun” ei kuulu sääntöön, jota kone ei arvioi"))
}

@Test func onlyAReadersRuleKnowsWhatToWriteInstead() {
  let replacement = "korvaus: {fi: a, sv: b, en: c}"
  #expect(errors("tuottaja: lukija\n" + replacement) == errors("tuottaja: lukija"))
  #expect(errors(replacement).contains { $0.contains("avain ”korvaus” kuuluu vain sääntöön") })
}

@Test func twoSentencesCannotReadTheSame() {
  let words = """
    sanasto:
      - tunnus: toinen
        lause: toimenpiteen <x:Toimenpide> vastuu on taholla <y:Taho>
        sv: något <x> och <y>
        en: something <x> and <y>
        lähde: suunnitelma
    """
  let found = SmallPacks(("sanasto/toinen.yaml", words)).errors()
  #expect(
    found == [
      """
      toinen.yaml ›toimenpiteen <x:Toimenpide> vastuu on taholla <y:Taho>‹ sama lause on jo \
      sanastossa tunnuksella ”vastuu”
      """
    ])
}

@Test(arguments: [
  (
    "something <x:Toimenpide>", "sv: något <x>", "en: something <z>", "something <z>",
    "paikat eivät"
  ),
  ("jotain <x>", "sv: något <x>", "en: something <x>", "<x>", "paikalta <x> puuttuu tyyppi"),
  ("jotain <x:Toimenpid>", "sv: något <x>", "en: some <x>", "<x:Toimenpid>", "tyyppiä"),
  ("jotain 5 <x:Toimenpide>", "sv: något <x>", "en: some <x>", "5", "sanaston lauseessa"),
])
func theSlotsOfASentenceAreChecked(
  fi: String, sv: String, en: String, place: String, words: String
) {
  let text = """
    sanasto:
      - tunnus: toinen
        lause: \(fi)
        \(sv)
        \(en)
        lähde: suunnitelma
    """
  let found = SmallPacks(("sanasto/toinen.yaml", text)).errors(strict: true)
    .filter { $0.hasPrefix("toinen.yaml") }
  #expect(found.count == 1)
  #expect(found.first?.hasPrefix("toinen.yaml ›\(place)‹ \(words)") == true, "\(found)")
}

@Test func errorsStandInTheOrderOfFilesAndPlaces() {
  let found = errors("vakavuus: virje\nelei: []\nkun: [ei mitään]").map { $0.prefix { $0 != "‹" } }
  #expect(found == ["koe.yaml ›virje", "koe.yaml ›elei", "koe.yaml ›ei mitään"])
}

/// Lists of so many conditions on a rule.
private func conditions(_ count: Int) -> String {
  let one = "toimenpide <m> alkaa <_>"
  return "kun: [\(Array(repeating: one, count: count).joined(separator: ", "))]"
}

// With them go one of koskee and one of ellei: a hundred in all.
@Test func aRuleHasAtMostAHundredConditions() {
  let exception = "ellei: [toimenpide <m> koskee kuntaa <_>]"
  #expect(errors(conditions(98) + "\n" + exception) == [])
  let told = "ehtoja on yli 100; jaa sääntö tai määritelmä osiin määritelmillä"
  #expect(
    errors(conditions(99) + "\n" + exception) == [
      "koe.yaml ›toimenpide <m> koskee kuntaa <_>‹ \(told)"
    ])
  #expect(errors(conditions(5000)) == ["koe.yaml ›toimenpide <m> alkaa <_>‹ \(told)"])
}

@Test func conditionsOfAVariantCountForThatVariantOnly() {
  let variant = "  - {nimi: a, \(conditions(60))}\n"
  #expect(errors(conditions(60) + "\nmuunnelmat:\n" + variant + variant) == [])
}

@Test func ofVeryManyErrorsTheFirstSayWhatMayHaveBeenMeant() {
  let wrong =
    "kun: [\(Array(repeating: "toimenpide <m> alka <_>", count: 20).joined(separator: ", "))]"
  var packs = SmallPacks()
  for number in 0..<60 {
    let rule = SmallPacks.rule("sääntö: koe\(number)\n" + wrong)
    packs.files.append(("roolit/koe\(number).yaml", rule))
  }
  let errors = packs.errors()
  #expect(errors.count == 1200)
  #expect(errors[..<1000].allSatisfy { $0.hasSuffix("; tarkoititko ”toimenpide <m> alkaa <d>”?") })
  #expect(errors[1000...].allSatisfy { $0.hasSuffix("ei ole sanastossa") })
}
