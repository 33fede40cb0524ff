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

  private struct Use: Hashable {
    let exception: Int
    let subject: Int
  }

  init(_ facts: FactBase, _ book: RuleBook, on day: CalendarDay) {
    self.facts = facts
    exceptions = facts.documents.flatMap { document in
      document.exceptions.map { Exception($0, in: document, facts, book, on: day) }
    }
  }

  /// The drafts with those that an exception lifts set aside; a row that is lifted alone makes a
  /// draft of its own.
  mutating func applied(to drafts: consuming [Draft]) -> [Draft] {
    guard exceptions.contains(where: \.isInForce) else { return drafts }
    return drafts.flatMap { applied(to: $0) }
  }

  private mutating func applied(to draft: Draft) -> [Draft] {
    let document = facts.document(at: draft.place)?.value
    for (number, exception) in exceptions.enumerated()
    where exception.isInForce && exception.rule == draft.rule.id && exception.document == document {
      for (subject, named) in exception.subjects.enumerated() {
        if names(named, subjectOf: draft) {
          lift(number, subject)
          var draft = draft
          draft.standing = .excepted(exception.recorded(subject))
          return [draft]
        }
        let rows = Set(draft.rows.map(\.value)).intersection(named.values)
        guard !rows.isEmpty else { continue }
        lift(number, subject)
        var (rest, part) = draft.parted(without: rows, facts)
        part.standing = .excepted(exception.recorded(subject))
        guard let rest else { return [part] }
        return applied(to: rest) + [part]
      }
    }
    return [draft]
  }

  private mutating func lift(_ exception: Int, _ subject: Int) {
    met.insert(Use(exception: exception, subject: subject))
    lifted[exception, default: 0] += 1
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
    for (number, exception) in exceptions.enumerated() {
      if let fault = exception.fault { remarks.append(fault) }
      guard exception.isInForce else { continue }
      let idle = exception.subjects.indices.filter { subject in
        !met.contains(Use(exception: number, subject: subject))
      }
      if !idle.isEmpty, try asking.isJudged(exception.rule, in: book, on: day) {
        remarks += idle.map { exception.needless($0) }
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
      try notJudged(rule).isEmpty
    else { return false }
    let concerns = try? model.prepare(judgement.concerns, variables: judgement.variables.count)
    return concerns?.isSolvable(within: stepLimit) ?? false
  }
}
