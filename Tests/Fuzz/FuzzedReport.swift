import Findings
import Reports
import SourceText

/// A report whose texts are an input's.
struct FuzzedReport {
  private let texts: [String]
  private let source: [UInt8]

  init(_ parts: [[UInt8]]) {
    source = parts.first ?? []
    texts = parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private func text(_ number: Int) -> String {
    texts.indices.contains(number) ? texts[number] : texts.last ?? ""
  }

  private func localized(_ number: Int) -> Localized {
    Localized(fi: text(number), sv: text(number + 1), en: text(number + 2))
  }

  func report(in language: Language) -> Report {
    let findings = standings.enumerated().map { finding(as: $0, standing: $1) }
    return Report(
      findings: findings.filter { !$0.isExcepted }, excepted: findings.filter(\.isExcepted),
      exceptions: [ListedException(exception, .lifting, lifted: 1)],
      files: [
        SourceFile(path: text(3), bytes: source),
        SourceFile(path: text(4), bytes: Array(text(5).utf8)),
      ],
      rules: [
        RuleSummary(
          id: rule, title: localized(1), why: localized(2), severity: .error, help: localized(3))
      ],
      summary: RunSummary(
        documents: 1, measures: 1, rules: 1, errors: 1, warnings: 1, notes: 1,
        notJudged: [NotJudged(rules: [rule], reason: localized(4))],
        unreadable: [Unreadable(path: text(5), reason: localized(6))]),
      asOf: "2026-03-01", toolVersion: "0.1.0", language: language)
  }

  private let rule = RuleID("saanto")

  private var exception: RecordedException {
    RecordedException(
      rule: text(5), subject: text(6), reason: text(7), approver: text(8), lastDay: text(9),
      place: span(3))
  }

  private var standings: [Standing] {
    [.shown, .yielded(to: rule), .excepted(exception), .shown, .accepted(.baseline)]
  }

  /// A place in the first file that depends on the texts; also in the middle of a character.
  private func span(_ number: Int) -> Span {
    let start = min(source.count, number * 7 + text(number).utf8.count % 5)
    let end = min(source.count, start + text(number + 1).utf8.count)
    return Span(file: FileIndex(0), start: start, end: max(start, end))
  }

  private func finding(as number: Int, standing: Standing) -> Finding {
    let citation = Citation(
      notation: text(7), act: text(8), name: localized(9), moment: localized(10),
      address: localized(11))
    let place = Span(file: FileIndex(1), start: 0, end: text(5).utf8.count)
    return Finding(
      rule: rule, severity: Severity.allCases[number % Severity.allCases.count],
      title: localized(1), message: localized(2 + number),
      place: number == 3 ? place : span(number),
      caption: localized(3),
      labels: [
        Label(place: span(number + 2), text: localized(4)), Label(place: place, text: localized(5)),
      ],
      basis: [
        .statute(citation, reading: text(6)), .agreement(name: localized(7), place: text(8)),
        .recommendation(name: localized(9), address: text(10)), .practice(name: text(11)),
      ],
      suggestion: localized(6), identity: Identity(rule: rule, subject: texts + ["\(number)"]),
      standing: standing)
  }
}
