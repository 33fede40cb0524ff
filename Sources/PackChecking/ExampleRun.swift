import Datalog
package import Documents
package import Findings
package import Rules
package import SourceText
import YAML

/// Runs the examples of rules, one after another, and notes which items of `ellei` they cover.
package struct ExampleRun: Sendable {
  /// What came of an example.
  package enum Result: Sendable, Hashable {
    /// Nothing was to be found, and nothing was.
    case validated
    /// What was to be found was, and no more.
    case reported
    /// Something was found that was not to be.
    case noisy
    /// Something that was to be found was not.
    case missing
  }

  /// Why an example could not be run.
  package enum Failure: Error, Sendable, Hashable {
    case unknownBase(String)
    case tooManyRows
    case tooManySteps
    /// The example's own packs have an error.
    case brokenPacks(Localized)
  }

  /// Which items of `ellei` have mattered so far.
  package private(set) var coverage: ExceptionCoverage

  private let book: RuleBook
  private let packs: [PackSource]
  private let bases: [String: SourceFile]
  private let index: FileIndex

  /// The day for examples that name none.
  private let day: CalendarDay

  /// A run over bases by their names; `index` is the first number that no file of a pack has.
  package init(
    _ book: RuleBook, of packs: [PackSource], bases: [String: SourceFile], index: FileIndex,
    day: CalendarDay
  ) {
    self.book = book
    self.packs = packs
    self.bases = bases
    self.index = index
    self.day = day
    coverage = ExceptionCoverage(book, written: WrittenPacks(packs))
  }

  /// Runs an example of a rule.
  ///
  /// - Throws: why it can't be run.
  package mutating func run(
    _ example: RuleExamples.Example, of rule: RuleID
  ) throws(Failure) -> ExampleOutcome {
    let base = try base(example.base)
    let day = example.day ?? day
    let book = try book(of: example)
    let index = FileIndex(Int(index.number) + example.packs.count)
    do throws(EvaluationError) {
      if example.packs.isEmpty {
        let merged = MergedText(example.encoded, over: base, as: index)
        try coverage.cover(
          read(merged.tree, problems: [], path: example.name), path: example.name, on: day)
      }
      return try ExampleOutcome(
        of: example, over: base, of: rule, under: book, as: index, on: day)
    } catch {
      if case .stepLimit = error { throw .tooManySteps }
      throw .tooManyRows
    }
  }

  private func book(of example: RuleExamples.Example) throws(Failure) -> RuleBook {
    do throws(PackErrors) {
      return try example.book(over: book, of: packs, from: index)
    } catch {
      throw .brokenPacks(error.errors.first?.message ?? Localized(""))
    }
  }

  private func base(_ name: String?) throws(Failure) -> SourceFile {
    guard let name else { return SourceFile(path: "", bytes: []) }
    guard let base = bases[name] else { throw .unknownBase(name) }
    return base
  }
}

extension ExampleOutcome {
  /// The outcome in one word.
  package var result: ExampleRun.Result {
    if !lacking.isEmpty { return .missing }
    if !unexpected.isEmpty || !strays.isEmpty || !misworded.isEmpty { return .noisy }
    return expected.isEmpty ? .validated : .reported
  }

  /// The expected findings that there were not.
  package var lacking: [Mark] {
    expected.sorted().without(found)
  }

  /// The findings that were not expected.
  package var unexpected: [Mark] {
    found.sorted().without(expected)
  }
}

extension [Mark] {
  /// The marks that are left when each of the others takes one away.
  fileprivate func without(_ others: [Mark]) -> [Mark] {
    var rest = self
    for other in others {
      if let place = rest.firstIndex(of: other) { rest.remove(at: place) }
    }
    return rest
  }
}
