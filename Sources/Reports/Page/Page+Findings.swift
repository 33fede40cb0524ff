import Findings
import SourceText

extension Page {
  /// The findings of these numbers.
  func views(ofFindings chosen: [Int]) -> [View] {
    let all = report.findingsAndExcepted
    return chosen.map { view(of: all[$0 - 1], number: $0) }
  }

  private func view(of finding: Finding, number: Int) -> View {
    let quotes = PageQuotes(of: finding, places: places, language: language)
    var pieces: [String: View.Piece] = [
      "findingId": .markup(numbers.name(of: number)), "findingNumber": .text(String(number)),
      "severityClass": .markup(finding.severity.englishName),
      "severityMark": .markup(finding.severity.mark),
      "severityName": .text(Words.severity(finding.severity)[language]),
      "findingTitle": .markup(HTMLText.isolated(finding.title[language])),
      "message": .markup(HTMLText.isolated(finding.message[language])),
      "standing": .flag(false), "hiddenPlaces": .flag(false),
      "quotes": .views(quotes.views), "findingFacts": .views(facts(of: finding)),
      "details": .views(details(of: finding)),
    ]
    if let why = finding.standing.whyNotShown { pieces["standing"] = .text(why[language]) }
    if quotes.hidden > 0 {
      pieces["hiddenPlaces"] = .text(Words.furtherPlaces(quotes.hidden)[language])
    }
    return View(pieces)
  }

  private func facts(of finding: Finding) -> [View] {
    var facts = [fact(AdviserWords.rule, .markup(codes([finding.rule.name])))]
    if !finding.basis.isEmpty {
      facts.append(
        fact(Words.basis, .markup(PageBasis(finding.basis, in: language).markup)))
    }
    if let suggestion = finding.suggestion?[language], !suggestion.isEmpty {
      facts.append(fact(Words.suggestion, .markup(HTMLText.isolated(suggestion))))
    }
    return facts + [fact(Words.identity, .markup(codes([finding.identity.description])))]
  }

  private func details(of finding: Finding) -> [View] {
    var details: [(Localized, String)] = []
    if let why = report.rules.first(where: { $0.id == finding.rule })?.why[language], !why.isEmpty {
      details.append((AdviserWords.why, "<p>\(HTMLText.isolated(why))</p>"))
    }
    if let proof = report.proofs[finding.identity] {
      let markup = ProofMarkup(proof, places: places, language: language).markup
      if !markup.isEmpty { details.append((ProofWords.heading, markup)) }
    }
    return details.map { title, markup in
      View(["detailTitle": .text(title[language]), "detail": .markup(markup)])
    }
  }
}

extension Severity {
  /// The sign of the severity: its shape is that of the mark in pictures.
  var mark: String {
    switch self {
    case .error: "▲"
    case .warning: "◆"
    case .note: "○"
    }
  }
}
