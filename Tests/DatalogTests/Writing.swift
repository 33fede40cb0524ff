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

extension Condition {
  static func holds(_ relation: RelationID, _ terms: Term...) -> Condition {
    .holds(Atom(relation, terms))
  }

  static func holds(_ relation: RelationID, _ terms: [Term]) -> Condition {
    .holds(Atom(relation, terms))
  }

  static func count(_ result: Term, of counted: Term, _ conditions: [Condition]) -> Condition {
    .count(result: result.variable ?? -1, of: counted.variable ?? -1, where: conditions)
  }
}

extension Clause {
  init(head: Atom, body: [Condition]) {
    self.init(head: head, body: body, variables: 26)
  }
}
