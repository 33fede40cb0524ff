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
    "hyvaksynyt", "hyvaksytty", "kirjattu", "kuultu", "lasten-hyvaksynyt", "lasten-sisalto",
    "momentin-velvoitteet", "neuvottelu", "neuvottelun-aihe", "neuvottelun-laji",
    "neuvottelun-osapuoli", "neuvottelun-paiva", "neuvottelun-vuosi", "numerot-lahella",
    "osapuoli", "painottuu", "palvelee", "palveluketju", "pykala-paattynyt", "raportin-saaja",
    "raportti", "rivi-avoin", "rivi-ei-tiedossa", "rivin-kumppani", "rivin-tuki", "ryhma",
    "sisaltyy", "sopimus", "suunnitelmalaji", "suunnitelmavuosi", "tarkastelupaiva", "tavoite",
    "tavoite-kirjattu", "tavoite-muualta", "tavoitteen-mittari", "tehtavan-saannos",
    "tehtavan-varmuus", "todiste", "toimitettu", "vaihe", "valmistelun-kunta",
    "valmistelun-yhteistyo", "valtuustokausi", "velvoite", "velvoitteen-saanto",
    "viittauksen-momentti", "viittauksen-nimi", "viittauksen-numero", "viittauksen-pykala",
    "viittaus", "vuosi-paattyy", "yhteensovittaa",
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
