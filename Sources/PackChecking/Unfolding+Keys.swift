import Datalog

extension Unfolding {
  /// Makes rows that agree on a sentence's key agree on the rest.
  mutating func close(under keys: [RelationID: [Int]]) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (number, one) in atoms.enumerated() {
        guard let key = keys[one.relation] else { continue }
        for other in atoms[..<number] where other.relation == one.relation {
          let (left, right) = (resolved(one), resolved(other))
          guard left != right, key.allSatisfy({ left.terms[$0] == right.terms[$0] }) else {
            continue
          }
          if zip(left.terms, right.terms).allSatisfy({ unify($0, $1) }) { isSettled = false }
        }
      }
    }
  }
}
