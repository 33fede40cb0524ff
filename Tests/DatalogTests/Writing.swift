import Datalog

// Clauses are written with letters for variables: "a" is variable 0, "z" variable 25.

extension Term: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral letter: Unicode.Scalar) {
    self = .variable(Int(letter.value) - 97)
  }

  init(_ symbol: Int) {
    self = .constant(Value(symbol: symbol))
  }
}

extension Atom {
  init(_ relation: RelationID, _ terms: Term...) {
    self.init(relation, terms)
  }
}

extension Term {
  /// The number of the variable, for terms that are one.
  fileprivate var number: Int {
    if case .variable(let number) = self { number } else { -1 }
  }
}

extension Condition {
  static func holds(_ relation: RelationID, _ terms: Term...) -> Condition {
    .holds(Atom(relation, terms))
  }

  static func holds(_ relation: RelationID, _ terms: [Term]) -> Condition {
    .holds(Atom(relation, terms))
  }

  static func count(_ result: Term, of counted: Term, _ conditions: [Condition]) -> Condition {
    .count(result: result.number, of: counted.number, where: conditions)
  }
}

extension Clause {
  init(head: Atom, body: [Condition]) {
    self.init(head: head, body: body, variables: 26)
  }
}
