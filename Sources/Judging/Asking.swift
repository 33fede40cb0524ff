import Datalog
import Findings
import Rules

/// The questions that rules put to a model again and again, made ready once.
struct Asking {
  let model: Model
  let requirements: Requirements
  private let queries: [Question: Query]

  /// How many rows a question may look at.
  let stepLimit: Int

  /// Makes ready what is asked of what rules found, and whether some of them could be judged.
  init(
    _ model: Model, _ rules: [Rule], requirementsOf required: [Rule], stepLimit: Int
  ) throws(EvaluationError) {
    self.model = model
    self.stepLimit = stepLimit
    requirements = try Requirements(of: required, model, stepLimit: stepLimit)
    var questions: [Question] = []
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
