package import Documents
package import Findings

extension RuleBook {
  /// The book with other severities for some rules, and with the stage by which all plans are
  /// weighed, if one is given.
  package func weighing(_ severities: [RuleID: Severity], at stage: Stage?) -> RuleBook {
    guard !severities.isEmpty || stage != nil else { return self }
    func weighed(_ rule: Rule) -> Rule { severities[rule.id].map(rule.weighing) ?? rule }
    var book = RuleBook(
      vocabulary: vocabulary, rules: rules.map(weighed), program: program, clauseNames: clauseNames,
      defeats: defeats, conflicts: conflicts.map(weighed), statedClauses: statedClauses,
      clausePeriods: clausePeriods, symbols: symbols, registers: registers, statutes: statutes)
    book.passedOver = passedOver
    book.stage = stage
    return book
  }
}

extension Rule {
  /// The rule with one severity for all that it finds.
  fileprivate func weighing(_ severity: Severity) -> Rule {
    Rule(
      id: id, title: title, severity: severity, producer: producer,
      allowsException: allowsException, yieldsTo: yieldsTo, inForce: inForce, basis: basis,
      message: message, suggestion: suggestion, replacement: replacement,
      variants: variants.map {
        Variant(
          name: $0.name, when: $0.when, title: $0.title, severity: severity, basis: $0.basis,
          message: $0.message, suggestion: $0.suggestion, replacement: $0.replacement)
      },
      judgement: judgement, notice: notice, isForNegotiation: isForNegotiation, place: place)
  }
}
