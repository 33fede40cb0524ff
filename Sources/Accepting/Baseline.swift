package import Findings
package import SourceText
package import YAML

/// The findings that a repository has accepted as they stand, so that only new ones fail: one line
/// for each identity.
///
/// Whole identities are compared, never counts or digests, so that a fault that takes another's
/// place is seen.
package struct Baseline: Sendable {
  /// One accepted finding, and where its line stands.
  package struct Entry: Sendable {
    /// The rule and the parts of the subject, as the identity has them.
    package let parts: [String]
    package let place: Span

    package init(parts: [String], place: Span) {
      self.parts = parts
      self.place = place
    }
  }

  package let entries: [Entry]

  /// The number that changes when an older program could go wrong with the file.
  package static let version = 1

  /// The file's name where nobody says another.
  package static let fileName = "hytelint-baseline.yaml"

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The identities of findings that are shown, as a baseline.
  package init(of findings: [Finding]) {
    entries = findings.filter { $0.standing == .shown }
      .map { Entry(parts: $0.identity.parts, place: $0.place) }
  }

  /// The identities in it.
  package var known: Set<[String]> { Set(entries.map(\.parts)) }

  /// The entries that no shown finding has any more.
  package func stale(beside findings: [Finding]) -> [Entry] {
    let found = Set(findings.lazy.filter { $0.standing == .shown }.map(\.identity.parts))
    return entries.filter { !found.contains($0.parts) }
  }

  /// The baseline without those entries.
  package func pruned(beside findings: [Finding]) -> Baseline {
    let stale = Set(stale(beside: findings).map(\.parts))
    return Baseline(entries.filter { !stale.contains($0.parts) })
  }
}

extension Baseline {
  /// The file's text: a line for each finding, in an order that only the lines themselves decide.
  package var text: String {
    let lines = Set(entries.map { Self.line(for: $0.parts) }).sorted { one, other in
      one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    let list = lines.isEmpty ? ["havainnot: []"] : ["havainnot:"] + lines
    return (["hytelint-baseline: \(Self.version)"] + list).joined(separator: "\n") + "\n"
  }

  /// `- [3f9a12c4, "aikataulu-puuttuu", "esimerkkila 2026"]`: the digest is for people and `explain`.
  private static func line(for parts: [String]) -> String {
    let digest = Identity(rule: RuleID(parts.first ?? ""), subject: Array(parts.dropFirst()))
    return "- [\"\(digest)\", " + parts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text in YAML's double quotation marks.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _
      where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value)
        || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Why a baseline can't be used.
package enum BaselineFault: Error, Sendable {
  /// The file is none of ours.
  case notABaseline
  /// It is of a version that this program does not know.
  case version(String)
  /// A line that is not a list of a digest, a rule and a subject.
  case brokenLine(Span)
}

extension Baseline {
  /// Reads a baseline; what two branches have left doubled or out of order is no fault.
  ///
  /// - Throws: why it can't be used.
  package init(reading tree: YAMLTree) throws(BaselineFault) {
    guard let root = tree.documents.first, tree.kind(of: root) == .mapping else {
      throw .notABaseline
    }
    var version: String?
    var entries: [Entry] = []
    for pair in tree.pairs(of: root) {
      switch tree.text(of: pair.key) {
      case "hytelint-baseline": version = tree.text(of: pair.value)
      case "havainnot":
        for line in tree.items(of: pair.value) { entries.append(try Self.entry(line, in: tree)) }
      default: throw .brokenLine(tree.span(of: pair.key))
      }
    }
    guard let version else { throw .notABaseline }
    guard version == "\(Self.version)" else { throw .version(version) }
    self.init(entries)
  }

  private static func entry(_ line: NodeID, in tree: YAMLTree) throws(BaselineFault) -> Entry {
    let texts = tree.kind(of: line) == .sequence ? tree.items(of: line) : []
    guard texts.count > 1, texts.allSatisfy({ tree.kind(of: $0) == .scalar }) else {
      throw .brokenLine(tree.span(of: line))
    }
    return Entry(parts: texts.dropFirst().map { tree.text(of: $0) }, place: tree.span(of: line))
  }
}
