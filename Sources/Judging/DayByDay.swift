package import Datalog
package import Documents
package import Facts
package import Findings
package import Rules

/// Judges the documents of one set on one day after another; what a day leaves as it was is not
/// judged anew.
///
/// The findings are those that `judge` makes of the day alone.
package struct DayByDay {
  /// The book whatever the day is, and as it is on the day that was judged last.
  private let whole: RuleBook
  private var book: RuleBook
  private let remarks: [Remark]
  private let stepLimit: Int

  private var hasJudged = false

  /// The clauses that did not hold on the day that was judged last.
  private var clausesOut: Set<Int> = []

  /// What follows from the facts of that day.
  private var model: ChangingModel?

  /// The rules, each with the relations on which its findings rest and what it found last; nothing
  /// for a rule that was not in force then.
  private var judged: [JudgedRule]

  /// Makes ready to judge by a book; the remarks are those of the reader of the documents, and what
  /// the same documents came to on some day may be known.
  ///
  /// - Throws: that definitions rest on each other in a circle.
  package init(
    under book: RuleBook, remarks: [Remark], from known: Proving? = nil,
    stepLimit: Int = defaultStepLimit
  ) throws(EvaluationError) {
    whole = book
    self.book = book
    self.remarks = remarks
    self.stepLimit = stepLimit
    judged = (book.rules + book.conflicts).map { JudgedRule($0) }
    if let known {
      clausesOut = book.clausesNotInForce(on: known.day)
      self.book = known.book
      model = try ChangingModel(
        known.program, known.model, over: known.facts.rows, stepLimit: stepLimit)
    }
  }

  /// The findings of a day, held-back ones too; nothing where they are those of the day before.
  ///
  /// The facts of two days may differ in their rows alone.
  ///
  /// - Throws: an error that names the relation where a rule makes more rows, or looks at more, than
  ///   the limit; then no further day can be judged.
  package mutating func findings(
    of facts: FactBase, on day: CalendarDay
  ) throws(EvaluationError) -> [Finding]? {
    let (model, isAnew) = try restate(facts, on: day)
    var excepting = Excepting(facts, book, on: day)
    let changed = judged.indices.filter { judged[$0].isToBeJudged(in: model, on: day) }
    let gone = judged.indices.filter { judged[$0].isGone(on: day) }
    let asking = try Asking(
      model.model, changed.map { judged[$0].rule },
      requirementsOf: excepting.rules(among: judged.map(\.rule)), stepLimit: stepLimit)
    let wording = Wording(book, facts)
    var isNew = !gone.isEmpty || !excepting.isIdle || isAnew || !hasJudged
    hasJudged = true
    for number in gone { judged[number].drafts = nil }
    for number in changed where judged[number].judge(facts, asking, wording) { isNew = true }
    guard isNew else { return nil }
    return try Conclusion(
      judged.flatMap { $0.drafts ?? [] }, remarks: remarks, &excepting, asking, wording,
      under: book, on: day
    ).findings.numbered()
  }

  /// Derives what follows on a day; all of it anew where other definitions hold than the day before.
  private mutating func restate(
    _ facts: FactBase, on day: CalendarDay
  ) throws(EvaluationError) -> (model: ChangingModel, isAnew: Bool) {
    let clausesOut = whole.clausesNotInForce(on: day)
    if var known = model, clausesOut == self.clausesOut {
      model = nil
      try known.restate(facts.rows)
      model = known
      return (known, false)
    }
    self.clausesOut = clausesOut
    book = whole.inForce(on: day)
    for number in judged.indices { judged[number].drafts = nil }
    let new = try ChangingModel(book.program, over: facts.rows, stepLimit: stepLimit)
    model = new
    return (new, true)
  }
}

extension Draft {
  /// Whether it says the same, and is held back by and holds back the same.
  fileprivate func says(theSameAs other: Draft) -> Bool {
    worded == other.worded && items == other.items && rows == other.rows
      && binding == other.binding
  }
}

/// A rule and what it found.
private struct JudgedRule {
  let rule: Rule

  /// The relations on which its findings rest.
  private let relations: [RelationID]

  /// What it found on the day that was judged last, in words; nothing where it was not judged.
  var drafts: [Draft]?

  init(_ rule: Rule) {
    self.rule = rule
    var relations = RelationSet()
    if let judgement = rule.judgement {
      relations.insert(judgement.finding)
      for question in rule.questions(judgement) {
        relations.insertReads(of: question.conditions)
      }
    }
    self.relations = relations.relations
  }

  /// Whether the rule may find something else than on the day before.
  func isToBeJudged(in model: ChangingModel, on day: CalendarDay) -> Bool {
    guard rule.judgement != nil, rule.inForce.contains(day) else { return false }
    return drafts == nil || relations.contains { model.hasChanged($0) }
  }

  /// Whether the rule found something, but is not in force any more.
  func isGone(on day: CalendarDay) -> Bool {
    drafts != nil && !rule.inForce.contains(day)
  }

  /// Judges the rule; whether it finds something else than on the day before.
  mutating func judge(_ facts: FactBase, _ asking: Asking, _ wording: Wording) -> Bool {
    let before = drafts ?? []
    drafts = []
    if let judgement = rule.judgement, asking.model.rowCount(of: judgement.finding) > 0 {
      drafts = Drafting(rule, judgement, facts, asking).drafts().map { draft in
        var draft = draft
        draft.worded = wording.finding(of: draft)
        return draft
      }
    }
    return !before.elementsEqual(drafts ?? []) { $0.says(theSameAs: $1) }
  }
}
