import Findings
import SourceText

extension Page {
  /// What each rule came to, and the digests of what was read.
  var basis: [String: View.Piece] {
    let rows = evidence.outcomes.map { outcome in
      "<tr><th scope=\"row\"><code>\(HTMLText.escaped(outcome.rule.name))</code></th>"
        + "<td>\(HTMLText.escaped(outcome.title[language]))</td>"
        + "<td>\(HTMLText.escaped(words(of: outcome)))</td></tr>"
    }
    let inputs = evidence.inputs.map {
      row(of: $0, $0.isShown ? AdviserWords.shown : AdviserWords.context)
    }
    let packs = evidence.packs.map { row(of: $0, AdviserWords.pack) }
    return [
      "ruleRows": .markup(rows.joined(separator: "\n")),
      "rulesSummary": .text("\(AdviserWords.ruleResults[language]) (\(rows.count))"),
      "digestRows": .markup(inputs.joined(separator: "\n")),
      "packRows": .markup(packs.joined(separator: "\n")),
      "packsSummary": .text("\(AdviserWords.packs[language]) (\(packs.count))"),
    ]
  }

  /// What a rule came to, with the number of its subjects.
  private func words(of outcome: RuleOutcome) -> String {
    guard outcome.isInForce else { return AdviserWords.notInForce[language] }
    let counts = Status.allCases.compactMap { status -> String? in
      guard let count = outcome.counts[status], count > 0 else { return nil }
      let words = status.words[language]
      return status == .notApplicable ? words : "\(words) \(count)"
    }
    guard counts.isEmpty else { return counts.joined(separator: ", ") }
    return outcome.finder == .reader
      ? AdviserWords.nothingFound[language] : Status.notApplicable.words[language]
  }

  /// A file's row in a table of digests.
  private func row(of file: FileDigest, _ use: Localized) -> String {
    let (path, use) = (HTMLText.isolated(file.path), HTMLText.escaped(use[language]))
    return """
      <tr><th scope="row"><code>\(path)</code></th><td>\(use)</td>\
      <td><code class="digest">\(file.sha256)</code></td></tr>
      """
  }

  /// The digest of the rules, statutes and registers that the check went by: of a line for each file
  /// with its digest and path.
  var packDigest: String {
    let lines = evidence.packs.map { "\($0.sha256)  \($0.path)\n" }
    return SHA256.digest(of: Array(lines.joined().utf8))
  }

  /// The exceptions that the documents record.
  var exceptions: [String: View.Piece] {
    [
      "hasExceptions": .flag(!report.exceptions.isEmpty),
      "exceptions": .views(
        report.exceptions.map { listed in
          let exception = listed.exception
          return View([
            "exceptionRule": .text(exception.rule),
            "exceptionSubject": .markup(HTMLText.isolated(exception.subject)),
            "exceptionReason": .markup(HTMLText.isolated(exception.reason)),
            "exceptionApprover": .markup(HTMLText.isolated(exception.approver)),
            "exceptionLastDay": .text(exception.lastDay),
            "exceptionState": .text(listed.words[language]),
            "exceptionPlace": .text(places.name(of: exception.place)),
          ])
        }),
    ]
  }

  /// On which days something becomes a fault or stops being one.
  var timeline: [String: View.Piece] {
    let rows = evidence.timeline?.rows ?? []
    let turns = evidence.timeline?.turns ?? []
    let judged = (evidence.timeline?.judged ?? []).map(\.text).joined(separator: ", ")
    func list(_ places: [Int]) -> View.Piece {
      .markup(places.map { "<p>\(told(of: rows[$0].finding))</p>" }.joined())
    }
    return [
      "timelineIntro": .text(AdviserWords.timelineIntro(judged)[language]),
      "hasTimes": .flag(!turns.isEmpty),
      "times": .views(
        turns.map { turn in
          View([
            "turnDay": .text(turn.text), "turnBegins": list(turn.begins),
            "turnEnds": list(turn.ends),
          ])
        }),
    ]
  }

  /// A finding of some day, with a link to it if it is there on the day that is judged.
  private func told(of finding: Finding) -> String {
    let severity = Words.severity(finding.severity)[language]
    let words = HTMLText.isolated("\(severity): \(finding.message[language])")
    let link = numbers[finding].map { " (\(numbers.link(to: $0)))" } ?? ""
    let place = "<code>\(HTMLText.isolated(places.name(of: finding.place)))</code>"
    return "\(words)\(link) \(place)"
  }
}
