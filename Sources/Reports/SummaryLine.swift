package import Findings

extension RunSummary {
  /// What was gone through, what was found and, above all, what was not judged; in one line.
  ///
  /// Nothing is said to be in order unless everything was judged.
  package func line(in language: Language) -> String {
    let counts = [Counted.documents.text(documents), Counted.measures.text(measures)]
    let found = [Counted.errors.text(errors), Counted.warnings.text(warnings)]
    let nothing = errors + warnings + notes == 0
    let parts =
      [
        list(counts + [Counted.rules.text(rules)], in: language),
        list(found + [Counted.notes.text(notes)], in: language),
      ] + remainder(in: language)
    let line = VisibleText.line(parts.joined(separator: " · "))
    return nothing && excepted == 0 && accepted == 0 && isComplete
      ? "\(allClear[language]) \(line)" : line
  }

  private var allClear: Localized {
    Localized(fi: "Ei huomautettavaa.", sv: "Inget att anmärka.", en: "Nothing to report.")
  }

  private func list(_ texts: [Localized], in language: Language) -> String {
    texts.map { $0[language] }.joined(separator: ", ")
  }

  /// What the findings do not tell: lifted, held back, not judged, not read.
  private func remainder(in language: Language) -> [String] {
    var parts: [String] = []
    if excepted > 0 { parts.append(exceptedText[language]) }
    if accepted > 0 { parts.append(acceptedText[language]) }
    if heldBack > 0 { parts.append(heldBackText[language]) }
    if !notJudged.isEmpty { parts.append(notJudgedText(in: language)) }
    if let skippedText { parts.append(skippedText[language]) }
    if !unreadable.isEmpty { parts.append(unreadableText(in: language)) }
    return parts
  }

  private var exceptedText: Localized {
    Localized(
      fi: "poikkeuksella hyväksytty: \(excepted)",
      sv: "godkända som undantag: \(excepted)",
      en: "accepted by exception: \(excepted)")
  }

  private var acceptedText: Localized {
    Localized(
      fi: "ennestään tunnettuja: \(accepted)", sv: "kända sedan tidigare: \(accepted)",
      en: "known before: \(accepted)")
  }

  private var heldBackText: Localized {
    let one = heldBack == 1
    return Localized(
      fi: one
        ? "1 päällekkäinen havainto näyttämättä (näytä: --all)"
        : "\(heldBack) päällekkäistä havaintoa näyttämättä (näytä: --all)",
      sv: one
        ? "1 överlappande iakttagelse visas inte (visa: --all)"
        : "\(heldBack) överlappande iakttagelser visas inte (visa: --all)",
      en: one
        ? "1 overlapping finding not shown (show: --all)"
        : "\(heldBack) overlapping findings not shown (show: --all)")
  }

  private func notJudgedText(in language: Language) -> String {
    let reasons = notJudgedByReason.map { entry in
      guard !entry.rules.isEmpty else { return entry.reason[language] }
      return "\(Counted.rules.text(entry.rules.count)[language]) (\(entry.reason[language]))"
    }
    return "\(Words.notJudged[language]): \(reasons.joined(separator: ", "))"
  }

  /// How many YAML files were passed over; nil if none.
  var skippedText: Localized? {
    guard skippedFiles > 0 else { return nil }
    let one = skippedFiles == 1
    return Localized(
      fi: one ? "ohitettu: 1 muu YAML-tiedosto" : "ohitettu: \(skippedFiles) muuta YAML-tiedostoa",
      sv: one
        ? "hoppades över: 1 annan YAML-fil" : "hoppades över: \(skippedFiles) andra YAML-filer",
      en: one ? "skipped: 1 other YAML file" : "skipped: \(skippedFiles) other YAML files")
  }

  /// The paths not read: the first three by name, the rest by number.
  private func unreadableText(in language: Language) -> String {
    let named = unreadable.prefix(3).map { "\($0.path) (\($0.reason[language]))" }
    var text = "\(Words.notRead[language]): \(named.joined(separator: ", "))"
    if unreadable.count > 3 { text += " \(Words.others(unreadable.count - 3)[language])" }
    return text
  }
}
