package import Findings

/// Which duties of the law are looked at, by which rules, and what came of them in each plan.
package struct Coverage: Sendable {
  package let acts: [Act]

  /// The rules and, the other way round, the duties that each looks at.
  package let rules: [RuleCoverage]

  /// The plans, in the order of the results of duties.
  package let plans: [Plan]

  package init(acts: [Act], rules: [RuleCoverage], plans: [Plan]) {
    self.acts = acts
    self.rules = rules
    self.plans = plans
  }

  /// The duties of all acts.
  package var duties: [Duty] { acts.flatMap { $0.moments.flatMap(\.duties) } }

  /// A plan that was judged.
  package struct Plan: Sendable {
    package let name: Localized
    package let path: String

    package init(name: Localized, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// An act and its moments.
  package struct Act: Sendable {
    package let number: String
    package let name: Localized
    package let address: Localized
    package let moments: [Moment]

    package init(number: String, name: Localized, address: Localized, moments: [Moment]) {
      self.number = number
      self.name = name
      self.address = address
      self.moments = moments
    }
  }

  /// A moment of an act.
  package struct Moment: Sendable {
    /// `612/2021:6:2`.
    package let notation: String
    /// As one reads it: `6 § 2 mom.`.
    package let name: Localized
    package let content: Localized
    /// The act that repealed it, by its number.
    package let repealedBy: String?
    /// The rules that rest on the moment as a whole.
    package let rules: [RuleID]
    package let duties: [Duty]

    package init(
      notation: String, name: Localized, content: Localized, repealedBy: String?,
      rules: [RuleID], duties: [Duty]
    ) {
      self.notation = notation
      self.name = name
      self.content = content
      self.repealedBy = repealedBy
      self.rules = rules
      self.duties = duties
    }
  }

  /// A duty, what looks at it, and what came of it.
  package struct Duty: Sendable {
    /// `612/2021:6:2:e`.
    package let notation: String
    /// Whom it binds, in the act’s words.
    package let bearer: String
    package let content: Localized
    package let rules: [RuleID]
    /// Why no rule looks at it, where the act’s file says so.
    package let reason: Localized?
    /// What came of it in each plan; empty where no rule looks at it.
    package let results: [Result]

    package init(
      notation: String, bearer: String, content: Localized, rules: [RuleID], reason: Localized?,
      results: [Result]
    ) {
      self.notation = notation
      self.bearer = bearer
      self.content = content
      self.rules = rules
      self.reason = reason
      self.results = results
    }
  }

  /// A rule, the duties that it looks at and the examples that hold it to what it says.
  package struct RuleCoverage: Sendable {
    package let rule: RuleID
    package let title: Localized
    /// The duties and moments, in the one notation.
    package let duties: [String]
    /// The number of examples that have a finding, and of those that have none.
    package let faulty: Int
    package let faultless: Int

    package init(
      rule: RuleID, title: Localized, duties: [String], faulty: Int, faultless: Int
    ) {
      self.rule = rule
      self.title = title
      self.duties = duties
      self.faulty = faulty
      self.faultless = faultless
    }
  }

  /// What came of a duty in a plan.
  package enum Result: String, Sendable, CaseIterable {
    /// Something in the plan is against it.
    case fault
    /// The plan does not record what it asks for.
    case notRecorded
    /// There was something to say, and the plan has an exception for it.
    case excepted
    /// The plan says that another document meets it.
    case evidenced
    /// A rule looked at it and had nothing to say.
    case met
    /// A rule would look at it, but what that takes was not given.
    case notJudged
    /// It does not bind the plan’s maker, or the plan has nothing that it is about.
    case notApplicable
  }
}
