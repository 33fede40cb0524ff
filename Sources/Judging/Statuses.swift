import Datalog
import Findings
import Rules

extension Asking {
  /// What a rule came to for each of its subjects, counted.
  ///
  /// A subject is what the rule's first conditions are about, in all of its municipalities.
  ///
  /// - Throws: `stepLimit` where its subjects take too long to find.
  func statuses(
    of rule: Rule, _ judgement: Judgement, drafts: [Draft]
  ) throws(EvaluationError) -> RuleStatuses {
    let subject = judgement.subjectOfConcern
    let concerned = try subjects(judgement.concerns, subject, judgement)
    guard !concerned.isEmpty else {
      return RuleStatuses(rule: rule.id, counts: [.notApplicable: 1])
    }
    let judged = try subjects(
      judgement.concerns + judgement.requires.map(\.condition), subject, judgement)
    var found: Set<[Value?]> = []
    var yielded: Set<[Value?]> = []
    var evidenced: Set<[Value?]> = []
    var excepted: Set<[Value?]> = []
    for draft in drafts {
      let values = subject.map { draft.binding[$0] }
      switch draft.standing {
      case .shown, .accepted: found.insert(values)
      case .yielded: yielded.insert(values)
      case .evidenced: evidenced.insert(values)
      case .excepted: excepted.insert(values)
      }
    }
    excepted.subtract(found)
    yielded.subtract(found.union(excepted))
    evidenced.subtract(found.union(excepted).union(yielded))
    let lifted = yielded.count + evidenced.count + excepted.count
    let counts: [Status: Int] = [
      .notJudged: concerned.count - judged.count,
      .met: max(0, judged.count - found.count - lifted),
      .found: found.count, .yielded: yielded.count, .evidenced: evidenced.count,
      .excepted: excepted.count,
    ]
    return RuleStatuses(rule: rule.id, counts: counts.filter { $0.value > 0 })
  }

  /// The values of these variables for which the conditions hold.
  ///
  /// - Throws: `stepLimit` where they take too long to find.
  func subjects(
    _ conditions: [Condition], _ subject: [Int], _ judgement: Judgement
  ) throws(EvaluationError) -> Set<[Value]> {
    let question = Question(conditions, variables: judgement.variables.count)
    guard let query = try? model.prepare(question.conditions, variables: question.variables) else {
      return []
    }
    guard let solutions = query.allSolutions(within: stepLimit) else {
      throw .stepLimit(relation: judgement.finding, clause: nil)
    }
    return Set(solutions.map { solution in subject.map { solution[$0] } })
  }
}

extension Judgement {
  /// The variables of the subject that the first conditions give a value.
  var subjectOfConcern: [Int] {
    let known = Set(
      concerns.flatMap { condition -> [Int] in
        guard case .holds(let atom) = condition else { return [] }
        return atom.terms.compactMap { if case .variable(let number) = $0 { number } else { nil } }
      })
    return subject.filter(known.contains)
  }
}
