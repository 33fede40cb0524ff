import Datalog

/// Conditions unfolded to stated sentences: each derived sentence is replaced by the conditions of
/// one of its definitions, each count by so many copies of what it counts.
///
/// Absences are left out, since a fact base says nothing of what it does not have. Where a definition
/// would make what has to be absent only because something else is absent too, later attempts state
/// that.
struct Unfolding {
  /// A comparison that the values of the fact base should meet.
  struct Comparison {
    let left: Term
    let comparator: Comparator
    let right: Term
  }

  /// The stated sentences.
  private(set) var atoms: [Atom] = []
  private(set) var comparisons: [Comparison] = []

  /// Whether something was left out because the base would have grown too large.
  private(set) var isCut = false

  private let definitions: Definitions
  private var choices: Choices
  /// What has to be absent.
  private var absences: [[Condition]] = []
  /// What each variable stands for; one that is free stands for itself.
  private var terms: [Term]

  /// Rules never rest on longer chains of definitions than this, and no base is larger.
  private static let deepest = 10
  private static let largest = 40
  private static let mostCopies = 30

  /// Unfolds conditions over variables numbered from 0.
  init(
    _ conditions: [Condition], variables: Int, by definitions: Definitions, choosing: Choices
  ) {
    self.definitions = definitions
    choices = choosing
    terms = (0..<variables).map(Term.variable)
    add(conditions, knowing: [], path: [])
    let absences = absences
    for atom in absences.joined().atoms where choices.number(below: 2) == 1 {
      refute(atom, path: [])
    }
  }

  /// What the term stands for.
  func resolved(_ term: Term) -> Term {
    var term = term
    while case .variable(let number) = term, terms[number] != term { term = terms[number] }
    return term
  }

  /// The atom with what its terms stand for.
  func resolved(_ atom: Atom) -> Atom {
    Atom(atom.relation, atom.terms.map { resolved($0) })
  }

  /// Makes two terms stand for the same; false where they are different constants.
  @discardableResult
  mutating func unify(_ one: Term, _ other: Term) -> Bool {
    let (one, other) = (resolved(one), resolved(other))
    if one == other || one == .any || other == .any { return true }
    if case .variable(let number) = one {
      terms[number] = other
      return true
    }
    guard case .variable(let number) = other else { return false }
    terms[number] = one
    return true
  }

  private mutating func fresh() -> Int {
    terms.append(.variable(terms.count))
    return terms.count - 1
  }

  private mutating func add(_ conditions: [Condition], knowing outer: Set<Int>, path: [Int]) {
    let known = outer.union(conditions.flatMap(\.levelVariables))
    for condition in conditions {
      switch condition {
      case .holds(let atom): add(atom, path: path)
      case .compare(let left, .equal, let right): unify(left, right)
      case .compare(let left, let comparator, let right):
        comparisons.append(Comparison(left: left, comparator: comparator, right: right))
      case .absent(let nested): absences.append(nested)
      case .count(let result, _, let nested):
        let copies = copies(of: result, in: conditions)
        unify(.variable(result), .constant(Value(number: copies)))
        for _ in 0..<copies { addCopy(of: nested, knowing: known, path: path) }
      case .extreme(_, let result, let chosen, let nested):
        let names = addCopy(of: nested, knowing: known, path: path)
        unify(.variable(result), .variable(names[chosen] ?? chosen))
      }
    }
  }

  /// How often what is counted stands on the base: a few times, or as the comparisons ask.
  private mutating func copies(of result: Int, in conditions: [Condition]) -> Int {
    let wanted = conditions.flatMap { $0.bounds(of: result) }.flatMap { [$0, $0 + 1] }
    if wanted.contains(where: { $0 > Self.mostCopies }) { isCut = true }
    let numbers = [2, 0, 1, 3] + wanted.filter { 4...Self.mostCopies ~= $0 }
    return numbers[choices.number(below: numbers.count)]
  }

  /// Adds nested conditions with variables of their own; gives what these are called.
  @discardableResult
  private mutating func addCopy(
    of nested: [Condition], knowing known: Set<Int>, path: [Int]
  ) -> [Int: Int] {
    var names: [Int: Int] = [:]
    for variable in nested.allVariables.subtracting(known).sorted() { names[variable] = fresh() }
    let renamed = nested.map { $0.renamed { names[$0] ?? $0 } }
    add(renamed, knowing: known, path: path)
    return names
  }

  private mutating func add(_ atom: Atom, path: [Int]) {
    let clauses = definitions.clauses(of: atom.relation).filter { !path.contains($0) }
    guard definitions.clauses(of: atom.relation).isEmpty else {
      if path.count < Self.deepest { unfold(atom, by: clauses, path: path) }
      return
    }
    guard atoms.count < Self.largest else {
      isCut = true
      return
    }
    let terms = atom.terms.map { $0 == .any ? .variable(fresh()) : $0 }
    atoms.append(Atom(atom.relation, terms))
  }

  /// Replaces a derived sentence by the conditions of one of these clauses whose head fits it.
  private mutating func unfold(_ atom: Atom, by clauses: [Int], path: [Int]) {
    let start = choices.number(below: clauses.count)
    for step in clauses.indices {
      let number = clauses[(start + step) % clauses.count]
      let before = terms
      if let body = body(of: number, concluding: atom) {
        add(body, knowing: [], path: path + [number])
        return
      }
      terms = before
    }
  }
}

extension Unfolding {
  /// States what keeps definitions from concluding a sentence.
  private mutating func refute(_ atom: Atom, path: [Int]) {
    for number in definitions.clauses(of: atom.relation)
    where !path.contains(number) && path.count < Self.deepest {
      let before = terms
      let body = body(of: number, concluding: atom)
      guard let body, body.atoms.allSatisfy({ isStated($0) || isDerived($0) }) else {
        terms = before
        continue
      }
      let absent = body.compactMap { if case .absent(let nested) = $0 { nested } else { nil } }
      let derived = body.atoms.filter(isDerived)
      let choice = choices.number(below: absent.count + derived.count)
      if absent.indices.contains(choice) {
        add(absent[choice], knowing: [], path: path + [number])
      } else if derived.indices.contains(choice - absent.count) {
        refute(derived[choice - absent.count], path: path + [number])
      }
    }
  }

  private func isDerived(_ atom: Atom) -> Bool {
    !definitions.clauses(of: atom.relation).isEmpty
  }

  /// Takes a sentence to be one of those that are stated, where one fits.
  private mutating func isStated(_ atom: Atom) -> Bool {
    for stated in atoms where stated.relation == atom.relation {
      let before = terms
      if zip(atom.terms, stated.terms).allSatisfy({ unify($0, $1) }) { return true }
      terms = before
    }
    return false
  }

  /// The body of a clause with variables of its own, where its head fits the sentence.
  private mutating func body(of number: Int, concluding atom: Atom) -> [Condition]? {
    let clause = definitions.program.clauses[number]
    let offset = terms.count
    for _ in 0..<clause.variables { _ = fresh() }
    let head = clause.head.renamed { $0 + offset }
    guard zip(head.terms, atom.terms).allSatisfy({ unify($0, $1) }) else { return nil }
    return clause.body.map { $0.renamed { $0 + offset } }
  }
}

/// The clauses of a program by what they conclude.
struct Definitions {
  let program: Program
  private let clausesOf: [RelationID: [Int]]

  init(_ program: Program) {
    self.program = program
    clausesOf = Dictionary(
      grouping: program.clauses.indices, by: { program.clauses[$0].head.relation })
  }

  /// The clauses that conclude the relation; none for stated ones.
  func clauses(of relation: RelationID) -> [Int] {
    clausesOf[relation] ?? []
  }
}
