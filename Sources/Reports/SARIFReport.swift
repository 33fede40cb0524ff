import Findings
import SourceText

/// SARIF 2.1.0, as code hosts and viewers read it (OASIS, errata 01).
struct SARIFReport {
  private let report: Report
  private let places: Places
  private let law: SARIFTaxonomy

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
    law = SARIFTaxonomy(of: report.findingsAndExcepted)
  }

  func write(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 5)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs", CollectionOfOne(report)) { json, _ in
        json.object(writeRun)
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private func writeRun(to json: inout JSONWriter) {
    let language = report.language
    json.object("tool") { json in
      json.object("driver") { json in
        SARIFDriver(report, supports: law).write(to: &json)
      }
    }
    json.member("language", language.rawValue)
    json.member("columnKind", "unicodeCodePoints")
    json.array("invocations", CollectionOfOne(report)) { json, report in
      json.object { SARIFInvocation(report).write(to: &$0) }
    }
    json.array("artifacts", report.files) { json, file in
      json.object { json in
        json.object("location") { $0.member("uri", FileURI.reference(to: file.path)) }
        json.member("length", file.bytes.count)
        json.array("roles", ["analysisTarget"])
      }
    }
    if !law.citations.isEmpty {
      json.array("taxonomies", CollectionOfOne(law)) { json, law in
        json.object { law.write(to: &$0, in: language) }
      }
    }
    let results = SARIFResults(report, places: places, law: law)
    json.array("results", sideBySide: report.findingsAndExcepted) { json, finding in
      json.object { results.write(finding, to: &$0) }
    }
    json.object("properties", writeProperties)
  }

  private func writeProperties(to json: inout JSONWriter) {
    json.member("asOf", report.asOf)
    json.member("documents", report.summary.documents)
    json.member("measures", report.summary.measures)
    json.member("rules", report.summary.rules)
    json.member("heldBack", report.summary.heldBack)
    json.member("excepted", report.summary.excepted)
    json.member("complete", report.summary.isComplete)
  }
}
