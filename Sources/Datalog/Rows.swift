/// Stated rows, relation by relation, each kept once with the origin it was first given.
///
/// The origin is the caller's own tag, for instance the number of a span. Every `insert` tells
/// whether the row is new; values that don't fill the relation's places make no row.
package struct Rows: Sendable {
  var tables: [Table]

  package init(_ relations: [Program.Relation]) {
    tables = relations.map { Table(arity: $0.arity) }
  }

  /// The number of different rows that were stated.
  package func count(of relation: RelationID) -> Int {
    tables[relation.index].count
  }

  /// The tables of the program's relations, empty for those that were not known when stating.
  func tables(of program: Program) -> [Table] {
    if tables.count == program.relations.count,
      tables.indices.allSatisfy({ tables[$0].arity == program.relations[$0].arity })
    {
      return tables
    }
    return program.relations.enumerated().map { number, relation in
      tables.indices.contains(number) && tables[number].arity == relation.arity
        ? tables[number] : Table(arity: relation.arity)
    }
  }

  /// Adds a row of any length.
  @discardableResult
  package mutating func insert(
    _ values: [Value], into relation: RelationID, origin: UInt32
  ) -> Bool {
    guard tables[relation.index].arity == values.count else { return false }
    for value in values { tables[relation.index].push(value.bits) }
    return tables[relation.index].settle(origin)
  }

  /// Adds a row of one value.
  @discardableResult
  package mutating func insert(
    _ first: Value, into relation: RelationID, origin: UInt32
  ) -> Bool {
    tables[relation.index].state([first.bits], origin)
  }

  /// Adds a row of two values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, into relation: RelationID, origin: UInt32
  ) -> Bool {
    tables[relation.index].state([first.bits, second.bits], origin)
  }

  /// Adds a row of three values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, _ third: Value, into relation: RelationID, origin: UInt32
  ) -> Bool {
    tables[relation.index].state([first.bits, second.bits, third.bits], origin)
  }

  /// Adds a row of four values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, _ third: Value, _ fourth: Value, into relation: RelationID,
    origin: UInt32
  ) -> Bool {
    tables[relation.index].state([first.bits, second.bits, third.bits, fourth.bits], origin)
  }

  /// Adds a row of five values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, _ third: Value, _ fourth: Value, _ fifth: Value,
    into relation: RelationID, origin: UInt32
  ) -> Bool {
    tables[relation.index].state(
      [first.bits, second.bits, third.bits, fourth.bits, fifth.bits], origin)
  }
}
