package import Findings

/// How many results code scanning at GitHub shows of a SARIF log.
struct CodeScanningLimit {
  /// The results that are shown; of more than 25,000 the log is refused (GitHub's documentation).
  static let shown = 5_000
  static let taken = 25_000

  /// What is said where there are more; nothing where all are shown.
  let text: Localized?

  init(_ report: Report) {
    let count = report.findings.count
    guard count > Self.shown else {
      text = nil
      return
    }
    let more = count > Self.taken
    text = Localized(
      fi: "havaintoja on \(count); GitHubin koodiskannaus näyttää niistä \(Self.shown) vakavinta"
        + (more ? " ja hylkää tiedoston, jossa on yli \(Self.taken)" : ""),
      sv: "iakttagelserna är \(count); kodskanningen på GitHub visar de \(Self.shown) allvarligaste"
        + (more ? " och avvisar en fil med fler än \(Self.taken)" : ""),
      en: "there are \(count) findings; code scanning at GitHub shows the \(Self.shown) severest"
        + (more ? " and refuses a file with more than \(Self.taken)" : ""))
  }
}

extension ReportFormat {
  /// What a host that reads the format will not show of the report, where the format has no place
  /// in which people would see it.
  package func limitNote(for report: Report) -> Localized? {
    self == .sarif ? CodeScanningLimit(report).text : nil
  }
}
