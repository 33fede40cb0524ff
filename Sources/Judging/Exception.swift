import Datalog
import Documents
import Facts
import Findings
import Rules
import SourceText

/// An exception of a document with what it names, and what is wrong with it.
struct Exception {
  /// One thing that the exception is about.
  struct Subject {
    let text: String
    let place: Span
    /// What the text names in the document.
    let values: Set<Value>
  }

  let document: Value
  let rule: RuleID
  let subjects: [Subject]
  /// Why it lifts nothing, or that it is over; nothing for one that holds or is still to come.
  let fault: Remark?
  let state: ListedException.State
  let lastDay: CalendarDay?
  private let written: WrittenException
  private let documentName: [String]

  init(
    _ written: WrittenException, in document: DocumentFacts, _ names: SubjectNames,
    _ book: RuleBook, on day: CalendarDay
  ) {
    self.written = written
    self.document = document.value
    documentName = document.name
    rule = RuleID(folded(written.rule ?? "", as: book.rules.map(\.id.name)))
    lastDay = written.validity?.last
    subjects = written.subjects.map {
      Subject(text: $0.text, place: $0.place, values: names.values(named: $0.text))
    }
    let refusal = Self.refusal(written, document.name, book)
    let isOver = lastDay.map { $0 < day } ?? false
    let isComing = written.validity?.first.map { day < $0 } ?? false
    fault = refusal ?? (isOver ? Self.over(written, document.name) : nil)
    state = refusal != nil ? .refused : isOver ? .ended : isComing ? .coming : .idle
  }

  /// Whether it holds on the day.
  var isInForce: Bool { state == .idle }

  /// The exception as findings and lists show it, for one of its subjects or for all.
  func recorded(_ subject: Int?) -> RecordedException {
    RecordedException(
      rule: written.rule ?? "",
      subject: subject.map { subjects[$0].text }
        ?? subjects.map(\.text).joined(separator: ", "),
      reason: written.reason ?? "", approver: written.approver ?? "",
      lastDay: lastDay?.description ?? "", place: written.place)
  }
}

extension Exception {
  /// That nothing is left for it to lift of one of its subjects.
  func needless(_ subject: Int) -> Remark {
    Remark(
      "poikkeus-tarpeeton", at: subjects[subject].place,
      arguments: ["saanto": Localized(rule.name), "kohde": Localized(subjects[subject].text)],
      subject: documentName + [rule.name, folded(subjects[subject].text)])
  }

  /// That its last day is near.
  func ending(_ last: CalendarDay) -> Remark {
    Remark(
      "poikkeus-paattymassa", at: written.place,
      arguments: [
        "saanto": Localized(rule.name), "paiva": Localized(last.description),
        "hyvaksyja": Localized(written.approver ?? ""),
      ],
      subject: documentName + written.subject)
  }

  private static func over(_ written: WrittenException, _ document: [String]) -> Remark {
    Remark(
      "poikkeus-vanhentunut", at: written.place,
      arguments: [
        "saanto": Localized(written.rule ?? ""),
        "paiva": Localized(written.validity?.last?.description ?? ""),
      ],
      subject: document + written.subject)
  }

  /// Why the exception can't lift anything on any day.
  private static func refusal(
    _ written: WrittenException, _ document: [String], _ book: RuleBook
  ) -> Remark? {
    let missing = written.missing
    if !missing.isEmpty {
      return Remark(
        "poikkeus-puutteellinen", at: written.place,
        arguments: ["puuttuu": missing.joined], subject: document + written.subject)
    }
    let known = book.rules.map(\.id.name)
    let name = folded(written.rule ?? "", as: known)
    let names: [String: Localized] = ["saanto": Localized(written.rule ?? "")]
    guard let rule = book.rule(RuleID(name)) else {
      if book.passedOver.contains(RuleID(name)) { return nil }
      let near = nearest(to: name, in: known + book.passedOver.map(\.name).sorted())
      return Remark(
        "poikkeus-puutteellinen", variant: near == nil ? "tuntematon sääntö" : "läheinen sääntö",
        at: written.place,
        arguments: names.merging(["ehdotus": Localized(near ?? "")]) { $1 },
        subject: document + written.subject)
    }
    guard rule.allowsException else {
      return Remark(
        "poikkeus-ei-sallittu", at: written.place, arguments: names,
        subject: document + written.subject)
    }
    return nil
  }
}

extension WrittenException {
  /// What names the exception within its document.
  fileprivate var subject: [String] {
    [folded(rule ?? "")] + subjects.map { folded($0.text) }
  }

  /// The parts that an accountable exception has and this one lacks, by their keys.
  fileprivate var missing: [Key] {
    var missing: [Key] = []
    if rule == nil { missing.append(.rule) }
    if subjects.isEmpty { missing.append(.subject) }
    if reason == nil { missing.append(.reason) }
    if approver == nil { missing.append(.approver) }
    if validity?.last == nil { missing.append(.validity) }
    return missing
  }
}

extension [Key] {
  /// The keys in each language, with commas; of the validity it is the last day that counts.
  fileprivate var joined: Localized {
    let day = Localized(
      fi: " (viimeinen päivä)", sv: " (sista dag)", en: " (last day)")
    func list(_ name: (Key) -> String, _ language: Language) -> String {
      map { name($0) + ($0 == .validity ? day[language] : "") }.joined(separator: ", ")
    }
    return Localized(
      fi: list(\.finnish, .fi), sv: list(\.swedish, .sv), en: list(\.english, .en))
  }
}

/// The known name that a word is in another spelling, or the word.
private func folded(_ word: String, as known: [String]) -> String {
  let wanted = folded(word)
  return known.first { folded($0) == wanted } ?? word
}
