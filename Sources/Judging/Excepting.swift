import Datalog
import Documents
import Facts
import Findings
import Rules
import SourceText

/// Sets findings aside for which the document in which they stand records an exception.
///
/// An exception that lacks something, is out of its days or is from a rule that allows none lifts
/// nothing.
struct Excepting {
  private let facts: FactBase
  private let exceptions: [Exception]
  /// How often each exception has lifted something.
  private var lifted: [Int: Int] = [:]
  /// The subjects of exceptions for which there was something to lift.
  private var met: Set<Use> = []

  /// The exceptions in force from a rule in a document, by what they name.
  private let inForce: [Key: Named]

  private struct Use: Hashable {
    let exception: Int
    let subject: Int
  }

  private struct Key: Hashable {
    let rule: RuleID
    let document: Value
  }

  private struct Named {
    var ofValue: [Value: [Use]] = [:]
    var ofText: [String: [Use]] = [:]
  }

  init(_ facts: FactBase, _ book: RuleBook, on day: CalendarDay) {
    self.facts = facts
    exceptions = facts.documents.filter { !$0.exceptions.isEmpty }.flatMap { document in
      let names = facts.subjectNames(in: document)
      return document.exceptions.map { Exception($0, in: document, names, book, on: day) }
    }
    var inForce: [Key: Named] = [:]
    for (number, exception) in exceptions.enumerated() where exception.isInForce {
      let key = Key(rule: exception.rule, document: exception.document)
      for (subject, named) in exception.subjects.enumerated() {
        let use = Use(exception: number, subject: subject)
        inForce[key, default: Named()].ofText[folded(named.text), default: []].append(use)
        for value in named.values {
          inForce[key, default: Named()].ofValue[value, default: []].append(use)
        }
      }
    }
    self.inForce = inForce
  }

  /// The drafts with those that an exception lifts set aside; a row that is lifted alone makes a
  /// draft of its own.
  mutating func applied(to drafts: consuming [Draft]) -> [Draft] {
    inForce.isEmpty ? drafts : drafts.flatMap { applied(to: $0) }
  }

  private mutating func applied(to draft: Draft) -> [Draft] {
    var rest = draft
    var parts: [Draft] = []
    for use in uses(namingAnythingOf: draft) {
      let exception = exceptions[use.exception]
      let named = exception.subjects[use.subject]
      if names(named, subjectOf: rest) {
        lift(use)
        rest.standing = .excepted(exception.recorded(use.subject))
        break
      }
      let rows = Set(rest.rows.map(\.value)).intersection(named.values)
      guard !rows.isEmpty else { continue }
      lift(use)
      var (left, part) = rest.parted(without: rows, facts)
      part.standing = .excepted(exception.recorded(use.subject))
      parts.append(part)
      guard let left else { return parts.reversed() }
      rest = left
    }
    return [rest] + parts.reversed()
  }

  /// What may lift the draft or some of its rows, in the order in which it is recorded.
  private func uses(namingAnythingOf draft: Draft) -> [Use] {
    guard let document = facts.document(at: draft.place)?.value,
      let named = inForce[Key(rule: draft.rule.id, document: document)]
    else { return [] }
    var values = Set(draft.rows.map(\.value))
    var uses: Set<Use> = []
    for variable in draft.judgement.subject {
      guard let value = draft.binding[variable] else { continue }
      values.insert(value)
      let type = draft.judgement.variables[variable].type
      let identity = facts.identity(of: value, type: type)
      if identity.count == 1 { uses.formUnion(named.ofText[identity[0]] ?? []) }
    }
    for value in values { uses.formUnion(named.ofValue[value] ?? []) }
    return uses.sorted { ($0.exception, $0.subject) < ($1.exception, $1.subject) }
  }

  private mutating func lift(_ use: Use) {
    met.insert(use)
    lifted[use.exception, default: 0] += 1
  }

  /// Whether the subject of an exception is the draft's: its measures and rows where it is about
  /// such, else its document or one of the names in it.
  private func names(_ subject: Exception.Subject, subjectOf draft: Draft) -> Bool {
    let variables = draft.judgement.subject
    let values = variables.compactMap { draft.binding[$0] }
    let items = values.filter(facts.isItem)
    if !items.isEmpty { return !subject.values.isDisjoint(with: items) }
    if !subject.values.isDisjoint(with: values) { return true }
    return variables.contains { variable in
      guard let value = draft.binding[variable] else { return false }
      let type = draft.judgement.variables[variable].type
      return facts.identity(of: value, type: type) == [folded(subject.text)]
    }
  }
}

extension Excepting {
  /// Whether no document records an exception.
  var isIdle: Bool { exceptions.isEmpty }

  /// Those of the rules from which there is some exception.
  func rules(among rules: [Rule]) -> [Rule] {
    isIdle ? [] : rules.filter { names($0.id) }
  }

  /// Whether some exception is from this rule.
  func names(_ rule: RuleID) -> Bool {
    exceptions.contains { $0.rule == rule }
  }

  /// What is wrong with exceptions, or to be known of them, for the rules of that producer.
  ///
  /// - Throws: why it can't be told whether a rule was judged.
  func remarks(
    _ book: RuleBook, _ asking: Asking, on day: CalendarDay
  ) throws(EvaluationError) -> [Remark] {
    let notice = book.rule(RuleID("poikkeus-paattymassa"))?.notice
    var remarks: [Remark] = []
    var areJudged: [RuleID: Bool] = [:]
    for (number, exception) in exceptions.enumerated() {
      if let fault = exception.fault { remarks.append(fault) }
      guard exception.isInForce else { continue }
      let idle = exception.subjects.indices.filter { subject in
        !met.contains(Use(exception: number, subject: subject))
      }
      if !idle.isEmpty {
        if areJudged[exception.rule] == nil {
          areJudged[exception.rule] = try asking.isJudged(exception.rule, in: book, on: day)
        }
        if areJudged[exception.rule] == true { remarks += idle.map { exception.needless($0) } }
      }
      if let notice, lifted[number] != nil, let last = exception.lastDay,
        last.number - day.number <= notice
      {
        remarks.append(exception.ending(last))
      }
    }
    return remarks
  }

  /// All exceptions that the documents record, and what came of each.
  var listed: [ListedException] {
    exceptions.enumerated().map { number, exception in
      let count = lifted[number, default: 0]
      return ListedException(
        exception.recorded(nil), count > 0 ? .lifting : exception.state, lifted: count)
    }
  }
}

extension Asking {
  /// Whether a rule had something to judge and could judge all of it, so that finding nothing says
  /// something.
  fileprivate func isJudged(
    _ id: RuleID, in book: RuleBook, on day: CalendarDay
  ) throws(EvaluationError) -> Bool {
    guard let rule = book.rule(id), rule.inForce.contains(day), let judgement = rule.judgement,
      try requirements.notJudged(rule).isEmpty
    else { return false }
    let concerns = try? model.prepare(judgement.concerns, variables: judgement.variables.count)
    return concerns?.isSolvable(within: stepLimit) ?? false
  }
}
