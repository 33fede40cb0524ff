import Datalog
import Facts
import Findings
import Rules
import SourceText

extension Draft {
  /// The draft without some of the rows that it counts, and those rows as a draft of their own.
  ///
  /// Nothing is left where what remains would be no fault.
  func parted(without rows: Set<Value>, _ facts: FactBase) -> (rest: Draft?, part: Draft) {
    var part = limited { rows.contains($0.value) }
    part.part = Set(rows.flatMap { facts.identity(of: $0, type: "Toimenpide") }).sorted()
    let rest = limited { !rows.contains($0.value) }
    return (rest.isFault ? rest : nil, part)
  }

  /// The draft with only some of its rows.
  private func limited(to isKept: (Row) -> Bool) -> Draft {
    var draft = self
    draft.rows = rows.filter(isKept)
    let kept = Set(draft.rows.map(\.place))
    let dropped = Set(rows.map(\.place)).subtracting(kept)
    draft.labels = labels.filter { !dropped.contains($0.place) }
    let number = Value(number: Set(draft.rows.map(\.value)).count)
    for row in rows { draft.counts[row.count] = number }
    draft.variant = draft.variantOfCounts
    draft.worded = nil
    return draft
  }

  /// Whether the counts are still such that the rule finds a fault.
  private var isFault: Bool {
    !rows.isEmpty && judgement.holds.allSatisfy { holds($0) ?? true }
  }

  /// The first variant that holds with the counts as they are; what a variant asks beside them was
  /// answered when the finding was made.
  private var variantOfCounts: Variant? {
    rule.variants.first { variant in
      variant.when.allSatisfy { holds($0) ?? (variant.name == self.variant?.name) }
    }
  }

  /// Whether a comparison of the counts holds; nothing for what compares something else.
  private func holds(_ condition: Condition) -> Bool? {
    guard case .compare(let left, let comparator, let right) = condition,
      names(left) || names(right), let left = value(of: left), let right = value(of: right)
    else { return nil }
    return comparator.holds(left, right)
  }

  /// What the counts leave of what they count, by their conditions, where an exception took some.
  var countedRows: [[Condition]: Set<Value>] {
    let kept = Set(rows.map(\.value))
    var counted: [[Condition]: Set<Value>] = [:]
    for case .count(let result, _, let nested) in judgement.holds where counts[result] != nil {
      counted[nested] = kept
    }
    return counted
  }

  private func names(_ term: Term) -> Bool {
    if case .variable(let number) = term { counts[number] != nil } else { false }
  }

  private func value(of term: Term) -> Value? {
    switch term {
    case .variable(let number): counts[number] ?? binding[number]
    case .constant(let value): value
    case .any: nil
    }
  }
}

extension Judgement {
  /// The variables of the count that goes through these conditions: its result and what it counts.
  func count(of conditions: [Condition]) -> (result: Int, counted: Int)? {
    for case .count(let result, let counted, let nested) in holds where nested == conditions {
      return (result, counted)
    }
    return nil
  }
}
