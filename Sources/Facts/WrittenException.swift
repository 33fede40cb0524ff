package import Documents
import Findings
package import SourceText
import YAML

/// A row of `poikkeukset` as it is written, before anybody has asked whether it holds.
package struct WrittenException: Sendable {
  /// The name of the rule, else where the row begins.
  package let place: Span

  /// The rule's id, or nothing where none is written.
  package let rule: String?

  /// What it is about: each with its place.
  package let subjects: [(text: String, place: Span)]
  package let reason: String?
  package let approver: String?

  /// The days on which it holds; nothing where none are written or they can't be read.
  package let validity: Period?
}

extension WrittenException {
  /// The exceptions that a header records, in order.
  static func all(in header: Header, _ tree: YAMLTree) -> [WrittenException] {
    header.entries.filter { $0.key == .exceptions }.flatMap { tree.rows(of: $0.value) }.map { row in
      let entries = tree.entries(of: row, at: .exception)
      func text(_ key: Key) -> String? {
        let words = entries[key].map { tree.texts(of: $0) } ?? []
        return words.isEmpty ? nil : words.map { tree.text(of: $0) }.joined(separator: ", ")
      }
      let subjects = entries[.subject].map { tree.texts(of: $0) } ?? []
      return WrittenException(
        place: tree.span(of: entries[.rule] ?? entries.first?.keyNode ?? row),
        rule: text(.rule), subjects: subjects.map { (tree.text(of: $0), tree.span(of: $0)) },
        reason: text(.reason), approver: text(.approver),
        validity: entries[.validity].flatMap { Period(tree.utf8(of: $0)) })
    }
  }
}
