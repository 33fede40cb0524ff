package import Findings
package import SourceText

/// One finding with its proof, for a reader.
package struct Explanation: Sendable {
  private let finding: Finding
  private let proof: Proof
  private let repairs: Repairs?
  private let provisions: [String: Localized]
  private let files: [SourceFile]
  private let language: Language

  /// An explanation in a language; `provisions` says what the law's moments say, by notation, and
  /// `repairs` what would remove the finding.
  package init(
    _ finding: Finding, _ proof: Proof, _ repairs: Repairs? = nil,
    provisions: [String: Localized] = [:], files: [SourceFile], in language: Language
  ) {
    self.finding = finding
    self.proof = proof
    self.repairs = repairs
    self.provisions = provisions
    self.files = files
    self.language = language
  }

  /// Writes the finding as a report shows it, then its proof, folded unless all is asked for, and
  /// what would remove it.
  package func write(
    options: TextOptions = TextOptions(), showingAll: Bool = false, to output: inout ByteSink
  ) {
    let places = Places(files, of: spans)
    let text = FindingText(finding, places: places, language: language, width: options.width)
    for line in text.lines {
      output.write(line.text(inColours: options.colour ? finding.severity : nil))
      output.write(byte: 0x0A)
    }
    output.write("\n\(ProofWords.heading[language])\n")
    let proof = ProofText(
      proof, places: places, language: language, width: options.width, showsAll: showingAll)
    for line in proof.lines { output.write(line + "\n") }
    if let repairs {
      output.write(byte: 0x0A)
      RepairText(repairs, places: places, language: language, width: options.width)
        .write(showingAll: showingAll, to: &output)
    }
    writeAuthority(width: options.width, to: &output)
    output.write("\n\(ProofWords.rule(finding.rule)[language])\n")
    if proof.isFolded { output.write("\(ProofWords.folded[language])\n") }
  }

  /// Writes the law, agreements and recommendations, each with what it says and where.
  private func writeAuthority(width: Int, to output: inout ByteSink) {
    guard !finding.basis.isEmpty else { return }
    output.write("\n\(ProofWords.authority[language])\n")
    for basis in finding.basis {
      let words = Wrapping.words(words(for: basis))
      let lines = Wrapping.lines(words, first: width - 4, rest: width - 4)
      for (number, line) in lines.enumerated() {
        output.write((number == 0 ? "  – " : "    ") + line + "\n")
      }
      if let address = address(of: basis) { output.write("    → \(address)\n") }
    }
  }

  private func words(for basis: Basis) -> String {
    let kind = BasisText([basis], in: language).line
    guard case .statute(let citation, _) = basis else { return kind }
    let act = "\(kind), \(citation.name[language])"
    return provisions[citation.notation].map { "\(act): \($0[language])" } ?? act
  }

  private func address(of basis: Basis) -> String? {
    switch basis {
    case .statute(let citation, _): VisibleText.line(citation.address[language])
    case .recommendation(_, let address): VisibleText.line(address)
    case .agreement, .practice: nil
    }
  }

  private var spans: [Span] {
    [finding.place] + finding.labels.map(\.place) + proof.root.places
      + (repairs?.repairs.flatMap { $0.edits.compactMap(\.place) } ?? [])
  }
}
