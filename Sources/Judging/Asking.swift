import Datalog
import Findings
import Rules

/// The questions that rules put to a model again and again, made ready once.
struct Asking {
  let model: Model
  private let queries: [Question: Query]

  init(_ model: Model, _ rules: [Rule]) throws(EvaluationError) {
    self.model = model
    var questions: [Question] = []
    for rule in rules {
      guard let judgement = rule.judgement,
        model.rowCount(of: judgement.finding) > 0 || !judgement.requires.isEmpty
      else { continue }
      questions += rule.questions(judgement)
    }
    let prepared: [Query]
    do throws(UnsafeQuestion) {
      prepared = try model.prepare(questions)
    } catch {
      throw .question(error)
    }
    queries = Dictionary(zip(questions, prepared), uniquingKeysWith: { first, _ in first })
  }

  /// Whether the conditions have a solution with these variables given.
  func holds(_ question: Question, _ binding: [Value?]) -> Bool {
    queries[question]?.hasSolution(binding) ?? false
  }

  /// The solutions with the rows that show them.
  func matches(_ question: Question, _ binding: [Value?]) -> [Query.Match] {
    queries[question]?.matches(binding) ?? []
  }

  /// Whether the rule has subjects that could not be judged, and what was not given for them.
  func notJudged(_ rule: Rule) -> [Verdict.NotJudged] {
    guard let judgement = rule.judgement else { return [] }
    for number in judgement.requires.indices
    where holds(judgement.missing(requirement: number), []) {
      return [.init(rule: rule.id, missing: judgement.requires[number].missing)]
    }
    return []
  }
}

extension Judgement {
  /// The conditions with the variables of a finding given.
  func question(_ conditions: [Condition]) -> Question {
    Question(conditions, variables: variables.count, bound: Set(findingVariables))
  }

  /// The conditions under which the rule concerns a subject, with the subject given.
  var concernsOfSubject: Question {
    Question(concerns, variables: variables.count, bound: Set(subject))
  }

  /// Is there a subject for which this is the first requirement not met?
  func missing(requirement number: Int) -> Question {
    let met = requires[..<number].map(\.condition)
    return Question(
      concerns + met + [.absent([requires[number].condition])], variables: variables.count)
  }

  /// The conditions whose rows show a place.
  func question(_ choice: PlaceChoice) -> Question {
    switch choice {
    case .condition(let atom): question([.holds(atom)])
    case .counted(let conditions, _): question(conditions)
    }
  }
}

extension Rule {
  fileprivate func questions(_ judgement: Judgement) -> [Question] {
    variants.map { judgement.question($0.when) }
      + [judgement.question(judgement.place), judgement.concernsOfSubject]
      + judgement.furtherPlaces.map { judgement.question($0.choice) }
      + judgement.requires.indices.map { judgement.missing(requirement: $0) }
  }
}
