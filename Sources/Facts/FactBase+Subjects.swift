package import Datalog
import Documents
import Findings
import YAML

/// What texts may name in one document, looked up by what they are compared as.
package struct SubjectNames {
  /// Measures and rows by what identities call them, and by their titles.
  private var named: [String: Set<Value>] = [:]
  private var titled: [String: [Value]] = [:]
  private let document: Value
  private let documentNames: [String]

  init(_ facts: FactBase, _ document: DocumentFacts) {
    self.document = document.value
    documentNames = [
      document.name.joined(separator: " "), folded(facts.name(of: document.value, type: "").fi),
    ]
    guard let tree = facts.trees[document.file] else { return }
    for item in document.items {
      let value = facts.items[item].value
      named[facts.itemName(item, in: document), default: []].insert(value)
      guard let title = facts.items[item].title else { continue }
      titled[String(decoding: folded(tree.utf8(of: title)), as: UTF8.self), default: []]
        .append(value)
    }
  }

  /// What a text names: a measure or a row by its id, by its title where only one has it, or by what
  /// an identity calls it; the document by its id, its title or its top key.
  package func values(named text: String) -> Set<Value> {
    let wanted = folded(text)
    var values = named[wanted] ?? []
    if values.isEmpty, let titled = titled[wanted], titled.count == 1 {
      values.formUnion(titled)
    }
    if documentNames.contains(wanted) { values.insert(document) }
    return values
  }
}

extension FactBase {
  /// What texts may name in a document.
  package func subjectNames(in document: DocumentFacts) -> SubjectNames {
    SubjectNames(self, document)
  }

  /// Whether a value is a measure, a goal or a row of some document.
  package func isItem(_ value: Value) -> Bool {
    item(of: value) != nil
  }
}
