/// What a rule came to for a subject that it is about.
package enum Status: Int, Sendable, CaseIterable {
  /// There is no such subject (*ei sovelleta*).
  case notApplicable

  /// What it takes to judge was not given (*ei arvioitu*).
  case notJudged

  /// The rule has nothing to say against the subject (*täyttyy*).
  case met

  /// There is a finding (*havainto*).
  case found

  /// Another rule says the same more sharply (*väistynyt*).
  case yielded

  /// The plan says that another document meets the duty (*todiste muualla*).
  case evidenced

  /// An exception in the document lifts what was found (*poikkeus*).
  case excepted
}

/// How many subjects of a rule have each status.
package struct RuleStatuses: Sendable, Equatable {
  package let rule: RuleID

  /// The number of subjects by status; a rule without subjects is not applicable once.
  package var counts: [Status: Int]

  package init(rule: RuleID, counts: [Status: Int]) {
    self.rule = rule
    self.counts = counts
  }
}
