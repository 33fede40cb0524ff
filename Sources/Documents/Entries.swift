package import YAML

extension YAMLTree {
  /// The entries of a mapping whose keys mean something at a place, the first of each key, without
  /// remarks and without empty values: for what stands within a header or a row.
  package func entries(of id: NodeID, at place: KeyPlace) -> [Entry] {
    var seen = KeySet()
    var entries: [Entry] = []
    for pair in Pairs(of: id, in: self) {
      guard let key = KeyTable.index.key(folded(utf8(of: pair.key)), at: place),
        seen.insert(key), !isEmpty(pair.value)
      else { continue }
      entries.append(Entry(key: key, keyNode: pair.key, value: pair.value))
    }
    return entries
  }

  /// The scalars of a value that is one text or a list of texts, without empty ones.
  package func texts(of id: NodeID) -> [NodeID] {
    switch kind(of: id) {
    case .scalar: isEmpty(id) ? [] : [id]
    case .sequence: items(of: id).filter { kind(of: $0) == .scalar && !isEmpty($0) }
    case .mapping, .alias: []
    }
  }

  /// The mappings of a value that is one mapping or a list of them.
  package func rows(of id: NodeID) -> [NodeID] {
    switch kind(of: id) {
    case .mapping: [id]
    case .sequence: items(of: id).filter { kind(of: $0) == .mapping }
    case .scalar, .alias: []
    }
  }
}

extension [Entry] {
  /// The value of a key, or nothing.
  package subscript(key: Key) -> NodeID? {
    first { $0.key == key }?.value
  }
}
