import Datalog
import Documents
import Facts
import Findings
package import Judging
import Rules
package import SourceText

extension ResponsibilityMatrix {
  /// Reads the matrix out of a judged set.
  ///
  /// - Parameters:
  ///   - proving: what was judged, and by what.
  ///   - path: the set's folder or first file, as it is shown.
  ///   - files: all files that were read; a span's `FileIndex` is a place in this list.
  ///   - shown: the files under the paths; a row is left out where none of them speaks of it.
  package init(
    of proving: Proving, path: String, files: [SourceFile], showing shown: Set<FileIndex>
  ) {
    self = MatrixBuilder(proving, files: files, showing: shown).matrix(of: path)
  }
}

/// What it takes to put a matrix together: the documents, and what the rules conclude of them.
struct MatrixBuilder {
  let proving: Proving
  let documents: [DocumentResponsibilities]
  let shown: Set<FileIndex>
  private let superseded: Set<Int>
  /// The measures and rows by what stands for them in rows.
  let entries: [Value: ResponsibilityMatrix.Entry]

  init(_ proving: Proving, files: [SourceFile], showing shown: Set<FileIndex>) {
    self.proving = proving
    self.shown = shown
    var reader = ResponsibilityReader(proving.facts, under: proving.book, files: files)
    let read = reader.documents()
    let order = read.indices.sorted { one, other in
      (read[one].kind.rank, read[one].place.file.number, read[one].place.start)
        < (read[other].kind.rank, read[other].place.file.number, read[other].place.start)
    }
    documents = order.map { read[$0] }
    let ranks = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let replaced = Self.replaced(in: proving)
    superseded = Set(order.indices.filter { replaced.contains(read[order[$0]].place) })
    let asked = order.indices.filter { shown.contains(read[order[$0]].place.file) }
    let isAll = superseded.isSuperset(of: asked)
    let hidden = isAll ? [] : superseded
    entries = reader.places.compactMapValues { place in
      ranks[place.document].flatMap { document in
        hidden.contains(document)
          ? nil : ResponsibilityMatrix.Entry(document: document, item: place.item)
      }
    }
  }

  func matrix(of path: String) -> ResponsibilityMatrix {
    let overlay = FindingOverlay(proving, entries)
    let deciding = entriesByMeasure("ratkaisee", row: 0, measure: 1)
    let interfaces = Set(concluded("yhdyspinnalla").compactMap { entries[$0[0]] })
    let levels = proving.facts.levels.map(\.level.name)
    let rows = groups.map { group in
      let measures = group.filter { documents[$0.document].isPlan }
      let decidedBy = Set(measures.flatMap { deciding[$0] ?? [] }).sorted()
      return ResponsibilityMatrix.Row(
        name: self[group[0]].name, entries: group, decidedBy: decidedBy,
        levels: levels.indices.filter { level in
          group.contains { self[$0].levels.contains { $0.name == levels[level] } }
        },
        isInterface: group.contains(where: interfaces.contains),
        differences: differences(among: group),
        findings: overlay.marks(of: group))
    }
    return ResponsibilityMatrix(
      path: path, documents: documents, superseded: superseded.sorted(), levels: levels, rows: rows,
      sections: sections(of: rows),
      findings: proving.findings, loads: loads(of: rows),
      openInterfaces: openInterfaces(among: rows))
  }

  /// The top keys of the plans that a later version replaces.
  private static func replaced(in proving: Proving) -> Set<Span> {
    guard let relation = proving.book.vocabulary.relation("korvattu") else { return [] }
    let plans = proving.model.rows(of: relation).map { proving.model.values(of: $0)[0] }
    return Set(plans.compactMap { proving.facts.place(of: $0) })
  }

  /// The measure or the agreement's row of an entry.
  subscript(entry: ResponsibilityMatrix.Entry) -> Responsibility {
    // Lent and not copied, since it has many lists.
    _read { yield documents[entry.document].items[entry.item] }
  }

  /// The rows of a sentence that hold, stated or concluded.
  func concluded(_ id: String) -> [[Value]] {
    guard let relation = proving.book.vocabulary.relation(id) else { return [] }
    return proving.model.rows(of: relation).map(proving.model.values)
  }

  /// The rows of agreements that a sentence connects with each measure.
  func entriesByMeasure(
    _ id: String, row: Int, measure: Int
  ) -> [ResponsibilityMatrix.Entry: Set<ResponsibilityMatrix.Entry>] {
    var found: [ResponsibilityMatrix.Entry: Set<ResponsibilityMatrix.Entry>] = [:]
    for values in concluded(id) {
      guard let row = entries[values[row]], let measure = entries[values[measure]] else { continue }
      found[measure, default: []].insert(row)
    }
    return found
  }

  /// The rows with something that the rules would have settled in a negotiation.
  private func openInterfaces(
    among rows: [ResponsibilityMatrix.Row]
  ) -> [ResponsibilityMatrix.OpenInterface] {
    let settled = Set(proving.book.rules.filter(\.isForNegotiation).map(\.id))
    return rows.enumerated().compactMap { number, row in
      let isAgreed = row.entries.contains { !documents[$0.document].isPlan }
      guard row.isInterface || isAgreed else { return nil }
      let open = row.findings.filter { mark in
        let finding = proving.findings[mark.finding]
        return finding.standing == .shown && settled.contains(finding.rule)
      }
      guard !open.isEmpty else { return nil }
      return ResponsibilityMatrix.OpenInterface(row: number, findings: open.map(\.finding))
    }
  }
}

extension DocumentResponsibilities.Kind {
  /// The order in which documents of different kinds stand side by side.
  fileprivate var rank: Int {
    switch self {
    case .plan: 0
    case .agreement: 1
    case .discussion: 2
    }
  }
}

extension ResponsibilityMatrix.Entry: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    (one.document, one.item) < (other.document, other.item)
  }
}
