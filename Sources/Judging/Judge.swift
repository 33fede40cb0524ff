package import Datalog
package import Documents
package import Facts
package import Findings
package import Rules

/// Judges what the documents of one set state by the rules in force on a day.
///
/// A part of a set is judged so that its findings can be put together with those of the other parts,
/// by `Verdict.init(joining:in:)`. `reached` is told how far the work is.
///
/// - Throws: an error that names the relation where a rule makes more rows, or looks at more, than
///   the limit.
package func judge(
  _ facts: FactBase, under book: RuleBook, remarks: [Remark], on day: CalendarDay,
  asPart isPart: Bool = false, countingStatuses: Bool = false, keepingProofs: Bool = false,
  stepLimit: Int = defaultStepLimit, reached: ((Milestone) -> Void)? = nil
) throws(EvaluationError) -> Verdict {
  let book = book.inForce(on: day)
  let names = book.clauseNames
  let model = try evaluate(
    book.program, over: facts.rows, stepLimit: stepLimit,
    keepingDerivationsOf: keepingProofs ? nil : book.relationsBehindPlaces,
    finished: reached.map { reached in { reached(.clause(of: names[$0])) } })
  reached?(.derived(model.size))
  let rules = (book.rules + book.conflicts).filter { $0.inForce.contains(day) }
  let asking = try Asking(model, rules, stepLimit: stepLimit)
  var excepting = Excepting(facts, book, on: day)
  let drafts = yielding(
    excepting.applied(to: evidenced(allDrafts(of: rules, model, facts, asking), by: facts)))
  let wording = Wording(book, facts)
  let ofEngine = drafts.map { wording.finding(of: $0) }
  let noted = remarks + facts.remarks + (try excepting.remarks(book, asking, on: day))
  let ofReader = noted.compactMap { wording.finding(of: $0, beside: ofEngine) }
  var notJudged: [Verdict.NotJudged] = []
  for rule in rules { notJudged += try asking.notJudged(rule) }
  defer { reached?(.findings) }
  let sorted = Finding.sorted(ofReader + ofEngine)
  let findings = isPart ? sorted : sorted.numbered
  let subjects = countingStatuses ? try asking.subjects(of: rules) : []
  return Verdict(
    findings: findings,
    notJudged: notJudged,
    statuses: statuses(of: subjects, asking, drafts),
    plans: countingStatuses
      ? asking.planStatuses(of: subjects, drafts: drafts, findings: ofEngine, book, facts) : [],
    proving: keepingProofs
      ? Proving(
        model, book, facts, remarks: remarks, on: day, Array(zip(ofEngine, drafts)),
        among: findings) : nil,
    exceptions: excepting.listed)
}

/// What the rules found, before anything else holds a finding back.
private func allDrafts(
  of rules: [Rule], _ model: Model, _ facts: FactBase, _ asking: Asking
) -> [Draft] {
  rules.flatMap { rule -> [Draft] in
    guard let judgement = rule.judgement, model.rowCount(of: judgement.finding) > 0 else {
      return []
    }
    return Drafting(rule, judgement, facts, asking).drafts()
  }
}

private func statuses(
  of rules: [RuleSubjects], _ asking: Asking, _ drafts: [Draft]
) -> [RuleStatuses] {
  let byRule = Dictionary(grouping: drafts, by: \.rule.id)
  return rules.map { asking.statuses(of: $0, drafts: byRule[$0.rule.id] ?? []) }
}
