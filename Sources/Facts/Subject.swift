package import Datalog
import Documents
package import SourceText
import YAML

/// A document, or a measure or row of one, that a rule may be asked about.
package struct Subject: Sendable {
  /// What the subject is.
  package enum Kind: Sendable {
    case measure, row, plan, agreement
    /// A goal or a row without a title.
    case other
  }

  package let value: Value
  package let kind: Kind

  /// The document in which it stands, which may be itself.
  package let document: Value

  /// The folded names by which it may be asked for: its id, its title, its title and theme.
  package let names: [String]
  package let place: Span

  /// The types of variables that may stand for it.
  package var types: [String] {
    switch kind {
    case .measure: ["Toimenpide", "Kohta"]
    case .row: ["Rivi", "Kohta"]
    case .plan: ["Suunnitelma", "Asiakirja"]
    case .agreement: ["Sopimus", "Asiakirja"]
    case .other: ["Kohta"]
    }
  }
}

extension FactBase {
  /// The documents, each followed by its measures or rows, in the order in which they were read.
  package var subjects: [Subject] {
    documents.flatMap { document in
      let name = document.name.joined(separator: " ")
      let own = Subject(
        value: document.value, kind: document.isPlan ? .plan : .agreement,
        document: document.value, names: [name] + document.name, place: document.topKey)
      return [own] + items[document.items].compactMap { subject($0, in: document) }
    }
  }

  private func subject(_ item: Item, in document: DocumentFacts) -> Subject? {
    guard let tree = trees[document.file], let place = place(of: item.value) else { return nil }
    var names = [item.id, item.title].compactMap { node in
      node.map { String(decoding: folded(tree.utf8(of: $0)), as: UTF8.self) }
    }
    names.append(item.name(in: tree))
    if item.number > 1 { names = names.map { "\($0)#\(item.number)" } }
    let kind: Subject.Kind =
      item.title == nil ? .other : document.isPlan ? .measure : .row
    return Subject(
      value: item.value, kind: kind, document: document.value,
      names: names.filter { !$0.isEmpty }, place: place)
  }

  /// The subjects of this name, whatever the case of its letters; those of a document's are many.
  package func subjects(named name: String) -> [Subject] {
    let wanted = folded(name)
    let all = subjects
    let exactly = all.filter { $0.names.contains(wanted) }
    return exactly.isEmpty && wanted.count > 3
      ? all.filter { $0.names.contains { $0.hasPrefix(wanted) } } : exactly
  }
}
