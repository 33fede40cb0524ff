import Datalog
import Findings
import Rules

/// Which rules have subjects that could not be judged, for something that they require was not given.
///
/// Most requirements are one sentence about one value: "the measure's names are in the registers".
/// Who fails such a one is found once for all rules that have it, and a rule is asked about those
/// alone; where nobody fails it, nothing need be asked.
struct Requirements {
  private let stepLimit: Int
  private var questions: [RuleID: [Prepared]] = [:]

  /// Makes ready what is asked of these rules.
  ///
  /// - Throws: `question` where a rule can't be asked about.
  init(of rules: [Rule], _ model: Model, stepLimit: Int) throws(EvaluationError) {
    self.stepLimit = stepLimit
    var failing = Failing(model)
    var asked: [(rule: RuleID, open: Open)] = []
    for rule in rules {
      guard let judgement = rule.judgement else { continue }
      for number in judgement.requires.indices {
        if let open = failing.open(judgement, number) { asked.append((rule.id, open)) }
      }
    }
    let queries: [Query]
    do throws(UnsafeQuestion) {
      queries = try model.prepare(asked.map(\.open.question))
    } catch {
      throw .question(error)
    }
    for (asked, query) in zip(asked, queries) {
      questions[asked.rule, default: []].append(
        Prepared(number: asked.open.number, query: query, subjects: asked.open.subjects))
    }
  }

  /// What was not judged, or that it takes too long to find out.
  typealias NotJudged = Result<[Verdict.NotJudged], EvaluationError>

  /// The rules that have subjects which could not be judged, and what was not given for them.
  func notJudged(among rules: [Rule]) -> NotJudged {
    Result { () throws(EvaluationError) in
      var found: [Verdict.NotJudged] = []
      for rule in rules { found += try notJudged(rule) }
      return found
    }
  }

  /// Whether the rule has subjects that could not be judged, and what was not given for them.
  ///
  /// - Throws: `stepLimit` where that takes too long to find out.
  func notJudged(_ rule: Rule) throws(EvaluationError) -> [Verdict.NotJudged] {
    guard let judgement = rule.judgement else { return [] }
    for question in questions[rule.id] ?? [] {
      guard let isMissing = question.isSolvable(within: stepLimit) else {
        throw .stepLimit(relation: judgement.finding, clause: nil)
      }
      if isMissing {
        let missing = judgement.requires[question.number].missing
        return [.init(rule: rule.id, missing: missing, requirement: question.number)]
      }
    }
    return []
  }

  /// A question made ready: whether the rule concerns a subject that fails its requirement first.
  private struct Prepared {
    let number: Int
    let query: Query
    let subjects: Subjects?

    func isSolvable(within steps: Int) -> Bool? {
      guard let subjects else { return query.isSolvable(within: steps) }
      return query.isSolvable(within: steps, forSomeOf: subjects.values, as: subjects.variable)
    }
  }

  /// A question that must be asked, of those alone who fail the requirement, where they are known.
  fileprivate struct Open {
    let number: Int
    let question: Question
    let subjects: Subjects?
  }

  /// The values that a variable may have.
  fileprivate struct Subjects {
    let variable: Int
    let values: [Value]
  }
}

/// Who fails requirements, each looked for once.
private struct Failing {
  private let model: Model
  private var known: [Sought: [Value]] = [:]

  /// The values in a place of a relation for which no row fits an atom, where they stand in one place.
  private struct Sought: Hashable {
    let relation: RelationID
    let column: Int
    let sentence: Atom
    let place: Int
  }

  init(_ model: Model) {
    self.model = model
  }

  /// What must be asked about a requirement; nothing where nobody fails it.
  mutating func open(_ judgement: Judgement, _ number: Int) -> Requirements.Open? {
    let conditions = judgement.missing(requirement: number)
    let variables = judgement.variables.count
    let question = Question(conditions, variables: variables)
    guard model.canHold(question) else { return nil }
    guard let (variable, sought) = sought(judgement.requires[number].condition, conditions) else {
      return .init(number: number, question: question, subjects: nil)
    }
    let values = values(sought)
    guard !values.isEmpty else { return nil }
    return .init(
      number: number, question: Question(conditions, variables: variables, bound: [variable]),
      subjects: .init(variable: variable, values: values))
  }

  private mutating func values(_ sought: Sought) -> [Value] {
    if let values = known[sought] { return values }
    let values = model.values(
      at: sought.column, of: sought.relation, without: sought.sentence, at: sought.place)
    known[sought] = values
    return values
  }

  /// The variable of a requirement that is one sentence about it, and where its values are to be
  /// sought: in the smallest relation that the rule speaks of it with.
  private func sought(_ requirement: Condition, _ asked: [Condition]) -> (Int, Sought)? {
    guard case .holds(let sentence) = requirement, let (place, variable) = sentence.onlyVariable
    else { return nil }
    var least: (rows: Int, relation: RelationID, column: Int)?
    for case .holds(let atom) in asked {
      guard let column = atom.terms.firstIndex(of: .variable(variable)) else { continue }
      let rows = model.rowCount(of: atom.relation)
      if least.map({ rows < $0.rows }) ?? true { least = (rows, atom.relation, column) }
    }
    return least.map { least in
      (
        variable,
        Sought(
          relation: least.relation, column: least.column, sentence: sentence.anonymous, place: place
        )
      )
    }
  }
}

extension Judgement {
  /// That there is a subject for which this is the first requirement not met.
  fileprivate func missing(requirement number: Int) -> [Condition] {
    concerns + requires[..<number].map(\.condition) + [.absent([requires[number].condition])]
  }
}

extension Atom {
  /// The one variable of the atom and its place; nothing where it has none or stands with others.
  fileprivate var onlyVariable: (place: Int, variable: Int)? {
    var found: (place: Int, variable: Int)?
    for case (let place, .variable(let variable)) in zip(terms.indices, terms) {
      guard found == nil else { return nil }
      found = (place, variable)
    }
    return found
  }

  /// The atom with "some" instead of its variables, whose numbers differ from rule to rule.
  fileprivate var anonymous: Atom {
    Atom(
      relation,
      terms.map { term in
        if case .variable = term { .any } else { term }
      })
  }
}
