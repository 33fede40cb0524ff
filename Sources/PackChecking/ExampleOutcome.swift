package import Datalog
package import Documents
import Facts
package import Findings
import Judging
package import Rules
package import SourceText
import YAML

/// What came of one of a rule's examples: the findings it expected and those that there were.
package struct ExampleOutcome: Sendable {
  package let rule: RuleID
  package let name: String
  package let expected: [Mark]
  package let found: [Mark]

  /// Findings of the rule or about structure that stand in the base, outside the example's text.
  package let strays: [RuleID]

  /// Whether the example holds what it says.
  package var holds: Bool {
    strays.isEmpty && expected.sorted() == found.sorted()
  }
}

extension ExampleOutcome {
  /// Judges an example of a rule over its base.
  ///
  /// What is expected is exhaustive for the rule and for structure; findings of other rules count
  /// only where they are marked.
  ///
  /// - Throws: an error where a rule makes more rows than the limit.
  package init(
    of example: RuleExamples.Example, over base: SourceFile, of rule: RuleID,
    under book: RuleBook, as index: FileIndex, on day: CalendarDay
  ) throws(EvaluationError) {
    let text = SourceFile(path: example.name, bytes: Array(example.documents.utf8))
    let encoded = example.encoded
    let merged = MergedText(encoded, over: base, as: index)
    let problems = YAMLTree.parse(encoded, as: index).problems
    let file = read(merged.tree, problems: problems, path: text.path)
    let facts = FactBase(of: [(text.path, file)], under: book, on: day)
    let verdict = try judge(facts, under: book, remarks: file.remarks, on: day)
    let expected = Mark.marks(in: text)
    let counted = verdict.findings.filter { finding in
      finding.standing == .shown
        && (finding.rule == rule || book.isAboutStructure(finding.rule)
          || expected.contains { $0.rule == finding.rule })
    }
    let lines = LineTable(merged.source)
    let own = counted.filter { Int($0.place.start) <= encoded.bytes.count }
    self.rule = rule
    name = example.name
    self.expected = expected
    found = own.map { finding in
      let position = lines.position(at: Int(finding.place.start))
      let isPointedAt = expected.contains {
        $0.rule == finding.rule && $0.line == position.line && $0.column != nil
      }
      return Mark(
        rule: finding.rule, line: position.line, column: isPointedAt ? position.column : nil)
    }
    strays = counted.filter { Int($0.place.start) > encoded.bytes.count }.map(\.rule)
  }
}

extension RuleBook {
  /// Whether the rule is the reader's: about the shape of a document.
  fileprivate func isAboutStructure(_ id: RuleID) -> Bool {
    rule(id)?.producer == .reader
  }
}

extension RuleExamples.Example {
  /// The documents as a file, in the encoding that the example asks for.
  var encoded: SourceFile {
    guard encoding == "UTF-16" else {
      return SourceFile(path: name, bytes: Array(documents.utf8))
    }
    let units = [0xFEFF] + documents.utf16
    return SourceFile(
      path: name, bytes: units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
  }
}
