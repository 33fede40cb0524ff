import Foundation

/// A file of `Rules` as plain lines: enough to see what is there, without a reader of YAML.
struct RuleFile: Sendable {
  let path: String
  /// The document a run reads, and the one for readers and tests.
  let documents: [String]

  init(_ file: RepositoryText) {
    path = file.path
    documents = file.text.components(separatedBy: "\n---\n").map { "\n" + $0 }
  }

  /// The value of the first key, if the file is a rule.
  var id: String? {
    value(of: "sääntö", in: documents[0])
  }

  /// Whether a key at the margin has something in each of the three languages.
  func hasThreeLanguages(_ key: String) -> Bool {
    let blocks = documents.compactMap { block(of: key, in: $0) }
    return ["fi:", "sv:", "en:"].allSatisfy { language in
      blocks.contains { block in
        block.components(separatedBy: language).dropFirst().contains {
          $0.drop { $0 == " " }.first != "\n"
        }
      }
    }
  }

  /// The entries of `esimerkit`.
  var examples: [String] {
    guard let list = documents.last.flatMap({ block(of: "esimerkit", in: $0) }) else { return [] }
    return Array(list.components(separatedBy: "\n  - ").dropFirst())
  }

  private func value(of key: String, in document: String) -> String? {
    block(of: key, in: document)?.components(separatedBy: "\n").first?
      .trimmingCharacters(in: .whitespaces)
  }

  /// The text from after a key to the next line that begins at the margin.
  private func block(of key: String, in document: String) -> String? {
    guard let start = document.firstRange(of: "\n" + key + ":")?.upperBound else { return nil }
    var lines: [Substring] = []
    for line in document[start...].split(separator: "\n", omittingEmptySubsequences: false) {
      if !lines.isEmpty, let first = line.first, !" #-".contains(first) { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What a rule file lacks that every rule must have.
func missingParts(of rule: RuleFile) -> [Fault] {
  guard let id = rule.id else { return [] }
  var missing: [String] = []
  if rule.path.split(separator: "/").last != "\(id).yaml" {
    missing.append("the file is not \(id)")
  }
  if !isKebab(id) { missing.append("\(id) is not small letters, digits and hyphens") }
  if !rule.documents[0].contains("\nperuste:") { missing.append("no peruste") }
  for key in ["otsikko", "miksi"] where !rule.hasThreeLanguages(key) {
    missing.append("\(key) is not in fi, sv and en")
  }
  let isInVariants = rule.documents[0].contains("\n    havainto:")
  if !rule.hasThreeLanguages("havainto"), !isInVariants {
    missing.append("havainto is not in fi, sv and en")
  }
  if !rule.examples.contains(where: { $0.contains("<- \(id)") || $0.contains("^ \(id)") }) {
    missing.append("no example that it finds")
  }
  if !rule.examples.contains(where: { $0.contains("havainnot: []") }) {
    missing.append("no example beside it that it leaves alone: havainnot: []")
  }
  return missing.map { Fault(path: rule.path, line: 1, words: $0) }
}

private func isKebab(_ id: String) -> Bool {
  let isPlain = id.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
  return isPlain && !id.hasPrefix("-") && !id.hasSuffix("-")
}
