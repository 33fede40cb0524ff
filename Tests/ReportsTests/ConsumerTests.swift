import Findings
import Foundation
import Reports
import SourceText
import Support
import Testing

/// Each format read by a program that it is written for, or held to its published schema.
@Suite struct ConsumerTests {
  @Test(
    arguments: [0, 1, 10_001],
    [ReportFormat.sarif, .gitlab, .junit, .checkstyle, .tap])
  func aProgramReadsTheSameFindings(count: Int, format: ReportFormat) throws {
    let sample = count == 1 ? Sample.draft.allShown : Sample.many(count)
    let seen = try consume(sample, as: format)
    #expect(seen ?? sample.lines == sample.lines)
  }

  @Test(arguments: [ReportFormat.sarif, .gitlab, .junit, .checkstyle, .tap])
  func nothingInADocumentMisleadsAProgram(format: ReportFormat) throws {
    var sample = Sample()
    for attack in EscapingTests.attacks + MarkupTests.attacks {
      let one = EscapingTests.sample(attack)
      let span = sample.add("nimi: \(attack)", path: one.files[0].path)("nimi")
      sample.findings.append(
        .made(
          title: attack, message: one.findings[0].message.fi, at: span,
          basis: one.findings[0].basis,
          suggestion: attack, subject: [attack]))
    }
    guard let seen = try consume(sample, as: format) else { return }
    #expect(seen.count == sample.findings.count)
    for (line, finding) in zip(seen, sample.findings) {
      #expect(line.hasPrefix("saanto\t\(finding.identity)\twarning\t"))
    }
  }

  @Test(arguments: [0, 1, 10_001]) func gitLabsReportIsWhatItsDocumentationAsks(count: Int) throws {
    let schema = repository.appending(path: "Tests/ReportsTests/gitlab-code-quality.schema.json")
    let sample = count == 1 ? Sample.draft : Sample.many(count)
    #expect(try complaints(of: sample, as: .gitlab, by: schema) == nil)
  }

  @Test(
    .enabled(if: SARIFSchema.url != nil, "no SARIF schema here: set HYTELINT_SARIF_SCHEMA"),
    arguments: [0, 1, 10_001])
  func sARIFIsWhatItsSchemaAsks(count: Int) throws {
    let schema = try #require(SARIFSchema.url)
    let sample = count == 1 ? Sample.draft : Sample.many(count)
    #expect(try complaints(of: sample, as: .sarif, by: schema) == nil)
  }

  @Test func aSchemaRefusesWhatIsNotItsFormat() throws {
    let schema = repository.appending(path: "Tests/ReportsTests/gitlab-code-quality.schema.json")
    guard OtherProgram("check-jsonschema") != nil else { return }
    #expect(try complaints(of: .draft, as: .json, by: schema) != nil)
  }

  /// The findings that a program sees in a report; nothing where the program is not here.
  private func consume(_ sample: Sample, as format: ReportFormat) throws -> [String]? {
    guard let python = OtherProgram("python") else { return nil }
    let folder = try Scratch()
    try Data(sample.bytes(format)).write(to: folder.url.appending(path: "report.\(format)"))
    let script = repository.appending(path: "Tests/ReportsTests/consume.py").path
    let outcome = try python.run(
      [script, format.rawValue, "report.\(format)"], in: folder.url,
      environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// What check-jsonschema says of a report; nothing where it is content.
  private func complaints(
    of sample: Sample, as format: ReportFormat, by schema: URL
  ) throws -> String? {
    guard let checker = OtherProgram("check-jsonschema") else { return nil }
    let folder = try Scratch()
    try Data(sample.bytes(format)).write(to: folder.url.appending(path: "report.json"))
    let outcome = try checker.run(["--schemafile", schema.path, "report.json"], in: folder.url)
    return outcome.code == 0 ? nil : outcome.output + outcome.errors
  }
}

extension Sample {
  /// The sample without findings that are held back.
  fileprivate var allShown: Sample {
    var sample = self
    for index in sample.findings.indices { sample.findings[index].standing = .shown }
    return sample
  }

  /// The findings as `consume.py` prints them.
  fileprivate var lines: [String] {
    let tables = files.map(LineTable.init)
    return findings.map { finding in
      let file = Int(finding.place.file.number)
      let line = tables[file].position(at: finding.place.range.lowerBound).line
      let fields = [
        finding.rule.name, finding.identity.description, "\(finding.severity)", files[file].path,
        "\(line)",
      ]
      return fields.joined(separator: "\t")
    }
  }
}

/// A folder that goes away with the value.
private final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hytelint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
