/// Stated rows as they were given, for those who write them down.
extension Rows {
  /// The values of a stated row, by its number within the relation.
  package func row(_ number: Int, of relation: RelationID) -> [Value] {
    let table = tables[relation.index]
    return table.values[number * table.arity..<(number + 1) * table.arity].map(Value.init(bits:))
  }

  /// The origin with which a row was stated first.
  package func origin(of number: Int, in relation: RelationID) -> UInt32 {
    tables[relation.index].origins[number]
  }
}
