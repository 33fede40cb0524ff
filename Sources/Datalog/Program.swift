/// An interned value: the engine compares values and never looks behind them.
///
/// Numbers and days carry their own number, so that they can be ordered without a table.
package struct Value: Hashable, Sendable {
  package let bits: UInt32

  /// The value with this number in its owner's table, which must be below 2³¹.
  package init(symbol index: Int) {
    bits = UInt32(index) & 0x7fff_ffff
  }

  /// A number or a day as a count, from −2³⁰ to 2³⁰ − 1.
  package init(number: Int) {
    let bounded = min(max(number, -0x4000_0000), 0x3fff_ffff)
    bits = UInt32(bounded + 0x4000_0000) | 0x8000_0000
  }

  package init(bits: UInt32) {
    self.bits = bits
  }

  /// The number, where the value is one.
  package var number: Int? {
    bits & 0x8000_0000 == 0 ? nil : Int(bits & 0x7fff_ffff) - 0x4000_0000
  }

  /// The place in its owner's table, where the value is not a number.
  package var symbol: Int? {
    bits & 0x8000_0000 == 0 ? Int(bits) : nil
  }
}

/// The number of a relation in its program.
package struct RelationID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// What stands in a place of an atom.
package enum Term: Hashable, Sendable {
  /// A variable of the clause, by its number.
  case variable(Int)
  case constant(Value)
  /// Some value, whichever.
  case any
}

/// A relation with its places filled.
package struct Atom: Hashable, Sendable {
  package let relation: RelationID
  package let terms: [Term]

  package init(_ relation: RelationID, _ terms: [Term]) {
    self.relation = relation
    self.terms = terms
  }
}

/// A comparison of two values; `before` compares days of the calendar.
package enum Comparator: Hashable, Sendable {
  case equal, notEqual
  case less, lessOrEqual, greater, greaterOrEqual
  /// A fixed order of the values, for unordered pairs: symbols by number, then numbers.
  case precedes
  /// The left day lies more than this many units before the right one.
  case moreThanBefore(Int, CalendarUnit)
}

/// A unit in which rules measure the time between two days.
package enum CalendarUnit: Hashable, Sendable {
  case days, months, years
}

/// One condition of a clause.
package indirect enum Condition: Hashable, Sendable {
  case holds(Atom)
  case compare(Term, Comparator, Term)
  /// There is no way to make all of these hold; variables that stand only here mean "some".
  case absent([Condition])
  /// `result` is how many different values `of` takes over all ways to make these hold.
  case count(result: Int, of: Int, where: [Condition])
  /// `result` is the greatest (or least) value `of` takes; nothing holds where there is none.
  ///
  /// Values are ordered as `Comparator.precedes` has them, which is the order of numbers and days.
  case extreme(greatest: Bool, result: Int, of: Int, where: [Condition])
}

/// A clause: where all of the body holds, so does the head.
package struct Clause: Sendable {
  package let head: Atom
  package let body: [Condition]

  /// The number of variables, which are numbered from 0.
  package let variables: Int

  package init(head: Atom, body: [Condition], variables: Int) {
    self.head = head
    self.body = body
    self.variables = variables
  }
}

/// A set of relations and the clauses over them.
package struct Program: Sendable {
  /// A relation: its name, for messages, and how many places it has.
  package struct Relation: Sendable {
    package let name: String
    package let arity: Int

    package init(name: String, arity: Int) {
      self.name = name
      self.arity = arity
    }
  }

  package var relations: [Relation] { didSet { strata = nil } }
  package var clauses: [Clause] { didSet { strata = nil } }

  /// What `stratify` gives, where that is known from before: the program is then right.
  package private(set) var strata: [[RelationID]]?

  package init(
    relations: [Relation] = [], clauses: [Clause] = [], strata: [[RelationID]]? = nil
  ) {
    self.relations = relations
    self.clauses = clauses
    self.strata = strata
  }
}

extension Program {
  /// The relations on whose rows those of some relations may rest, these among them.
  package func relations(behind heads: [RelationID]) -> Set<RelationID> {
    let clausesOf = ClausesByHead(self)
    var found = Set(heads)
    var waiting = Array(found)
    while let relation = waiting.popLast() {
      for number in clausesOf[relation.index] {
        for case .holds(let atom) in clauses[number].body
        where found.insert(atom.relation).inserted {
          waiting.append(atom.relation)
        }
      }
    }
    return found
  }
}
