/// Stated rows, relation by relation, each kept once with the origin it was first given.
///
/// The origin is the caller's own tag, for instance the number of a span. Every `insert` tells
/// whether the row is new; values that don't fill the relation's places make no row.
package struct Rows: Sendable {
  private(set) var tables: [Table]

  package init(_ relations: [Program.Relation]) {
    tables = relations.map { Table(arity: $0.arity) }
  }

  /// The number of different rows that were stated.
  package func count(of relation: RelationID) -> Int {
    tables[relation.index].count
  }

  /// The tables of the program's relations, empty for those that were not known when stating.
  func tables(of program: Program) -> [Table] {
    program.relations.enumerated().map { number, relation in
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
    return settle(relation, origin)
  }

  /// Adds a row of one value.
  @discardableResult
  package mutating func insert(
    _ first: Value, into relation: RelationID, origin: UInt32
  ) -> Bool {
    guard tables[relation.index].arity == 1 else { return false }
    tables[relation.index].push(first.bits)
    return settle(relation, origin)
  }

  /// Adds a row of two values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, into relation: RelationID, origin: UInt32
  ) -> Bool {
    guard tables[relation.index].arity == 2 else { return false }
    push(first, second, relation)
    return settle(relation, origin)
  }

  /// Adds a row of three values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, _ third: Value, into relation: RelationID, origin: UInt32
  ) -> Bool {
    guard tables[relation.index].arity == 3 else { return false }
    push(first, second, relation)
    tables[relation.index].push(third.bits)
    return settle(relation, origin)
  }

  /// Adds a row of four values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, _ third: Value, _ fourth: Value, into relation: RelationID,
    origin: UInt32
  ) -> Bool {
    guard tables[relation.index].arity == 4 else { return false }
    push(first, second, relation)
    push(third, fourth, relation)
    return settle(relation, origin)
  }

  /// Adds a row of five values.
  @discardableResult
  package mutating func insert(
    _ first: Value, _ second: Value, _ third: Value, _ fourth: Value, _ fifth: Value,
    into relation: RelationID, origin: UInt32
  ) -> Bool {
    guard tables[relation.index].arity == 5 else { return false }
    push(first, second, relation)
    push(third, fourth, relation)
    tables[relation.index].push(fifth.bits)
    return settle(relation, origin)
  }

  private mutating func push(_ one: Value, _ other: Value, _ relation: RelationID) {
    tables[relation.index].push(one.bits)
    tables[relation.index].push(other.bits)
  }

  private mutating func settle(_ relation: RelationID, _ origin: UInt32) -> Bool {
    guard tables[relation.index].settle() else { return false }
    tables[relation.index].state(origin: origin)
    return true
  }
}
