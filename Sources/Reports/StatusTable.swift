import Findings

/// What each rule came to for its subjects, as a table: the evidence of what was looked at.
struct StatusTable {
  private let statuses: [RuleStatuses]
  private let language: Language

  init(_ statuses: [RuleStatuses], _ language: Language) {
    self.statuses = statuses
    self.language = language
  }

  /// Writes one line a rule, and an empty line after the last.
  func write(to output: inout ByteSink) {
    guard !statuses.isEmpty else { return }
    for entry in statuses.sorted(by: { $0.rule < $1.rule }) {
      let counts = Status.allCases.compactMap { status in
        entry.counts[status].map { count in
          status == .notApplicable
            ? status.words[language] : "\(status.words[language]) \(count)"
        }
      }
      output.write("  \(entry.rule): \(counts.joined(separator: ", "))")
      output.write(byte: 0x0A)
    }
    output.write(byte: 0x0A)
  }
}

extension Status {
  /// The status as the JSON format names it.
  var name: String {
    switch self {
    case .notApplicable: "notApplicable"
    case .notJudged: "notJudged"
    case .met: "met"
    case .found: "found"
    case .yielded: "yielded"
    case .evidenced: "evidenced"

    case .excepted: "excepted"
    }
  }

  /// The status in words.
  var words: Localized {
    switch self {
    case .notApplicable: Localized(fi: "ei sovelleta", sv: "tillämpas inte", en: "not applicable")
    case .notJudged: Localized(fi: "ei arvioitu", sv: "ej bedömt", en: "not judged")
    case .met: Localized(fi: "täyttyy", sv: "uppfylls", en: "met")
    case .found: Localized(fi: "havainto", sv: "anmärkning", en: "finding")
    case .yielded: Localized(fi: "väistynyt", sv: "har vikit", en: "held back")
    case .evidenced:
      Localized(fi: "todiste muualla", sv: "belägg på annat håll", en: "evidenced elsewhere")

    case .excepted: Localized(fi: "poikkeus", sv: "undantag", en: "excepted")
    }
  }
}
