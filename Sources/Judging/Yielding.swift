import Datalog
import Findings
import Rules

/// Holds back the findings that another rule says more sharply of the same measure.
func yielding(_ given: consuming [Draft]) -> [Draft] {
  var drafts = given
  // Few rules yield to another.
  var stronger: Set<RuleID> = []
  for number in drafts.indices where !drafts[number].rule.yieldsTo.isEmpty {
    stronger.formUnion(drafts[number].rule.yieldsTo)
  }
  if stronger.isEmpty { return drafts }
  var found: [RuleID: Set<Value>] = [:]
  for number in drafts.indices
  where drafts[number].standing == .shown && stronger.contains(drafts[number].rule.id) {
    found[drafts[number].rule.id, default: []].formUnion(drafts[number].items)
  }
  for number in drafts.indices
  where drafts[number].standing == .shown && !drafts[number].rule.yieldsTo.isEmpty {
    let yields = drafts[number].rule.yieldsTo.first { rule in
      guard let items = found[rule] else { return false }
      return !items.isDisjoint(with: drafts[number].items)
    }
    if let yields { drafts[number].standing = .yielded(to: yields) }
  }
  return drafts
}
