package import Datalog
import Documents
import Findings
import YAML

extension FactBase {
  /// What a text names in a document: a measure or a row by its id, by its title where only one has
  /// it, or by what an identity calls it; the document by its id, its title or its top key.
  package func values(named text: String, in document: DocumentFacts) -> Set<Value> {
    let wanted = folded(text)
    var values = Set(items(named: wanted, in: document).map { items[$0].value })
    let names = [
      document.name.joined(separator: " "), folded(name(of: document.value, type: "").fi),
    ]
    if names.contains(wanted) { values.insert(document.value) }
    return values
  }

  private func items(named wanted: String, in document: DocumentFacts) -> [Int] {
    guard let tree = trees[document.file] else { return [] }
    let named = document.items.filter { itemName($0, in: document) == wanted }
    if !named.isEmpty { return named }
    let titled = document.items.filter { item in
      items[item].title.map { String(decoding: folded(tree.utf8(of: $0)), as: UTF8.self) } == wanted
    }
    return titled.count == 1 ? titled : []
  }

  /// Whether a value is a measure, a goal or a row of some document.
  package func isItem(_ value: Value) -> Bool {
    item(of: value) != nil
  }
}
