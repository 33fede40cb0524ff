import Datalog
import Findings
import Rules

/// One small change of a rule, as a slip of the hand would make it.
struct Mutation: Sendable {
  /// What is changed, for the list of survivors.
  let words: String
  let body: [Condition]

  /// Whether the rule says the same as before: what is dropped follows from the rest.
  let isIdle: Bool
}

extension RuleBook {
  /// Every single change of what a clause of a rule or a definition asks for.
  func mutations(ofClause number: Int) -> [Mutation] {
    let clause = program.clauses[number]
    let judgement = rules.first { $0.judgement?.finding == clause.head.relation }?.judgement
    let names = judgement?.variables.map(\.name) ?? []
    return MutationWords(program: program, symbols: symbols, names: names)
      .mutations(of: clause.body)
      .asWritten(in: clause.body, names)
      .filter { mutation in
        !mutation.isIdle && program.isSafe(clause.with(mutation.body))
          && judgement?.asksAgain(clause.body, without: mutation.body) != true
      }
  }
}

extension [Mutation] {
  /// The changes with one for `voimassa` in place of those of the two conditions, last in the body,
  /// that a rule's first day becomes: no hand could slip in one of them alone.
  fileprivate func asWritten(in body: [Condition], _ names: [String]) -> [Mutation] {
    guard body.count > 2, case .absent(let earlier) = body[body.count - 2],
      case .compare(.variable(let day), .less, .constant)? = earlier.last,
      names.indices.contains(day), names[day] == "kauden alku"
    else { return self }
    let withoutLast = Array<Condition>(body.dropLast())
    let withoutEarlier = Array<Condition>(body.dropLast(2)) + body.suffix(1)
    return filter { $0.body != withoutLast && $0.body != withoutEarlier }
      + [Mutation(words: "drop voimassa", body: Array<Condition>(body.dropLast(2)), isIdle: false)]
  }
}

extension Judgement {
  /// Whether what is dropped is asked for again by the finding's place, without which there is no
  /// finding: the condition that shows it, or that there is one member of the count that does.
  fileprivate func asksAgain(_ body: [Condition], without rest: [Condition]) -> Bool {
    body.indices.contains { index in
      var others = body
      others.remove(at: index)
      guard others == rest else { return false }
      switch (place, body[index]) {
      case (.condition(let shown), .holds(let atom)): return shown == atom
      case (.counted, .compare(.variable, .greaterOrEqual, .constant(Value(number: 1)))):
        return true
      default: return false
      }
    }
  }
}

extension Clause {
  /// The clause with other conditions.
  func with(_ body: [Condition]) -> Clause {
    Clause(head: head, body: body, variables: variables)
  }
}

extension Program {
  /// Whether every variable of the clause gets a value: otherwise it is no rule.
  fileprivate func isSafe(_ clause: Clause) -> Bool {
    (try? stratify(Program(relations: relations, clauses: [clause]))) != nil
  }
}

/// Makes the changes of a list of conditions and words them.
private struct MutationWords {
  let program: Program
  let symbols: Symbols
  let names: [String]

  func mutations(of body: [Condition], within path: String = "") -> [Mutation] {
    body.indices.flatMap { index -> [Mutation] in
      var mutations: [Mutation] = []
      if path.isEmpty || body.count > 1 {
        var rest = body
        rest.remove(at: index)
        mutations.append(
          Mutation(
            words: "\(path)drop \(words(body[index]))", body: rest,
            isIdle: follows(body[index], from: rest)))
      }
      for changed in changes(of: body[index]) {
        var replaced = body
        replaced[index] = changed.condition
        mutations.append(
          Mutation(words: path + changed.words, body: replaced, isIdle: changed.isIdle))
      }
      return mutations
    }
  }

  /// The changes that leave a condition in its place.
  private func changes(of condition: Condition) -> [(
    condition: Condition, words: String, isIdle: Bool
  )] {
    switch condition {
    case .holds: return []
    case .compare(let left, let comparator, let right):
      return [(flipped(left, comparator, right), "flip \(words(condition))", false)]
    case .absent(let nested):
      return mutations(of: nested, within: "in ellei: ").map {
        (.absent($0.body), $0.words, $0.isIdle)
      }
    case .count(let result, let of, let nested):
      return mutations(of: nested, within: "in laske: ").map {
        (.count(result: result, of: of, where: $0.body), $0.words, $0.isIdle)
      }
    case .extreme(let greatest, let result, let of, let nested):
      let opposite = Condition.extreme(
        greatest: !greatest, result: result, of: of, where: nested)
      return [(opposite, "flip \(words(condition))", false)]
        + mutations(of: nested, within: "in suurin: ").map {
          (
            .extreme(greatest: greatest, result: result, of: of, where: $0.body), $0.words,
            $0.isIdle
          )
        }
    }
  }

  /// Whether a condition only says of what kind something is that another sentence is about too, or
  /// that a count is not negative: the fact builders state every measure's plan and municipalities
  /// before anything else of it.
  private func follows(_ condition: Condition, from rest: [Condition]) -> Bool {
    switch condition {
    case .compare(.variable, .greaterOrEqual, .constant(Value(number: 0))): return true
    case .holds(let atom):
      let kinds = ["toimenpide", "kunnassa", "suunnitelma"]
      let used = Set(rest.flatMap(\.variables))
      let variables = Set(Condition.holds(atom).variables).intersection(used)
      return kinds.contains(program.relations[atom.relation.index].name)
        && rest.contains { other in
          guard case .holds = other else { return false }
          return variables.isSubset(of: other.variables)
        }
    case .compare, .absent, .count, .extreme: return false
    }
  }

  /// The opposite of a comparison; of one with a distance, the same the other way round.
  private func flipped(_ left: Term, _ comparator: Comparator, _ right: Term) -> Condition {
    switch comparator {
    case .equal: .compare(left, .notEqual, right)
    case .notEqual: .compare(left, .equal, right)
    case .less: .compare(left, .greaterOrEqual, right)
    case .lessOrEqual: .compare(left, .greater, right)
    case .greater: .compare(left, .lessOrEqual, right)
    case .greaterOrEqual: .compare(left, .less, right)
    case .precedes, .moreThanBefore: .compare(right, comparator, left)
    }
  }

  private func words(_ condition: Condition) -> String {
    switch condition {
    case .holds(let atom): return words(atom)
    case .compare(let left, let comparator, let right):
      return "\(words(left)) \(comparator) \(words(right))"
    case .absent(let nested): return "ellei [\(words(nested))]"
    case .count(_, let of, let nested): return "laske \(words(.variable(of))) [\(words(nested))]"
    case .extreme(_, _, let of, let nested):
      return "suurin \(words(.variable(of))) [\(words(nested))]"
    }
  }

  private func words(_ conditions: [Condition]) -> String {
    conditions.map { words($0) }.joined(separator: ", ")
  }

  private func words(_ atom: Atom) -> String {
    let terms = atom.terms.map { words($0) }.joined(separator: ",")
    return "\(program.relations[atom.relation.index].name)(\(terms))"
  }

  private func words(_ term: Term) -> String {
    switch term {
    case .variable(let number):
      names.indices.contains(number) ? "<\(names[number])>" : "<\(number)>"
    case .constant(let value): value.number.map { String($0) } ?? "“\(word(value))”"
    case .any: "<_>"
    }
  }

  /// A word of the rules as it is written there.
  private func word(_ value: Value) -> String {
    guard let index = value.symbol, symbols.symbols.indices.contains(index),
      case .word(let word) = symbols.symbols[index]
    else { return "?" }
    return word
  }
}

extension Condition {
  /// The variables that stand in it, at every depth.
  var variables: [Int] {
    switch self {
    case .holds(let atom):
      atom.terms.compactMap { if case .variable(let number) = $0 { number } else { nil } }
    case .compare(let left, _, let right):
      [left, right].compactMap { if case .variable(let number) = $0 { number } else { nil } }
    case .absent(let nested): nested.flatMap(\.variables)
    case .count(let result, let of, let nested), .extreme(_, let result, let of, let nested):
      [result, of] + nested.flatMap(\.variables)
    }
  }
}
