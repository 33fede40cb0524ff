import Datalog

/// What of some conditions holds, and the fewest of the others that don't.
struct Shortfall {
  /// The conditions that hold together.
  let kept: [Condition]

  /// The conditions that don't hold beside the others, in written order.
  let lacking: [Condition]

  /// The values of the variables with which the others hold.
  let values: [Value?]

  /// The variables that might as well have other values.
  var chosen: Set<Int> = []

  /// Whether no smaller set lacks.
  let isLeast: Bool

  /// The values without those that might as well be others.
  var openValues: [Value?] {
    values.enumerated().map { chosen.contains($0.offset) ? nil : $0.element }
  }

  /// Whether a condition is about the values that were given, and not only about such as were tried.
  func isAboutGiven(_ condition: Condition, _ given: [Value?]) -> Bool {
    let variables = condition.levelVariableNumbers
    return variables.isDisjoint(with: chosen) || variables.contains { given[$0] != nil }
  }
}

/// Looks for the fewest conditions that keep others from holding together.
struct ShortfallSearch {
  let model: Model

  /// So many conditions at most are left out together; more than that no reader takes in.
  private static let most = 3

  /// So many solutions are compared to see what is only one of many.
  private static let compared = 50

  /// The fewest of the loose conditions without which all others hold; nothing where the fixed ones
  /// don't hold.
  ///
  /// Of equal numbers those are chosen that leave the fewest others undecided, then the last ones.
  func least(
    fixed: [Condition] = [], loose: [Condition], values: [Value?]
  ) -> Shortfall? {
    let known = Set(values.indices.filter { values[$0] != nil })
    let outer = (fixed + loose).reduce(into: known) { $0.formUnion($1.levelVariableNumbers) }
    for size in 0...min(Self.most, loose.count) {
      var best: (dropped: Int, shortfall: Shortfall)?
      for left in loose.indices.choices(of: size) where best?.dropped != 0 {
        let wanted = fixed + loose.indices.filter { !left.contains($0) }.map { loose[$0] }
        let kept = wanted.decided(by: known, outer)
        let dropped = wanted.count - kept.count
        guard best.map({ dropped < $0.dropped }) ?? true, let found = solution(kept, values)
        else { continue }
        let lacking = left.sorted().map { loose[$0] }
        best = (
          dropped,
          Shortfall(
            kept: kept, lacking: lacking, values: found.values, chosen: found.chosen, isLeast: true)
        )
      }
      if let best { return best.shortfall }
    }
    return greedy(fixed, loose, values, known, outer)
  }

  /// Takes the conditions one after the other as long as they hold together.
  private func greedy(
    _ fixed: [Condition], _ loose: [Condition], _ values: [Value?], _ known: Set<Int>,
    _ outer: Set<Int>
  ) -> Shortfall? {
    guard var found = solution(fixed.decided(by: known, outer), values) else { return nil }
    var kept = fixed
    var lacking: [Condition] = []
    for condition in loose {
      let wanted = (kept + [condition]).decided(by: known, outer)
      if wanted.count == kept.count + 1, let next = solution(wanted, values) {
        (kept, found) = (wanted, next)
      } else {
        lacking.append(condition)
      }
    }
    return Shortfall(
      kept: kept, lacking: lacking, values: found.values, chosen: found.chosen, isLeast: false)
  }

  /// The first values with which conditions hold, and the variables that others have with others.
  private func solution(
    _ conditions: [Condition], _ values: [Value?]
  ) -> (values: [Value?], chosen: Set<Int>)? {
    let solutions = try? model.solutions(
      of: conditions, variables: values.count, binding: values, limit: Self.compared)
    guard let first = solutions?.first else { return nil }
    let given = conditions.reduce(into: Set<Int>()) { $0.formUnion($1.levelVariableNumbers) }
    let found = values.indices.map { values[$0] ?? (given.contains($0) ? first[$0] : nil) }
    let chosen = given.filter { number in
      solutions?.contains { $0[number] != first[number] } ?? false
    }
    return (found, chosen)
  }
}

extension Condition {
  /// The variables to which the condition gives values, or whose values it asks for itself.
  var levelVariableNumbers: Set<Int> {
    switch self {
    case .holds(let atom): Set(atom.terms.compactMap(\.variableNumber))
    case .compare(let left, _, let right):
      Set([left, right].compactMap(\.variableNumber))
    case .absent: []
    case .count(let result, _, _), .extreme(_, let result, _, _): [result]
    }
  }

  /// All variables in the condition, but for the one to which it gives a count.
  fileprivate var readVariables: Set<Int> {
    switch self {
    case .holds: []
    case .compare: levelVariableNumbers
    case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested):
      nested.reduce(into: Set<Int>()) {
        $0.formUnion($1.levelVariableNumbers)
        $0.formUnion($1.readVariables)
      }
    }
  }
}

extension Term {
  /// The variable's number, where the term is one.
  var variableNumber: Int? {
    if case .variable(let number) = self { number } else { nil }
  }
}

extension [Condition] {
  /// The conditions that can be judged, given the variables that are known; in written order.
  ///
  /// The outer variables are those that the conditions share with all they are taken from.
  fileprivate func decided(by known: Set<Int>, _ outer: Set<Int>) -> [Condition] {
    var bound = known
    var decided = Set<Int>()
    for (number, condition) in enumerated() {
      guard case .holds = condition else { continue }
      decided.insert(number)
      bound.formUnion(condition.levelVariableNumbers)
    }
    var grows = true
    while grows {
      grows = false
      for (number, condition) in enumerated() where !decided.contains(number) {
        guard condition.readVariables.intersection(outer).isSubset(of: bound) else { continue }
        decided.insert(number)
        bound.formUnion(condition.levelVariableNumbers)
        grows = true
      }
    }
    return indices.filter(decided.contains).map { self[$0] }
  }
}

extension Range<Int> {
  /// The ways to choose so many of the numbers, those with the greatest first.
  fileprivate func choices(of size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard !isEmpty else { return [] }
    let last = upperBound - 1
    let rest = lowerBound..<last
    return rest.choices(of: size - 1).map { $0 + [last] } + rest.choices(of: size)
  }
}
