import Findings
import Responsibilities
import SourceText

/// A part of the page: the documents of a set, or one plan of a set that has many.
struct PagePart {
  let matrix: ResponsibilityMatrix

  /// Places among the matrix's documents.
  let documents: [Int]

  /// Whether it is the whole set and not a piece of it.
  let isWhole: Bool

  /// The numbers of its findings.
  var findings: [Int] = []

  /// A set with more plans than this is told plan by plan.
  private static let mostPlans = 4

  /// The parts of a set, in the order of its documents.
  static func parts(of matrix: ResponsibilityMatrix) -> [PagePart] {
    let documents = Array(matrix.documents.indices)
    let plans = documents.filter { matrix.documents[$0].isPlan }
    guard plans.count > mostPlans else {
      return [PagePart(matrix: matrix, documents: documents, isWhole: true)]
    }
    let others = documents.filter { !matrix.documents[$0].isPlan }
    return plans.map { PagePart(matrix: matrix, documents: [$0], isWhole: false) }
      + [PagePart(matrix: matrix, documents: others, isWhole: false)]
  }

  /// Whether a row belongs to the part.
  func has(_ row: ResponsibilityMatrix.Row) -> Bool {
    if isWhole { return true }
    let own = Set(documents)
    let plans = row.entries.filter { matrix.documents[$0.document].isPlan }
    return (plans.isEmpty ? row.entries : plans).contains { own.contains($0.document) }
  }

  /// The part's sections with the places of their rows.
  var sections: [(section: ResponsibilityMatrix.Section, rows: [Int])] {
    matrix.sections.compactMap { section in
      let rows = section.rows.filter { has(matrix.rows[$0]) }
      return rows.isEmpty && !isWhole ? nil : (section, rows)
    }
  }

  /// Whether a finding stands in one of the part's documents.
  func holds(_ place: Span) -> Bool {
    let before = matrix.documents.indices.filter {
      let start = matrix.documents[$0].place
      return start.file == place.file && start.start <= place.start
    }
    let last = before.max {
      matrix.documents[$0].place.start < matrix.documents[$1].place.start
    }
    return last.map(documents.contains) ?? false
  }
}

extension Page {
  /// The parts of the page, each finding in one of them.
  var parts: [View] {
    partsWithFindings.enumerated().map { number, part in view(of: part, number: number + 1) }
  }

  private var partsWithFindings: [PagePart] {
    let all = report.findingsAndExcepted
    var free = Set(all.indices)
    var parts: [PagePart] = []
    for matrix in evidence.matrices {
      var ofSet = PagePart.parts(of: matrix)
      let numbers = Set(matrix.findings.compactMap { self.numbers[$0] })
      for number in numbers.sorted() where free.remove(number - 1) != nil {
        let place = all[number - 1].place
        let part = ofSet.firstIndex { $0.holds(place) } ?? ofSet.count - 1
        if ofSet.indices.contains(part) { ofSet[part].findings.append(number) }
      }
      parts += ofSet.filter { $0.isWhole || !$0.documents.isEmpty || !$0.findings.isEmpty }
    }
    return parts
  }

  private func view(of part: PagePart, number: Int) -> View {
    let id = "part-\(number)"
    let all = report.findingsAndExcepted
    func count(_ severity: Severity) -> View.Piece {
      .text(
        String(
          part.findings.count {
            all[$0 - 1].severity == severity && all[$0 - 1].standing == .shown
          }))
    }
    let themes = themes(of: part, id: id)
    let rows = Set(part.sections.flatMap(\.rows)).count
    let frame: [String: View.Piece] = [
      "partId": .markup(id), "partName": .markup(HTMLText.name(name(of: part))),
      "partDocuments": .views(documents(of: part)),
      "partMeasures": .text(String(rows)), "partErrors": count(.error),
      "partWarnings": count(.warning), "partNotes": count(.note),
      "hasThemes": .flag(!themes.isEmpty), "themes": .views(themes),
      "hasFindings": .flag(!part.findings.isEmpty),
      "findings": .views(views(ofFindings: part.findings)),
    ]
    return View(frame.merging(loads(of: part)) { $1 })
  }

  /// A plan's name; of several documents the folder in which they are.
  private func name(of part: PagePart) -> String {
    let plans = part.documents.filter { part.matrix.documents[$0].isPlan }
    if plans.count == 1 { return part.matrix.documents[plans[0]].name[language] }
    return part.isWhole
      ? part.matrix.path : "\(part.matrix.path): \(AdviserWords.others[language])"
  }

  private func documents(of part: PagePart) -> [View] {
    part.documents.map { number in
      let document = part.matrix.documents[number]
      return View([
        "documentName": .markup(HTMLText.name(document.name[language])),
        "documentKind": .text(MatrixWords.kind(document.kind)[language]),
        "documentPath": .markup(HTMLText.isolated(places.path(of: document.place))),
      ])
    }
  }

  /// What each actor has to do, and what is to be settled; told of whole sets only.
  private func loads(of part: PagePart) -> [String: View.Piece] {
    let loads = part.isWhole ? part.matrix.loads : []
    let open = part.matrix.openInterfaces.filter { part.has(part.matrix.rows[$0.row]) }
    return [
      "hasLoads": .flag(!loads.isEmpty),
      "loads": .views(
        loads.map { load in
          let roles = Responsibility.Role.allCases.compactMap { role -> String? in
            load.counts[role].map { "\(MatrixWords.role(role)[language]) \($0)" }
          }
          return View([
            "loadActor": .markup(HTMLText.name(load.actor[language])),
            "loadRows": .text(String(load.rows)),
            "loadRoles": .text(roles.joined(separator: ", ")),
          ])
        }),
      "hasOpen": .flag(!open.isEmpty),
      "open": .views(
        open.map { entry in
          let name = part.matrix.rows[entry.row].name[language]
          let links = entry.findings.compactMap { numbers[part.matrix.findings[$0]] }
            .map(numbers.link)
          return View([
            "openName": .markup(HTMLText.name(name)),
            "openFindings": .markup(links.joined(separator: ", ")),
          ])
        }),
    ]
  }
}
