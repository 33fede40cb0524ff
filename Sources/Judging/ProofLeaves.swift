import Datalog
import Rules

/// What a row rests on: the stated rows, and what had to be absent.
struct ProofLeaves {
  /// Conditions that had to have no solution, with the values that were known.
  struct Absence {
    let conditions: [Condition]
    let values: [Value?]
    let types: [String]
  }

  private(set) var stated: [RowReference] = []
  private(set) var absences: [Absence] = []

  /// The values in the rows, with the types of their places.
  private(set) var values: [(value: Value, type: String)] = []

  private let model: Model
  private let book: RuleBook
  private var seen: Set<RowReference> = []

  init(of row: RowReference, in model: Model, _ book: RuleBook) {
    self.model = model
    self.book = book
    walk(row)
  }

  private mutating func walk(_ row: RowReference) {
    guard seen.insert(row).inserted else { return }
    note(row)
    guard model.origin(of: row) == nil else {
      stated.append(row)
      return
    }
    guard let derivation = model.derivation(of: row) else { return }
    let clause = book.program.clauses[derivation.clause]
    let types = book.vocabulary.variableTypes(of: clause)
    var values = [Value?](repeating: nil, count: clause.variables)
    Self.match(clause.head, model.values(of: row), &values)
    let atoms = clause.body.compactMap { if case .holds(let atom) = $0 { atom } else { nil } }
    for (atom, row) in zip(atoms, derivation.body) {
      Self.match(atom, model.values(of: row), &values)
    }
    for row in derivation.body { walk(row) }
    for condition in clause.body { walk(condition, &values, types) }
  }

  private mutating func walk(
    _ condition: Condition, _ values: inout [Value?], _ types: [String]
  ) {
    switch condition {
    case .holds, .compare: return
    case .absent(let nested):
      guard book.overriding(condition) == nil else { return }
      absences.append(Absence(conditions: nested, values: values, types: types))
    case .count(let result, let counted, let nested):
      let found = matches(of: nested, values)
      values[result] = Value(number: Set(found.map { $0.values[counted] }).count)
      absences.append(Absence(conditions: nested, values: values, types: types))
      for match in found { match.rows.forEach { walk($0) } }
    case .extreme(let greatest, let result, let counted, let nested):
      let found = matches(of: nested, values)
      let all = found.map { $0.values[counted].bits }
      values[result] = (greatest ? all.max() : all.min()).map(Value.init(bits:))
      for match in found { match.rows.forEach { walk($0) } }
    }
  }

  private func matches(of conditions: [Condition], _ values: [Value?]) -> [Query.Match] {
    (try? model.matches(of: conditions, variables: values.count, binding: values)) ?? []
  }

  private mutating func note(_ row: RowReference) {
    let sentences = book.vocabulary.sentences
    guard sentences.indices.contains(row.relation.index) else { return }
    for (slot, value) in zip(sentences[row.relation.index].slots, model.values(of: row)) {
      values.append((value, slot.type))
    }
  }

  private static func match(_ atom: Atom, _ row: [Value], _ values: inout [Value?]) {
    for case (.variable(let number), let value) in zip(atom.terms, row) { values[number] = value }
  }
}
