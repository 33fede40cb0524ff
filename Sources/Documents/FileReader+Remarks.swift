import Findings
import SourceText
import YAML

extension FileReader {
  /// A key written twice at one level, or under two of its names: the first holds.
  mutating func duplicate(_ entry: Entry, of first: NodeID) {
    let isSame = folded(tree.utf8(of: first)) == folded(tree.utf8(of: entry.keyNode))
    doubled(
      entry.keyNode, of: first, named: folded(entry.key.finnish),
      variant: isSame ? nil : "eri nimellä")
  }

  private mutating func doubled(
    _ key: NodeID, of first: NodeID, named name: String, variant: String?
  ) {
    let label = Label(
      place: tree.span(of: first),
      text: Localized(fi: "ensimmäinen", sv: "den första", en: "the first"))
    note(
      "kaksoisavain", variant: variant, at: tree.span(of: key), labels: [label],
      arguments: [
        "avain": Localized(tree.text(of: key)), "ensimmäinen": Localized(tree.text(of: first)),
      ],
      subject: [name])
  }

  /// Keys that mean nothing to us but are written twice all the same.
  mutating func tellDoubled(_ foreign: [NodeID]) {
    var first: [[UInt8]: NodeID] = [:]
    for key in foreign {
      let name = folded(tree.utf8(of: key))
      if let first = first[name] {
        doubled(key, of: first, named: String(decoding: name, as: UTF8.self), variant: nil)
      } else {
        first[name] = key
      }
    }
  }

  /// A key written twice in a mapping, or under two of its names.
  mutating func duplicate(_ entry: Entry, in mapping: NodeID, at place: KeyPlace) {
    for pair in Pairs(of: mapping, in: tree)
    where keys.meaning(of: pair.key, at: place, in: tree) == .known(entry.key) {
      return duplicate(entry, of: pair.key)
    }
  }

  /// A key that means nothing at its place: perhaps misspelt, perhaps in the wrong place; gives the
  /// key that was probably meant.
  @discardableResult
  mutating func unknownKey(_ key: NodeID, at place: KeyPlace) -> Key? {
    let name = folded(tree.utf8(of: key))
    let home = KeyTable.index.places(of: name, among: place.family.subtracting(place))
    if home.isEmpty, let near = suggestion(for: name, at: place) {
      note(
        "tuntematon-avain", variant: "läheinen", at: tree.span(of: key),
        arguments: ["avain": Localized(tree.text(of: key)), "ehdotus": Localized(near)],
        subject: [String(decoding: name, as: UTF8.self)])
      return KeyTable.key(near, at: place)
    }
    foreignKey(key, at: place, home: home.nearest(to: place))
    return nil
  }

  /// A key of another place, or of nobody: told once a file.
  mutating func foreignKey(_ key: NodeID, at place: KeyPlace, home: Localized?) {
    keys.passOver(key, at: place, in: tree)
    let word = folded(tree.text(of: key))
    guard told.insert("\(place.rawValue) \(word)").inserted else { return }
    let written = SourceFile(path: path, bytes: tree.source).text(of: tree.span(of: key))
    let isName = tree.kind(of: key) == .scalar
    var arguments = ["avain": Localized(isName ? tree.text(of: key) : written)]
    if let home { arguments["paikka"] = home }
    // Told once for the file, so the row where it happens to stand is no part of the subject.
    let current = row
    row = nil
    note(
      "tuntematon-avain", variant: home == nil ? "vieras" : "väärä paikka",
      at: tree.span(of: key), arguments: arguments, subject: [word])
    row = current
  }

  /// The nearest spelling, looked for once a word, and no more where a file has hundreds of
  /// different foreign keys: it is then no plan's columns misspelt.
  private mutating func suggestion(for name: [UInt8], at place: KeyPlace) -> String? {
    let word = "\(place.rawValue) " + String(decoding: name, as: UTF8.self)
    if let known = suggestions[word] { return known }
    guard suggestions.count < 300, name.count < 100 else { return nil }
    let near = KeyTable.index.nearest(to: name) { !$0.places.isDisjoint(with: place) }
    suggestions[word] = .some(near)
    return near
  }

  /// A value of another shape than its key asks for; the variant says whether it was read all the
  /// same.
  mutating func wrongShape(
    _ entry: Entry, at node: NodeID? = nil, expected: Localized, variant: String? = nil
  ) {
    note(
      "vaara-muoto", variant: variant, at: tree.span(of: node ?? entry.value),
      arguments: ["avain": Localized(tree.text(of: entry.keyNode)), "odotettu": expected],
      subject: [folded(entry.key.finnish)])
  }

  /// A row of another shape than its list asks for.
  mutating func wrongRow(_ node: NodeID, in list: Key, expected: Localized) {
    note(
      "vaara-muoto", at: tree.span(of: node),
      arguments: ["avain": list.spelling, "odotettu": expected],
      subject: [folded(list.finnish)])
  }

  /// A row without a name: told at its first key.
  mutating func nameIsMissing(in mapping: NodeID) {
    let first = Pairs(of: mapping, in: tree).first { _ in true }
    note(
      "vaara-muoto", variant: "nimi puuttuu", at: tree.span(of: first?.key ?? mapping),
      arguments: ["avain": Key.title.spelling, "odotettu": Expected.text.words],
      subject: [folded(Key.title.finnish)])
  }

  /// A day, a period or a year that cannot be read.
  mutating func unknownValue(
    _ value: NodeID, of entry: Entry, variant: String, _ expected: Expected
  ) {
    unknownValue(value, of: entry, variant: variant, more: ["sallitut": expected.words])
  }

  /// A value that is not in the closed set of its key.
  mutating func unknownValue(_ value: NodeID, of entry: Entry, _ set: any Choice.Type) {
    let allowed = set.finnish
    var more = ["sallitut": Localized(allowed.joined(separator: ", "))]
    let word = folded(tree.utf8(of: value))
    let near = allowed.first { choice in
      let name = folded(Array(choice.utf8)[...])
      let limit = allowedDistance(word.count, name.count)
      return editDistance(word, name, atMost: limit) != nil
    }
    if let near { more["ehdotus"] = Localized(near) }
    unknownValue(value, of: entry, variant: near == nil ? nil : "läheinen", more: more)
  }

  private mutating func unknownValue(
    _ value: NodeID, of entry: Entry, variant: String?, more: [String: Localized]
  ) {
    let text = tree.text(of: value)
    let own = ["arvo": Localized(text), "avain": Localized(tree.text(of: entry.keyNode))]
    note(
      "tuntematon-arvo", variant: variant, at: tree.span(of: value),
      arguments: own.merging(more) { first, _ in first },
      subject: [folded(entry.key.finnish), folded(text)])
  }
}
