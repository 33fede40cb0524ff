import Datalog
import Findings
import Rules

/// The questions that rules put to a model again and again, made ready once.
struct Asking {
  let model: Model
  private let queries: [Question: Query]

  /// How many rows a question may look at.
  let stepLimit: Int

  /// Makes ready what is asked of what rules found, and whether they could be judged; the latter of
  /// all of them, where it is not said of which.
  init(
    _ model: Model, _ rules: [Rule], requirementsOf required: [Rule]? = nil, stepLimit: Int
  ) throws(EvaluationError) {
    self.model = model
    self.stepLimit = stepLimit
    var questions: [Question] = []
    for judgement in (required ?? rules).compactMap(\.judgement) {
      questions += judgement.requires.indices.map { judgement.missing(requirement: $0) }
        .filter { model.canHold($0) }
    }
    for rule in rules {
      guard let judgement = rule.judgement, model.rowCount(of: judgement.finding) > 0 else {
        continue
      }
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

  /// The question made ready, which is there for rules that found something.
  func query(_ question: Question) -> Query? {
    queries[question]
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
    for number in judgement.requires.indices {
      guard let query = query(judgement.missing(requirement: number)) else { continue }
      guard let isMissing = query.isSolvable(within: stepLimit) else {
        throw .stepLimit(relation: judgement.finding, clause: nil)
      }
      if isMissing {
        return [
          .init(
            rule: rule.id, missing: judgement.requires[number].missing, requirement: number)
        ]
      }
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

  /// The subjects for which this is the first requirement not met.
  func missing(requirement number: Int) -> Question {
    let met = requires[..<number].map(\.condition)
    return Question(
      concerns + met + [.absent([requires[number].condition])], variables: variables.count)
  }

  /// The conditions whose rows show a place.
  func question(_ choice: PlaceChoice) -> Question {
    question(choice.conditions)
  }
}

extension Rule {
  /// What is asked of what the rule found.
  func questions(_ judgement: Judgement) -> [Question] {
    variants.map { judgement.question($0.when) }
      + [judgement.question(judgement.place), judgement.concernsOfSubject]
      + judgement.furtherPlaces.map { judgement.question($0.choice) }
  }
}
