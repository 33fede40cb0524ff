import Datalog
import Findings
import Rules

/// Holds back the findings that another rule says more sharply of the same measure.
func yielding(_ drafts: [Draft]) -> [Draft] {
  var found: [RuleID: Set<Value>] = [:]
  for draft in drafts where draft.standing == .shown {
    found[draft.rule.id, default: []].formUnion(draft.items)
  }
  return drafts.map { draft in
    guard draft.standing == .shown else { return draft }
    var draft = draft
    let stronger = draft.rule.yieldsTo.first { rule in
      guard let items = found[rule] else { return false }
      return !items.isDisjoint(with: draft.items)
    }
    if let stronger { draft.standing = .yielded(to: stronger) }
    return draft
  }
}
