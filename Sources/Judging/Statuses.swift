import Datalog
import Findings
import Rules
import SourceText

extension Asking {
  /// What a rule came to for each of its subjects, counted.
  ///
  /// A subject is what the rule's first conditions are about, in all of its municipalities.
  func statuses(of subjects: RuleSubjects, drafts: [Draft]) -> RuleStatuses {
    let rule = subjects.rule
    let subject = subjects.columns
    let concerned = subjects.concerned.count
    let judged = subjects.judged?.count ?? concerned
    guard concerned > 0 else {
      return RuleStatuses(rule: rule.id, counts: [.notApplicable: 1])
    }
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
      .notJudged: concerned - judged,
      .met: max(0, judged - found.count - lifted),
      .found: found.count, .yielded: yielded.count, .evidenced: evidenced.count,
      .excepted: excepted.count,
    ]
    return RuleStatuses(rule: rule.id, counts: counts.filter { $0.value > 0 })
  }

  /// The subjects of each of the engine's rules.
  ///
  /// - Throws: `stepLimit` where they take too long to find.
  func subjects(of rules: [Rule]) throws(EvaluationError) -> [RuleSubjects] {
    let judged = rules.compactMap { rule in rule.judgement.map { (rule, $0) } }
    let concerns = judged.map { _, judgement -> Question? in
      Question(judgement.concerns, variables: judgement.variables.count)
    }
    let requirements = judged.map { _, judgement -> Question? in
      judgement.requires.isEmpty
        ? nil
        : Question(
          judgement.concerns + judgement.requires.map(\.condition),
          variables: judgement.variables.count)
    }
    let (concerned, met) = (prepared(concerns), prepared(requirements))
    let subjects = sideBySide(judged.count) { number in
      Result { () throws(EvaluationError) in
        let (rule, judgement) = judged[number]
        let columns = judgement.subjectOfConcern
        let all = try values(of: columns, concerned[number], judgement)
        let isAlwaysJudged = judgement.requires.isEmpty || all.isEmpty
        return RuleSubjects(
          rule: rule, columns: columns, concerned: all,
          judged: isAlwaysJudged ? nil : try values(of: columns, met[number], judgement))
      }
    }
    var all: [RuleSubjects] = []
    for subject in subjects { all.append(try subject.get()) }
    return all
  }

  /// The questions made ready together, or one by one where some can't be asked; nothing for those
  /// that no rows could answer.
  private func prepared(_ questions: [Question?]) -> [Query?] {
    let numbers = questions.indices.filter { questions[$0].map { model.canHold($0) } ?? false }
    let asked = numbers.compactMap { questions[$0] }
    let made: [Query?] =
      (try? model.prepare(asked)) ?? asked.map { try? model.prepare([$0]).first }
    var queries = [Query?](repeating: nil, count: questions.count)
    for (number, query) in zip(numbers, made) { queries[number] = query }
    return queries
  }

  private func values(
    of columns: [Int], _ query: Query?, _ judgement: Judgement
  ) throws(EvaluationError) -> ValueRows {
    guard let query else { return ValueRows() }
    guard let rows = query.allValues(of: columns, within: stepLimit) else {
      throw .stepLimit(relation: judgement.finding, clause: nil)
    }
    return rows
  }
}

/// Whom a rule concerns.
struct RuleSubjects {
  let rule: Rule

  /// The variables that are a subject.
  let columns: [Int]

  /// The subjects, and those among them that could be judged; nothing where all could.
  let concerned: ValueRows
  let judged: ValueRows?
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
