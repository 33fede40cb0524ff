import Datalog
import Facts
import Findings
import PackChecking
import Rules
import SourceText
import Support

/// An example that does not hold as the rules stand, so that it can judge no change.
struct BrokenExample: Error {
  let rule: String
  let name: String
}

/// All examples of the shipped rules, and which mutants change a row in them.
struct Trial: Sendable {
  private let book: RuleBook
  private let examples: [ReadExample]

  /// For each example, the mutants whose clauses give other rows in it.
  private let touched: [Set<Int>]

  /// For each relation, the rules whose findings rest on it.
  private let dependants: [Set<String>]

  init(of shipped: ShippedRules, _ mutants: Mutants) async throws {
    let book = shipped.book
    let dependants = book.dependants
    let judges = mutants.all.reduce(into: Set<String>()) { judges, mutant in
      judges.formUnion(book.judges(of: mutant, dependants))
    }
    let examples = try shipped.files.filter { judges.contains($0.id) }.flatMap { file in
      // Examples with packs of their own are read anew each time, so they judge no changed book.
      try file.examples.examples.filter(\.packs.isEmpty).compactMap { example in
        try example.day.map { day in
          ReadExample(
            example, over: try shipped.base(example.base), of: RuleID(file.id), under: book,
            as: FileIndex(shipped.fileCount), on: day)
        }
      }
    }
    for example in examples where try !ExampleOutcome(of: example, under: book).holds {
      throw BrokenExample(rule: example.rule.name, name: example.example.name)
    }
    self.book = book
    self.examples = examples
    self.dependants = dependants
    touched = await withTaskGroup(of: (Int, Set<Int>).self) { group in
      for (number, example) in examples.enumerated() {
        group.addTask { (number, mutants.touching(example)) }
      }
      var touched = [Set<Int>](repeating: [], count: examples.count)
      for await (number, mutants) in group { touched[number] = mutants }
      return touched
    }
  }

  /// Whether an example fails under the mutant.
  ///
  /// A rule's mutants are judged by its own examples, a definition's by those of all rules that
  /// rest on it.
  func isNoticed(_ mutant: Mutant, number: Int) -> Bool {
    let changed = book.with(mutant.change)
    let judges = book.judges(of: mutant, dependants)
    return examples.indices.contains { index in
      let example = examples[index]
      guard judges.contains(example.rule.name) else { return false }
      if case .clause = mutant.change, !touched[index].contains(number) { return false }
      return (try? ExampleOutcome(of: example, under: changed))?.holds != true
    }
  }

}

extension Mutants {
  /// The mutants whose clauses give other rows in the example.
  fileprivate func touching(_ example: ReadExample) -> Set<Int> {
    guard let model = try? evaluate(program, over: example.facts.rows) else {
      return Set(all.indices)
    }
    return Set(
      all.indices.filter { number in
        guard case .clause(_, _, let before, let after) = all[number].change else { return false }
        return model.rowCount(of: before) != model.rowCount(of: after)
          || model.values(of: before) != model.values(of: after)
      })
  }
}

extension Model {
  fileprivate func values(of relation: RelationID) -> Set<[Value]> {
    Set((0..<rowCount(of: relation)).map { row($0, of: relation) })
  }
}

extension RuleBook {
  /// The rules whose examples judge a mutant; a definition may have the name of a rule.
  fileprivate func judges(of mutant: Mutant, _ dependants: [Set<String>]) -> Set<String> {
    guard case .clause(_, let clause, _, _) = mutant.change else { return [mutant.owner] }
    let rule = rules.first { $0.judgement?.finding == clause.head.relation }
    return rule.map { [$0.id.name] } ?? dependants[clause.head.relation.index]
  }

  fileprivate func with(_ change: Mutant.Change) -> RuleBook {
    switch change {
    case .clause(let number, let clause, _, _):
      var program = program
      program.clauses[number] = clause
      return with(program, rules)
    case .rule(let rule):
      return with(program, rules.map { $0.id == rule.id ? rule : $0 })
    }
  }

  private func with(_ program: Program, _ rules: [Rule]) -> RuleBook {
    RuleBook(
      vocabulary: vocabulary, rules: rules, program: program, clauseNames: clauseNames,
      defeats: defeats, conflicts: conflicts, statedClauses: statedClauses,
      clausePeriods: clausePeriods, symbols: symbols, registers: registers, statutes: statutes)
  }

  /// For each relation, the rules whose findings rest on it.
  fileprivate var dependants: [Set<String>] {
    var dependants = [Set<String>](repeating: [], count: program.relations.count)
    for rule in rules {
      guard let judgement = rule.judgement else { continue }
      dependants[judgement.finding.index].insert(rule.id.name)
      for variant in rule.variants {
        for relation in variant.when.relations { dependants[relation].insert(rule.id.name) }
      }
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      for clause in program.clauses {
        let rules = dependants[clause.head.relation.index]
        for relation in clause.body.relations where !rules.isSubset(of: dependants[relation]) {
          dependants[relation].formUnion(rules)
          isChanging = true
        }
      }
    }
    return dependants
  }
}

extension [Condition] {
  /// The relations that stand in them, at every depth.
  fileprivate var relations: [Int] {
    flatMap { condition -> [Int] in
      switch condition {
      case .holds(let atom): [atom.relation.index]
      case .compare: []
      case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested):
        nested.relations
      }
    }
  }
}
