import Datalog
import Findings
import Rules

extension EvaluationError {
  /// The name of the relation that the error is about.
  func relationName(in program: Program) -> String {
    switch self {
    case .rowLimit(let relation, _), .stepLimit(let relation, _):
      program.relations[relation.index].name
    case .notStratified(let clauses):
      clauses.map { name(ofClause: $0, program) }.joined(separator: ", ")
    case .unsafe(let clause, _), .malformed(let clause): name(ofClause: clause, program)
    case .question: "?"
    }
  }

  private func name(ofClause clause: Int, _ program: Program) -> String {
    program.relations[program.clauses[clause].head.relation.index].name
  }
}

extension Template {
  /// The text of a rule in general: what a finding would name is left open.
  var withoutSlots: Localized {
    func open(_ language: Language) -> String {
      self[language].map { piece in
        switch piece {
        case .text(let text): text
        case .slot: "…"
        }
      }.joined()
    }
    return Localized(fi: open(.fi), sv: open(.sv), en: open(.en))
  }
}
