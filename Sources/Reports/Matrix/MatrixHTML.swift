import Findings
import Mustache
import Responsibilities
import SourceText

/// The matrix as one HTML page that needs nothing but itself.
struct MatrixHTML {
  private let report: MatrixReport

  init(_ report: MatrixReport) {
    self.report = report
  }

  func write(to output: inout ByteSink) {
    output.write(PageTemplates.matrix.render(view, withTemplate: "matrix") ?? "")
  }

  private var language: Language { report.language }

  private var view: View {
    let style = packedTemplates["style.css"] ?? ""
    let sets = report.cells.enumerated().map { number, cells in view(of: cells, number) }
    let frame: [String: View.Piece] = [
      "lang": .text(language.rawValue), "style": .markup(style),
      "styleDigest": .markup(Base64(ofHexadecimal: SHA256.digest(of: Array(style.utf8))).text),
      "summary": .text(report.summary.line(in: language)),
      "footer": .text("hytelint \(report.toolVersion), \(report.asOf)"),
      "hasContents": .flag(sets.count > 1), "sets": .views(sets),
      "noneOpen": .text(report.noneOpen),
    ]
    let words = AdviserWords.all.merging(Self.words) { $1 }
    return View(words.mapValues { .text($0[language]) }.merging(frame) { $1 })
  }

  private static let words = [
    "title": MatrixWords.heading, "notice": MatrixWords.notice,
    "columnMeasure": MatrixWords.measure, "columnLevel": MatrixWords.level,
    "columnDocument": MatrixWords.document,
    "columnAnswers": MatrixWords.answers, "columnOthers": MatrixWords.otherRoles,
    "columnFindings": MatrixWords.findings, "findingsTitle": MatrixWords.findings,
    "emptyTheme": MatrixWords.emptyTheme, "openTitle": MatrixWords.open,
    "loadTitle": MatrixWords.load, "columnActor": MatrixWords.actor,
    "columnMeasures": MatrixWords.measures, "columnRoles": MatrixWords.roles,
  ]

  private func view(of cells: MatrixCells, _ set: Int) -> View {
    let id = "set-\(set + 1)"
    let open = cells.openInterfaces
    return View([
      "setId": .markup(id), "setName": .markup(HTMLText.name(cells.matrix.path)),
      "unknowns": .text(cells.unknowns),
      "hasDocuments": .flag(!cells.documents.isEmpty),
      "documents": .views(
        cells.documents.map {
          View([
            "documentName": .markup(HTMLText.isolated("\($0.letter): \($0.name)")),
            "documentPath": .markup(HTMLText.isolated($0.path)),
          ])
        }),
      "sections": .views(
        cells.matrix.sections.enumerated().map { view(of: $1, cells, set, id: "\(id)-t\($0 + 1)") }
      ),
      "hasFindings": .flag(!cells.listed.isEmpty),
      "findings": .views(cells.listed.map { view(of: $1, number: $0, cells, set) }),
      "hasOpen": .flag(!open.isEmpty),
      "open": .views(
        open.map {
          View([
            "openName": .markup(HTMLText.isolated($0.name)), "reasons": .views(lines($0.reasons)),
          ])
        }),
      "hasLoads": .flag(!cells.matrix.loads.isEmpty),
      "loads": .views(cells.matrix.loads.map { view(of: $0, cells) }),
    ])
  }

  private func view(
    of section: ResponsibilityMatrix.Section, _ cells: MatrixCells, _ set: Int, id: String
  ) -> View {
    let frame = cells.frame(section)
    let rows = section.rows.map { MatrixHTMLRow(cells.matrix.rows[$0], cells, set: set).markup }
    return View([
      "sectionId": .markup(id), "sectionName": .markup(HTMLText.name(cells.title(section))),
      "hasFrame": .flag(!frame.isEmpty), "frame": .views(lines(frame)),
      "hasRows": .flag(!rows.isEmpty), "rows": .markup(rows.joined(separator: "\n")),
    ])
  }

  private func view(of finding: Finding, number: Int, _ cells: MatrixCells, _ set: Int) -> View {
    View([
      "findingId": .markup("h\(set)-\(number)"),
      "findingLine": .markup(HTMLText.isolated(cells.line(finding))),
      "findingPlace": .markup(HTMLText.isolated(cells.place(finding.place))),
    ])
  }

  private func view(of load: ResponsibilityMatrix.Load, _ cells: MatrixCells) -> View {
    View([
      "loadActor": .markup(HTMLText.name(load.actor[language])),
      "loadRows": .text(String(load.rows)), "loadRoles": .text(cells.roles(of: load)),
    ])
  }

  private func lines(_ texts: [String]) -> [View] {
    texts.map { View(["line": .markup(HTMLText.isolated($0))]) }
  }
}
