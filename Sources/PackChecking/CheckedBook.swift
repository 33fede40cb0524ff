import Datalog
package import Rules
import SourceText

/// The warnings about packs that were read without an error, in the order of files and places.
///
/// Every warning of what can be found comes with a fact base on which the engine itself has shown it;
/// those of an unguarded absence and of a variable used once speak of the words alone.
package func warnings(about book: RuleBook, written: WrittenPacks) -> [PackWarning] {
  let trials = Trials(book, written)
  let guarding = Guarding(book, trials.definitions)
  let ofClauses = (0..<book.statedClauses).flatMap { number in
    [trials.warnOfNeverFiring(number)].compactMap(\.self)
      + trials.warnOfUnguarded(number, guarding)
  }
  let ofRules = book.rules.compactMap { trials.warnOfSubsumption(of: $0) }
  let ofWords = written.statements.flatMap(\.warningsOfVariables)
  return (ofWords + ofClauses + ofRules + trials.warnOfContradictions()).sorted { one, other in
    Span.precedes(one.place, other.place)
  }
}
