import Findings

/// JUnit's XML, as Ant writes it: a suite for each file with findings, and one for the run itself.
struct JUnitReport {
  private let report: Report
  private let places: Places

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
  }

  func write(to output: inout ByteSink) {
    var xml = XMLWriter(to: output)
    xml.element("testsuites") { xml in
      let run = runCases
      writeSuite(
        0, "hytelint", tests: run.count, failures: 0, errors: run.count { $0.outcome == .error },
        skipped: run.count { $0.outcome == .skipped }, to: &xml
      ) { xml in
        for test in run { write(test, to: &xml) }
      }
      for (number, (place, findings)) in report.byFile.enumerated() {
        let shown = findings.count { $0.standing == .shown }
        writeSuite(
          number + 1, places.hostPath(of: place), tests: findings.count, failures: shown,
          errors: 0, skipped: findings.count - shown, to: &xml
        ) { xml in
          for finding in findings { write(finding, to: &xml) }
        }
      }
    }
    output = xml.output
  }

  private func writeSuite(
    _ number: Int, _ name: String, tests: Int, failures: Int, errors: Int, skipped: Int,
    to xml: inout XMLWriter, _ cases: (inout XMLWriter) -> Void
  ) {
    xml.element(
      "testsuite",
      [
        "name": name, "package": "hytelint", "id": String(number), "hostname": "localhost",
        "timestamp": "\(report.asOf)T00:00:00", "time": "0", "tests": String(tests),
        "failures": String(failures), "errors": String(errors), "skipped": String(skipped),
      ]
    ) { xml in
      xml.element("properties", ["name": "asOf", "value": report.asOf], wrapping: "property")
      cases(&xml)
      xml.element("system-out", [:], lines: [])
      xml.element("system-err", [:], lines: [])
    }
  }

  private func write(_ finding: Finding, to xml: inout XMLWriter) {
    let language = report.language
    let place = places.extent(of: finding.place)
    let title = "\(finding.title[language]) [\(finding.rule)] (\(finding.identity))"
    let path = places.hostPath(of: finding.place)
    xml.element("testcase", ["name": title, "classname": path, "time": "0"]) { xml in
      if let standing = finding.standing.whyNotShown {
        return xml.element("skipped", ["message": standing[language]])
      }
      let notes = FindingNotes(finding, places: places, language: language)
      xml.element(
        "failure",
        ["message": finding.message[language], "type": finding.severity.englishName],
        lines: ["\(path):\(place.line):\(place.column)"] + notes.lines)
    }
  }
}

extension JUnitReport {
  /// Something that the run itself did or could not do.
  private struct RunCase {
    enum Outcome {
      case passed, skipped, error
    }

    let name: String
    let outcome: Outcome
    var reason = ""
  }

  /// That the check was made, what was not judged and what could not be read.
  private var runCases: [RunCase] {
    let language = report.language
    let notJudged = report.summary.notJudgedByReason.flatMap { entry in
      entry.rules.map {
        RunCase(name: $0.name, outcome: .skipped, reason: entry.reason[language])
      }
    }
    let unreadable = report.summary.unreadable.map {
      RunCase(name: $0.path, outcome: .error, reason: $0.reason[language])
    }
    return [RunCase(name: report.summary.line(in: language), outcome: .passed)] + notJudged
      + unreadable
  }

  private func write(_ test: RunCase, to xml: inout XMLWriter) {
    let attributes: KeyValuePairs = ["name": test.name, "classname": "hytelint", "time": "0"]
    switch test.outcome {
    case .passed: xml.element("testcase", attributes)
    case .skipped:
      xml.element("testcase", attributes) { $0.element("skipped", ["message": test.reason]) }
    case .error:
      xml.element("testcase", attributes) { xml in
        xml.element("error", ["message": test.reason, "type": "unreadable"])
      }
    }
  }
}

extension XMLWriter {
  /// Writes an element around another one without content.
  fileprivate mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, wrapping inner: String
  ) {
    element(name) { $0.element(inner, attributes) }
  }
}
