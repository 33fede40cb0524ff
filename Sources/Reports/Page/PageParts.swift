import Findings
import Mustache
import Responsibilities
import SourceText

/// A part of the page: the documents of a set, or one plan of a set that has many.
struct PagePart {
  let matrix: ResponsibilityMatrix

  /// Places among the matrix's documents.
  let documents: [Int]

  /// Whether it is the whole set and not a piece of it.
  let isWhole: Bool

  /// The part's sections with the places of their rows.
  private(set) var sections: [(section: ResponsibilityMatrix.Section, number: Int, rows: [Int])] =
    []

  /// What is to be settled on its rows.
  private(set) var open: [ResponsibilityMatrix.OpenInterface] = []

  /// The numbers of its findings.
  var findings: [Int] = []

  /// What all parts of one matrix have in common.
  let common: Common

  /// About how much there is to write.
  var weight: Int { sections.reduce(findings.count) { $0 + $1.rows.count } }

  struct Common {
    /// The number on the page of each of the matrix's findings; nothing for one that is not shown.
    let findingNumbers: [Int?]

    /// What agreements and papers say of each of the matrix's sections as a whole.
    let frames: [String]
  }

  /// A set with more plans than this is told plan by plan.
  private static let mostPlans = 4

  private init(
    _ matrix: ResponsibilityMatrix, _ documents: [Int], isWhole: Bool, _ common: Common
  ) {
    self.matrix = matrix
    self.documents = documents
    self.isWhole = isWhole
    self.common = common
  }

  /// The parts of a set, in the order of its documents.
  static func parts(of matrix: ResponsibilityMatrix, _ common: Common) -> [PagePart] {
    var parts = empty(of: matrix, common)
    let homes = homes(of: parts, matrix)
    for (place, section) in matrix.sections.enumerated() {
      var rows = [[Int]](repeating: [], count: parts.count)
      for row in section.rows { for home in homes(row) { rows[home].append(row) } }
      for (number, rows) in rows.enumerated() where parts[number].isWhole || !rows.isEmpty {
        parts[number].sections.append((section, place, rows))
      }
    }
    for open in matrix.openInterfaces {
      for home in homes(open.row) { parts[home].open.append(open) }
    }
    return parts
  }

  private static func empty(of matrix: ResponsibilityMatrix, _ common: Common) -> [PagePart] {
    func part(_ documents: [Int], isWhole: Bool = false) -> PagePart {
      PagePart(matrix, documents, isWhole: isWhole, common)
    }
    let documents = Array(matrix.documents.indices)
    let plans = documents.filter { matrix.documents[$0].isPlan }
    guard plans.count > mostPlans else { return [part(documents, isWhole: true)] }
    return plans.map { part([$0]) } + [part(documents.filter { !matrix.documents[$0].isPlan })]
  }

  /// In which parts a row is told: in those of its plans, or of its agreements where it has no plan.
  private static func homes(
    of parts: [PagePart], _ matrix: ResponsibilityMatrix
  ) -> (_ row: Int) -> [Int] {
    if parts.count == 1 { return { _ in [0] } }
    let byDocument = [Int: Int](partsByDocument: parts)
    return { row in
      let entries = matrix.rows[row].entries
      let plans = entries.filter { matrix.documents[$0.document].isPlan }
      return Set((plans.isEmpty ? entries : plans).compactMap { byDocument[$0.document] }).sorted()
    }
  }
}

extension [Int: Int] {
  /// The number of the part in which each document is.
  fileprivate init(partsByDocument parts: [PagePart]) {
    self.init(
      parts.enumerated().flatMap { number, part in part.documents.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// Tells of a place in which part of a set it is told.
struct PartFinder {
  /// The documents of each file, by where they start.
  private var starts: [FileIndex: [(start: UInt32, part: Int)]] = [:]

  init(_ parts: [PagePart]) {
    guard let matrix = parts.first?.matrix else { return }
    let byDocument = [Int: Int](partsByDocument: parts)
    for (number, document) in matrix.documents.enumerated() {
      guard let part = byDocument[number] else { continue }
      starts[document.place.file, default: []].append((document.place.start, part))
    }
    starts = starts.mapValues { $0.sorted { $0.start < $1.start } }
  }

  /// The part of the document that the place is in; nothing outside of all.
  func part(of place: Span) -> Int? {
    starts[place.file]?.last { $0.start <= place.start }?.part
  }
}

/// A part as it stands in the page, and what lists of the parts name.
struct PartText: Sendable {
  let listed: [String: View.Piece]
  let text: String
}

extension Page {
  /// The parts of the page, each finding in one of them.
  ///
  /// `words` are those of the page, which the template of a part names too.
  func parts(_ library: MustacheLibrary, _ words: [String: View.Piece]) -> [PartText] {
    let parts = partsWithFindings
    // The same above every table.
    let head = rendered("themehead", View(words), library)
    return sideBySide(parts.count, weighing: { parts[$0].weight }) { number in
      let part = parts[number]
      let id = "part-\(number + 1)"
      let themes = themes(of: part, id: id)
      var listed = named(part, id: id)
      listed["hasThemes"] = .flag(!themes.isEmpty)
      listed["themes"] = .views(themes.map { $0.only(["themeId", "themeName"]) })
      var whole = words.merging(listed) { $1 }.merging(told(part)) { $1 }
      whole["themes"] = .views(themes)
      whole["themeHead"] = .markup(head)
      return PartText(listed: listed, text: rendered("part", View(whole), library))
    }
  }

  /// A template's text without the end of its last line, which the template around it has.
  func rendered(_ template: String, _ view: View, _ library: MustacheLibrary) -> String {
    var text = library.render(view, withTemplate: template) ?? ""
    // Counting the text's characters would take long.
    if text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    return text
  }

  private var partsWithFindings: [PagePart] {
    var free = Set(findings.indices)
    var parts: [PagePart] = []
    for matrix in evidence.matrices {
      let numbers = matrix.findings.map { self.numbers[$0] }
      var ofSet = PagePart.parts(
        of: matrix,
        PagePart.Common(
          findingNumbers: numbers, frames: matrix.sections.map { frame($0.frame, in: matrix) }))
      let finder = PartFinder(ofSet)
      for number in Set(numbers.compactMap(\.self)).sorted() where free.remove(number - 1) != nil {
        let part = finder.part(of: findings[number - 1].place) ?? ofSet.count - 1
        if ofSet.indices.contains(part) { ofSet[part].findings.append(number) }
      }
      parts += ofSet.filter { $0.isWhole || !$0.documents.isEmpty || !$0.findings.isEmpty }
    }
    return parts
  }

  /// What lists of the parts say of one.
  private func named(_ part: PagePart, id: String) -> [String: View.Piece] {
    func count(_ severity: Severity) -> View.Piece {
      .text(
        String(
          part.findings.count {
            findings[$0 - 1].severity == severity && findings[$0 - 1].standing == .shown
          }))
    }
    let rows = Set(part.sections.flatMap(\.rows)).count
    return [
      "partId": .markup(id), "partName": .markup(HTMLText.name(name(of: part))),
      "partMeasures": .text(String(rows)), "partErrors": count(.error),
      "partWarnings": count(.warning), "partNotes": count(.note),
    ]
  }

  /// What the part itself says, but for its themes.
  private func told(_ part: PagePart) -> [String: View.Piece] {
    let told: [String: View.Piece] = [
      "partDocuments": .views(documents(of: part)),
      "hasFindings": .flag(!part.findings.isEmpty),
      "findings": .views(views(ofFindings: part.findings)),
    ]
    return told.merging(loads(of: part)) { $1 }
  }

  /// A plan's name; of several documents the folder in which they are.
  private func name(of part: PagePart) -> String {
    let plans = part.documents.filter { part.matrix.documents[$0].isPlan }
    if plans.count == 1 {
      let name = part.matrix.documents[plans[0]].name[language]
      let isOld = part.matrix.superseded.contains(plans[0])
      return isOld ? "\(name) (\(MatrixWords.superseded[language]))" : name
    }
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
      "hasOpen": .flag(!part.open.isEmpty),
      "open": .views(
        part.open.map { entry in
          let name = part.matrix.rows[entry.row].name[language]
          let links = entry.findings.compactMap { part.common.findingNumbers[$0] }.map(numbers.link)
          return View([
            "openName": .markup(HTMLText.name(name)),
            "openFindings": .markup(links.joined(separator: ", ")),
          ])
        }),
    ]
  }
}
