package import Datalog
package import Documents
package import Facts
package import Findings
package import Rules
import SourceText

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
  let model = try evaluate(
    book.program, over: facts.rows, stepLimit: stepLimit,
    keepingDerivationsOf: keepingProofs ? nil : book.relationsBehindPlaces,
    // Proofs ask much of what clauses asked, each once, and would go through whole tables.
    lettingGoOver: keepingProofs ? .max : 500_000,
    finished: reached.map { reached in { reached(.clause(of: book.clauseNames[$0])) } })
  reached?(.derived(model.size))
  let rules = (book.rules + book.conflicts).filter { $0.inForce.contains(day) }
  let unjudged = rulesNotJudged(among: rules, model, stepLimit)
  var excepting = Excepting(facts, book, on: day)
  let asking = try Asking(
    model, rules, requirementsOf: unjudged == nil ? rules : excepting.rules(among: rules),
    stepLimit: stepLimit)
  let conclusion = try Conclusion(
    allDrafts(of: rules, model, facts, asking), remarks: remarks, &excepting, asking,
    Wording(book, facts), under: book, on: day, onAllCores: !model.isLarge)
  let drafts = conclusion.drafts
  let ofEngine = conclusion.ofEngine
  let notJudged = try (unjudged?.value ?? asking.requirements.notJudged(among: rules)).get()
  defer { reached?(.findings) }
  let findings = isPart ? conclusion.findings : conclusion.findings.numbered()
  let subjects = countingStatuses ? try asking.subjects(of: rules) : []
  return Verdict(
    findings: findings, notJudged: notJudged,
    statuses: statuses(of: subjects, asking, drafts),
    plans: countingStatuses
      ? asking.planStatuses(of: subjects, drafts: drafts, findings: ofEngine, book, facts) : [],
    proving: keepingProofs
      ? Proving(
        model, book, facts, remarks: remarks, on: day, Array(zip(ofEngine, drafts)),
        among: findings) : nil,
    exceptions: excepting.listed)
}

/// The rules that have subjects which could not be judged, and what was not given for them: found on
/// another core, for nothing else rests on it, and to its end even where judging fails meanwhile;
/// nothing for a large model.
private func rulesNotJudged(
  among rules: [Rule], _ model: Model, _ stepLimit: Int
) -> Ahead<Requirements.NotJudged>? {
  guard !model.isLarge else { return nil }
  return Ahead {
    Result { () throws(EvaluationError) in
      try Requirements(of: rules, model, stepLimit: stepLimit)
    }.flatMap { $0.notJudged(among: rules) }
  }
}

/// What the rules found, before anything else holds a finding back.
private func allDrafts(
  of rules: [Rule], _ model: Model, _ facts: FactBase, _ asking: Asking
) -> [Draft] {
  let finders = rules.compactMap { rule in
    rule.judgement.flatMap { judgement in
      model.rowCount(of: judgement.finding) > 0 ? (rule: rule, judgement: judgement) : nil
    }
  }
  let draw = { @Sendable (number: Int) in
    Drafting(finders[number].rule, finders[number].judgement, facts, asking).drafts()
  }
  let rows = finders.map { model.rowCount(of: $0.judgement.finding) }
  let isWorthOtherCores = rows.reduce(0, +) > 100 && !model.isLarge
  guard isWorthOtherCores else { return finders.indices.flatMap(draw) }
  return Array(sideBySide(finders.count, weighing: { rows[$0] }, draw).joined())
}

extension Model {
  /// Whether one core had better work on it alone, for each core has memory of its own; some 26,000
  /// measures make so many rows.
  fileprivate var isLarge: Bool { rowCount >= 1_000_000 }
}

private func statuses(
  of rules: [RuleSubjects], _ asking: Asking, _ drafts: [Draft]
) -> [RuleStatuses] {
  let byRule = Dictionary(grouping: drafts, by: \.rule.id)
  return rules.map { asking.statuses(of: $0, drafts: byRule[$0.rule.id] ?? []) }
}
