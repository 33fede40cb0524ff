package import Datalog
package import Documents
package import Findings
package import SourceText

/// All that the packs say: sentences, rules, statutes and registers, compiled for one run.
package struct RuleBook: Sendable {
  package let vocabulary: Vocabulary
  let ruleList: RuleList
  /// The relations of the vocabulary, those of findings, and the clauses of definitions and rules.
  package let program: Program
  /// The rule or definition that states each clause of the program.
  package let clauseNames: [String]
  /// Whose applying the clauses look for that are overridden; see `overriding(_:)`.
  package let defeats: [Defeat]
  /// How many of the clauses are the packs' own; those that reading made come after them.
  package let statedClauses: Int
  /// The days on which definitions hold that do not always: by the place of their clauses.
  package let clausePeriods: [Int: Period]
  /// The values of the constants that stand in rules; `Facts` goes on from it.
  package let symbols: Symbols
  package let registers: Register
  package let statutes: Statutes
  /// The relations behind places, where they are known of just these rules and clauses.
  private let knownBehindPlaces: Set<RelationID>?
  /// The rules that were left out of the book, by the user's choice.
  package var passedOver: Set<RuleID> = []
  /// The stage by which findings are weighed, where it is not that of each plan.
  package var stage: Stage?

  package init(
    vocabulary: Vocabulary, rules: [Rule], program: Program, clauseNames: [String],
    defeats: [Defeat] = [], conflicts: [Rule] = [], statedClauses: Int? = nil,
    clausePeriods: [Int: Period] = [:], symbols: Symbols, registers: Register, statutes: Statutes
  ) {
    self.init(
      vocabulary: vocabulary, ruleList: RuleList(rules, conflicts: conflicts), program: program,
      clauseNames: clauseNames, defeats: defeats, statedClauses: statedClauses,
      clausePeriods: clausePeriods, symbols: symbols, registers: registers, statutes: statutes)
  }

  init(
    vocabulary: Vocabulary, ruleList: RuleList, program: Program, clauseNames: [String],
    defeats: [Defeat], statedClauses: Int?, clausePeriods: [Int: Period], symbols: Symbols,
    registers: Register, statutes: Statutes, behindPlaces: Set<RelationID>? = nil
  ) {
    self.vocabulary = vocabulary
    self.ruleList = ruleList
    self.program = program
    self.clauseNames = clauseNames
    self.defeats = defeats
    self.statedClauses = statedClauses ?? program.clauses.count
    self.clausePeriods = clausePeriods
    self.symbols = symbols
    self.registers = registers
    self.statutes = statutes
    knownBehindPlaces = behindPlaces
  }

  /// The rules by id, in the order of their ids.
  package var rules: [Rule] { ruleList.rules.all }

  /// What judges `ristiriita`: a rule of that name for each value of a keyed sentence.
  package var conflicts: [Rule] { ruleList.rules.conflicts }

  /// The relations whose rows may lead to a place that a finding shows.
  package var relationsBehindPlaces: Set<RelationID> {
    if let knownBehindPlaces { return knownBehindPlaces }
    let judgements = (rules + conflicts).compactMap(\.judgement)
    let choices = judgements.flatMap { [$0.place] + $0.furtherPlaces.map(\.choice) }
    let atoms = choices.flatMap(\.conditions.positiveAtoms)
    return program.relations(behind: atoms.map(\.relation))
  }

  /// The rule of this name.
  package func rule(_ id: RuleID) -> Rule? {
    let rules = rules
    var (low, high) = (0, rules.count)
    while low < high {
      let middle = (low + high) / 2
      if rules[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < rules.count && rules[low].id == id ? rules[low] : nil
  }
}

/// What is wrong with a pack, and where: a run never starts with a broken one.
package struct PackError: Error, Sendable {
  package let message: Localized
  package let place: Span

  package init(_ message: Localized, at place: Span) {
    self.message = message
    self.place = place
  }
}
