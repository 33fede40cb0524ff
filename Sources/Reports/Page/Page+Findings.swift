import Findings
import SourceText

extension Page {
  /// The findings of these numbers.
  func views(ofFindings chosen: [Int]) -> [View] {
    chosen.map { view(of: findings[$0 - 1], number: $0) }
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
      "quotes": .views(quotes.views), "findingFacts": .markup(facts(of: finding)),
      "details": .views(details(of: finding)),
    ]
    if let why = finding.standing.whyNotShown { pieces["standing"] = .text(why[language]) }
    if quotes.hidden > 0 {
      pieces["hiddenPlaces"] = .text(Words.furtherPlaces(quotes.hidden)[language])
    }
    return View(pieces)
  }

  /// The facts as rows of a list; put together here, for a template takes longer with each name.
  private func facts(of finding: Finding) -> String {
    var rows: [String] = []
    func add(_ name: Localized, _ markup: String) {
      rows.append("<div><dt>\(HTMLText.escaped(name[language]))</dt><dd>\(markup)</dd></div>")
    }
    add(AdviserWords.rule, codes([finding.rule.name]))
    if !finding.basis.isEmpty {
      add(Words.basis, PageBasis(finding.basis, in: language).markup)
    }
    if let suggestion = finding.suggestion?[language], !suggestion.isEmpty {
      add(Words.suggestion, HTMLText.isolated(suggestion))
    }
    add(Words.identity, codes([finding.identity.description]))
    return rows.joined(separator: "\n")
  }

  private func details(of finding: Finding) -> [View] {
    var details: [(Localized, String)] = []
    if let why = reasons[finding.rule], !why.isEmpty {
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
