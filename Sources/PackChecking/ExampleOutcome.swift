package import Datalog
package import Documents
package import Findings
package import Rules
package import SourceText

/// What came of one of a rule's examples: the findings it expected and those that there were.
package struct ExampleOutcome: Sendable {
  package let rule: RuleID
  package let name: String
  package let expected: [Mark]
  package let found: [Mark]

  /// Findings of the rule or about structure that stand in the base, outside the example's text.
  package let strays: [RuleID]

  /// What findings of the rule say that are less or more severe than expected, or say other things.
  package let misworded: [Localized]

  /// Whether the example holds what it says.
  package var holds: Bool {
    strays.isEmpty && misworded.isEmpty && expected.sorted() == found.sorted()
  }
}

extension ExampleOutcome {
  /// Judges an example of a rule over its base.
  ///
  /// - Throws: an error where a rule makes more rows than the limit.
  package init(
    of example: RuleExamples.Example, over base: SourceFile, of rule: RuleID,
    under book: RuleBook, as index: FileIndex, on day: CalendarDay
  ) throws(EvaluationError) {
    let read = ReadExample(example, over: base, of: rule, under: book, as: index, on: day)
    try self.init(of: read, under: book)
  }

  /// Judges an example that has been read.
  ///
  /// What is expected is exhaustive for the rule and for structure; findings of other rules count
  /// only where they are marked.
  ///
  /// - Throws: an error where a rule makes more rows than the limit.
  package init(of example: ReadExample, under book: RuleBook) throws(EvaluationError) {
    let expected = example.expected
    let rule = example.rule
    let counted = try example.findings(under: book).filter { finding in
      finding.standing == .shown
        && (finding.rule == rule || book.isAboutStructure(finding.rule)
          || expected.contains { $0.rule == finding.rule })
    }
    let lines = LineTable(example.source)
    let own = counted.filter { Int($0.place.start) <= example.ownLength }
    self.rule = rule
    name = example.example.name
    self.expected = expected
    found = own.map { finding in
      let position = lines.position(at: Int(finding.place.start))
      let isPointedAt = expected.contains {
        $0.rule == finding.rule && $0.line == position.line && $0.column != nil
      }
      return Mark(
        rule: finding.rule, line: position.line, column: isPointedAt ? position.column : nil)
    }
    strays = counted.filter { Int($0.place.start) > example.ownLength }.map(\.rule)
    misworded = own.filter { $0.rule == rule && !example.example.expects($0) }.map(\.message)
  }
}

extension RuleExamples.Example {
  /// Whether a finding of the rule is as severe and says what the example says.
  fileprivate func expects(_ finding: Finding) -> Bool {
    (severity ?? finding.severity) == finding.severity
      && (says ?? finding.message.fi) == finding.message.fi
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
    SourceFile(path: name, bytes: encodedBytes)
  }

  private var encodedBytes: [UInt8] {
    switch encoding {
    case "UTF-16":
      ([0xFEFF] + documents.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "ISO-8859-1": documents.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    default: Array(documents.utf8)
    }
  }
}
