import Documents

/// Finds in running text the matters that the registers have words for.
struct SubjectWords: Sendable {
  private var matters: [String: [(name: String, words: [[UInt8]])]] = [:]

  init(_ register: Register) {
    for matter in register.subjectWords {
      let words = matter.words.map { folded(Array($0.utf8)[...]) }.filter { !$0.isEmpty }
      matters[matter.kind, default: []].append((matter.name, words))
    }
  }

  /// How many matters of a kind there are.
  func count(of kind: String) -> Int {
    matters[kind]?.count ?? 0
  }

  /// The names of the matters of a kind that a text speaks of, in the order of the registers.
  ///
  /// A word is found where a word of the text begins with it.
  func names(of kind: String, in text: ArraySlice<UInt8>) -> [String] {
    let key = folded(text)
    let starts = key.indices.filter { $0 == 0 || !key[$0 - 1].isPartOfWord }
    return (matters[kind] ?? []).filter { matter in
      matter.words.contains { word in
        starts.contains { key[$0] == word[0] && key[$0...].starts(with: word) }
      }
    }.map(\.name)
  }
}

extension UInt8 {
  /// Whether the byte of a folded text belongs to a word: a letter, a digit or a part of one.
  fileprivate var isPartOfWord: Bool {
    (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) || self >= 0x80
  }
}
