import Findings
import Responsibilities

/// The coverage of the law as text for a terminal.
struct CoverageText {
  private let report: CoverageReport
  private let width: Int
  private var lines: [String] = []

  init(_ report: CoverageReport, width: Int) {
    self.report = report
    self.width = width
    for act in report.coverage.acts { add(act) }
    addRules()
    add("\(CoverageWords.notice[language])", margin: 0)
    add(report.summary, margin: 0)
  }

  func write(to output: inout ByteSink) {
    for line in lines { output.write(line + "\n") }
  }

  private var language: Language { report.language }

  private mutating func add(_ act: Coverage.Act) {
    add("\(act.number) \(act.name[language])", margin: 0)
    for moment in act.moments {
      let repealed = moment.repealedBy.map { " – \(CoverageWords.repealed(by: $0)[language])" }
      add(moment.name[language] + (repealed ?? ""), margin: 2)
      if !moment.rules.isEmpty {
        let names = moment.rules.map(\.name).joined(separator: ", ")
        add("\(CoverageWords.rules[language]): \(names)", margin: 4)
      }
      for duty in moment.duties { add(duty) }
    }
    lines.append("")
  }

  private mutating func add(_ duty: Coverage.Duty) {
    add("\(duty.notation) (\(duty.bearer)) \(duty.content[language])", margin: 4)
    add(report.lookers(at: duty), margin: 6)
    let results = report.resultLine(of: duty)
    if !results.isEmpty { add(results, margin: 6) }
  }

  private mutating func addRules() {
    add(CoverageWords.reverse[language], margin: 0)
    for rule in report.coverage.rules where !rule.duties.isEmpty {
      let examples = CoverageWords.examples(rule)[language]
      add("\(rule.rule) → \(rule.duties.joined(separator: ", ")) (\(examples))", margin: 2)
    }
    let others = report.coverage.rules.filter(\.duties.isEmpty).map(\.rule.name)
    if !others.isEmpty {
      add("\(CoverageWords.noDuty[language]): \(others.joined(separator: ", "))", margin: 2)
    }
    lines.append("")
  }

  private mutating func add(_ text: String, margin: Int) {
    let room = max(30, width - margin - 2)
    let wrapped = Wrapping.lines(Wrapping.words(text), width: room)
    for (number, line) in wrapped.enumerated() {
      lines.append(String(repeating: " ", count: number == 0 ? margin : margin + 2) + line)
    }
  }
}
