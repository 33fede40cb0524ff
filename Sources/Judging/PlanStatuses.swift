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
    var counts = [[RuleStatuses]](repeating: [], count: facts.documents.count)
    var homes = Homes(facts)
    for subjects in rules {
      let rule = subjects.rule
      let standings = standings(of: subjects, drafts: byRule[rule.id] ?? [])
      let none = [Int](repeating: 0, count: Status.allCases.count)
      var tallies = [[Int]](repeating: none, count: counts.count)
      for (row, status) in standings.enumerated() {
        if let document = homes.document(of: row, in: subjects.concerned) {
          tallies[document][status.rawValue] += 1
        }
      }
      for (document, tally) in tallies.enumerated() where tally != none {
        let found = zip(Status.allCases, tally).filter { $1 > 0 }
        counts[document].append(
          RuleStatuses(rule: rule.id, counts: Dictionary(uniqueKeysWithValues: found)))
      }
    }
    let findingsOfPlan = Dictionary(grouping: findings) { facts.document(at: $0.place)?.value }
    var makers = BoundMakers(
      rows(of: "laatija", book), rows(of: "ryhma", book),
      Array(book.statutes.provisions.values), facts)
    return zip(facts.documents, counts).filter(\.0.isPlan).map { plan, counts in
      PlanStatuses(
        plan: facts.name(of: plan.value, type: "Suunnitelma"), topKey: plan.topKey,
        duties: makers.duties(of: plan.value), statuses: counts,
        findings: findingsOfPlan[plan.value] ?? [])
    }
  }

  private func rows(of sentence: String, _ book: RuleBook) -> [[Value]] {
    guard let relation = book.vocabulary.relation(sentence) else { return [] }
    return model.rows(of: relation).map { model.values(of: $0) }
  }
}

/// The duties that bind the makers of plans, by the groups to which these belong.
private struct BoundMakers {
  private let makersOf: [Value: [Value]]
  private let groupsOf: [Value: Set<String>]
  private let duties: [Statutes.Provision]

  /// The duties that bind who belongs to some groups, looked for once.
  private var found: [Set<String>: Set<String>] = [:]

  /// `makers` are plans with those who made them, `groups` these with the groups they belong to.
  init(_ makers: [[Value]], _ groups: [[Value]], _ duties: [Statutes.Provision], _ facts: FactBase)
  {
    makersOf = Dictionary(grouping: makers, by: { $0[0] }).mapValues { $0.map { $0[1] } }
    let all = Set(makers.map { $0[1] })
    groupsOf = Dictionary(grouping: groups.lazy.filter { all.contains($0[0]) }, by: { $0[0] })
      .mapValues { Set($0.map { facts.name(of: $0[1], type: "Sana").fi }) }
    self.duties = duties
  }

  /// The duties that bind a maker of the plan, in the one notation.
  mutating func duties(of plan: Value) -> Set<String> {
    var binding: Set<String> = []
    for maker in makersOf[plan] ?? [] {
      if let groups = groupsOf[maker] { binding.formUnion(duties(binding: groups)) }
    }
    return binding
  }

  private mutating func duties(binding groups: Set<String>) -> Set<String> {
    if let known = found[groups] { return known }
    var binding: Set<String> = []
    for number in duties.indices where duties[number].binds(groups) {
      binding.insert(duties[number].notation)
    }
    found[groups] = binding
    return binding
  }
}

extension Statutes.Provision {
  /// Whether it binds who belongs to these groups.
  fileprivate func binds(_ groups: Set<String>) -> Bool {
    (bearer.map(groups.contains) ?? false || further.contains(where: groups.contains))
      && !exempt.contains(where: groups.contains)
  }
}

extension Asking {
  /// What a rule came to for each of its subjects, in their order.
  private func standings(of subjects: RuleSubjects, drafts: [Draft]) -> [Status] {
    let columns = subjects.columns
    var standings = [Status](repeating: .met, count: subjects.concerned.count)
    if let judged = subjects.judged {
      for row in standings.indices where !judged.contains(row, of: subjects.concerned) {
        standings[row] = .notJudged
      }
    }
    var found: Set<Int> = []
    for draft in drafts {
      let subject = columns.compactMap { draft.binding[$0] }
      guard let row = subjects.concerned.row(of: subject), !found.contains(row) else { continue }
      switch draft.standing {
      case .shown, .accepted:
        standings[row] = .found
        found.insert(row)
      case .yielded: standings[row] = .yielded
      case .evidenced: standings[row] = .evidenced
      case .excepted: standings[row] = .excepted
      }
    }
    return standings
  }
}

/// In which document each value is, looked up once.
private struct Homes {
  private let facts: FactBase
  private var known: [Int?]
  private var isKnown: [Bool]

  init(_ facts: FactBase) {
    self.facts = facts
    known = Array(repeating: nil, count: facts.symbols.symbols.count)
    isKnown = Array(repeating: false, count: known.count)
  }

  /// The document of the first value of a row that is in one.
  mutating func document(of row: Int, in subjects: ValueRows) -> Int? {
    for column in 0..<subjects.width {
      if let home = home(of: subjects[row, column]) { return home }
    }
    return nil
  }

  private mutating func home(of value: Value) -> Int? {
    // Numbers and days are in no document.
    guard let symbol = value.symbol, known.indices.contains(symbol) else { return nil }
    if !isKnown[symbol] {
      known[symbol] = facts.documentNumber(holding: value)
      isKnown[symbol] = true
    }
    return known[symbol]
  }
}
