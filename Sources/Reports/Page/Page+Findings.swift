import Findings
import SourceText

extension Page {
  /// The findings of these numbers.
  func views(ofFindings chosen: [Int]) -> [View] {
    chosen.map { view(of: findings[$0 - 1], number: $0) }
  }

  private func view(of finding: Finding, number: Int) -> View {
    View([
      "findingId": .markup(numbers.name(of: number)),
      "severityClass": .markup(finding.severity.englishName),
      "findingHeading": .markup(heading(of: finding, number: number)),
      "message": .markup(HTMLText.isolated(finding.message[language])),
      "findingBody": .markup(body(of: finding)),
    ])
  }

  private func heading(of finding: Finding, number: Int) -> String {
    let name = HTMLText.escaped(Words.severity(finding.severity)[language])
    let title = HTMLText.isolated(finding.title[language])
    return """
      <span class="mark" aria-hidden="true">\(finding.severity.mark)</span> \(number) · \(name): \(title)
      """
  }

  /// What stands below a finding's message; put together here, for a template takes longer with each
  /// name.
  private func body(of finding: Finding) -> String {
    let quotes = PageQuotes(of: finding, places: places, language: language)
    func note(_ words: Localized) -> String {
      "<p class=\"standing\">\(HTMLText.escaped(words[language]))</p>"
    }
    var body: [String] = []
    if let why = finding.standing.whyNotShown { body.append(note(why)) }
    body += quotes.figures
    if quotes.hidden > 0 { body.append(note(Words.furtherPlaces(quotes.hidden))) }
    body.append("<dl class=\"facts\">\n\(facts(of: finding))\n</dl>")
    return (body + details(of: finding)).joined(separator: "\n")
  }

  /// The facts as rows of a list.
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

  /// What unfolds below a finding.
  private func details(of finding: Finding) -> [String] {
    var details: [(Localized, String)] = []
    if let why = reasons[finding.rule], !why.isEmpty {
      details.append((AdviserWords.why, "<p>\(HTMLText.isolated(why))</p>"))
    }
    if let proof = report.proofs[finding.identity] {
      let markup = ProofMarkup(proof, places: places, language: language).markup
      if !markup.isEmpty { details.append((ProofWords.heading, markup)) }
    }
    return details.map { title, markup in
      "<details>\n<summary>\(HTMLText.escaped(title[language]))</summary>\n\(markup)\n</details>"
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
