import Findings
import Foundation
import Reports
import SourceText
import Support
import Testing

@Suite struct FormatTests {
  @Test(arguments: [0, 1, 10_001], ReportFormat.allCases)
  func everyFormatHasTheSameFindings(count: Int, format: ReportFormat) throws {
    let sample = Sample.many(count)
    let wanted = sample.findings.map { "\($0.rule) \($0.identity)" }
    #expect(try sample.findings(readFrom: format) == wanted)
  }

  @Test(arguments: [0, 1, 1_001]) func theJSONFollowsItsSchema(count: Int) throws {
    let check = try #require(SchemaCheck(Data(ReportFormat.jsonSchema().utf8)))
    #expect(check.faults(in: Data(Sample.many(count).bytes(.json))) == [])
    #expect(check.faults(in: Data(Sample.draft.bytes(.json))) == [])
  }

  @Test func theSchemaRefusesWhatIsNotTheFormat() throws {
    let check = try #require(SchemaCheck(Data(ReportFormat.jsonSchema().utf8)))
    let other = Sample.draft.written(.json).replacing(
      #""severity": "error""#, with: #""severity": 1"#)
    #expect(!check.faults(in: Data(other.utf8)).isEmpty)
  }

  @Test(
    .enabled(if: SARIFSchema.data != nil, "no SARIF schema here: set HYTELINT_SARIF_SCHEMA"),
    arguments: [0, 1, 1_001])
  func theSARIFFollowsThePublishedSchema(count: Int) throws {
    let check = try #require(SARIFSchema.data.flatMap(SchemaCheck.init))
    #expect(check.faults(in: Data(Sample.many(count).bytes(.sarif))) == [])
    #expect(check.faults(in: Data(Sample.draft.bytes(.sarif))) == [])
    #expect(check.faults(in: Data(EscapingTests.sample("\u{1B}").bytes(.sarif))) == [])
    #expect(!check.faults(in: Data(#"{"version": "2.1.0"}"#.utf8)).isEmpty)
  }

  @Test func sARIFNamesFilesByURI() {
    var sample = Sample()
    for path in ["./Plans/ä b.yaml", "/tmp/a#b?.yaml", "c:d.yaml", "../e%.yaml"] {
      _ = sample.add("a", path: path)
    }
    let text = sample.written(.sarif)
    for uri in ["Plans/%C3%A4%20b.yaml", "file:///tmp/a%23b%3F.yaml", "c%3Ad.yaml", "../e%25.yaml"]
    {
      #expect(text.contains("{\"uri\":\"\(uri)\"}"))
    }
  }

  @Test func sARIFTellsWhatWasNotReadOrJudged() throws {
    var sample = Sample()
    let reason = Localized(fi: "ei lukuoikeutta", sv: "ingen läsrätt", en: "no permission")
    sample.summary = RunSummary(
      documents: 0, measures: 0, rules: 0, errors: 0, warnings: 0, notes: 0,
      notJudged: [NotJudged(rules: [RuleID("tuki-puuttuu")], reason: Localized("syy"))],
      unreadable: [Unreadable(path: "a b.yaml", reason: reason)])
    let text = sample.written(.sarif)
    #expect(text.contains(#""executionSuccessful": false"#))
    #expect(text.contains(#""text":"ei arvioitu: syy (tuki-puuttuu)""#))
    #expect(text.contains(#""text":"a b.yaml: ei lukuoikeutta""#))
    #expect(text.contains(#"{"uri":"a%20b.yaml"}"#))
  }

  @Test func theSameReportGivesTheSameBytes() {
    for format in ReportFormat.allCases {
      #expect(Sample.draft.bytes(format) == Sample.draft.bytes(format))
    }
  }

  @Test func chunksAreSmallAndCompleteWhateverTheirSize() {
    let sample = Sample.many(200)
    for format in ReportFormat.allCases {
      var bytes: [UInt8] = []
      var largest = 0
      var sink = ByteSink(chunk: 512) { chunk in
        bytes += chunk
        largest = max(largest, chunk.count)
      }
      format.write(sample.report, to: &sink)
      #expect(bytes == sample.bytes(format))
      #expect(largest < 2048)
    }
  }
}

/// The published schema of SARIF, where the machine has it; it is too large for the repository.
enum SARIFSchema {
  static let data = url.flatMap { try? Data(contentsOf: $0) }

  static let url: URL? = {
    let named = ProcessInfo.processInfo.environment["HYTELINT_SARIF_SCHEMA"]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = root.appending(path: "../shared/reference/schemas/sarif-schema-2.1.0.json")
    let url = named.map { URL(filePath: $0) } ?? beside
    return FileManager.default.isReadableFile(atPath: url.path) ? url : nil
  }()
}

extension Sample {
  /// A report with so many findings, a plan's measure each.
  static func many(_ count: Int) -> Sample {
    var sample = Sample()
    let lines = (0..<count).map { "  - nimi: Liikuntaneuvonta ”\($0)”\n" }
    var offset = 0
    for line in lines {
      let place = Span(file: FileIndex(0), start: offset + 10, end: offset + line.utf8.count - 1)
      sample.findings.append(
        .made(
          "toimenpide-ilman-vastuutahoa", title: "Vastuutaho puuttuu",
          message: "Toimenpiteelle ”Liikuntaneuvonta” ei ole kirjattu vastuutahoa.", at: place,
          basis: [.law("612/2021:6:1:b", "6 § 1 mom.", reading: "hytelint 2026")],
          suggestion: "kirjaa vastuutaho", subject: ["\(offset)"]))
      offset += line.utf8.count
    }
    sample.files = [SourceFile(path: "Plans/suuri.yaml", bytes: Array(lines.joined().utf8))]
    sample.summary = RunSummary(
      documents: 1, measures: count, rules: 1, errors: 0, warnings: count, notes: 0)
    return sample
  }
}
