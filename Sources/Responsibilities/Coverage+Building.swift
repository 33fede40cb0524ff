import Findings
package import Rules

extension Coverage {
  /// The coverage of acts by a book’s rules, over plans.
  ///
  /// - Parameters:
  ///   - texts: the acts in words.
  ///   - rules: the rules of the book.
  ///   - plans: what was found in each plan.
  ///   - examples: the number of a rule’s examples with a finding, and without.
  package init(
    of texts: [StatuteText], under rules: [Rule], over plans: [CoverageOfPlan],
    examples: (Rule) -> (faulty: Int, faultless: Int)
  ) {
    let links = Links(texts, rules)
    let acts = texts.map { text in
      Act(
        number: text.number, name: text.name, address: text.address,
        moments: text.moments.map { moment in
          Moment(
            notation: moment.notation, name: moment.name, content: moment.content,
            repealedBy: moment.repealedBy, rules: links.rules(of: moment.notation),
            duties: moment.duties.map { duty in
              let rules = links.rules(of: duty.notation)
              return Duty(
                notation: duty.notation, bearer: duty.bearer, content: duty.content,
                rules: rules, reason: duty.reason,
                results: rules.isEmpty
                  ? []
                  : plans.map { $0.result(of: duty, rules: rules) })
            })
        })
    }
    self.init(
      acts: acts,
      rules: rules.map { rule in
        let count = examples(rule)
        return RuleCoverage(
          rule: rule.id, title: rule.title, duties: links.duties(of: rule.id),
          faulty: count.faulty, faultless: count.faultless)
      },
      plans: plans.map(\.plan))
  }

  /// Which rules look at which duties: what rules rest on and what the acts’ files say.
  private struct Links {
    private var rules: [String: Set<RuleID>] = [:]
    private var duties: [RuleID: Set<String>] = [:]

    init(_ texts: [StatuteText], _ book: [Rule]) {
      for rule in book {
        for basis in rule.basis + rule.variants.flatMap({ $0.basis ?? [] }) {
          for notation in basis.notations { link(notation, rule.id) }
        }
      }
      let known = Set(book.map(\.id))
      for duty in texts.flatMap({ $0.moments.flatMap(\.duties) }) {
        for rule in duty.rules where known.contains(rule) { link(duty.notation, rule) }
      }
    }

    private mutating func link(_ notation: String, _ rule: RuleID) {
      rules[notation, default: []].insert(rule)
      duties[rule, default: []].insert(notation)
    }

    func rules(of notation: String) -> [RuleID] { rules[notation, default: []].sorted() }

    func duties(of rule: RuleID) -> [String] { duties[rule, default: []].sorted() }
  }
}

extension RuleBasis {
  /// The moments and duties of the law that the basis may be.
  fileprivate var notations: [String] {
    switch self {
    case .known(.statute(let citation, _)): [citation.notation]
    case .statute(_, let among, _): among.map(\.notation)
    case .known, .agreement: []
    }
  }
}
