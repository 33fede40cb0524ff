/// What an export is written for.
package enum ExportFormat: String, Sendable, CaseIterable {
  /// The compiled rules and the stated rows for the answer set solver clingo.
  case clingo
  /// The same for SWI-Prolog, with tabling.
  case prolog
  /// What the documents and registers state, one Finnish sentence a line with its place.
  case facts
}
