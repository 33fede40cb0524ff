import Foundation

/// The sentences of `Rules/sanasto` by their ids, each with its slots blanked out.
struct Sentences {
  struct Sentence {
    let id: String
    let path: String
    let text: String
    /// Whether definitions conclude it; otherwise documents, registers or the run state it.
    let isDerived: Bool
  }

  let all: [Sentence]

  init(in files: [RepositoryText]) {
    all = files.flatMap { file in
      file.text.components(separatedBy: "\n  - tunnus: ").dropFirst().compactMap { entry in
        let lines = entry.split(separator: "\n")
        let sentence = lines.compactMap { Self.value(of: "lause", in: $0) }.first
        let source = lines.compactMap { Self.value(of: "lähde", in: $0) }.first
        guard let id = lines.first, let sentence else { return nil }
        return Sentence(
          id: id.trimmingCharacters(in: .whitespaces), path: file.path, text: blanked(sentence),
          isDerived: source == "johdettu")
      }
    }
  }

  private static func value(of key: String, in line: Substring) -> String? {
    let start = "    \(key): "
    return line.hasPrefix(start) ? line.dropFirst(start.count).trimmingCharacters(in: ["'"]) : nil
  }

  /// The sentences that no definition concludes and that no Swift states.
  func unproduced(definitions: [String], swift: String) -> [String] {
    let heads = Set(
      definitions.flatMap { $0.components(separatedBy: "niin: ").dropFirst() }
        .map { blanked($0.prefix { $0 != "\n" }.trimmingCharacters(in: ["'"])) })
    return all.filter { sentence in
      sentence.isDerived ? !heads.contains(sentence.text) : !swift.contains("\"\(sentence.id)\"")
    }.map(\.id)
  }

  /// The sentences that stand in no condition, no place and no other sentence's definition.
  func unused(in documents: [String]) -> [String] {
    var conditions: Set<String> = []
    for document in documents {
      for line in document.split(separator: "\n") where !line.contains("niin: ") {
        conditions.formUnion(pieces(of: line))
      }
    }
    return all.filter { !conditions.contains($0.text) }.map(\.id)
  }

  /// What a line of YAML may hold as conditions: its value, and the items of its lists.
  private func pieces(of line: Substring) -> [String] {
    let value = line.split(separator: ": ", maxSplits: 1).last ?? line
    return [line.drop { " -".contains($0) }, value].flatMap { text in
      blanked(text).split { ",[]{}'".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
        + [blanked(text.trimmingCharacters(in: ["'"]))]
    }
  }
}

/// A sentence with each slot, constant and number made `<>`.
func blanked(_ sentence: some StringProtocol) -> String {
  var text = ""
  var closing: Character?
  for character in sentence {
    if let end = closing {
      if character == end { closing = nil }
    } else if character == "<" || character == "\"" {
      closing = character == "<" ? ">" : "\""
      text += "<>"
    } else {
      text.append(character)
    }
  }
  return text.split(separator: " ").map { $0.allSatisfy(\.isNumber) ? "<>" : String($0) }
    .joined(separator: " ")
}
