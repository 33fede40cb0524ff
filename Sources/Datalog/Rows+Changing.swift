/// Stated rows changed, for asking what would follow if something else were stated.
extension Rows {
  /// Takes rows away, by their numbers within the relation; the others move up.
  package mutating func remove(_ numbers: Set<Int>, from relation: RelationID) {
    guard !numbers.isEmpty, tables.indices.contains(relation.index) else { return }
    let before = tables[relation.index]
    var kept = Table(arity: before.arity)
    for number in 0..<before.count where !numbers.contains(number) {
      for value in before.values[number * before.arity..<(number + 1) * before.arity] {
        kept.push(value)
      }
      _ = kept.settle(before.origins[number])
    }
    tables[relation.index] = kept
  }
}
