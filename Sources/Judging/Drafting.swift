import Datalog
import Facts
import Findings
import Rules
import SourceText

/// Makes drafts of one rule's findings: chooses the variant, finds the places, merges over
/// municipalities.
struct Drafting {
  private let rule: Rule
  private let judgement: Judgement
  private let facts: FactBase
  private let asking: Asking

  init(_ rule: Rule, _ judgement: Judgement, _ facts: FactBase, _ asking: Asking) {
    self.rule = rule
    self.judgement = judgement
    self.facts = facts
    self.asking = asking
  }

  func drafts() -> [Draft] {
    var merged: [Key] = []
    var numbers: [Key: Int] = [:]
    var areas: [[Value]] = []
    var bindings: [[Value?]] = []
    for row in 0..<asking.model.rowCount(of: judgement.finding) {
      let binding = binding(of: asking.model.row(row, of: judgement.finding))
      let variant = rule.variants.firstIndex { variant in
        asking.holds(judgement.question(variant.when), binding)
      }
      let key = Key(variant: variant, values: binding.enumerated().map { hidesArea($0) ? nil : $1 })
      if let number = numbers[key] {
        areas[number] += municipalities(in: binding).filter { !areas[number].contains($0) }
      } else {
        numbers[key] = merged.count
        merged.append(key)
        areas.append(municipalities(in: binding))
        bindings.append(binding)
      }
    }
    return merged.indices.compactMap { draft(merged[$0].variant, bindings[$0], areas[$0]) }
  }

  /// Findings that are equal but for the municipality have one key.
  private struct Key: Hashable {
    let variant: Int?
    let values: [Value?]
  }

  private func binding(of row: [Value]) -> [Value?] {
    var binding = [Value?](repeating: nil, count: judgement.variables.count)
    for (value, variable) in zip(row, judgement.findingVariables) { binding[variable] = value }
    return binding
  }

  /// Whether the variable is a municipality that the finding is not about and does not name.
  private func hidesArea(_ variable: Int) -> Bool {
    judgement.variables[variable].type == "Kunta" && !judgement.subject.contains(variable)
      && !rule.names(judgement.variables[variable].name)
  }

  private func municipalities(in binding: [Value?]) -> [Value] {
    judgement.findingVariables.filter(hidesArea).compactMap { binding[$0] }
  }

  private func draft(_ variant: Int?, _ binding: [Value?], _ area: [Value]) -> Draft? {
    let primary = places(judgement.place, binding).sorted(by: Span.precedes)
    guard let place = primary.first else { return nil }
    var labels: [Label] = []
    for further in judgement.furtherPlaces {
      for found in places(further.choice, binding) where found != place {
        labels.append(Label(place: found, text: further.caption))
      }
    }
    labels = labels.sorted { Span.precedes($0.place, $1.place) }
    return Draft(
      rule: rule, judgement: judgement, variant: variant.map { rule.variants[$0] },
      binding: filled(binding, by: variant), place: place, labels: labels.withoutRepeats,
      municipalities: area.count == municipalityCount(of: binding) ? [] : area,
      items: items(in: binding))
  }

  /// The binding with the values that the variant's own conditions give, for its words.
  private func filled(_ binding: [Value?], by variant: Int?) -> [Value?] {
    guard let variant else { return binding }
    let question = judgement.question(rule.variants[variant].when)
    guard let match = asking.matches(question, binding).first else { return binding }
    return zip(binding, match.values).map { $0 ?? $1 }
  }

  /// In how many municipalities the rule concerns the subject: a finding in all needs no list.
  private func municipalityCount(of binding: [Value?]) -> Int {
    guard let hidden = judgement.findingVariables.first(where: hidesArea) else { return 0 }
    let subject = binding.enumerated().map { judgement.subject.contains($0) ? $1 : nil }
    let concerned = asking.matches(judgement.concernsOfSubject, subject).map { $0.values[hidden] }
    return Set(concerned).count
  }

  /// The places that show a condition: those of the stated facts behind its rows.
  private func places(_ choice: PlaceChoice, _ binding: [Value?]) -> [Span] {
    let matches = asking.matches(judgement.question(choice), binding)
    let position: Int
    switch choice {
    case .condition: position = 0
    case .counted(let conditions, let atom):
      position = conditions.positiveAtoms.firstIndex(of: atom) ?? 0
    }
    var seen: Set<Span> = []
    return matches.compactMap { match in
      guard match.rows.indices.contains(position) else { return nil }
      let place = place(of: match.rows[position])
      return place.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }

  /// Where a row is stated, or the first of the statements from which it follows.
  private func place(of row: RowReference) -> Span? {
    if let origin = asking.model.origin(of: row) {
      return origin == 0 ? nil : facts.places[Int(origin)]
    }
    guard let derivation = asking.model.derivation(of: row) else { return nil }
    return derivation.body.lazy.compactMap { place(of: $0) }.first
  }

  private func items(in binding: [Value?]) -> Set<Value> {
    var items = Set(
      judgement.findingVariables.compactMap { variable in
        ["Toimenpide", "Rivi", "Kohta"].contains(judgement.variables[variable].type)
          ? binding[variable] : nil
      })
    for case .counted(let conditions, _) in judgement.furtherPlaces.map(\.choice) {
      for match in asking.matches(judgement.question(conditions), binding) {
        for (variable, value) in zip(judgement.variables, match.values)
        where variable.type == "Toimenpide" { items.insert(value) }
      }
    }
    return items
  }
}

extension [Condition] {
  /// The atoms that must hold, in written order.
  fileprivate var positiveAtoms: [Atom] {
    compactMap { if case .holds(let atom) = $0 { atom } else { nil } }
  }
}

extension [Label] {
  /// The labels without those that repeat the place and words of one before.
  fileprivate var withoutRepeats: [Label] {
    var seen: Set<Label> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Rule {
  /// Whether the words of the rule or a variant name the variable.
  func names(_ variable: String) -> Bool {
    let templates = [message, suggestion] + variants.flatMap { [$0.message, $0.suggestion] }
    return templates.contains { $0?.fi.contains(.slot(variable)) ?? false }
  }
}
