import Datalog
import Facts
import Rules

/// Looks for statements by which conditions would hold.
struct Abduction {
  private let book: RuleBook
  private let model: Model
  private let universe: RepairUniverse
  private let documents: Set<Value>
  /// The value that stands for a day or a name that is left open.
  private let open: [String: Value]

  private(set) var found: [[RepairEdit.Addition]] = []

  /// So many statements are to be added, neither more nor fewer.
  private let size: Int

  /// Whether the search was cut short.
  private(set) var wasCut = false
  private var steps = 0

  private static let mostSteps = 4_000
  private static let mostFound = 40
  private static let deepest = 3
  private static let mostMatches = 6

  init(
    of size: Int, _ proving: Proving, _ universe: RepairUniverse, open: [String: Value]
  ) {
    self.size = size
    book = proving.book
    model = proving.model
    documents = Set(proving.facts.documents.map(\.value))
    self.universe = universe
    self.open = open
  }

  /// Adds the sets of statements by which what was absent would be there.
  mutating func makeHold(_ absence: ProofLeaves.Absence) {
    let state = State(values: absence.values, types: absence.types)
    solve(absence.conditions.map { Goal(condition: $0, depth: 0) }, state)
  }

  /// A condition that has yet to hold, and how many definitions led to it.
  private struct Goal {
    let condition: Condition
    let depth: Int
  }

  /// What is known of all variables on the way, and what would be stated.
  fileprivate struct State {
    var values: [Value?]
    var types: [String]
    var additions: [RepairEdit.Addition] = []
    var isOpen: Set<Int> = []
  }

  private mutating func solve(_ goals: [Goal], _ state: State) {
    steps += 1
    guard steps < Self.mostSteps, found.count < Self.mostFound else {
      wasCut = true
      return
    }
    guard let next = goals.indices.min(by: { rank(goals[$0]) < rank(goals[$1]) }) else {
      if state.additions.count == size, !found.contains(state.additions) {
        found.append(state.additions)
      }
      return
    }
    var rest = goals
    let goal = rest.remove(at: next)
    switch goal.condition {
    case .holds(let atom): solve(atom, goal.depth, rest, state)
    case .compare(let left, let comparator, let right):
      if let left = state.value(of: left), let right = state.value(of: right),
        !comparator.holds(left, right)
      {
        return
      }
      solve(rest, state)
    // What is to be absent or counted shows when the repair is tried.
    case .absent, .count, .extreme: solve(rest, state)
    }
  }

  /// Known things first, then what is concluded, then what could be stated, then comparisons.
  private func rank(_ goal: Goal) -> Int {
    guard case .holds(let atom) = goal.condition else { return 3 }
    guard let sentence = sentence(atom.relation) else { return 1 }
    if sentence.source == .derived { return 1 }
    return sentence.editing == nil ? 0 : 2
  }

  private func sentence(_ relation: RelationID) -> Vocabulary.Sentence? {
    let sentences = book.vocabulary.sentences
    return sentences.indices.contains(relation.index) ? sentences[relation.index] : nil
  }

  private mutating func solve(_ atom: Atom, _ depth: Int, _ rest: [Goal], _ state: State) {
    let matches = try? model.matches(
      of: [.holds(atom)], variables: state.values.count, binding: state.values,
      limit: Self.mostMatches)
    for match in matches ?? [] {
      var next = state
      for case .variable(let number) in atom.terms { next.values[number] = match.values[number] }
      solve(rest, next)
    }
    guard let sentence = sentence(atom.relation), let matches else { return }
    let isKnown = !matches.isEmpty && atom.terms.allSatisfy { state.value(of: $0) != nil }
    guard !isKnown else { return }
    if sentence.source == .derived {
      conclude(atom, depth, rest, state)
    } else if sentence.editing != nil, state.additions.count < size {
      propose(atom, sentence, rest, state)
    }
  }

  /// Goes on by each definition that concludes the atom.
  private mutating func conclude(_ atom: Atom, _ depth: Int, _ rest: [Goal], _ state: State) {
    guard depth < Self.deepest else {
      wasCut = true
      return
    }
    for clause in book.program.clauses where clause.head.relation == atom.relation {
      var next = state
      guard let terms = next.open(clause, concluding: atom, book) else { continue }
      let goals = clause.body.map {
        Goal(condition: $0.renamed(by: terms), depth: depth + 1)
      }
      solve(goals + rest, next)
    }
  }

  /// States the atom, with each choice of values for what is not known of it.
  private mutating func propose(
    _ atom: Atom, _ sentence: Vocabulary.Sentence, _ rest: [Goal], _ state: State
  ) {
    var choices: [(told: [Value?], state: State)] = [([], state)]
    for (slot, term) in zip(sentence.slots, atom.terms) {
      choices = choices.flatMap { told, state in
        if let value = state.value(of: term) {
          let isOpen = term.variableNumber.map(state.isOpen.contains) ?? false
          return [(told + [isOpen ? nil : value], state)]
        }
        return self.choices(for: term, slot.type, state).map { (told + [$0.told], $0.state) }
      }
    }
    for (told, next) in choices {
      guard let row = row(told, sentence), isFree(row, sentence) else { continue }
      var next = next
      next.additions.append(
        RepairEdit.Addition(relation: sentence.relation, told: told, rows: [row]))
      solve(rest, next)
    }
  }

  private func choices(
    for term: Term, _ type: String, _ state: State
  ) -> [(told: Value?, state: State)] {
    let (values, areOpen) = universe.candidates(for: type)
    guard !areOpen else {
      guard let value = open[type] else { return [] }
      return [(nil, state.setting(term, to: value, isOpen: true))]
    }
    return values.map { ($0, state.setting(term, to: $0, isOpen: false)) }
  }

  private func row(_ told: [Value?], _ sentence: Vocabulary.Sentence) -> [Value]? {
    let row = zip(told, sentence.slots).compactMap { $0 ?? open[$1.type] }
    return row.count == sentence.slots.count ? row : nil
  }

  /// Whether nothing of the kind is stated: of a measure not the very same, of a document nothing.
  private func isFree(_ row: [Value], _ sentence: Vocabulary.Sentence) -> Bool {
    guard let subject = row.first else { return false }
    guard documents.contains(subject) else {
      return model.reference(to: row, in: sentence.relation) == nil
    }
    return !model.rows(of: sentence.relation).contains { model.value(at: 0, of: $0) == subject }
  }
}

extension Abduction.State {
  fileprivate func value(of term: Term) -> Value? {
    switch term {
    case .variable(let number): values[number]
    case .constant(let value): value
    case .any: nil
    }
  }

  fileprivate func setting(_ term: Term, to value: Value, isOpen: Bool) -> Self {
    guard let number = term.variableNumber else { return self }
    var state = self
    state.values[number] = value
    if isOpen { state.isOpen.insert(number) }
    return state
  }

  /// Makes room for a clause's variables; what stands for each of them, or nothing where the clause
  /// can't conclude the atom.
  fileprivate mutating func open(
    _ clause: Clause, concluding atom: Atom, _ book: RuleBook
  ) -> [Term]? {
    var terms = [Term?](repeating: nil, count: clause.variables)
    for (own, wanted) in zip(clause.head.terms, atom.terms) {
      let value = value(of: wanted)
      switch own {
      case .any: continue
      case .constant(let constant):
        if let value, value != constant { return nil }
        if value == nil, let number = wanted.variableNumber { values[number] = constant }
      case .variable(let number):
        if let known = terms[number] {
          guard let value, self.value(of: known) == value else { return nil }
        } else if let value {
          terms[number] = .constant(value)
        } else if case .variable = wanted {
          terms[number] = wanted
        }
      }
    }
    let own = book.vocabulary.variableTypes(of: clause)
    return terms.enumerated().map { number, term in
      if let term { return term }
      values.append(nil)
      types.append(own[number])
      return .variable(values.count - 1)
    }
  }
}

extension Condition {
  /// The condition with other terms for its variables; what it nests is left as it is.
  ///
  /// Only conditions on the uppermost level are read by the search, which tries the others.
  fileprivate func renamed(by terms: [Term]) -> Condition {
    func renamed(_ term: Term) -> Term {
      term.variableNumber.map { terms[$0] } ?? term
    }
    switch self {
    case .holds(let atom): return .holds(Atom(atom.relation, atom.terms.map(renamed)))
    case .compare(let left, let comparator, let right):
      return .compare(renamed(left), comparator, renamed(right))
    case .absent, .count, .extreme: return self
    }
  }
}
