package import Findings

/// The page of a rule as Markdown, and the list of all pages.
package struct RulePageMarkdown {
  /// What the tool says of an example, as a text report without its last line.
  package struct Shown: Sendable {
    /// The base that the example’s documents are laid over.
    package let base: String?
    package let output: String

    package init(base: String?, output: String) {
      self.base = base
      self.output = output
    }
  }

  private let page: RulePage
  private let language: Language

  /// The Markdown, line by line.
  private var lines: [String] = []

  /// A page in a language, with what the tool really says of its two examples.
  package init(_ page: RulePage, faulty: Shown?, faultless: Shown?, in language: Language) {
    self.page = page
    self.language = language
    addHead()
    addRule()
    add(page.faulty, faulty, PageWords.faulty)
    add(page.faultless, faultless, PageWords.faultless)
  }

  /// The page as text.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func addHead() {
    let others = Language.allCases.filter { $0 != language }.map {
      "[\($0.rawValue)](../\($0.rawValue)/\(page.rule).md)"
    }
    let severity = Words.severity(page.severity)[language]
    lines += ["# " + MarkdownText.escaped(page.title[language]), ""]
    lines += ["`\(page.rule)` · \(severity) · \(others.joined(separator: " · "))", ""]
    lines += [MarkdownText.escaped(page.why[language]), ""]
    let basis = BasisText(page.basis, in: language).line
    if !basis.isEmpty {
      lines.append("**\(Words.basis[language]):** \(MarkdownText.escaped(basis))")
      for (name, address) in addresses { lines.append("- [\(name)](\(address))") }
      lines.append("")
    }
    if let suggestion = page.suggestion?[language], !suggestion.isEmpty {
      let words = MarkdownText.escaped(suggestion)
      lines += ["**\(Words.suggestion[language]):** \(words)", ""]
    }
  }

  /// Where what the rule rests on can be read, each place once.
  private var addresses: [(name: String, address: String)] {
    var seen: Set<String> = []
    return page.basis.compactMap { basis -> (String, String)? in
      switch basis {
      case .statute(let citation, _):
        return ("\(citation.act) \(citation.name[language])", citation.address[language])
      case .recommendation(let name, let address): return (name[language], address)
      case .agreement, .practice: return nil
      }
    }.filter { !$0.1.isEmpty && seen.insert($0.1).inserted }
  }

  private mutating func addRule() {
    guard !page.parts.isEmpty else { return lines += [PageWords.read[language], ""] }
    for part in page.parts {
      lines += ["**\(MarkdownText.escaped(PageWords.heading(part.role)[language]))**", ""]
      lines += part.sentences.map { "- " + MarkdownText.escaped($0[language]) }
      lines.append("")
    }
    let letters = page.letters.map { "`\($0.letter)` \($0.meaning[language])" }
    guard !letters.isEmpty else { return }
    lines += ["\(PageWords.letters[language]): \(letters.joined(separator: ", "))", ""]
  }

  private mutating func add(_ example: RulePage.Example?, _ shown: Shown?, _ heading: Localized) {
    guard let example, let shown else { return }
    lines += ["## \(heading[language])", "", MarkdownText.escaped(example.name), ""]
    lines += fenced("yaml", example.documents)
    if let base = shown.base {
      lines += [PageWords.base(base)[language], ""]
    }
    if shown.output.isEmpty {
      lines += [PageWords.silent[language], ""]
    } else {
      lines += fenced("text", shown.output)
    }
  }

  /// A block of code whose own lines can’t end it.
  private func fenced(_ kind: String, _ text: String) -> [String] {
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let trimmed = shown.reversed().drop { $0.allSatisfy { $0 == " " } }.reversed()
    return ["~~~~\(kind)"] + trimmed + ["~~~~", ""]
  }

  /// The list of all pages in a language.
  package static func index(_ pages: [RulePage], in language: Language) -> String {
    var lines = ["# \(PageWords.index[language])", "", PageWords.renew[language], ""]
    lines.append("| \(PageWords.indexColumns.map { $0[language] }.joined(separator: " | ")) |")
    lines.append("|---|---|---|")
    for page in pages {
      let title = MarkdownText.escaped(page.title[language])
      let severity = Words.severity(page.severity)[language]
      lines.append("| [`\(page.rule)`](\(page.rule).md) | \(title) | \(severity) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PageWords {
  fileprivate static let silent = Localized(
    fi: "Sääntö ei tee tästä havaintoa.", sv: "Regeln anmärker inte på detta.",
    en: "The rule finds nothing in this.")
  fileprivate static let index = Localized(fi: "Säännöt", sv: "Reglerna", en: "The rules")
  fileprivate static let renew = Localized(
    fi: "Sivut on tehty sääntötiedostoista. Uusi ne komennolla `make pages`.",
    sv: "Sidorna är gjorda av regelfilerna. Förnya dem med `make pages`.",
    en: "The pages are made from the rule files. Renew them with `make pages`.")
  fileprivate static let indexColumns = [
    Localized(fi: "tunnus", sv: "beteckning", en: "id"),
    Localized(fi: "otsikko", sv: "rubrik", en: "title"),
    Localized(fi: "vakavuus", sv: "allvar", en: "severity"),
  ]

  fileprivate static func base(_ name: String) -> Localized {
    Localized(
      fi: "Muu on pohjasta `\(name)` (Rules/esimerkkipohjat).",
      sv: "Resten finns i grunden `\(name)` (Rules/esimerkkipohjat).",
      en: "The rest stands in the base `\(name)` (Rules/esimerkkipohjat).")
  }
}
