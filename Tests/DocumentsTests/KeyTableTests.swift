import Findings
import Testing

@testable import Documents

@Test func noTwoKeysShareASpellingAtOnePlace() {
  var meanings: [String: Key] = [:]
  for spelling in KeyTable.index.spellings {
    for bit in 0..<32 {
      let place = KeyPlace(rawValue: 1 << bit)
      guard !spelling.places.isDisjoint(with: place) else { continue }
      let name = "\(bit) " + folded(KeyTable.index.text(of: spelling))
      let other = meanings.updateValue(spelling.key, forKey: name)
      #expect(other == nil || other == spelling.key, "\(name)")
    }
  }
}

@Test(arguments: Key.allCases)
func everyKeyHasASpellingInEachLanguage(key: Key) {
  #expect(!key.finnish.isEmpty && !key.swedish.isEmpty && !key.english.isEmpty)
}

@Test(arguments: KeyTable.rows.indices)
func everySpellingIsFoundAtItsPlaces(number: Int) {
  let row = KeyTable.rows[number]
  for text in [row.fi, row.sv, row.en].joined(separator: ", ").split(separator: ", ") {
    for bit in 0..<32 where row.places.rawValue & 1 << bit != 0 {
      #expect(KeyTable.key(String(text), at: KeyPlace(rawValue: 1 << bit)) == row.key)
    }
  }
}

@Test(arguments: [
  ("päävastuu", Key.lead), ("Vastuutaho", .lead), ("vastuutahot", .lead), ("paavastuu", .lead),
  ("vastuuhenkilö", .lead), ("vetovastuu", .lead), ("vetovastuutaho", .lead), ("vetäjä", .lead),
  ("aktiivinen vastuutaho", .lead), ("ensisijainen_vastuu", .lead), ("huvudansvar", .lead),
  ("lead", .lead), ("osavastuu", .partialLeads), ("jaettu vastuu", .jointLead),
  ("järjestämisvastuu", .organises), ("kutsuu koolle", .coordinates), ("samordnar", .coordinates),
  ("tuottaa", .implements), ("asiantuntijatuki", .supports), ("yhteistyötahot", .partners),
  ("yhteistyökumppanit", .partners), ("följer upp", .monitors), ("för kännedom", .informed),
  ("painopistealue", .theme), ("mål", .goal), ("nimi", .title),
])
func rolesAndSynonymsAreReadInMeasures(spelling: String, key: Key) {
  #expect(KeyTable.key(spelling, at: .measure) == key)
}

@Test func aSynonymsMeaningDependsOnItsPlace() {
  #expect(KeyTable.key("vastuutaho", at: .planHeader) == .responsibleBody)
  #expect(KeyTable.key("vastuutaho", at: .measure) == .lead)
  #expect(KeyTable.key("vastuu", at: .measure) == .lead)
  #expect(KeyTable.key("vastuu", at: .splitRow) == .responsibility)
  #expect(KeyTable.key("tavoite", at: .measure) == .goal)
  #expect(KeyTable.key("tavoite", at: .goal) == .title)
  #expect(KeyTable.key("toimenpide", at: .splitRow) == .measure)
  #expect(KeyTable.key("lead", at: .planHeader) == nil)
}

@Test func theKeysOfTheDesignAreTheOnesToWrite() {
  #expect(
    Key.plan.spelling
      == .init(fi: "hyvinvointisuunnitelma", sv: "välfärdsplan", en: "wellbeing-plan"))
  #expect(Key.lead.spelling == .init(fi: "päävastuu", sv: "huvudansvar", en: "lead"))
  #expect(Key.split.spelling == .init(fi: "työnjako", sv: "arbetsfördelning", en: "split"))
  #expect(Key.informed.spelling == .init(fi: "tiedoksi", sv: "för kännedom", en: "informed"))
}
