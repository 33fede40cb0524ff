package import Datalog
package import Documents
package import Findings
package import SourceText

/// All that the packs say: sentences, rules, statutes and registers, compiled for one run.
package struct RuleBook: Sendable {
  package let vocabulary: Vocabulary
  /// The rules by id, in the order of their ids.
  package let rules: [Rule]
  /// The relations of the vocabulary, those of findings, and the clauses of definitions and rules.
  package let program: Program
  /// The rule or definition that states each clause of the program.
  package let clauseNames: [String]
  /// Whose applying the clauses look for that are overridden; see `overriding(_:)`.
  package let defeats: [Defeat]
  /// What judges `ristiriita`: a rule of that name for each value of a keyed sentence.
  package let conflicts: [Rule]
  /// How many of the clauses are the packs' own; those that reading made come after them.
  package let statedClauses: Int
  /// The days on which definitions hold that do not always: by the place of their clauses.
  package let clausePeriods: [Int: Period]
  /// The values of the constants that stand in rules; `Facts` goes on from it.
  package let symbols: Symbols
  package let registers: Register
  package let statutes: Statutes
  /// The rules that were left out of the book, by the user's choice.
  package var passedOver: Set<RuleID> = []
  /// The stage by which findings are weighed, where it is not that of each plan.
  package var stage: Stage?

  package init(
    vocabulary: Vocabulary, rules: [Rule], program: Program, clauseNames: [String],
    defeats: [Defeat] = [], conflicts: [Rule] = [], statedClauses: Int? = nil,
    clausePeriods: [Int: Period] = [:], symbols: Symbols, registers: Register, statutes: Statutes
  ) {
    self.vocabulary = vocabulary
    self.rules = rules
    self.program = program
    self.clauseNames = clauseNames
    self.defeats = defeats
    self.conflicts = conflicts
    self.statedClauses = statedClauses ?? program.clauses.count
    self.clausePeriods = clausePeriods
    self.symbols = symbols
    self.registers = registers
    self.statutes = statutes
  }

  /// The rule of this name.
  package func rule(_ id: RuleID) -> Rule? {
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
