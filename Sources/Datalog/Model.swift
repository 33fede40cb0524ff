/// A row of a model, by its relation and number.
package struct RowReference: Hashable, Sendable {
  package let relation: RelationID

  /// The number of the row, from 0; stated rows come before derived ones.
  package let row: Int

  package init(relation: RelationID, row: Int) {
    self.relation = relation
    self.row = row
  }
}

/// All rows that hold, stated and derived, with how each came about.
package struct Model: Sendable {
  private(set) var storage: Storage
  private let program: Program

  /// The questions that were asked, where they are to be kept ready.
  private(set) var memory: QuestionMemory?

  init(_ program: Program, _ storage: Storage) {
    self.program = program
    self.storage = storage
  }

  /// Gives up all rows to whoever changes them, who then need not copy them.
  mutating func takeStorage() -> Storage {
    let taken = storage
    storage = Storage([])
    memory = nil
    return taken
  }

  /// The model for those who ask the same questions of it over and over, each time with other values.
  package var remembering: Model {
    var model = self
    model.memory = QuestionMemory(over: storage)
    return model
  }

  /// The number of rows of all relations.
  package var rowCount: Int {
    storage.tables.indices.reduce(0) { $0 + storage.tables[$1].count }
  }

  /// The number of rows of the relation.
  package func rowCount(of relation: RelationID) -> Int {
    storage.tables[relation.index].count
  }

  /// The references of all rows of the relation, in their order.
  package func rows(of relation: RelationID) -> [RowReference] {
    (0..<rowCount(of: relation)).map { RowReference(relation: relation, row: $0) }
  }

  /// The values of a row.
  package func row(_ row: Int, of relation: RelationID) -> [Value] {
    let arity = storage.tables[relation.index].arity
    return storage.tables[relation.index].values[row * arity..<(row + 1) * arity]
      .map(Value.init(bits:))
  }

  /// The values of a row.
  package func values(of reference: RowReference) -> [Value] {
    row(reference.row, of: reference.relation)
  }

  /// The value in one place of a row.
  package func value(at column: Int, of reference: RowReference) -> Value {
    let arity = storage.tables[reference.relation.index].arity
    let values = storage.tables[reference.relation.index].values
    return Value(bits: values[reference.row * arity + column])
  }

  /// The origin with which a row was stated, or nil for a derived row.
  package func origin(of reference: RowReference) -> UInt32? {
    let origins = storage.tables[reference.relation.index].origins
    return origins.indices.contains(reference.row) ? origins[reference.row] : nil
  }

  /// The clause that gave a derived row first, and the rows of its positive atoms in written order.
  package func derivation(of reference: RowReference) -> (clause: Int, body: [RowReference])? {
    guard
      let (clause, rows) = storage.tables[reference.relation.index].derivation(of: reference.row)
    else { return nil }
    var body: [RowReference] = []
    body.reserveCapacity(rows.count)
    var next = rows.startIndex
    for case .holds(let atom) in program.clauses[clause].body where next < rows.endIndex {
      body.append(RowReference(relation: atom.relation, row: Int(rows[next])))
      next += 1
    }
    return (clause, body)
  }

  /// The row with these values, or nil.
  package func reference(to values: [Value], in relation: RelationID) -> RowReference? {
    guard values.count == storage.tables[relation.index].arity else { return nil }
    let bits = values.map(\.bits)
    let row = storage.tables[relation.index]
      .row(0..<values.count, in: Array(values.indices), of: bits.span)
    return row.map { RowReference(relation: relation, row: $0) }
  }

  /// Whether a row fits the atom, whose variables mean "some".
  package func contains(_ atom: Atom) -> Bool {
    let values = atom.terms.compactMap { term in
      if case .constant(let value) = term { value } else { nil }
    }
    if values.count == atom.terms.count { return reference(to: values, in: atom.relation) != nil }
    let variables = atom.terms.reduce(0) { count, term in
      if case .variable(let variable) = term { max(count, variable + 1) } else { count }
    }
    // With values given instead of constants it is the same question for all such atoms.
    var binding = [Value?](repeating: nil, count: variables)
    let terms = atom.terms.map { term -> Term in
      guard case .constant(let value) = term else { return term }
      binding.append(value)
      return .variable(binding.count - 1)
    }
    let asked = Condition.holds(Atom(atom.relation, terms))
    return (try? hasSolution(of: [asked], variables: binding.count, binding: binding)) ?? false
  }
}
