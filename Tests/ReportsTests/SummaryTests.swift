import Findings
import Reports
import Testing

@Suite struct SummaryTests {
  @Test(arguments: [
    (Language.fi, "1 asiakirja, 1 toimenpide, 1 sääntö · 1 virhe, 1 varoitus, 1 huomautus"),
    (Language.sv, "1 dokument, 1 åtgärd, 1 regel · 1 fel, 1 varning, 1 anmärkning"),
    (Language.en, "1 document, 1 measure, 1 rule · 1 error, 1 warning, 1 note"),
  ])
  func oneIsInTheSingular(language: Language, line: String) {
    #expect(summary(1).line(in: language) == line)
  }

  @Test(arguments: [
    (
      Language.fi,
      "2 asiakirjaa, 2 toimenpidettä, 2 sääntöä · 2 virhettä, 2 varoitusta, 2 huomautusta"
    ),
    (Language.sv, "2 dokument, 2 åtgärder, 2 regler · 2 fel, 2 varningar, 2 anmärkningar"),
    (Language.en, "2 documents, 2 measures, 2 rules · 2 errors, 2 warnings, 2 notes"),
  ])
  func severalAreInThePlural(language: Language, line: String) {
    #expect(summary(2).line(in: language) == line)
  }

  @Test(arguments: [
    (Language.fi, "Ei huomautettavaa. 3 asiakirjaa, 42 toimenpidettä, 88 sääntöä · 0 virhettä"),
    (Language.sv, "Inget att anmärka. 3 dokument, 42 åtgärder, 88 regler · 0 fel"),
    (Language.en, "Nothing to report. 3 documents, 42 measures, 88 rules · 0 errors"),
  ])
  func nothingFoundIsSaidWhenAllWasJudged(language: Language, start: String) {
    #expect(clean().line(in: language).hasPrefix(start))
  }

  @Test func nothingIsSaidToBeInOrderUnlessAllWasJudged() {
    let reason = Localized(
      fi: "hyvinvointialueen suunnitelmaa ei annettu", sv: "planen gavs inte",
      en: "the plan was not given")
    let partial = [
      clean(notJudged: [NotJudged(rules: [RuleID("a")], reason: reason)]),
      clean(unreadable: [Unreadable(path: "a.yaml", reason: reason)]),
      clean(skipped: 1), clean(documents: 0), clean(rules: 0),
    ]
    for summary in partial {
      #expect(!summary.isComplete)
      for language in Language.allCases {
        #expect(summary.line(in: language).first?.isNumber == true)
      }
    }
  }

  @Test func rulesNotJudgedAreCountedOnceForEachReason() {
    let plan = Localized(
      fi: "hyvinvointialueen suunnitelmaa ei annettu", sv: "välfärdsområdets plan gavs inte",
      en: "the county's plan was not given")
    let summary = clean(notJudged: [
      NotJudged(rules: ["a", "b"].map(RuleID.init), reason: plan),
      NotJudged(rules: ["c"].map(RuleID.init), reason: Localized("muu syy")),
      NotJudged(rules: ["b", "d", "e"].map(RuleID.init), reason: plan),
    ])
    #expect(
      summary.line(in: .fi).hasSuffix(
        " · ei arvioitu: 4 sääntöä (hyvinvointialueen suunnitelmaa ei annettu), 1 sääntö (muu syy)")
    )
  }

  @Test func pathsNotReadAreNamedUpToThree() {
    let reason = Localized(fi: "ei lukuoikeutta", sv: "ingen läsrätt", en: "no permission")
    let paths = (1...5).map { Unreadable(path: "\($0).yaml", reason: reason) }
    #expect(
      clean(unreadable: paths).line(in: .fi).hasSuffix(
        " · ei voitu lukea: 1.yaml (ei lukuoikeutta), 2.yaml (ei lukuoikeutta), 3.yaml (ei lukuoikeutta) ja 2 muuta"
      ))
  }

  @Test func filesPassedOverAndFindingsHeldBackAreCounted() {
    let summary = RunSummary(
      documents: 1, measures: 1, rules: 1, errors: 1, warnings: 0, notes: 0, skippedFiles: 1,
      heldBack: 1, excepted: 2)
    #expect(
      summary.line(in: .fi).hasSuffix(
        "poikkeuksella hyväksytty: 2 · 1 päällekkäinen havainto näyttämättä (näytä: --all) · "
          + "ohitettu: 1 muu YAML-tiedosto"))
    #expect(clean(skipped: 2).line(in: .fi).hasSuffix("ohitettu: 2 muuta YAML-tiedostoa"))
  }

  @Test func aReportWithoutFindingsIsItsSummaryAlone() {
    var sample = Sample()
    sample.summary = clean()
    #expect(sample.written(.text, width: 140) == clean().line(in: .fi) + "\n")
    #expect(sample.written(.compact).isEmpty)
  }

  private func summary(_ count: Int) -> RunSummary {
    RunSummary(
      documents: count, measures: count, rules: count, errors: count, warnings: count, notes: count)
  }

  private func clean(
    documents: Int = 3, rules: Int = 88, notJudged: [NotJudged] = [], skipped: Int = 0,
    unreadable: [Unreadable] = []
  ) -> RunSummary {
    RunSummary(
      documents: documents, measures: 42, rules: rules, errors: 0, warnings: 0, notes: 0,
      notJudged: notJudged, skippedFiles: skipped, unreadable: unreadable)
  }
}
