import Datalog
import Facts
import Findings
import Rules

/// Holds back the findings whose duties the plan says another document meets (`todisteet`).
///
/// Every duty that the finding cites as binding has to be evidenced; a whole moment evidences none.
func evidenced(_ drafts: consuming [Draft], by facts: FactBase) -> [Draft] {
  guard facts.documents.contains(where: { !$0.evidenced.isEmpty }) else { return drafts }
  return drafts.map { draft in
    let duties = draft.duties(facts)
    guard !duties.isEmpty, let document = facts.document(at: draft.place),
      duties.allSatisfy(document.evidenced.contains)
    else { return draft }
    var draft = draft
    draft.standing = .evidenced
    return draft
  }
}

extension Draft {
  /// The duties that the finding rests on as binding, in the one notation.
  fileprivate func duties(_ facts: FactBase) -> [String] {
    (variant?.basis ?? rule.basis).compactMap { basis in
      switch basis {
      case .known(.statute(let citation, reading: nil)): citation.notation
      case .statute(let variable, _, reading: nil):
        binding[variable].map { facts.name(of: $0, type: "Velvoite").fi }
      default: nil
      }
    }
  }
}
