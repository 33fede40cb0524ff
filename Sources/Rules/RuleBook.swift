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
  /// The values of the constants that stand in rules; `Facts` goes on from it.
  package let symbols: Symbols
  package let registers: Register
  package let statutes: Statutes

  package init(
    vocabulary: Vocabulary, rules: [Rule], program: Program, clauseNames: [String],
    symbols: Symbols, registers: Register, statutes: Statutes
  ) {
    self.vocabulary = vocabulary
    self.rules = rules
    self.program = program
    self.clauseNames = clauseNames
    self.symbols = symbols
    self.registers = registers
    self.statutes = statutes
  }

  /// The rule of this name.
  package func rule(_ id: RuleID) -> Rule? {
    rules.first { $0.id == id }
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
