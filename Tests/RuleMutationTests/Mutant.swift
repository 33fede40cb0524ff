import Datalog
import Findings
import Rules

/// A rule book with one change, and where the change stands.
struct Mutant: Sendable {
  /// What is different.
  enum Change: Sendable {
    /// What a clause asks for, and the relations of its rows before and after the change.
    case clause(Int, Clause, before: RelationID, after: RelationID)
    /// How a rule's findings are worded: its variants and severities.
    case rule(Rule)
  }

  /// The rule or definition that is changed.
  let owner: String

  /// The change as the list of survivors has it.
  let words: String

  let change: Change

  /// The name by which it stands in lists.
  var name: String { "\(owner): \(words)" }
}

/// The mutants of a rule book, with a program that shows at once which rows each of them changes.
struct Mutants: Sendable {
  let all: [Mutant]

  /// The book's program, and each clause before and after its changes with relations of their own.
  let program: Program

  /// All of them, or those of the rules and definitions that are named.
  init(of book: RuleBook, ofOnly owners: Set<String>?) {
    func isMeant(_ owner: String) -> Bool { owners?.contains(owner) ?? true }
    var program = book.program
    var all: [Mutant] = []
    for number in book.program.clauses.indices.prefix(book.statedClauses)
    where isMeant(book.clauseNames[number]) {
      let clause = book.program.clauses[number]
      let before = program.plant(clause)
      for mutation in book.mutations(ofClause: number) {
        let changed = clause.with(mutation.body)
        let after = program.plant(changed)
        all.append(
          Mutant(
            owner: book.clauseNames[number], words: mutation.words,
            change: .clause(number, changed, before: before, after: after)))
      }
    }
    self.all =
      all
      + book.rules.filter { isMeant($0.id.name) }.flatMap { $0.wordings(over: book.body(of: $0)) }
    self.program = program
  }
}

extension Program {
  /// Adds the clause under a relation of its own.
  fileprivate mutating func plant(_ clause: Clause) -> RelationID {
    let relation = RelationID(relations.count)
    relations.append(Relation(name: "", arity: clause.head.terms.count))
    clauses.append(
      Clause(
        head: Atom(relation, clause.head.terms), body: clause.body, variables: clause.variables))
    return relation
  }
}

extension RuleBook {
  /// What makes a finding of the rule.
  fileprivate func body(of rule: Rule) -> [Condition] {
    program.clauses.first { $0.head.relation == rule.judgement?.finding }?.body ?? []
  }
}

extension Rule {
  /// Every single change of its severity and its variants, over what makes a finding of it.
  fileprivate func wordings(over body: [Condition]) -> [Mutant] {
    guard judgement != nil || producer == .reader else { return [] }
    let own = mutant("severity \(severity.other)", with(severity: severity.other))
    return [own] + variants.indices.flatMap { changes(ofVariant: $0, over: body) }
  }

  private func changes(ofVariant number: Int, over body: [Condition]) -> [Mutant] {
    let variant = variants[number]
    let name = "variant “\(variant.name)”"
    var rest = variants
    rest.remove(at: number)
    var mutants = [mutant("drop \(name)", with(variants: rest))]
    if let severity = variant.severity {
      let changed = variant.with(severity: severity.other)
      mutants.append(mutant("\(name): severity \(severity.other)", with(changed, at: number)))
    }
    for condition in variant.when.indices {
      var when = variant.when
      when.remove(at: condition)
      guard variant.basisStands(on: body + when) else { continue }
      mutants.append(
        mutant(
          "\(name): drop condition \(condition + 1)", with(variant.with(when: when), at: number)))
    }
    return mutants
  }

  private func mutant(_ words: String, _ rule: Rule) -> Mutant {
    Mutant(owner: id.name, words: words, change: .rule(rule))
  }

  private func with(_ variant: Variant, at number: Int) -> Rule {
    var changed = variants
    changed[number] = variant
    return with(variants: changed)
  }

  private func with(severity: Severity? = nil, variants: [Variant]? = nil) -> Rule {
    Rule(
      id: id, title: title, severity: severity ?? self.severity, producer: producer,
      allowsException: allowsException, yieldsTo: yieldsTo, inForce: inForce, basis: basis,
      message: message, suggestion: suggestion, variants: variants ?? self.variants,
      judgement: judgement, place: place)
  }
}

extension Variant {
  /// Whether the conditions say which duty or agreement each basis is; else it is no rule.
  fileprivate func basisStands(on conditions: [Condition]) -> Bool {
    let variables = Set(conditions.flatMap(\.variables))
    return (basis ?? []).allSatisfy { basis in
      switch basis {
      case .known: true
      case .agreement(let variable), .statute(let variable, _, _): variables.contains(variable)
      }
    }
  }

  fileprivate func with(severity: Severity? = nil, when: [Condition]? = nil) -> Variant {
    Variant(
      name: name, when: when ?? self.when, title: title, severity: severity ?? self.severity,
      basis: basis, message: message, suggestion: suggestion)
  }
}

extension Severity {
  /// Another one, to take its place.
  fileprivate var other: Severity { self == .warning ? .note : .warning }
}
