/// Stated rows as they were given, for those who write them down.
extension Rows {
  /// The values of a stated row, by its number within the relation.
  package func row(_ number: Int, of relation: RelationID) -> [Value] {
    let arity = tables[relation.index].arity
    return tables[relation.index].values[number * arity..<(number + 1) * arity]
      .map(Value.init(bits:))
  }

  /// The origin with which a row was stated first.
  package func origin(of number: Int, in relation: RelationID) -> UInt32 {
    tables[relation.index].origins[number]
  }

  /// The different values in a column of a relation's stated rows.
  package func values(in column: Int, of relation: RelationID) -> Set<Value> {
    let table = tables[relation.index]
    guard (0..<table.arity).contains(column) else { return [] }
    var values: Set<Value> = []
    // Most rows name one of a few that were named shortly before.
    var recent = [UInt32?](repeating: nil, count: 256)
    for place in stride(from: column, to: table.values.count, by: table.arity) {
      let bits = table.values[place]
      let slot = Int(bits & 255)
      if recent[slot] != bits { values.insert(Value(bits: bits)) }
      recent[slot] = bits
    }
    return values
  }
}
