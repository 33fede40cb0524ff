import Datalog

/// The values that variables have so far.
struct Binding {
  private var values: [Int: Value] = [:]

  func value(of variable: Int) -> Value? {
    values[variable]
  }

  /// The value of a term, where it has one.
  func value(of term: Term) -> Value? {
    switch term {
    case .variable(let variable): values[variable]
    case .constant(let value): value
    case .any: nil
    }
  }

  /// Gives a variable its value; false where it has another.
  mutating func set(_ variable: Int, to value: Value) -> Bool {
    if let known = values[variable] { return known == value }
    values[variable] = value
    return true
  }

  /// Fits an atom to a row of a relation; false where it does not.
  mutating func match(_ atom: Atom, _ row: [Value], of relation: RelationID) -> Bool {
    guard atom.relation == relation, atom.terms.count == row.count else { return false }
    for (term, value) in zip(atom.terms, row) {
      switch term {
      case .any: continue
      case .constant(let constant): if constant != value { return false }
      case .variable(let variable): if !set(variable, to: value) { return false }
      }
    }
    return true
  }
}
