package import Datalog
import Documents
package import Findings
import Rules
package import SourceText
import YAML

extension FactBase {
  /// What a value is called in each language; `type` tells a day from a number.
  package func name(of value: Value, type: String) -> Localized {
    if let number = value.number {
      return Localized(
        type == "Päivä" ? CalendarDay(number: number).description : String(number))
    }
    guard let index = value.symbol, symbols.symbols.indices.contains(index) else {
      return Localized("")
    }
    switch symbols.symbols[index] {
    case .word(let word): return Localized(word)
    case .named(let name): return name
    case .written(let file, let node): return Localized(trees[file].map { $0.text(of: node) } ?? "")
    }
  }

  /// What names a value in a finding's identity: folded words, never places or counts.
  package func identity(of value: Value, type: String) -> [String] {
    if let item = item(of: value), let number = documentNumber(ofItem: item) {
      return documents[number].name + [itemName(item, in: documents[number])]
    }
    if let number = documentNumber(of: value) { return documents[number].name }
    return [folded(name(of: value, type: type).fi)]
  }

  /// The plan or agreement in which a place stands.
  package func document(at place: Span) -> DocumentFacts? {
    let number =
      documents.indices.last {
        documents[$0].file == place.file && documents[$0].topKey.start <= place.start
      } ?? documents.indices.first { documents[$0].file == place.file }
    return number.map { documents[$0] }
  }

  func item(of value: Value) -> Int? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].value.bits < value.bits { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low].value == value ? low : nil
  }

  /// The document of an item: the items of one document follow those of the one before.
  func document(ofItem item: Int) -> DocumentFacts? {
    documentNumber(ofItem: item).map { documents[$0] }
  }

  /// The place of the document that a value is; its number only, for documents are large to copy.
  func documentNumber(of value: Value) -> Int? {
    documents.indices.first { documents[$0].value == value }
  }

  func documentNumber(ofItem item: Int) -> Int? {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].items.upperBound <= item { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low].items.contains(item) ? low : nil
  }

  /// The item's id, else its title and theme, with `#2` for the second of equal ones.
  func itemName(_ item: Int, in document: DocumentFacts) -> String {
    guard let tree = trees[document.file] else { return "" }
    let name = items[item].name(in: tree)
    let number = items[item].number
    return number == 1 ? name : "\(name)#\(number)"
  }
}

extension Item {
  /// The folded id, else the folded title and theme.
  func name(in tree: YAMLTree) -> String {
    if let id, !tree.isEmpty(id) {
      return String(decoding: folded(tree.utf8(of: id)), as: UTF8.self)
    }
    return [title, theme].compactMap { $0 }
      .map { String(decoding: folded(tree.utf8(of: $0)), as: UTF8.self) }
      .joined(separator: "|")
  }
}
