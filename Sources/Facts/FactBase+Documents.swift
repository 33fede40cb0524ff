package import Datalog

extension FactBase {
  /// The plan or agreement that a value is, or of which it is a measure, a goal or a row.
  package func document(of value: Value) -> DocumentFacts? {
    if let item = item(of: value) { return document(ofItem: item) }
    return documentNumber(of: value).map { documents[$0] }
  }
}
