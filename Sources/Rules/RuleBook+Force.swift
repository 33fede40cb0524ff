package import Datalog
package import Documents

extension RuleBook {
  /// The book as it is on a day: without the definitions that are not in force.
  ///
  /// Rules that are not in force stay, for it is their findings that are left out.
  package func inForce(on day: CalendarDay) -> RuleBook {
    let out = clausesNotInForce(on: day)
    guard !out.isEmpty else { return self }
    let kept = program.clauses.indices.filter { !out.contains($0) }
    var book = RuleBook(
      vocabulary: vocabulary, ruleList: ruleList,
      program: Program(relations: program.relations, clauses: kept.map { program.clauses[$0] }),
      clauseNames: kept.map { clauseNames[$0] }, defeats: defeats,
      statedClauses: kept.count { $0 < statedClauses }, clausePeriods: [:], symbols: symbols,
      registers: registers, statutes: statutes)
    book.passedOver = passedOver
    book.stage = stage
    return book
  }

  /// The clauses, by number, of the definitions that are not in force on a day.
  package func clausesNotInForce(on day: CalendarDay) -> Set<Int> {
    Set(clausePeriods.filter { !$0.value.contains(day) }.keys)
  }

  /// The days from which, and after which, a definition, a rule or a provision holds; unordered.
  package var periods: [Period] {
    Array(clausePeriods.values) + rules.map(\.inForce) + statutes.provisions.values.map(\.inForce)
  }

  /// The definitions that would set aside what a clause concludes, if they applied.
  package func overriding(clause number: Int) -> [String] {
    guard program.clauses.indices.contains(number) else { return [] }
    return program.clauses[number].body.compactMap(overriding)
  }

  /// The definition that a condition says does not apply; nothing for other conditions.
  package func overriding(_ condition: Condition) -> String? {
    guard case .absent(let nested) = condition, nested.count == 1,
      case .holds(let atom)? = nested.first
    else { return nil }
    return defeats.first { $0.relation == atom.relation }?.definition
  }
}

extension Period {
  /// Whether the day is in the period.
  package func contains(_ day: CalendarDay) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }

  /// Whether the periods have a day in common.
  package func meets(_ other: Period) -> Bool {
    func begins(_ one: Period, beforeEndOf other: Period) -> Bool {
      guard let first = one.first, let last = other.last else { return true }
      return first <= last
    }
    return begins(self, beforeEndOf: other) && begins(other, beforeEndOf: self)
  }
}
