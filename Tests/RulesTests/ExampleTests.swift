import Documents
import Findings
import Rules
import SourceText
import Testing
import YAML

private func examples(_ second: String) throws -> RuleExamples? {
  let text = SmallPacks.rule("") + second
  let source = SourceFile(path: "koe.yaml", bytes: Array(text.utf8))
  return try RuleExamples.read(YAMLTree.parse(source, as: FileIndex(0)).tree)
}

@Test func examplesStandInTheSecondDocument() throws {
  let found = try #require(
    try examples(
      """
      ---
      miksi: {fi: a, sv: b, en: c}
      esimerkit:
        - nimi: Rajattu
          päivänä: 1.3.2026
          pohja: kunnan-suunnitelma
          asiakirjat: |
            toimenpiteet: []
          havainnot: []
        - nimi: Kaksi
          asiakirjat: |
            toimenpiteet:
              - nimi: Koe    # <- koe, muu-koe

      """))
  #expect(found.why.sv == "b")
  #expect(found.examples.map(\.name) == ["Rajattu", "Kaksi"])
  #expect(found.examples.map(\.day) == [CalendarDay(year: 2026, month: 3, day: 1), nil])
  #expect(found.examples.map(\.base) == ["kunnan-suunnitelma", nil])
  #expect(found.examples.first?.documents == "toimenpiteet: []\n")
  #expect(
    found.examples.map(\.expected) == [
      .nothing,
      .marks([
        RuleExamples.Mark(line: 2, rule: RuleID("koe")),
        RuleExamples.Mark(line: 2, rule: RuleID("muu-koe")),
      ]),
    ])
}

@Test func aRuleWithoutASecondDocumentHasNoExamples() throws {
  #expect(try examples("")?.examples.count == nil)
}

@Test func wrongExamplesAreTold() {
  #expect(throws: PackErrors.self) { try examples("---\nmiksi: {fi: a, sv: b}\n") }
}
