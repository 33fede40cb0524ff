extension Model {
  /// The different values in a column of a relation for which no row fits an atom, when they stand in
  /// this place of it; in a fixed order.
  ///
  /// The atom's variables mean "some".
  package func values(
    at column: Int, of relation: RelationID, without atom: Atom, at place: Int
  ) -> [Value] {
    let rows = storage.tables[relation.index]
    let all = rows.ascendingValues(at: column) { _ in true }
    guard !all.isEmpty else { return [] }
    let others = storage.tables[atom.relation.index]
    let constants = atom.terms.enumerated().compactMap { column, term -> (Int, UInt32)? in
      if case .constant(let value) = term, column != place { (column, value.bits) } else { nil }
    }
    let fitting = others.ascendingValues(at: place) { start in
      constants.allSatisfy { column, value in others.values[start + column] == value }
    }
    var lacking: [Value] = []
    var next = 0
    for value in all {
      while next < fitting.count, fitting[next] < value { next += 1 }
      if next < fitting.count, fitting[next] == value { continue }
      lacking.append(Value(bits: value))
    }
    return lacking
  }
}

extension Table {
  /// The different values in a column of the rows that are wanted, least first; a row is named by
  /// where it starts.
  fileprivate func ascendingValues(at column: Int, of isWanted: (Int) -> Bool) -> [UInt32] {
    var found: [UInt32] = []
    var isAscending = true
    for row in 0..<count where isWanted(row * arity) {
      let value = values[row * arity + column]
      if let last = found.last {
        if value == last { continue }
        if value < last { isAscending = false }
      }
      found.append(value)
    }
    if isAscending { return found }
    found.sort()
    return zip(found, found.dropFirst()).reduce(into: found.prefix(1) + []) { kept, pair in
      if pair.0 != pair.1 { kept.append(pair.1) }
    }
  }
}
