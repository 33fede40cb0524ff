package import Datalog

extension FactBase {
  /// The place among the documents of the plan or agreement that a value is, or of which it is a
  /// measure, a goal or a row.
  package func documentNumber(holding value: Value) -> Int? {
    if let item = item(of: value) { return documentNumber(ofItem: item) }
    return documentNumber(of: value)
  }
}
