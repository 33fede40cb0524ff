import Datalog
package import Documents
package import Facts
package import Findings
import Judging
package import Rules
package import SourceText
import YAML

/// An example of a rule laid over its base and stated as rows, so that it can be judged by one book
/// after another.
package struct ReadExample: Sendable {
  package let example: RuleExamples.Example
  package let rule: RuleID
  package let facts: FactBase
  package let day: CalendarDay

  /// The findings that its marks ask for.
  let expected: [Mark]

  /// The text that its findings point into, and how much of it is the example's own.
  let source: SourceFile
  let ownLength: Int

  private let remarks: [Remark]

  /// Reads an example of a rule over its base; `index` is a number that no file of a pack has.
  package init(
    _ example: RuleExamples.Example, over base: SourceFile, of rule: RuleID,
    under book: RuleBook, as index: FileIndex, on day: CalendarDay
  ) {
    let encoded = example.encoded
    let merged = MergedText(encoded, over: base, as: index)
    let problems = YAMLTree.parse(encoded, as: index).problems
    let file = read(merged.tree, problems: problems, path: example.name)
    self.example = example
    self.rule = rule
    self.day = day
    facts = FactBase(of: [(example.name, file)], under: book, on: day)
    remarks = file.remarks
    source = merged.source
    ownLength = encoded.bytes.count
    expected = Mark.marks(
      in: SourceFile(path: example.name, bytes: Array(example.documents.utf8)))
  }

  /// What the book finds in it.
  ///
  /// - Throws: an error where a rule makes more rows than the limit.
  func findings(under book: RuleBook) throws(EvaluationError) -> [Finding] {
    try judge(facts, under: book, remarks: remarks, on: day).findings
  }
}
