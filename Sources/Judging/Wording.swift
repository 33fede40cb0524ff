import Datalog
import Documents
import Facts
import Findings
import Rules
import SourceText

/// Puts drafts and remarks in words, in each language, with their basis and identity.
struct Wording {
  private let book: RuleBook
  let facts: FactBase

  init(_ book: RuleBook, _ facts: FactBase) {
    self.book = book
    self.facts = facts
  }

  /// The finding of a draft.
  func finding(of draft: Draft) -> Finding {
    guard var finding = draft.worded else { return worded(draft) }
    finding.standing = draft.standing
    return finding
  }

  /// The findings of drafts, of which some may be put in words at once.
  func findings(of drafts: [Draft], onAllCores: Bool) -> [Finding] {
    guard onAllCores else { return drafts.map { finding(of: $0) } }
    let starts = Array(stride(from: 0, to: drafts.count, by: Self.draftsOfPiece))
    let pieces = sideBySide(starts.count) { number in
      drafts[starts[number]...].prefix(Self.draftsOfPiece).map { finding(of: $0) }
    }
    return Array(pieces.joined())
  }

  private static let draftsOfPiece = 32

  private func worded(_ draft: Draft) -> Finding {
    let rule = draft.rule
    let slots = slots(of: draft)
    let aspect = [draft.judgement.aspect].compactMap(\.self)
    let subject =
      aspect
      + draft.judgement.subject.flatMap { variable in
        draft.binding[variable].map {
          facts.identity(of: $0, type: draft.judgement.variables[variable].type)
        } ?? []
      } + draft.part
    let message = (draft.variant?.message ?? rule.message).filled(slots)
    return Finding(
      rule: rule.id,
      severity: severity(draft.variant?.severity ?? rule.severity, of: rule, at: draft.place),
      title: draft.variant?.title ?? rule.title,
      message: message.map { $0 + area(draft.municipalities, $1) },
      place: draft.place, labels: draft.labels,
      basis: (draft.variant?.basis ?? rule.basis).compactMap { basis($0, draft) },
      suggestion: (draft.variant?.suggestion ?? rule.suggestion)?.filled(slots),
      identity: Identity(rule: rule.id, subject: subject), standing: draft.standing)
  }

  /// The findings of the reader's remarks.
  ///
  /// One is held back where the engine says the same of the same place more sharply.
  func findings(of remarks: [Remark], beside others: [Finding]) -> [Finding] {
    var rulesAt: [Span: [RuleID]] = [:]
    if remarks.contains(where: { book.rule($0.rule)?.yieldsTo.isEmpty == false }) {
      for finding in others { rulesAt[finding.place, default: []].append(finding.rule) }
    }
    return remarks.compactMap { finding(of: $0, beside: rulesAt[$0.place] ?? []) }
  }

  /// The finding of a reader's remark, or nothing where no rule has its words; the others are the rules
  /// that found something at its place.
  private func finding(of remark: Remark, beside others: [RuleID]) -> Finding? {
    guard let rule = book.rule(remark.rule) else { return nil }
    let stronger = others.first { rule.yieldsTo.contains($0) }
    let variant = rule.variants.first { $0.name == remark.variant }
    return Finding(
      rule: rule.id, severity: variant?.severity ?? rule.severity,
      title: variant?.title ?? rule.title,
      message: (variant?.message ?? rule.message).filled(remark.arguments),
      place: remark.place, labels: remark.labels,
      basis: (variant?.basis ?? rule.basis).compactMap {
        if case .known(let basis) = $0 { basis } else { nil }
      },
      suggestion: (variant?.suggestion ?? rule.suggestion)?.filled(remark.arguments),
      replacement: (variant == nil ? rule.replacement : variant?.replacement)?
        .filled(remark.arguments),
      identity: Identity(rule: rule.id, subject: remark.subject),
      standing: stronger.map { .yielded(to: $0) } ?? .shown)
  }

  /// In a draft nothing of the engine's is an error yet.
  private func severity(_ severity: Severity, of rule: Rule, at place: Span) -> Severity {
    guard severity == .error, rule.producer == .engine else { return severity }
    let stage = book.stage ?? facts.document(at: place)?.stage
    return stage == .draft ? .warning : severity
  }

  private func slots(of draft: Draft) -> [String: Localized] {
    var slots: [String: Localized] = [:]
    for (number, variable) in draft.judgement.variables.enumerated() {
      guard let value = draft.counts[number] ?? draft.binding[number] else { continue }
      slots[variable.name] = facts.name(of: value, type: variable.type)
    }
    return slots
  }

  private func basis(_ basis: RuleBasis, _ draft: Draft) -> Basis? {
    switch basis {
    case .known(let known): return known
    case .statute(let variable, _, let reading):
      guard let value = draft.binding[variable],
        let duty = book.statutes.provisions[facts.name(of: value, type: "Velvoite").fi]
      else { return nil }
      return .statute(duty.citation, reading: reading)
    case .agreement(let variable):
      guard let value = draft.binding[variable] else { return nil }
      let type = draft.judgement.variables[variable].type
      let place = facts.identity(of: value, type: type).joined(separator: "/")
      return .agreement(name: facts.name(of: value, type: type), place: place)
    }
  }

  /// " Koskee kuntia A, B ja 18 muuta." where a finding was made in some of the municipalities.
  private func area(_ municipalities: [Value], _ language: Language) -> String {
    guard !municipalities.isEmpty else { return "" }
    let names = municipalities.prefix(3).map { facts.name(of: $0, type: "Kunta")[language] }
    let rest = municipalities.count - names.count
    let list = names.joined(separator: ", ")
    switch language {
    case .fi where municipalities.count == 1: return " Koskee kuntaa \(list)."
    case .sv where municipalities.count == 1: return " Gäller kommunen \(list)."
    case .fi: return " Koskee kuntia \(list)\(rest > 0 ? " ja \(rest) muuta" : "")."
    case .sv: return " Gäller kommunerna \(list)\(rest > 0 ? " och \(rest) andra" : "")."
    case .en: return " Concerns \(list)\(rest > 0 ? " and \(rest) others" : "")."
    }
  }
}
