import Findings
import Responsibilities

extension Page {
  /// The coverage of the law: what looks at each duty, and what came of it.
  var law: [String: View.Piece] {
    let told = CoverageReport(
      evidence.coverage, asOf: report.asOf, toolVersion: report.toolVersion, language: language)
    return [
      "lawSummary": .text(told.summary),
      "acts": .views(
        evidence.coverage.acts.map { act in
          let name = "\(act.number) \(act.name[language])"
          let duties = act.moments.flatMap(\.duties)
          let looked = duties.count { !$0.rules.isEmpty }
          return View([
            "actName": .text(name),
            "actSummary": .text(
              "\(CoverageWords.duties(duties.count)[language]), "
                + CoverageWords.looked(looked)[language]),
            "actAddress": .text(HTMLLink.safe(act.address[language]) ?? "#law"),
            "actLink": .text(act.address[language]),
            "actRows": .markup(
              act.moments.flatMap { rows(of: $0, in: told) }.joined(separator: "\n")),
          ])
        }),
    ]
  }

  private func rows(of moment: Coverage.Moment, in told: CoverageReport) -> [String] {
    let repealed = moment.repealedBy.map { " – " + CoverageWords.repealed(by: $0)[language] } ?? ""
    let lookers =
      moment.rules.isEmpty
      ? "" : "\(CoverageWords.rules[language]): \(moment.rules.map(\.name).joined(separator: ", "))"
    let content = moment.content[language]
    let head = row(moment.name[language] + repealed, content, lookers, "", isHead: true)
    return [head]
      + moment.duties.map { duty in
        row(
          duty.notation, "\(duty.bearer): \(duty.content[language])", told.lookers(at: duty),
          told.resultLine(of: duty), isHead: false)
      }
  }

  private func row(
    _ name: String, _ content: String, _ lookers: String, _ results: String, isHead: Bool
  ) -> String {
    let name = isHead ? "<strong>\(HTMLText.escaped(name))</strong>" : HTMLText.escaped(name)
    return "<tr><th scope=\"row\">\(name)</th><td>\(HTMLText.escaped(content))</td>"
      + "<td>\(HTMLText.escaped(lookers))</td><td>\(HTMLText.isolated(results))</td></tr>"
  }
}

/// Addresses that a page may lead to.
enum HTMLLink {
  /// The address, if it is one of the web; a document could write any other.
  static func safe(_ address: String) -> String? {
    address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }

  /// A text that leads to an address, where it is one of the web.
  static func to(_ address: String, _ text: String) -> String {
    guard let address = safe(address) else { return HTMLText.isolated(text) }
    return "<a href=\"\(HTMLText.escaped(address))\" rel=\"noreferrer\">"
      + "\(HTMLText.isolated(text))</a>"
  }
}
