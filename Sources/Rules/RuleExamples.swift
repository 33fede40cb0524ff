package import Documents
package import Findings
package import SourceText
package import YAML

/// What readers and tests need of a rule: why it exists, and examples of what it accepts and finds.
///
/// It stands in the second document of a rule's file, which a run never reads.
package struct RuleExamples: Sendable {
  /// One example: documents, and what is found in them.
  package struct Example: Sendable {
    package let name: String
    /// The day of judging; where nothing is said, any.
    package let day: CalendarDay?
    /// The name of the faultless base that the documents are added to.
    package let base: String?
    /// Packs of the example's own, read after the others; most have none.
    package let packs: [String]
    /// The documents as they are written, with the marks of expected findings as comments.
    package let documents: String
    package let expected: Expected
    /// How severe the rule's findings have to be, where the example says.
    package let severity: Severity?
    /// What the rule's findings have to say in Finnish, where the example says.
    package let says: String?
    /// The encoding in which the documents are to be saved; UTF-8 where nothing is said.
    package let encoding: String?
    /// Where the documents stand in the rule's file.
    package let place: Span
  }

  /// What has to be found.
  package enum Expected: Sendable, Equatable {
    case nothing
    /// The rules by the line of the documents, from 1, at whose end `# <- rule` stands.
    case marks([Mark])
  }

  /// A mark: a finding of this rule is expected on this line.
  package struct Mark: Sendable, Equatable {
    package let line: Int
    package let rule: RuleID

    package init(line: Int, rule: RuleID) {
      self.line = line
      self.rule = rule
    }
  }

  package let why: Localized
  package let examples: [Example]

  /// Reads the second document of a rule's file; nothing where there is none.
  ///
  /// Throws what is wrong with it, each with its place.
  package static func read(_ tree: YAMLTree) throws(PackErrors) -> RuleExamples? {
    guard tree.documents.count > 1 else { return nil }
    var reader = PackReader(tree, strict: true)
    let examples = reader.examples(tree.documents[1])
    guard let examples, reader.errors.isEmpty else { throw PackErrors(reader.errors) }
    return examples
  }
}

extension PackReader {
  private enum ExamplesKey: String, PackKey {
    case miksi, esimerkit
  }

  private enum ExampleKey: String, PackKey {
    case nimi, päivänä, pohja, paketit, asiakirjat, havainnot, vakavuus, sanoo, merkistö
  }

  fileprivate mutating func examples(_ node: NodeID) -> RuleExamples? {
    let fields = fields(of: node, ExamplesKey.self)
    guard let why = required(.miksi, in: fields).flatMap({ localized($0) }) else { return nil }
    return RuleExamples(why: why, examples: list(fields[.esimerkit]).compactMap { example($0) })
  }

  private mutating func example(_ node: NodeID) -> RuleExamples.Example? {
    let fields = fields(of: node, ExampleKey.self)
    guard let name = requiredText(.nimi, in: fields),
      let documentsNode = required(.asiakirjat, in: fields), let documents = text(documentsNode)
    else { return nil }
    var day: CalendarDay?
    if let dayNode = fields[.päivänä] {
      day = CalendarDay(tree.utf8(of: dayNode))
      if day == nil { report(.notADay, at: dayNode) }
    }
    let marks = marks(in: documents)
    if let expected = fields[.havainnot], !marks.isEmpty { report(.marksAndNothing, at: expected) }
    return RuleExamples.Example(
      name: name, day: day, base: fields[.pohja].flatMap { text($0) },
      packs: list(fields[.paketit]).compactMap { text($0) }, documents: documents,
      expected: fields[.havainnot] == nil ? .marks(marks) : .nothing,
      severity: fields[.vakavuus].flatMap { severity($0) },
      says: fields[.sanoo].flatMap { text($0) },
      encoding: fields[.merkistö].flatMap { text($0) },
      place: tree.span(of: documentsNode))
  }

  /// The marks at the ends of lines: `# <- rule, rule`.
  private func marks(in documents: String) -> [RuleExamples.Mark] {
    var marks: [RuleExamples.Mark] = []
    let lines = Array(documents.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let arrow = line.indices.first(where: { line[$0...].isArrow }) else { continue }
      let names = line[arrow...].dropFirst(4)
      for name in names.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 }) {
        let rule = RuleID(String(decoding: name, as: UTF8.self))
        marks.append(RuleExamples.Mark(line: number + 1, rule: rule))
      }
    }
    return marks
  }
}

extension ArraySlice<UInt8> {
  /// Whether a mark begins here: `# <-`.
  fileprivate var isArrow: Bool {
    first == 0x23 && starts(with: [0x23, 0x20, 0x3C, 0x2D])
  }
}
