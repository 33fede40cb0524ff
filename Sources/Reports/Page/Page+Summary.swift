import Findings
import SourceText

extension Page {
  /// What was looked at and found, in numbers, and what was not judged.
  var summary: [String: View.Piece] {
    let summary = report.summary
    let reasons = summary.notJudgedByReason
    return [
      "summaryFacts": .views(summaryFacts),
      "hasNotJudged": .flag(!reasons.isEmpty),
      "notJudged": .views(
        reasons.map { entry in
          View([
            "reason": .text(entry.reason[language]),
            "reasonRules": .markup(codes(entry.rules.map(\.name))),
          ])
        }),
      "hasUnread": .flag(!summary.unreadable.isEmpty),
      "unread": .views(
        summary.unreadable.map {
          View([
            "unreadPath": .markup(HTMLText.isolated($0.path)),
            "unreadReason": .text($0.reason[language]),
          ])
        }),
    ]
  }

  private var summaryFacts: [View] {
    let summary = report.summary
    let found = [
      Counted.errors.text(summary.errors), Counted.warnings.text(summary.warnings),
      Counted.notes.text(summary.notes),
    ]
    let further = [
      (AdviserWords.heldBack, summary.heldBack), (AdviserWords.lifted, summary.excepted),
      (AdviserWords.skipped, summary.skippedFiles),
    ].filter { $0.1 > 0 }
    let facts: [(Localized, String)] =
      [
        (AdviserWords.asOf, day),
        (AdviserWords.documents, Counted.documents.text(summary.documents)[language]),
        (AdviserWords.measures, Counted.measures.text(summary.measures)[language]),
        (AdviserWords.rules, Counted.rules.text(summary.rules)[language]),
        (AdviserWords.found, found.map { $0[language] }.joined(separator: ", ")),
      ] + further.map { ($0.0, String($0.1)) }
      + [(AdviserWords.version, "hytelint \(report.toolVersion)")]
    return facts.map { name, text in fact(name, .text(text)) } + [packFact]
  }

  private var packFact: View {
    fact(AdviserWords.packDigest, .markup("<code class=\"digest\">\(packDigest)</code>"))
  }

  func fact(_ name: Localized, _ text: View.Piece) -> View {
    View(["factName": .text(name[language]), "factText": text])
  }

  /// Names in code style, parted by commas.
  func codes(_ names: [String]) -> String {
    names.map { "<code>\(HTMLText.escaped($0))</code>" }.joined(separator: ", ")
  }

  /// The day that is judged, as people of the language write it: `1.3.2026`.
  var day: String {
    let parts = report.asOf.split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 3 else { return report.asOf }
    return "\(parts[2]).\(parts[1]).\(parts[0])"
  }
}
