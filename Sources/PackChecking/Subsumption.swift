import Datalog
import Documents
import Findings
import Rules

/// Whether another rule makes every finding of a rule.
extension Trials {
  private static let attempts = 24

  /// A warning of a rule whose findings another rule always makes on the same subjects.
  ///
  /// It is said only where nothing of the other rule could be held back by more facts: whatever it
  /// does not merely find stated, the rule asks too.
  func warnOfSubsumption(of rule: Rule) -> PackWarning? {
    guard let judgement = rule.judgement,
      let number = definitions.clauses(of: judgement.finding).first,
      let statement = statement(of: number)
    else { return nil }
    let clause = book.program.clauses[number]
    let others = book.rules.filter { other in
      other.id != rule.id && mayCover(other, rule, clause)
    }
    guard !others.isEmpty else { return nil }
    let fired = (0..<Self.attempts).compactMap { attempt in
      trial(of: clause.body, variables: clause.variables, attempt: attempt)
    }.filter { !subjects(of: judgement, in: $0.model).isEmpty }
    guard let first = fired.first else { return nil }
    let covering = others.first { other in
      guard let judged = other.judgement else { return false }
      return fired.allSatisfy { trial in
        subjects(of: judgement, in: trial.model).isSubset(of: subjects(of: judged, in: trial.model))
      }
    }
    return covering.map { other in
      PackWarning(
        kind: .subsumed, message: .subsumed(by: other.id), place: statement.place,
        statement: statement.id, witness: first.base.sentences(under: book),
        accepted: statement.accepted)
    }
  }

  /// Whether the other rule is about the same kind of subject, in force whenever the rule is, not
  /// known to yield or be yielded to, and asks nothing that more facts could undo.
  private func mayCover(_ other: Rule, _ rule: Rule, _ clause: Clause) -> Bool {
    guard let judged = other.judgement, let judgement = rule.judgement,
      judged.subjectTypes == judgement.subjectTypes, other.inForce.covers(rule.inForce),
      !other.yieldsTo.contains(rule.id), !rule.yieldsTo.contains(other.id),
      let number = definitions.clauses(of: judged.finding).first
    else { return false }
    let shapes = Set(clause.body.map(\.shape))
    return book.program.clauses[number].body.allSatisfy { condition in
      if case .holds(let atom) = condition, definitions.isMonotone(atom.relation) { return true }
      return shapes.contains(condition.shape)
    }
  }

  private func subjects(of judgement: Judgement, in model: Model) -> Set<[Value]> {
    let columns = judgement.subject.compactMap { judgement.findingVariables.firstIndex(of: $0) }
    let rows = 0..<model.rowCount(of: judgement.finding)
    return Set(
      rows.map { row in
        let values = model.row(row, of: judgement.finding)
        return columns.map { values[$0] }
      })
  }
}

extension Judgement {
  fileprivate var subjectTypes: [String] {
    subject.map { variables[$0].type }
  }
}

extension Period {
  /// Whether this period has every day of the other.
  fileprivate func covers(_ other: Period) -> Bool {
    let startsInTime = first.map { own in other.first.map { own <= $0 } ?? false } ?? true
    let endsInTime = last.map { own in other.last.map { own >= $0 } ?? false } ?? true
    return startsInTime && endsInTime
  }
}

extension Definitions {
  /// Whether more facts never take back a row of the relation.
  func isMonotone(_ relation: RelationID) -> Bool {
    var seen: Set<RelationID> = [relation]
    var waiting = [relation]
    while let next = waiting.popLast() {
      for condition in clauses(of: next).flatMap({ program.clauses[$0].body }) {
        switch condition {
        case .holds(let atom):
          if seen.insert(atom.relation).inserted { waiting.append(atom.relation) }
        case .compare: continue
        case .absent, .count, .extreme: return false
        }
      }
    }
    return true
  }
}

extension Localized {
  fileprivate static func subsumed(by other: RuleID) -> Localized {
    Localized(
      fi: "sääntö ”\(other.name)” tekee aina havainnon samasta kohteesta kuin tämä",
      sv: "regeln ”\(other.name)” gör alltid en anmärkning om samma sak som denna",
      en: "the rule “\(other.name)” always makes a finding on the same subject as this one")
  }
}
