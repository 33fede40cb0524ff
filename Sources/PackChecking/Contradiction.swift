import Datalog
import Documents
import Findings
import Rules

/// Whether definitions can conclude different values for one key.
extension Trials {
  private static let attempts = 24

  /// The warnings of definitions that conclude a keyed sentence, each pair at its later definition.
  func warnOfContradictions() -> [PackWarning] {
    book.vocabulary.sentences.flatMap { sentence -> [PackWarning] in
      guard sentence.source == .derived, !sentence.key.isEmpty else { return [] }
      let clauses = definitions.clauses(of: sentence.relation)
      return clauses.indices.flatMap { later in
        clauses[...later].compactMap { contradiction($0, clauses[later], sentence.key) }
      }
    }
  }

  private func contradiction(_ one: Int, _ other: Int, _ key: [Int]) -> PackWarning? {
    guard let first = statement(of: one), let second = statement(of: other),
      first.inForce.meets(second.inForce)
    else { return nil }
    let (left, right) = (book.program.clauses[one], book.program.clauses[other])
    let shifted = right.head.renamed { $0 + left.variables }
    let same = key.map { Condition.compare(left.head.terms[$0], .equal, shifted.terms[$0]) }
    let body = left.body + right.body.map { $0.renamed { $0 + left.variables } } + same
    for attempt in 0..<Self.attempts {
      guard
        let trial = trial(
          of: body, variables: left.variables + right.variables, attempt: attempt),
        let rows = trial.model.clashing(in: left.head.relation, key)
      else { continue }
      let shown = rows.map { trial.base.sentence(left.head.relation, $0, under: book) }
      return PackWarning(
        kind: .contradiction, message: .contradiction(with: first.id, of: second.id, shown),
        place: second.place, statement: second.id, witness: trial.base.sentences(under: book),
        accepted: second.accepted ?? first.accepted)
    }
    return nil
  }
}

extension Model {
  /// Two rows with one key and different values.
  fileprivate func clashing(in relation: RelationID, _ key: [Int]) -> [[Value]]? {
    var known: [[Value]: [Value]] = [:]
    for number in 0..<rowCount(of: relation) {
      let row = row(number, of: relation)
      let values = key.map { row[$0] }
      if let other = known[values] { return [other, row] }
      known[values] = row
    }
    return nil
  }
}

extension Localized {
  fileprivate static func contradiction(
    with one: String, of other: String, _ rows: [Localized]
  ) -> Localized {
    let (left, right) = (rows.first ?? Localized(""), rows.last ?? Localized(""))
    let (fi, sv, en) =
      one == other
      ? ("tästä itsestään", "ur denna själv", "from this one itself")
      : ("määritelmästä ”\(one)”", "ur definitionen ”\(one)”", "from the definition “\(one)”")
    return Localized(
      fi: "tästä ja \(fi) seuraa kaksi eri asiaa: \(left.fi); \(right.fi)",
      sv: "ur denna och \(sv) följer två olika saker: \(left.sv); \(right.sv)",
      en: "two different things follow from this and \(en): \(left.en); \(right.en)")
  }
}
