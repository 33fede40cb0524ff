import Datalog
import Findings
import Rules

/// Whether rules and definitions can ever fire.
extension Trials {
  /// How many bases are tried before a clause is said never to fire.
  private static let attempts = 60

  /// A warning of a clause that does not hold on any of its own bases.
  func warnOfNeverFiring(_ number: Int) -> PackWarning? {
    guard let statement = statement(of: number) else { return nil }
    let clause = book.program.clauses[number]
    var blocked: (condition: Int, trial: Trial)?
    var first: Trial?
    for attempt in 0..<Self.attempts {
      guard let trial = trial(of: clause.body, variables: clause.variables, attempt: attempt) else {
        continue
      }
      if trial.isCut || trial.model.holds(clause.body, clause.variables) { return nil }
      first = first ?? trial
      guard blocked == nil, let blocking = trial.model.blocking(clause) else { continue }
      blocked = (blocking, trial)
    }
    return PackWarning(
      kind: .neverFires, message: message(clause, blockedBy: blocked?.condition),
      place: blocked.map { statement.place(of: $0.condition) } ?? statement.place,
      statement: statement.id,
      witness: (blocked?.trial ?? first)?.base.sentences(under: book) ?? [],
      accepted: statement.accepted)
  }

  private func message(_ clause: Clause, blockedBy condition: Int?) -> Localized {
    guard let condition else { return .neverHolds }
    if case .absent = clause.body[condition] { return .alwaysLifted }
    return .neverMet
  }
}

extension Model {
  /// Whether the conditions hold for some values.
  func holds(_ conditions: [Condition], _ variables: Int) -> Bool {
    (try? hasSolution(of: conditions, variables: variables)) ?? false
  }

  /// The condition without which the clause would hold; an absence before others.
  fileprivate func blocking(_ clause: Clause) -> Int? {
    let isAbsence = clause.body.map { if case .absent = $0 { true } else { false } }
    let order =
      clause.body.indices.filter { isAbsence[$0] }
      + clause.body.indices.filter { !isAbsence[$0] }
    return order.first { number in
      var rest = clause.body
      rest.remove(at: number)
      return holds(rest, clause.variables)
    }
  }
}

extension Localized {
  fileprivate static let neverHolds = Localized(
    fi: "ehdot eivät voi täyttyä yhdessä", sv: "villkoren kan inte uppfyllas tillsammans",
    en: "the conditions cannot hold together")

  fileprivate static let neverMet = Localized(
    fi: "tämä ehto ei täyty koskaan, kun muut ehdot täyttyvät",
    sv: "detta villkor uppfylls aldrig när de andra villkoren uppfylls",
    en: "this condition never holds where the others do")

  fileprivate static let alwaysLifted = Localized(
    fi: "tämä kohta pätee aina, kun ehdot täyttyvät, joten sääntö ei toteudu koskaan",
    sv: "denna punkt gäller alltid när villkoren uppfylls, så regeln träffar aldrig",
    en: "this item holds whenever the conditions do, so the rule never fires")
}
