import Findings

/// The exceptions that the documents record: what is set aside for what, why, by whom, until when.
struct ExceptionTable {
  private let exceptions: [ListedException]
  private let language: Language

  init(_ exceptions: [ListedException], _ language: Language) {
    self.exceptions = exceptions
    self.language = language
  }

  /// Writes a heading, one line an exception, and an empty line after the last.
  func write(to output: inout ByteSink) {
    guard !exceptions.isEmpty else { return }
    output.write(Self.heading[language] + "\n")
    for listed in exceptions {
      output.write("  " + VisibleText.line(text(listed)[language]))
      output.write(byte: 0x0A)
    }
    output.write(byte: 0x0A)
  }

  private static let heading = Localized(fi: "Poikkeukset:", sv: "Undantag:", en: "Exceptions:")

  private func text(_ listed: ListedException) -> Localized {
    let exception = listed.exception
    let state = listed.words
    return Localized(
      fi: "\(exception.rule), \(exception.subject): \(exception.reason) "
        + "(hyväksyjä \(exception.approver), voimassa \(exception.lastDay) asti); \(state.fi)",
      sv: "\(exception.rule), \(exception.subject): \(exception.reason) "
        + "(godkänt av \(exception.approver), gäller till \(exception.lastDay)); \(state.sv)",
      en: "\(exception.rule), \(exception.subject): \(exception.reason) "
        + "(approved by \(exception.approver), valid to \(exception.lastDay)); \(state.en)")
  }
}

extension ListedException {
  /// What came of the exception, in words.
  var words: Localized {
    switch state {
    case .lifting:
      Localized(
        fi: lifted == 1 ? "poistaa 1 havainnon" : "poistaa \(lifted) havaintoa",
        sv: lifted == 1 ? "tar bort 1 anmärkning" : "tar bort \(lifted) anmärkningar",
        en: lifted == 1 ? "lifts 1 finding" : "lifts \(lifted) findings")
    case .idle:
      Localized(fi: "ei poista havaintoa", sv: "tar inte bort något", en: "lifts nothing")
    case .coming:
      Localized(fi: "ei ole vielä alkanut", sv: "har inte börjat än", en: "not begun yet")
    case .ended: Localized(fi: "on päättynyt", sv: "har upphört", en: "has ended")
    case .refused:
      Localized(fi: "ei ole voimassa", sv: "är inte i kraft", en: "does not hold")
    }
  }
}
