import Datalog
import Facts
import Findings
import Rules

/// Puts in words what keeps conditions from holding.
struct GapBuilder {
  private let book: RuleBook
  private let facts: FactBase
  private let model: Model
  private let search: ShortfallSearch
  private var proofs: ProofBuilder
  /// What is being explained already, so that circles end.
  private var asked: Set<Atom> = []

  /// How far definitions are followed, and how many ways of concluding one thing are told.
  private static let deepest = 3
  private static let mostWays = 3
  /// A definition that lacks more than this tells a reader nothing.
  private static let mostLacking = 2
  private static let mostInstead = 2

  init(_ book: RuleBook, _ facts: FactBase, _ model: Model) {
    self.book = book
    self.facts = facts
    self.model = model
    search = ShortfallSearch(model: model)
    proofs = ProofBuilder(book, facts, model)
  }

  /// What keeps the loose conditions from holding beside the fixed ones; nothing where those don't.
  mutating func obstacles(
    fixed: [Condition] = [], loose: [Condition], values: [Value?], types: [String]
  ) -> WhyNot.Obstacles? {
    guard let shortfall = search.least(fixed: fixed, loose: loose, values: values) else {
      return nil
    }
    asked = []
    proofs = ProofBuilder(book, facts, model)
    let gaps = gaps(of: shortfall, types, 0)
    let held = proofs.steps(
      of: shortfall.kept.filter { shortfall.isAboutGiven($0, values) }, values: shortfall.values,
      types: types)
    return WhyNot.Obstacles(held: held, gaps: gaps, areLeast: shortfall.isLeast)
  }

  private mutating func gaps(
    of shortfall: Shortfall, _ types: [String], _ depth: Int
  ) -> [WhyNot.Gap] {
    var gaps: [WhyNot.Gap] = []
    for condition in shortfall.lacking {
      gaps.append(gap(condition, shortfall, types, depth))
    }
    return gaps
  }

  private mutating func gap(
    _ condition: Condition, _ shortfall: Shortfall, _ types: [String], _ depth: Int
  ) -> WhyNot.Gap {
    let values = shortfall.values
    switch condition {
    case .holds(let atom):
      return .missing(missing(atom, told(atom, shortfall), types, depth))
    case .compare(let left, _, let right):
      let compared = Set([left, right].compactMap(\.variableNumber))
      let counts = shortfall.kept.filter {
        $0.isCount && !$0.levelVariableNumbers.isDisjoint(with: compared)
      }
      let steps = proofs.steps(of: counts, values: values, types: types)
      return .untrue(untrue(condition, shortfall, types), counted: steps)
    case .absent(let nested):
      if let definition = book.overriding(condition) {
        return .blocked(by: [.setAside(definition)])
      }
      return .blocked(by: proofs.steps(of: nested, values: values, types: types))
    case .count, .extreme:
      let text = proofs.words.text([condition], values: values, types: types)
      return .missing(WhyNot.Missing(text, couldStand: nil, instead: [], ways: []))
    }
  }

  /// The values to tell in a sentence that nothing shows: those that only happened to be tried are
  /// left open, unless something else is shown with them.
  private func told(_ atom: Atom, _ shortfall: Shortfall) -> [Value?] {
    let open = shortfall.openValues
    return model.contains(atom.filled(with: open).numbered) ? shortfall.values : open
  }

  /// Whether what lacks can be told without values that only happened to be tried.
  private func isGeneral(_ shortfall: Shortfall) -> Bool {
    shortfall.lacking.allSatisfy { condition in
      guard case .holds(let atom) = condition,
        !condition.levelVariableNumbers.isDisjoint(with: shortfall.chosen)
      else { return true }
      return !model.contains(atom.filled(with: shortfall.openValues).numbered)
    }
  }

  /// The comparison; of a number that was counted it is told as "the number".
  private func untrue(
    _ condition: Condition, _ shortfall: Shortfall, _ types: [String]
  ) -> Localized {
    let text = proofs.words.text([condition], values: shortfall.values, types: types)
    guard case .compare(let left, let comparator, let right) = condition,
      let number = left.variableNumber, let counted = shortfall.values[number]?.number,
      shortfall.kept.contains(where: { $0.isCount && $0.levelVariableNumbers.contains(number) })
    else { return text }
    let limit: Value? =
      switch right {
      case .constant(let value): value
      case .variable(let number): shortfall.values[number]
      case .any: nil
      }
    guard let limit = limit?.number, types[number] == "Luku" else { return text }
    return comparator.words(
      Localized(fi: "määrä", sv: "antalet", en: "the number"), Localized(String(limit)),
      areDays: false
    ).map { text, language in
      switch language {
      case .fi: "\(text) (laskettiin \(counted))"
      case .sv: "\(text) (räknades \(counted))"
      case .en: "\(text) (counted \(counted))"
      }
    }
  }

  private mutating func missing(
    _ atom: Atom, _ values: [Value?], _ types: [String], _ depth: Int
  ) -> WhyNot.Missing {
    let sentence = proofs.words.text([.holds(atom)], values: values, types: types)
    let asked = atom.filled(with: values)
    let place = proofs.place(of: [.holds(atom)], values: values)
    let sentences = book.vocabulary.sentences
    let isDerived =
      !sentences.indices.contains(atom.relation.index)
      || sentences[atom.relation.index].source == .derived
    guard isDerived else {
      let instead = instead(of: asked)
      let isOpen = instead.isEmpty && sentences[atom.relation.index].editing != nil
      return WhyNot.Missing(
        sentence, couldStand: isOpen ? place : nil, instead: instead, ways: [])
    }
    return WhyNot.Missing(
      sentence, couldStand: nil, instead: [], ways: ways(to: asked, depth))
  }

  /// The rows that differ from what is asked for in one known place, which is not the first.
  private mutating func instead(of atom: Atom) -> [Proof.Step] {
    var steps: [Proof.Step] = []
    for column in atom.terms.indices.dropFirst() {
      guard case .constant = atom.terms[column] else { continue }
      var terms = atom.terms
      terms[column] = .any
      guard case .constant = terms[0], steps.count < Self.mostInstead else { continue }
      let limit = Self.mostInstead - steps.count
      let question = Condition.holds(Atom(atom.relation, terms.indices.map(Term.variable)))
      let matches = try? model.matches(
        of: [question], variables: terms.count, binding: terms.map(\.constantValue), limit: limit)
      for match in matches ?? [] {
        if let row = match.rows.first { steps.append(proofs.step(row)) }
      }
    }
    return steps
  }

  /// The ways to conclude an atom that lack the least.
  private mutating func ways(to atom: Atom, _ depth: Int) -> [WhyNot.Way] {
    guard depth < Self.deepest, asked.insert(atom).inserted else { return [] }
    defer { asked.remove(atom) }
    var found: [(clause: Int, shortfall: Shortfall)] = []
    for (number, clause) in book.program.clauses.enumerated()
    where clause.head.relation == atom.relation {
      guard let values = clause.values(concluding: atom),
        let shortfall = search.least(loose: clause.body, values: values)
      else { continue }
      found.append((number, shortfall))
    }
    let least = found.map(\.shortfall.lacking.count).min() ?? 0
    guard least <= Self.mostLacking else { return [] }
    let nearest = found.filter { $0.shortfall.lacking.count == least }
    let general = nearest.filter { isGeneral($0.shortfall) }
    var ways: [WhyNot.Way] = []
    for (number, shortfall) in general.isEmpty ? nearest : general {
      guard ways.count < Self.mostWays else { break }
      let types = book.vocabulary.variableTypes(of: book.program.clauses[number])
      let gaps = gaps(of: shortfall, types, depth + 1)
      let isTold = ways.contains { $0.gaps.map(\.sentence) == gaps.map(\.sentence) }
      if !isTold { ways.append(WhyNot.Way(book.clauseNames[number], gaps)) }
    }
    return ways
  }
}

extension ProofBuilder {
  /// The steps that show conditions, whose variables have these types.
  fileprivate mutating func steps(
    of conditions: [Condition], values: [Value?], types: [String]
  ) -> [Proof.Step] {
    steps(
      of: conditions, values: values,
      variables: types.map { Judgement.Variable(name: "", type: $0) })
  }
}

extension Proof.Step {
  /// That a definition applies which sets another aside.
  fileprivate static func setAside(_ definition: String) -> Proof.Step {
    let sentence = Localized(
      fi: "määritelmä ”\(definition)” syrjäyttää tämän",
      sv: "definitionen ”\(definition)” sätter detta åt sidan",
      en: "the definition “\(definition)” sets this aside")
    return .concluded(
      Proof.Conclusion(sentence, name: definition, basis: [], steps: [], isPlain: true))
  }
}

extension Condition {
  fileprivate var isCount: Bool {
    switch self {
    case .count, .extreme: true
    case .holds, .compare, .absent: false
    }
  }
}

extension Atom {
  /// The atom with the known values in place of variables, which else mean "some".
  func filled(with values: [Value?]) -> Atom {
    Atom(
      relation,
      terms.map { term in
        guard let number = term.variableNumber else { return term }
        return values[number].map(Term.constant) ?? .any
      })
  }
}

extension Atom {
  /// The atom with a variable of its own where any value would do.
  fileprivate var numbered: Atom {
    Atom(
      relation,
      terms.enumerated().map { number, term in
        if case .any = term { .variable(number) } else { term }
      })
  }
}

extension Term {
  /// The value, where the term is one.
  fileprivate var constantValue: Value? {
    if case .constant(let value) = self { value } else { nil }
  }
}

extension WhyNot.Gap {
  /// What tells one from another.
  fileprivate var sentence: String {
    switch self {
    case .missing(let missing): missing.sentence.fi
    case .untrue(let sentence, _): sentence.fi
    case .blocked(let steps): steps.flatMap(\.statements).map(\.sentence.fi).joined(separator: "\n")
    }
  }
}

extension Clause {
  /// The values with which the clause would conclude the atom; nothing where it never can.
  func values(concluding atom: Atom) -> [Value?]? {
    var values = [Value?](repeating: nil, count: variables)
    for (own, wanted) in zip(head.terms, atom.terms) {
      guard case .constant(let value) = wanted else { continue }
      switch own {
      case .constant(let constant): if constant != value { return nil }
      case .variable(let number):
        if let known = values[number], known != value { return nil }
        values[number] = value
      case .any: continue
      }
    }
    return values
  }
}
