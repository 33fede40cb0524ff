package import Findings

/// The page of a rule as text: why it exists, what it rests on, the rule read aloud, examples.
package struct RulePageText {
  private let page: RulePage
  private let language: Language
  private let width: Int
  private var lines: [String] = []

  package init(_ page: RulePage, in language: Language, width: Int) {
    self.page = page
    self.language = language
    self.width = width
    addHead()
    addRule()
    addExamples()
  }

  /// Writes the page.
  package func write(to output: inout ByteSink) {
    for line in lines { output.write(line + "\n") }
    output.flush()
  }

  private mutating func addHead() {
    let severity = Words.severity(page.severity)[language]
    add("\(page.title[language]) [\(page.rule)] – \(severity)")
    lines.append("")
    add(page.why[language])
    lines.append("")
    let basis = BasisText(page.basis, in: language).line
    if !basis.isEmpty { add("\(Words.basis[language]): \(basis)") }
    for address in addresses { lines.append("  \(address)") }
    if let suggestion = page.suggestion?[language], !suggestion.isEmpty {
      add("\(Words.suggestion[language]): \(suggestion)")
    }
  }

  /// Where what the rule rests on can be read.
  private var addresses: [String] {
    var addresses: [String] = []
    for basis in page.basis {
      switch basis {
      case .statute(let citation, _): addresses.append(citation.address[language])
      case .recommendation(_, let address): addresses.append(address)
      case .agreement, .practice: continue
      }
    }
    var seen: Set<String> = []
    return addresses.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private mutating func addRule() {
    lines.append("")
    guard !page.parts.isEmpty else { return add(PageWords.read[language]) }
    for part in page.parts {
      add(PageWords.heading(part.role)[language] + ":")
      for sentence in part.sentences { add("– " + sentence[language], margin: 2) }
    }
    let letters = page.letters.map { "\($0.letter) = \($0.meaning[language])" }
    if !letters.isEmpty {
      lines.append("")
      add("\(PageWords.letters[language]): \(letters.joined(separator: ", "))")
    }
  }

  private mutating func addExamples() {
    for (heading, example) in [
      (PageWords.faulty, page.faulty), (PageWords.faultless, page.faultless),
    ] {
      guard let example else { continue }
      lines.append("")
      add("\(heading[language]): \(example.name)")
      for line in example.documents.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(line.isEmpty ? "" : "    " + VisibleText.line(String(line)))
      }
      while lines.last?.isEmpty == true { lines.removeLast() }
    }
  }

  private mutating func add(_ text: String, margin: Int = 0) {
    let room = max(30, width - margin - 2)
    let wrapped = Wrapping.lines(Wrapping.words(text), first: room, rest: room)
    for (number, line) in wrapped.enumerated() {
      lines.append(String(repeating: " ", count: number == 0 ? margin : margin + 2) + line)
    }
  }
}

/// The words of a rule's page.
enum PageWords {
  static func heading(_ role: RulePage.Role) -> Localized {
    switch role {
    case .concerns: Localized(fi: "Sääntö koskee", sv: "Regeln gäller", en: "The rule concerns")
    case .requires:
      Localized(
        fi: "Arviointi edellyttää", sv: "Bedömningen förutsätter", en: "Judging it requires")
    case .when:
      Localized(fi: "Havainto tehdään, kun", sv: "Det anmärks när", en: "It is found when")
    case .unless:
      Localized(
        fi: "Havaintoa ei tehdä, jos jokin näistä pätee",
        sv: "Det anmärks inte om något av detta gäller",
        en: "It is not found if any of these holds")
    case .variant(let name):
      Localized(
        fi: "Muunnelma ”\(name)”, kun lisäksi", sv: "Varianten ”\(name)” när dessutom",
        en: "The variant “\(name)” when also")
    }
  }

  static let read = Localized(
    fi: "Tämä todetaan suoraan asiakirjan tekstistä, kun se luetaan.",
    sv: "Detta konstateras direkt i dokumentets text när det läses.",
    en: "This is seen directly in the text of a document when it is read.")
  static let letters = Localized(
    fi: "Kirjaimet", sv: "Bokstäverna", en: "The letters")
  static let faulty = Localized(
    fi: "Esimerkki, josta tulee havainto", sv: "Exempel som ger en anmärkning",
    en: "An example with a finding")
  static let faultless = Localized(
    fi: "Esimerkki, josta ei tule havaintoa", sv: "Exempel utan anmärkning",
    en: "An example without a finding")
}
