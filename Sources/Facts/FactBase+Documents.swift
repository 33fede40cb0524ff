package import Datalog

extension FactBase {
  /// The plan or agreement that a value is, or of which it is a measure, a goal or a row.
  package func document(of value: Value) -> DocumentFacts? {
    documentNumber(holding: value).map { documents[$0] }
  }

  /// The place of that plan or agreement among the documents.
  package func documentNumber(holding value: Value) -> Int? {
    if let item = item(of: value) { return documentNumber(ofItem: item) }
    return documentNumber(of: value)
  }
}
