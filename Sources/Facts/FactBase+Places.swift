package import Datalog
package import SourceText
import YAML

extension FactBase {
  /// Where a measure, a row or a document is named; nothing for what is no part of a document.
  package func place(of value: Value) -> Span? {
    guard let number = item(of: value) else {
      return documentNumber(of: value).map { documents[$0].topKey }
    }
    guard let document = document(ofItem: number), let tree = trees[document.file],
      let node = items[number].title ?? items[number].id
    else { return nil }
    return tree.span(of: node)
  }

  /// All that a document says of a measure or a row; nothing for anything else.
  package func extent(of value: Value) -> Span? {
    guard let number = item(of: value), let document = document(ofItem: number),
      let tree = trees[document.file]
    else { return nil }
    return tree.span(of: items[number].node)
  }
}
