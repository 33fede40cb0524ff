import Findings
import Reports
import Support
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Language.allCases) func aDraftReadsWellAtATerminal(in language: Language) {
    var sample = Sample.draft
    sample.language = language
    expectGolden(sample.bytes(.text), named: "reports/draft-\(language.rawValue).txt")
  }

  @Test(arguments: [40, 80]) func aDraftFitsANarrowTerminal(of width: Int) {
    expectGolden(
      Sample.draft.bytes(.text, width: width), named: "reports/draft-\(width)-columns.txt")
  }

  @Test func aDraftIsColouredWhenAsked() {
    expectGolden(Sample.draft.bytes(.text, colour: true), named: "reports/draft-coloured.txt")
  }

  @Test func aDraftHasOneLineAFindingInCompact() {
    expectGolden(Sample.draft.bytes(.compact), named: "reports/draft-compact.txt")
  }

  @Test func aDraftIsWrittenAsJSON() {
    expectGolden(Sample.draft.bytes(.json), named: "reports/draft.json")
  }

  @Test func aDraftIsWrittenAsSARIF() {
    expectGolden(Sample.draft.bytes(.sarif), named: "reports/draft.sarif")
  }

  @Test(arguments: [
    (ReportFormat.github, "draft-github.txt"), (.gitlab, "draft-gitlab.json"),
    (.junit, "draft-junit.xml"), (.checkstyle, "draft-checkstyle.xml"),
    (.markdown, "draft-comment.md"), (.tap, "draft.tap"),
  ]) func aDraftIsWrittenForHostsAndTools(as format: ReportFormat, in file: String) {
    expectGolden(Sample.draft.bytes(format), named: "reports/\(file)")
  }

  @Test(arguments: Language.allCases) func aDraftIsSummedUpForAJob(in language: Language) {
    var sample = Sample.draft
    sample.language = language
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    sample.report.writeJobSummary(to: &sink)
    expectGolden(bytes, named: "reports/draft-summary-\(language.rawValue).md")
  }

  @Test func theJSONSchemaStandsAsItWas() {
    expectGolden(Array(ReportFormat.jsonSchema().utf8), named: "reports/hytelint-json.schema.json")
  }

  @Test(
    arguments: [
      ("explanation", AnswerSchemas.explanation), ("why-not", AnswerSchemas.whyNot),
      ("rule", AnswerSchemas.rule),
    ])
  func theSchemasOfAnswersStandAsTheyWere(name: String, schema: String) {
    expectGolden(Array(schema.utf8), named: "reports/hytelint-\(name).schema.json")
  }
}
