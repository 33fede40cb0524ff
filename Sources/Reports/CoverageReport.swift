package import Findings
package import Responsibilities

/// What becomes of each duty of the law: the rules that look at it and what came of it in plans.
package struct CoverageReport: Sendable {
  let coverage: Coverage
  let asOf: String
  let toolVersion: String
  let language: Language

  package init(_ coverage: Coverage, asOf: String, toolVersion: String, language: Language) {
    self.coverage = coverage
    self.asOf = asOf
    self.toolVersion = toolVersion
    self.language = language
  }

  /// The ways to write it.
  package enum Format: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  /// Writes it and flushes the sink; `width` is that of text.
  package func write(as format: Format, width: Int, to output: inout ByteSink) {
    switch format {
    case .text: CoverageText(self, width: width).write(to: &output)
    case .markdown: CoverageMarkdown(self).write(to: &output)
    case .json: writeJSON(to: &output)
    }
    output.flush()
  }
}

extension CoverageReport {
  /// What came of a duty in the plans: each result with the names of its plans.
  func results(of duty: Coverage.Duty) -> [(result: Coverage.Result, plans: [String])] {
    Coverage.Result.allCases.compactMap { result in
      let plans = zip(coverage.plans, duty.results).filter { $0.1 == result }
        .map { $0.0.name[language] }
      return plans.isEmpty ? nil : (result, plans)
    }
  }

  /// The same in a line; more plans than a few are only counted.
  func resultLine(of duty: Coverage.Duty) -> String {
    results(of: duty).map { result, plans in
      let shown = plans.count > 3 ? CoverageWords.plans(plans.count)[language] : list(plans)
      return "\(CoverageWords.result(result)[language]): \(shown)"
    }.joined(separator: " · ")
  }

  /// What looks at a duty: its rules, or why there are none.
  func lookers(at duty: Coverage.Duty) -> String {
    guard duty.rules.isEmpty else {
      return "\(CoverageWords.rules[language]): \(list(duty.rules.map(\.name)))"
    }
    let reason = duty.reason ?? CoverageWords.noReason
    return "\(CoverageWords.notCoded[language]): \(reason[language])"
  }

  private func list(_ names: [String]) -> String {
    names.joined(separator: ", ")
  }

  /// The duties counted, and what came of them.
  var summary: String {
    let duties = coverage.duties
    let looked = duties.count { !$0.rules.isEmpty }
    let reasoned = duties.count { $0.rules.isEmpty && $0.reason != nil }
    let parts = [
      CoverageWords.duties(duties.count), CoverageWords.looked(looked),
      CoverageWords.reasoned(reasoned),
      CoverageWords.unreasoned(duties.count - looked - reasoned),
    ]
    let counts = Coverage.Result.allCases.map { result in
      let count = duties.reduce(0) { $0 + $1.results.count { $0 == result } }
      return "\(CoverageWords.result(result)[language]) \(count)"
    }
    return parts.map { $0[language] }.joined(separator: ", ") + " · "
      + CoverageWords.plans(coverage.plans.count)[language] + ": "
      + counts.joined(separator: ", ")
  }
}
