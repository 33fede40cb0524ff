package import Datalog
package import Documents
package import Findings
package import Rules
package import SourceText
import YAML

/// Everything that documents and registers state, as rows, with the place of each statement.
package struct FactBase: Sendable {
  package internal(set) var rows: Rows
  package internal(set) var symbols: Symbols

  /// The spans that rows point at by their origin; the first stands for "no place".
  package internal(set) var places: [Span]

  /// What was seen in the documents while names were resolved.
  package let remarks: [Remark]

  /// The plans and agreements, in the order in which they were read.
  package let documents: [DocumentFacts]

  /// The themes of the registers, the documents' own last, each with its value where some document
  /// speaks of it.
  package let themes: [(theme: Theme, value: Value?)]

  /// The levels of prevention in the registers' order, each with its value.
  package let levels: [(level: PreventionLevel, value: Value)]

  /// The themes that plans name apart from their measures, in the order of the documents.
  package let themesApart: [ThemeApart]

  let items: [Item]
  let trees: [FileIndex: YAMLTree]

  /// The ids of agreements that measures rest on and that other parts of the set have.
  let soughtAgreements: Set<String>

  /// Resolves the names of documents of one set through the registers and states them as rows.
  ///
  /// - Parameters:
  ///   - files: the files of the set, with their paths for documents that nothing else names.
  ///   - book: what the packs say.
  ///   - day: the day that is judged.
  ///   - groundwork: what the book's packs state, where that is at hand.
  package init(
    of files: [(path: String, file: ReadFile)], under book: RuleBook, on day: CalendarDay,
    after groundwork: Groundwork? = nil
  ) {
    let outlines = files.map { Outline(of: $0.file) }
    self = Statement(of: outlines, under: book, on: day, after: groundwork).facts(of: files)
  }

  init(_ builder: FactBuilder, _ trees: [YAMLTree]) {
    rows = builder.rows
    symbols = builder.symbols
    places = builder.places
    remarks = builder.remarks
    documents = builder.documents
    items = builder.items
    themesApart = builder.themesApart
    soughtAgreements = builder.soughtAgreements
    themes = Array(zip(builder.terms.themeList, builder.terms.themeValues))
    levels = Array(zip(builder.names.register.levels, builder.terms.levelValues))
    self.trees = Dictionary(
      trees.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of measures in the plans.
  package var measureCount: Int {
    documents.filter(\.isPlan).reduce(0) { count, document in
      count + items[document.items].lazy.filter { $0.title != nil && !$0.isGoal }.count
    }
  }
}
