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

  /// The questions of the rule, made ready once.
  private let variants: [Query?]
  private let place: Query?
  private let furtherPlaces: [Query?]
  private let concerns: Query?

  /// What its findings are, by variant, and without one.
  private let judged: [Draft.Judged]
  private let judgedPlainly: Draft.Judged

  /// Whether some document may except a row alone.
  private let hasExceptions: Bool

  /// For each variable, whether it is a municipality that the finding is not about and does not name.
  private let hidesArea: [Bool]

  init(_ rule: Rule, _ judgement: Judgement, _ facts: FactBase, _ asking: Asking) {
    self.rule = rule
    self.judgement = judgement
    self.facts = facts
    self.asking = asking
    variants = rule.variants.map { asking.query(judgement.question($0.when)) }
    place = asking.query(judgement.question(judgement.place))
    furtherPlaces = judgement.furtherPlaces.map { asking.query(judgement.question($0.choice)) }
    concerns = asking.query(judgement.concernsOfSubject)
    judged = rule.variants.map { Draft.Judged(rule, judgement, $0) }
    judgedPlainly = Draft.Judged(rule, judgement, nil)
    hasExceptions = facts.documents.contains { !$0.exceptions.isEmpty }
    hidesArea = judgement.variables.enumerated().map { number, variable in
      variable.type == "Kunta" && !judgement.subject.contains(number) && !rule.names(variable.name)
    }
  }

  func drafts() -> [Draft] {
    var merged: [Key] = []
    var numbers: [Key: Int] = [:]
    var areas: [[Value]] = []
    var bindings: [[Value?]] = []
    for row in 0..<asking.model.rowCount(of: judgement.finding) {
      let binding = binding(of: asking.model.row(row, of: judgement.finding))
      let variant = variants.firstIndex { $0?.hasSolution(binding) ?? false }
      let key = Key(variant: variant, values: binding.enumerated().map { hidesArea[$0] ? nil : $1 })
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

  private func municipalities(in binding: [Value?]) -> [Value] {
    judgement.findingVariables.filter { hidesArea[$0] }.compactMap { binding[$0] }
  }

  private func draft(_ variant: Int?, _ binding: [Value?], _ area: [Value]) -> Draft? {
    let primary = places(judgement.place, of: place?.matches(binding) ?? [])
      .sorted(by: Span.precedes)
    guard let place = primary.first else { return nil }
    let matches = furtherPlaces.map { $0?.matches(binding) ?? [] }
    var labels: [Label] = []
    for (further, matches) in zip(judgement.furtherPlaces, matches) {
      for found in places(further.choice, of: matches) where found != place {
        labels.append(Label(place: found, text: further.caption))
      }
    }
    labels = labels.sorted { Span.precedes($0.place, $1.place) }
    return Draft(
      judged: variant.map { judged[$0] } ?? judgedPlainly,
      binding: filled(binding, by: variant), place: place, labels: labels.withoutRepeats,
      municipalities: area.count == municipalityCount(of: binding) ? [] : area,
      items: items(in: binding, matches), rows: hasExceptions ? rows(in: matches) : [])
  }

  /// The binding with the values that the variant's own conditions give, for its words.
  private func filled(_ binding: [Value?], by variant: Int?) -> [Value?] {
    guard let variant, let match = variants[variant]?.matches(binding).first else { return binding }
    return zip(binding, match.values).map { $0 ?? $1 }
  }

  /// In how many municipalities the rule concerns the subject: a finding in all needs no list.
  private func municipalityCount(of binding: [Value?]) -> Int {
    guard let hidden = judgement.findingVariables.first(where: { hidesArea[$0] }) else { return 0 }
    let subject = binding.enumerated().map { judgement.subject.contains($0) ? $1 : nil }
    return concerns?.valueCount(of: hidden, subject) ?? 0
  }

  /// The places that show a condition: those of the stated facts behind its rows.
  private func places(_ choice: PlaceChoice, of matches: [Query.Match]) -> [Span] {
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

  /// The measures and rows of the first count that the finding shows.
  private func rows(in matches: [[Query.Match]]) -> [Draft.Row] {
    for (further, matches) in zip(judgement.furtherPlaces, matches) {
      guard case .counted(let conditions, let atom) = further.choice,
        let (count, counted) = judgement.count(of: conditions),
        ["Toimenpide", "Rivi", "Kohta"].contains(judgement.variables[counted].type),
        let position = conditions.positiveAtoms.firstIndex(of: atom)
      else { continue }
      return matches.compactMap { match in
        guard match.rows.indices.contains(position) else { return nil }
        return place(of: match.rows[position]).map {
          Draft.Row(value: match.values[counted], place: $0, count: count)
        }
      }
    }
    return []
  }

  private func values(in binding: [Value?], of types: Set<String>) -> Set<Value> {
    Set(
      judgement.findingVariables.compactMap { variable in
        types.contains(judgement.variables[variable].type) ? binding[variable] : nil
      })
  }

  /// What the finding is about: its measures, else its rows; one row decides many measures.
  private func items(in binding: [Value?], _ matches: [[Query.Match]]) -> Set<Value> {
    let measures = values(in: binding, of: ["Toimenpide"])
    var items = measures.isEmpty ? values(in: binding, of: ["Rivi", "Kohta"]) : measures
    let named = judgement.variables.indices.filter {
      judgement.variables[$0].type == "Toimenpide"
    }
    for (further, matches) in zip(judgement.furtherPlaces, matches) {
      guard case .counted = further.choice else { continue }
      for match in matches { items.formUnion(named.map { match.values[$0] }) }
    }
    return items
  }
}

extension [Label] {
  /// Labels that are sorted by their places, without those that repeat the place and words of one
  /// before.
  fileprivate var withoutRepeats: [Label] {
    var kept: [Label] = []
    for label in self {
      let samePlace = kept.reversed().prefix { $0.place == label.place }
      if !samePlace.contains(where: { $0.text == label.text }) { kept.append(label) }
    }
    return kept
  }
}

extension Rule {
  /// Whether the words of the rule or a variant name the variable.
  func names(_ variable: String) -> Bool {
    let templates = [message, suggestion] + variants.flatMap { [$0.message, $0.suggestion] }
    return templates.contains { $0?.fi.contains(.slot(variable)) ?? false }
  }
}
