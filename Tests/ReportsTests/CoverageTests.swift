import Findings
import Reports
import Responsibilities
import Support
import Testing

@Suite struct CoverageTests {
  @Test(arguments: Language.allCases) func theCoverageReadsWellAtATerminal(in language: Language) {
    expectGolden(bytes(.text, language), named: "reports/coverage-\(language.rawValue).txt")
  }

  @Test func theCoverageIsWrittenAsMarkdown() {
    expectGolden(bytes(.markdown, .fi), named: "reports/coverage.md")
  }

  @Test func theCoverageIsWrittenAsJSON() {
    expectGolden(bytes(.json, .en), named: "reports/coverage.json")
  }

  @Test func manyPlansAreCountedAndFewAreNamed() {
    let text = String(decoding: bytes(.text, .en, width: 400), as: UTF8.self)
    #expect(text.contains("met: 4 plans"))
    #expect(text.contains("fault: Plan | 5"))
  }

  private func bytes(
    _ format: CoverageReport.Format, _ language: Language, width: Int = 80
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    CoverageReport(Self.sample, asOf: "2026-03-01", toolVersion: "0", language: language)
      .write(as: format, width: width, to: &sink)
    return bytes
  }

  /// A duty that is looked at, one with a reason why not, one with neither, and a repealed moment.
  private static let sample = Coverage(
    acts: [
      Coverage.Act(
        number: "1/2000",
        name: Localized(fi: "keksitty laki", sv: "påhittad lag", en: "made-up act"),
        address: Localized("https://laki.example/1"),
        moments: [
          Coverage.Moment(
            notation: "1/2000:2:1",
            name: Localized(fi: "2 § 1 mom.", sv: "2 § 1 mom.", en: "section 2(1)"),
            content: Localized(fi: "Sisältö.", sv: "Innehåll.", en: "Content."),
            repealedBy: nil, rules: [RuleID("koko-momentti")],
            duties: [
              duty("1/2000:2:1:a", rules: [RuleID("katsova-saanto")], results: results),
              duty(
                "1/2000:2:1:b",
                reason: Localized(
                  fi: "Ei näy suunnitelmasta.", sv: "Syns inte i planen.",
                  en: "A plan does not show it.")),
              duty("1/2000:2:1:c"),
            ]),
          Coverage.Moment(
            notation: "1/2000:3:1",
            name: Localized(fi: "3 § 1 mom.", sv: "3 § 1 mom.", en: "section 3(1)"),
            content: Localized(fi: "Kumottu.", sv: "Upphävt.", en: "Repealed."),
            repealedBy: "2/2001", rules: [], duties: []),
        ])
    ],
    rules: [
      Coverage.RuleCoverage(
        rule: RuleID("katsova-saanto"), title: Localized("Katsova"), duties: ["1/2000:2:1:a"],
        faulty: 2,
        faultless: 3),
      Coverage.RuleCoverage(
        rule: RuleID("muu-saanto"), title: Localized("Muu"), duties: [], faulty: 1, faultless: 1),
    ],
    plans: (1...results.count).map {
      Coverage.Plan(name: Localized("Plan | \($0)"), path: "plans/\($0).yaml")
    })

  private static let results: [Coverage.Result] = [
    .met, .met, .met, .met, .fault, .notRecorded, .excepted, .evidenced, .notJudged, .notApplicable,
  ]

  private static func duty(
    _ notation: String, rules: [RuleID] = [], reason: Localized? = nil,
    results: [Coverage.Result] = []
  ) -> Coverage.Duty {
    Coverage.Duty(
      notation: notation, bearer: "kunta",
      content: Localized(
        fi: "Kunta tekee keksityn asian.", sv: "Kommunen gör en påhittad sak.",
        en: "The municipality does a made-up thing."),
      rules: rules, reason: reason, results: results)
  }
}
