import Datalog
package import Rules
import SourceText

/// The warnings about packs that were read without an error, in the order of files and places.
///
/// Every warning but that of an unguarded absence comes with a fact base on which the engine itself
/// has shown it.
package func warnings(about book: RuleBook, written: WrittenPacks) -> [PackWarning] {
  let trials = Trials(book, written)
  let guarding = Guarding(book, trials.definitions)
  let ofClauses = (0..<book.statedClauses).flatMap { number in
    [trials.warnOfNeverFiring(number)].compactMap(\.self)
      + trials.warnOfUnguarded(number, guarding)
  }
  let ofRules = book.rules.compactMap { trials.warnOfSubsumption(of: $0) }
  return (ofClauses + ofRules + trials.warnOfContradictions()).sorted { one, other in
    Span.precedes(one.place, other.place)
  }
}
