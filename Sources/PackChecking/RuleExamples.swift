package import Documents
package import Findings
package import SourceText
package import YAML

/// What stands in the second document of a rule's file: why the rule is, and its examples.
package struct RuleExamples: Sendable {
  /// One example: documents as somebody would write them, and what is expected of them.
  package struct Example: Sendable {
    package let name: String

    /// The day on which it is judged; nothing where the file does not say or it is no day.
    package let day: CalendarDay?

    /// The name of the faultless base under `Rules/esimerkkipohjat`, where there is one.
    package let base: String?

    /// The documents' text.
    package let text: SourceFile

    /// Whether the file says that nothing is found (`havainnot: []`).
    package let isAccepted: Bool
  }

  /// Why the rule is there, in two to five sentences.
  package let why: Localized?
  package let examples: [Example]

  /// Reads the second document of a rule's file; nothing where the file has none.
  package init?(_ tree: YAMLTree, path: String) {
    guard tree.documents.count > 1 else { return nil }
    var why: Localized?
    var examples: [Example] = []
    for pair in tree.pairs(of: tree.documents[1]) {
      switch tree.text(of: pair.key) {
      case "miksi": why = tree.localized(pair.value)
      case "esimerkit":
        examples = tree.items(of: pair.value).map { Example($0, in: tree, path: path) }
      default: continue
      }
    }
    self.why = why
    self.examples = examples
  }
}

extension RuleExamples.Example {
  fileprivate init(_ node: NodeID, in tree: YAMLTree, path: String) {
    var texts: [String: NodeID] = [:]
    for pair in tree.pairs(of: node) { texts[tree.text(of: pair.key)] = pair.value }
    name = texts["nimi"].map { tree.text(of: $0) } ?? ""
    day = texts["päivänä"].flatMap { CalendarDay(tree.utf8(of: $0)) }
    base = texts["pohja"].map { tree.text(of: $0) }
    text = SourceFile(
      path: "\(path) (\(name))", bytes: texts["asiakirjat"].map { Array(tree.utf8(of: $0)) } ?? [])
    isAccepted = texts["havainnot"].map { tree.items(of: $0).isEmpty } ?? false
  }
}

extension YAMLTree {
  /// A mapping of `fi`, `sv` and `en` to texts.
  fileprivate func localized(_ node: NodeID) -> Localized? {
    var texts: [String: String] = [:]
    for pair in pairs(of: node) { texts[text(of: pair.key)] = text(of: pair.value) }
    guard let fi = texts["fi"], let sv = texts["sv"], let en = texts["en"] else { return nil }
    return Localized(fi: fi, sv: sv, en: en)
  }
}
