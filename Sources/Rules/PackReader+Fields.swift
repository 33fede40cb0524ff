import Findings
import SourceText
import YAML

/// The keys of one kind of mapping in a pack.
protocol PackKey: RawRepresentable, CaseIterable, Hashable where RawValue == String {}

/// The values of a mapping by their keys.
struct Fields<Key: PackKey> {
  /// The mapping itself.
  let node: NodeID
  fileprivate(set) var pairs: [(key: Key, value: NodeID)] = []

  subscript(key: Key) -> NodeID? {
    pairs.first { $0.key == key }?.value
  }
}

extension PackReader {
  /// The values of a mapping; reports what is not a mapping, and keys that are unknown or doubled.
  mutating func fields<Key: PackKey>(of node: NodeID, _: Key.Type = Key.self) -> Fields<Key> {
    var fields = Fields<Key>(node: node)
    guard tree.kind(of: node) == .mapping else {
      report(.notAMapping(Key.allCases.map(\.rawValue)), at: node)
      return fields
    }
    for pair in tree.pairs(of: node) {
      let text = tree.utf8(of: pair.key)
      if let key = Key.allCases.first(where: { text.spells($0.rawValue) }) {
        if fields[key] != nil { report(.doubledKey(key.rawValue), at: pair.key) }
        fields.pairs.append((key, pair.value))
      } else {
        reportUnknown(pair.key, among: Key.allCases.map(\.rawValue))
      }
    }
    return fields
  }

  private mutating func reportUnknown(_ key: NodeID, among known: [String]) {
    let text = tree.text(of: key)
    report(.unknownKey(text, nearest: nearest(to: text, in: known), known), at: key)
  }

  /// The value of a key that has to be there.
  mutating func required<Key: PackKey>(_ key: Key, in fields: Fields<Key>) -> NodeID? {
    if let value = fields[key], !tree.isEmpty(value) { return value }
    report(.missingKey(key.rawValue), at: fields[key] ?? fields.node)
    return nil
  }

  /// The text of a key that has to be there.
  mutating func requiredText<Key: PackKey>(_ key: Key, in fields: Fields<Key>) -> String? {
    required(key, in: fields).flatMap { text($0) }
  }

  /// The text of a scalar; reports anything else.
  mutating func text(_ node: NodeID) -> String? {
    guard tree.kind(of: node) == .scalar else {
      report(.notAText, at: node)
      return nil
    }
    return tree.text(of: node)
  }

  /// The items of a list, or the node itself where it is not one; none where nothing is written.
  func list(_ node: NodeID?) -> [NodeID] {
    guard let node, !tree.isEmpty(node) else { return [] }
    return tree.kind(of: node) == .sequence ? tree.items(of: node) : [node]
  }

  /// The value that a word of a closed list stands for.
  mutating func choice<Value>(_ node: NodeID?, _ choices: KeyValuePairs<String, Value>) -> Value? {
    guard let node else { return nil }
    let word = tree.text(of: node)
    if let choice = choices.first(where: { $0.key == word }) { return choice.value }
    let known = choices.map(\.key)
    report(.unknownWord(word, nearest: nearest(to: word, in: known), known), at: node)
    return nil
  }

  /// A text in the three languages; reports those that are missing.
  mutating func localized(_ node: NodeID) -> Localized? {
    guard let nodes = translations(node) else { return nil }
    return Localized(
      fi: tree.text(of: nodes.fi), sv: tree.text(of: nodes.sv), en: tree.text(of: nodes.en))
  }

  /// The scalars of a text in the three languages; reports those that are missing.
  mutating func translations(_ node: NodeID) -> (fi: NodeID, sv: NodeID, en: NodeID)? {
    guard tree.kind(of: node) == .mapping else {
      report(.notTranslated(missing: ["sv", "en"]), at: node)
      return nil
    }
    let fields = fields(of: node, LanguageKey.self)
    let missing = LanguageKey.allCases.filter { key in
      fields[key].map { tree.utf8(of: $0).isEmpty } ?? true
    }
    guard let fi = fields[.fi], let sv = fields[.sv], let en = fields[.en], missing.isEmpty else {
      report(.notTranslated(missing: missing.map(\.rawValue)), at: node)
      return nil
    }
    return (fi, sv, en)
  }
}

enum LanguageKey: String, PackKey {
  case fi, sv, en
}
