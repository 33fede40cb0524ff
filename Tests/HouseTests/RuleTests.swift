import Foundation
import Testing

@Suite struct RuleTests {
  let repository: Repository
  let rules: [RuleFile]

  init() throws {
    repository = try Repository.here.get()
    rules = try repository.texts(under: "Rules", ending: ".yaml").map(RuleFile.init)
  }

  /// The sentences that documents state already, for rules that are still to come.
  let awaited: Set = [
    "painottuu", "rivin-koordinoija", "ryhma", "suunnitelmalaji", "viittauksen-momentti",
  ]

  @Test func aRuleHasEverythingARuleNeeds() {
    let own = rules.filter { $0.id != nil }
    #expect(own.count > 30)
    expectNone(own.flatMap(missingParts))
  }

  @Test func noTwoRulesHaveOneName() {
    let ids = rules.compactMap(\.id)
    #expect(ids.count == Set(ids).count)
  }

  @Test func everySentenceIsProduced() throws {
    let definitions = try repository.texts(under: "Rules/maaritelmat", ending: ".yaml")
    let swift = repository.swift(under: "Sources/Facts", "Sources/Datalog", "Sources/Rules")
    let unproduced = try sentences().unproduced(
      definitions: definitions.map(\.text), swift: swift.map(\.text).joined())
    #expect(unproduced == [])
  }

  @Test func everySentenceIsUsed() throws {
    let users = rules.filter { !$0.path.hasPrefix("Rules/sanasto/") }
    let unused = try sentences().unused(in: users.map { $0.documents[0] })
    #expect(Set(unused) == awaited)
  }

  @Test func everyDutyOfTheOrganisingActNamesItsRulesOrAReason() throws {
    let act = try repository.texts(under: "Rules/laki", ending: "612-2021.yaml")
    let duties = act.flatMap { dutyBlocks(in: $0.text) }
    #expect(duties.count > 40)
    let known = Set(rules.compactMap(\.id))
    for duty in duties {
      let named = namedRules(in: duty)
      #expect(named.isEmpty == duty.contains("ei-koodattu:"), "\(duty.prefix(40))")
      #expect(Set(named).subtracting(known) == [], "\(duty.prefix(40))")
    }
  }

  /// The text of each duty of §§ 6, 7 and 10, from its id to the next row.
  private func dutyBlocks(in text: String) -> [String] {
    text.components(separatedBy: "- tunnus: \"612/2021:").dropFirst()
      .filter { ["6:", "7:", "10:"].contains(where: $0.hasPrefix) }
      .map { $0.components(separatedBy: "- momentti:")[0] }
  }

  private func namedRules(in duty: String) -> [String] {
    guard let list = duty.components(separatedBy: "säännöt: [").dropFirst().first else { return [] }
    return list.prefix { $0 != "]" }.components(separatedBy: ", ")
  }

  private func sentences() throws -> Sentences {
    let sentences = Sentences(in: try repository.texts(under: "Rules/sanasto", ending: ".yaml"))
    #expect(sentences.all.count > 100)
    return sentences
  }
}

/// Each check on rules sees the fault that it is there for.
@Suite struct RuleCheckTests {
  let whole = """
    sääntö: kaksi-vetajaa
    otsikko: {fi: Kaksi, sv: Två, en: Two}
    peruste: [{käytäntö: hytelint}]
    havainto:
      fi: Kaksi.
      sv: Två.
      en: Two.
    ---
    miksi:
      fi: Siksi.
      sv: Därför.
      en: Because.
    esimerkit:
      - nimi: Kaksi
        asiakirjat: |
          a: b   # <- kaksi-vetajaa
      - nimi: Yksi
        asiakirjat: |
          a: c
        havainnot: []
    """

  @Test func letsAWholeRulePass() {
    #expect(faults(of: whole) == [])
  }

  @Test(arguments: [
    "otsikko: {fi: Kaksi, sv: Två, en: Two}", "  sv: Två.", "peruste: [{käytäntö: hytelint}]",
    "  en: Because.", "# <- kaksi-vetajaa", "    havainnot: []",
  ])
  func seesAMissing(_ part: String) {
    #expect(faults(of: whole.components(separatedBy: part).joined()).count == 1)
  }

  @Test func seesANameThatIsNotTheFiles() {
    let file = RepositoryText(path: "Rules/roolit/kaksi.yaml", text: whole)
    #expect(missingParts(of: RuleFile(file)).count == 1)
  }

  @Test func seesASentenceThatNobodyStatesOrUses() {
    let text = """
      sanasto:
        - tunnus: stated
          lause: kunta <k:Kunta> on alueella <h:Alue>
          lähde: rekisteri
        - tunnus: concluded
          lause: kunta <k:Kunta> vastaa, jos on <n:Luku>
          lähde: johdettu
      """
    let sentences = Sentences(in: [RepositoryText(path: "Rules/sanasto/a.yaml", text: text)])
    let definition =
      "  - niin: kunta <k> vastaa, jos on 3\n    kun: [kunta <x> on alueella \"Y\"]\n"
    #expect(sentences.unproduced(definitions: [], swift: "") == ["stated", "concluded"])
    #expect(sentences.unproduced(definitions: [definition], swift: "\"stated\"") == [])
    #expect(sentences.unused(in: [definition]) == ["concluded"])
    #expect(sentences.unused(in: ["- kunta <_> vastaa, jos on <n>", definition]) == [])
  }

  private func faults(of text: String) -> [Fault] {
    missingParts(
      of: RuleFile(RepositoryText(path: "Rules/roolit/kaksi-vetajaa.yaml", text: text)))
  }
}
