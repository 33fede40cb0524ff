import Datalog
import Documents
package import Facts
package import Findings
import Rules
package import SourceText

extension Proving {
  /// The documents of the set with their measures and rows.
  package var subjects: [Subject] {
    facts.subjects
  }

  /// The subjects that go by a name, whatever the case of its letters.
  package func subjects(named name: String) -> [Subject] {
    facts.subjects(named: name)
  }

  /// Why a rule finds nothing, for each of these subjects; with none, for all that it is about and
  /// that stand in one of these files, where some are named.
  ///
  /// For so many at most it is told what stands in the way, for the others only what came of them.
  /// Nothing where there is no such rule.
  package func whyNot(
    _ id: RuleID, about asked: [Subject] = [], in files: Set<FileIndex>? = nil,
    explaining most: Int = .max
  ) -> WhyNot? {
    guard let rule = book.rule(id) else { return nil }
    let notInForce = rule.inForce.contains(day) ? nil : rule.inForce.asText
    let judged = [rule] + (rule.judgement == nil ? book.conflicts.filter { $0.id == id } : [])
    var answering = Answering(self)
    var answers: [WhyNot.Answer] = []
    for rule in judged where notInForce == nil {
      guard let judgement = rule.judgement else { continue }
      for subject in asked.isEmpty ? judgement.usualSubjects(among: subjects) : asked {
        answering.explains = answers.count < most
        answers += answering.answers(of: rule, judgement, about: subject).filter {
          $0.stands(in: files)
        }
      }
    }
    if judged.allSatisfy({ $0.judgement == nil }) {
      let found = findings.filter {
        $0.rule == id && $0.standing == .shown && files?.contains($0.place.file) ?? true
      }
      answers = found.map { WhyNot.Answer($0.message, at: $0.place, .found([$0], passedOver: [])) }
    }
    return WhyNot(
      id, title: rule.title, notInForce: notInForce, isOfReader: rule.producer != .engine,
      answers: answers)
  }
}

/// Answers why a rule finds nothing for a subject.
private struct Answering {
  private let proving: Proving
  private let model: Model
  private var gaps: GapBuilder

  /// Whether it is told what stands in the way, and not only what came of a subject.
  var explains = true

  /// The findings that were looked through already.
  private var known: [FindingsByValue.Key: FindingsByValue] = [:]

  init(_ proving: Proving) {
    self.proving = proving
    model = proving.model.remembering
    gaps = GapBuilder(proving.book, proving.facts, model)
  }

  /// The answers for a subject; for a plan of which the rule judges the measures, those of them.
  mutating func answers(
    of rule: Rule, _ judgement: Judgement, about subject: Subject
  ) -> [WhyNot.Answer] {
    let facts = proving.facts
    let words = ConditionWords(proving.book.vocabulary) { facts.name(of: $0, type: $1) }
    if let variable = judgement.variable(for: subject) {
      let name = words.shown(subject.value, type: subject.types[0])
      let outcome = outcome(of: rule, judgement, variable, subject.value)
      return [WhyNot.Answer(name, at: subject.place, outcome)]
    }
    let related = related(to: subject, judgement)
    var answers: [WhyNot.Answer] = []
    for other in related { answers += self.answers(of: rule, judgement, about: other) }
    guard answers.isEmpty else { return answers }
    let name = words.shown(subject.value, type: subject.types[0])
    return [WhyNot.Answer(name, at: subject.place, .notOfThisKind)]
  }

  /// What the rule can be asked about instead: the document's items, or the item's document.
  private func related(to subject: Subject, _ judgement: Judgement) -> [Subject] {
    let isDocument = subject.document == subject.value
    return proving.subjects.filter { other in
      guard other.document == subject.document, judgement.variable(for: other) != nil else {
        return false
      }
      return isDocument != (other.value == other.document)
    }
  }

  private mutating func outcome(
    of rule: Rule, _ judgement: Judgement, _ variable: Int, _ value: Value
  ) -> WhyNot.Outcome {
    let types = judgement.variables.map(\.type)
    var values = [Value?](repeating: nil, count: types.count)
    values[variable] = value
    if let found = found(by: rule, judgement, variable, value) { return found }
    let required = judgement.requires.map(\.condition)
    guard holds(judgement.concerns, values) else {
      return .notApplicable(obstacles(loose: judgement.concerns, values: values, types: types))
    }
    guard holds(judgement.concerns + required, values) else {
      let met = required.indices.prefix(while: {
        holds(judgement.concerns + required[...$0], values)
      })
      let first = judgement.requires[met.count]
      return .notJudged(
        first.missing,
        obstacles(
          fixed: judgement.concerns + required[..<met.count], loose: [first.condition],
          values: values, types: types))
    }
    return .met(
      obstacles(
        fixed: judgement.concerns + required, loose: judgement.holds, values: values, types: types))
  }

  /// What keeps the loose conditions from holding beside the fixed ones, where that is told.
  private mutating func obstacles(
    fixed: [Condition] = [], loose: [Condition], values: [Value?], types: [String]
  ) -> WhyNot.Obstacles {
    guard explains else { return .none }
    return gaps.obstacles(fixed: fixed, loose: loose, values: values, types: types) ?? .none
  }

  private func holds(_ conditions: [Condition], _ values: [Value?]) -> Bool {
    let found = try? model.hasSolution(
      of: conditions, variables: values.count, binding: values)
    return found ?? false
  }

  /// The findings of the rule on the subject, shown or held back.
  private mutating func found(
    by rule: Rule, _ judgement: Judgement, _ variable: Int, _ value: Value
  ) -> WhyNot.Outcome? {
    let key = FindingsByValue.Key(finding: judgement.finding, variable: variable)
    let byValue = known[key] ?? FindingsByValue(key, in: proving)
    known[key] = byValue
    let ofRule = byValue.findings(with: value) {
      isBehind($0, judgement, variable, value)
    }
    let shown = ofRule.filter { $0.standing == .shown }
    if let first = shown.first {
      return .found(shown, passedOver: passedOver(by: first, rule, judgement))
    }
    for finding in ofRule {
      switch finding.standing {
      case .yielded(let other): return .yielded(finding, to: other)
      case .evidenced, .excepted, .accepted: return .setAside(finding)
      case .shown: continue
      }
    }
    return nil
  }

  /// Whether a finding that does not name the value could be made with it.
  private func isBehind(
    _ finding: Finding, _ judgement: Judgement, _ variable: Int, _ value: Value
  ) -> Bool {
    guard let row = proving.row(of: finding) else { return false }
    var values = [Value?](repeating: nil, count: judgement.variables.count)
    for (number, value) in zip(judgement.findingVariables, model.values(of: row)) {
      values[number] = value
    }
    values[variable] = value
    return holds(
      judgement.concerns + judgement.requires.map(\.condition) + judgement.holds, values)
  }

  /// The variants before the one that the finding has, and what each lacks.
  private mutating func passedOver(
    by finding: Finding, _ rule: Rule, _ judgement: Judgement
  ) -> [WhyNot.PassedOver] {
    guard explains, let draft = proving.draft(of: finding) else { return [] }
    let own = draft.variant?.name
    var passedOver: [WhyNot.PassedOver] = []
    for variant in rule.variants.prefix(while: { $0.name != own }) {
      let obstacles = gaps.obstacles(
        loose: variant.when, values: draft.binding, types: judgement.variables.map(\.type))
      if let obstacles { passedOver.append(WhyNot.PassedOver(variant.name, obstacles)) }
    }
    return passedOver
  }
}

/// The findings of a rule by the values that a variable has in them.
private struct FindingsByValue {
  struct Key: Hashable {
    /// The relation of the rule's findings.
    let finding: RelationID
    let variable: Int
  }

  private var findings: [Finding] = []

  /// The numbers of the findings that a value is in, and of those that don't name the variable.
  private var numbers: [Value: [Int]] = [:]
  private var unnamed: [Int] = []

  init(_ key: Key, in proving: Proving) {
    for finding in proving.findings {
      guard let draft = proving.draft(of: finding), draft.judgement.finding == key.finding else {
        continue
      }
      let named = draft.binding[key.variable]
      if named == nil { unnamed.append(findings.count) }
      for value in draft.items.union([named].compactMap(\.self)) {
        numbers[value, default: []].append(findings.count)
      }
      findings.append(finding)
    }
  }

  /// The findings that the value is in, in their order, and those that don't name the variable but
  /// could be made with the value.
  func findings(with value: Value, orBehind isBehind: (Finding) -> Bool) -> [Finding] {
    let own = numbers[value] ?? []
    let others = unnamed.filter { !own.contains($0) && isBehind(findings[$0]) }
    return (own + others).sorted().map { findings[$0] }
  }
}

extension Period {
  /// The period in words: from a day on, until a day, or both.
  fileprivate var asText: Localized {
    switch (first, last) {
    case (let first?, nil):
      Localized(fi: "\(first) alkaen", sv: "från och med \(first)", en: "from \(first) on")
    case (nil, let last?):
      Localized(fi: "\(last) saakka", sv: "till och med \(last)", en: "until \(last)")
    default: Localized(description)
    }
  }
}

extension WhyNot.Answer {
  /// Whether the subject is written in one of the files, or nowhere; in any where none are named.
  fileprivate func stands(in files: Set<FileIndex>?) -> Bool {
    guard let files, let place else { return true }
    return files.contains(place.file)
  }
}

extension WhyNot.Obstacles {
  /// Nothing that could be told apart.
  fileprivate static let none = WhyNot.Obstacles(held: [], gaps: [], areLeast: false)
}

extension Judgement {
  /// The variable that stands for the subject: one of the finding's subject before all others.
  ///
  /// A rule about measures is not asked about a plan, but about the plan's measures.
  fileprivate func variable(for subject: Subject) -> Int? {
    let isOfItems = self.subject.first.map { Self.itemTypes.contains(variables[$0].type) } ?? false
    if isOfItems && subject.value == subject.document { return nil }
    let conditions = concerns + requires.map(\.condition) + holds
    let others = conditions.flatMap { $0.levelVariableNumbers.sorted() }
    return (self.subject + others).first { subject.types.contains(variables[$0].type) }
  }

  private static let itemTypes: Set<String> = ["Toimenpide", "Rivi", "Kohta"]

  /// What the rule is mostly about, among the subjects.
  fileprivate func usualSubjects(among all: [Subject]) -> [Subject] {
    let types = Set(subject.prefix(1).map { variables[$0].type })
    let usual = all.filter { !types.isDisjoint(with: $0.types) }
    return usual.isEmpty ? all.filter { variable(for: $0) != nil } : usual
  }
}
