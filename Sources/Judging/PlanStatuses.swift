import Datalog
import Facts
package import Findings
import Rules
package import SourceText

/// What each rule came to for one plan.
package struct PlanStatuses: Sendable {
  package let plan: Localized

  /// Where the plan’s top key stands; the plan goes on to the next one’s.
  package let topKey: Span

  /// The duties that bind its makers, in the one notation.
  package let duties: Set<String>

  /// The rules that have subjects in the plan.
  package let statuses: [RuleStatuses]

  /// What was found in it, what others hold back too.
  package let findings: [Finding]

  package init(
    plan: Localized, topKey: Span, duties: Set<String>, statuses: [RuleStatuses],
    findings: [Finding]
  ) {
    self.plan = plan
    self.topKey = topKey
    self.duties = duties
    self.statuses = statuses
    self.findings = findings
  }
}

extension Asking {
  /// What the rules came to for each plan, in the order in which the plans were read.
  func planStatuses(
    of rules: [RuleSubjects], drafts: [Draft], findings: [Finding], _ book: RuleBook,
    _ facts: FactBase
  ) -> [PlanStatuses] {
    let byRule = Dictionary(grouping: drafts, by: \.rule.id)
    var counts: [Value: [RuleStatuses]] = [:]
    for subjects in rules {
      let rule = subjects.rule
      let standings = standings(of: subjects, drafts: byRule[rule.id] ?? [])
      let byPlan = Dictionary(grouping: standings.filter { !$0.subject.isEmpty }) { standing in
        standing.subject.lazy.compactMap { facts.document(of: $0)?.value }.first
      }
      for (plan, standings) in byPlan {
        guard let plan else { continue }
        let ofPlan = Dictionary(grouping: standings, by: \.status).mapValues(\.count)
        counts[plan, default: []].append(RuleStatuses(rule: rule.id, counts: ofPlan))
      }
    }
    let findingsOfPlan = Dictionary(grouping: findings) { facts.document(at: $0.place)?.value }
    return facts.documents.filter(\.isPlan).map { plan in
      PlanStatuses(
        plan: facts.name(of: plan.value, type: "Suunnitelma"), topKey: plan.topKey,
        duties: duties(of: plan.value, book, facts), statuses: counts[plan.value] ?? [],
        findings: findingsOfPlan[plan.value] ?? [])
    }
  }

  /// The duties that bind a maker of a plan, by the groups that it belongs to.
  private func duties(of plan: Value, _ book: RuleBook, _ facts: FactBase) -> Set<String> {
    let makers = rows(of: "laatija", book).filter { $0[0] == plan }.map { $0[1] }
    let groups = rows(of: "ryhma", book).filter { makers.contains($0[0]) }
    let byMaker = Dictionary(grouping: groups, by: { $0[0] }).values.map { groups in
      Set(groups.map { facts.name(of: $0[1], type: "Sana").fi })
    }
    let binding = book.statutes.provisions.values.filter { duty in
      byMaker.contains { groups in
        ([duty.bearer].compactMap(\.self) + duty.further).contains(where: groups.contains)
          && !duty.exempt.contains(where: groups.contains)
      }
    }
    return Set(binding.map(\.notation))
  }

  private func rows(of sentence: String, _ book: RuleBook) -> [[Value]] {
    guard let relation = book.vocabulary.relation(sentence) else { return [] }
    return model.rows(of: relation).map { model.values(of: $0) }
  }
}

extension Asking {
  /// A subject of a rule and what the rule came to for it.
  private struct SubjectStanding {
    let subject: [Value]
    let status: Status
  }

  /// What a rule came to for each of its subjects.
  private func standings(
    of subjects: RuleSubjects, drafts: [Draft]
  ) -> [SubjectStanding] {
    let columns = subjects.columns
    var found: [[Value]: Status] = [:]
    for draft in drafts where found[columns.compactMap { draft.binding[$0] }] != .found {
      found[columns.compactMap { draft.binding[$0] }] =
        switch draft.standing {
        case .shown, .accepted: .found
        case .yielded: .yielded
        case .evidenced: .evidenced
        case .excepted: .excepted
        }
    }
    return subjects.concerned.map { subject in
      let status = found[subject] ?? (subjects.judged.contains(subject) ? .met : .notJudged)
      return SubjectStanding(subject: subject, status: status)
    }
  }
}
