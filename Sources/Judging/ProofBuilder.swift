import Datalog
import Facts
import Findings
import Rules
import SourceText

/// Builds the proof of a row, from the row down to what is stated.
struct ProofBuilder {
  private let book: RuleBook
  private let facts: FactBase
  private let model: Model
  let words: ConditionWords
  private var shown: Set<RowReference> = []
  /// In how many conclusions the steps are that are being built.
  private var nesting = 0
  /// In how many conclusions steps may be and still be told; below, they have places and no words.
  private let toldDown: Int
  /// What a count leaves of what it counts, by its conditions; an exception has taken the rest.
  private let kept: [[Condition]: Set<Value>]

  /// A builder for the proof of one row, or for steps of which none is the last.
  init(
    _ book: RuleBook, _ facts: FactBase, _ model: Model, of row: RowReference? = nil,
    keeping kept: [[Condition]: Set<Value>] = [:], telling: Proof.Telling = Proof.Telling()
  ) {
    self.kept = kept
    toldDown = telling.isBrief ? 2 : .max
    self.book = book
    self.facts = facts
    self.model = model
    let numbers = row.map { Namesakes(behind: $0, in: model, facts).numbers }
    words = ConditionWords(book.vocabulary, numbers: numbers ?? [:], in: telling.language) {
      facts.name(of: $0, type: $1)
    }
  }

  /// The steps by which a clause gives a row, and the values of its variables.
  mutating func steps(to row: RowReference) -> (steps: [Proof.Step], values: [Value?]) {
    guard let derivation = model.derivation(of: row) else { return ([], []) }
    let clause = book.program.clauses[derivation.clause]
    var known = Known(values: Array(repeating: nil, count: clause.variables))
    known.types = book.vocabulary.variableTypes(of: clause)
    known.match(clause.head, model.values(of: row))
    let steps = steps(of: clause.body, derivation.body, &known)
    return (steps, known.values)
  }

  /// The steps that show further conditions of a rule, or none where they do not hold.
  mutating func steps(
    of conditions: [Condition], values: [Value?], variables: [Judgement.Variable]
  ) -> [Proof.Step] {
    var known = Known(values: values)
    known.types = variables.map(\.type)
    guard let match = matches(of: conditions, known).first else { return [] }
    return steps(of: conditions, match.rows, &known)
  }

  mutating func step(_ row: RowReference) -> Proof.Step {
    let sentence = told { words.sentence(of: model.values(of: row), in: row.relation) }
    if let origin = model.origin(of: row) {
      let place = origin == 0 ? nil : facts.places[Int(origin)]
      return .stated(sentence, by: source(of: row.relation), at: place)
    }
    let name = model.derivation(of: row).map { book.clauseNames[$0.clause] } ?? ""
    let isNew = shown.insert(row).inserted
    nesting += 1
    let steps = isNew ? steps(to: row).steps : []
    nesting -= 1
    return .concluded(
      Proof.Conclusion(sentence, name: name, basis: [], steps: steps, isPlain: steps.arePlain))
  }

  /// Words of a step, where it is so high up that it is told.
  private func told(_ words: () -> Localized?) -> Localized {
    nesting < toldDown ? words() ?? Localized("") : Localized("")
  }

  private func source(of relation: RelationID) -> Proof.Source {
    switch book.vocabulary.sentences[relation.index].source {
    case .plan: .plan
    case .agreement: .agreement
    case .law: .law
    case .run: .run
    case .register, .derived: .register
    }
  }
}

/// What is known of a clause's variables.
private struct Known {
  var values: [Value?]
  var types: [String] = []

  func value(of term: Term) -> Value? {
    switch term {
    case .variable(let number): values[number]
    case .constant(let value): value
    case .any: nil
    }
  }

  mutating func match(_ atom: Atom, _ row: [Value]) {
    for case (.variable(let number), let value) in zip(atom.terms, row) { values[number] = value }
  }
}

/// Conditions as steps.
extension ProofBuilder {
  /// The steps of conditions that hold, the positive ones by these rows.
  private mutating func steps(
    of conditions: [Condition], _ rows: [RowReference], _ known: inout Known
  ) -> [Proof.Step] {
    bind(conditions, rows, &known)
    var rows = rows[...]
    var steps: [Proof.Step] = []
    for condition in conditions {
      if case .holds = condition, let row = rows.popFirst() {
        steps.append(step(row))
      } else if book.overriding(condition) == nil {
        steps.append(step(condition, known))
      }
    }
    let above = conditions.compactMap { book.overriding($0) }
    return above.isEmpty ? steps : steps + [.notOverridden(by: above)]
  }

  /// Gives the variables of conditions their values, those that are counted last.
  private func bind(_ conditions: [Condition], _ rows: [RowReference], _ known: inout Known) {
    var rows = rows[...]
    for case .holds(let atom) in conditions {
      if let row = rows.popFirst() { known.match(atom, model.values(of: row)) }
    }
    for condition in conditions {
      switch condition {
      case .holds, .compare, .absent: continue
      case .count(let result, let counted, let nested):
        let values = Set(countable(nested, counted, known).map { $0.values[counted] })
        known.values[result] = Value(number: values.count)
      case .extreme(let greatest, let result, let counted, let nested):
        let values = matches(of: nested, known).map { $0.values[counted].bits }
        let chosen = greatest ? values.max() : values.min()
        known.values[result] = chosen.map(Value.init(bits:))
      }
    }
  }

  /// The ways in which the conditions hold for what is counted.
  private func countable(
    _ conditions: [Condition], _ counted: Int, _ known: Known
  ) -> [Query.Match] {
    let all = matches(of: conditions, known)
    guard let kept = kept[conditions] else { return all }
    return all.filter { kept.contains($0.values[counted]) }
  }

  private func matches(of conditions: [Condition], _ known: Known) -> [Query.Match] {
    let count = known.values.count
    return (try? model.matches(of: conditions, variables: count, binding: known.values)) ?? []
  }

  private mutating func step(_ condition: Condition, _ known: Known) -> Proof.Step {
    switch condition {
    case .holds, .compare:
      return .compared(
        told { words.text([condition], values: known.values, types: known.types) })
    case .absent(let nested):
      let text = told {
        words.text(nested.open(known), values: known.values, types: known.types)
      }
      return .absent(text, couldStand: place(of: nested, known))
    case .count(_, let counted, let nested):
      let members = members(counted, nested, known)
      return .counted(
        members.count,
        of: told { words.text(nested, values: known.values, types: known.types) },
        members: members)
    case .extreme(let greatest, let result, let counted, let nested):
      let chosen = told {
        known.values[result].map { words.shown($0, type: known.types[result]) }
      }
      return .chosen(chosen, greatest: greatest, members: members(counted, nested, known))
    }
  }

  /// The different values that are counted, each with the rows that show it first.
  private mutating func members(
    _ counted: Int, _ nested: [Condition], _ known: Known
  ) -> [Proof.Member] {
    var seen: Set<Value> = []
    var members: [Proof.Member] = []
    for match in countable(nested, counted, known)
    where seen.insert(match.values[counted]).inserted {
      var inner = known
      let steps = steps(of: nested, match.rows, &inner)
      let name = told { words.shown(match.values[counted], type: known.types[counted]) }
      members.append(Proof.Member(name, steps: steps))
    }
    return members
  }

  private func place(of conditions: [Condition], _ known: Known) -> Span? {
    place(of: conditions, values: known.values)
  }

  /// The measure, row or document in which it could have been written.
  func place(of conditions: [Condition], values: [Value?]) -> Span? {
    for case .holds(let atom) in conditions {
      for case .variable(let number) in atom.terms {
        if let value = values[number], let place = facts.place(of: value) { return place }
      }
    }
    return nil
  }
}

extension [Condition] {
  /// The conditions that are not settled by the known values alone, or the one that these refute.
  fileprivate func open(_ known: Known) -> [Condition] {
    var open: [Condition] = []
    for condition in self {
      guard case .compare(let left, let comparator, let right) = condition,
        let left = known.value(of: left), let right = known.value(of: right)
      else {
        open.append(condition)
        continue
      }
      if !comparator.holds(left, right) { return [condition] }
    }
    return open
  }
}

extension [Proof.Step] {
  /// Whether one step says the same, or all are known without the documents.
  fileprivate var arePlain: Bool {
    count < 2 && isStatement || allSatisfy(\.isOfRegisters)
  }

  private var isStatement: Bool {
    allSatisfy { step in
      switch step {
      case .stated, .concluded: true
      case .counted, .chosen, .compared, .absent, .notOverridden: false
      }
    }
  }
}

extension Proof.Step {
  /// Whether only registers are behind it.
  fileprivate var isOfRegisters: Bool {
    switch self {
    case .stated(_, let source, _): source == .register || source == .run
    case .concluded(let conclusion): conclusion.steps.allSatisfy(\.isOfRegisters)
    case .compared: true
    case .counted, .chosen, .absent, .notOverridden: false
    }
  }
}
