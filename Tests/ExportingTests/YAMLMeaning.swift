import Datalog

/// The rows that rule files give, by trying every choice of rows for every condition.
struct YAMLMeaning {
  private(set) var rows: [Set<[Value]>]

  private let statements: [YAMLReading.Statement]

  /// For each relation, the columns of its key.
  private let keys: [[Int]]

  private typealias Binding = [String: Value]

  /// Goes through the statements level by level until nothing new follows.
  init(
    _ statements: [YAMLReading.Statement], keys: [[Int]] = [], over stated: [Set<[Value]>]
  ) {
    rows = stated
    self.statements = statements
    self.keys = keys
    let levels = Self.levels(of: statements, relations: stated.count)
    for level in 0...(levels.max() ?? 0) {
      let present = statements.filter { levels[$0.head.relation] == level }
      while present.map({ derive($0) }).contains(true) {}
    }
  }

  private mutating func derive(_ statement: YAMLReading.Statement) -> Bool {
    var isNew = false
    let above = Self.overriding(statement, among: statements)
    for binding in solutions(statement.needed, [:])
    where !isLifted(statement, binding) && !isOverridden(statement, binding, by: above) {
      let row = statement.head.1.compactMap { value($0, binding) }
      isNew = rows[statement.head.relation].insert(row).inserted || isNew
    }
    return isNew
  }

  private func isLifted(_ statement: YAMLReading.Statement, _ binding: Binding) -> Bool {
    if statement.unless.contains(where: { !solutions($0, binding).isEmpty }) { return true }
    return !statement.wanted.isEmpty && !solutions(statement.wanted, binding).isEmpty
  }

  /// Whether one of the definitions above applies to the key of what this one would conclude.
  private func isOverridden(
    _ statement: YAMLReading.Statement, _ binding: Binding, by above: [YAMLReading.Statement]
  ) -> Bool {
    func key(_ statement: YAMLReading.Statement, _ binding: Binding) -> [Value?] {
      keys[statement.head.relation].map { value(statement.head.1[$0], binding) }
    }
    return above.contains { other in
      solutions(other.needed, [:]).contains { candidate in
        !isLifted(other, candidate) && key(other, candidate) == key(statement, binding)
      }
    }
  }

  /// The definitions that say they override this one, or one that does, and so on.
  private static func overriding(
    _ statement: YAMLReading.Statement, among statements: [YAMLReading.Statement]
  ) -> [YAMLReading.Statement] {
    var names: Set<String> = [statement.id]
    var above: [YAMLReading.Statement] = []
    while let next = statements.first(where: {
      !names.contains($0.id) && !names.isDisjoint(with: $0.overrides)
    }) {
      names.insert(next.id)
      above.append(next)
    }
    return above
  }

  /// The ways to make all items hold: sentences first, then counts, then comparisons.
  private func solutions(_ items: [YAMLReading.Item], _ given: Binding) -> [Binding] {
    var bindings = [given]
    for case .sentence(let relation, let fillers) in items {
      bindings = bindings.flatMap { binding in
        rows[relation].compactMap { match($0, fillers, binding) }
      }
    }
    for case .count(let kind, let result, let counted, let within) in items {
      bindings = bindings.compactMap { binding in
        let values = Set(solutions(within, binding).compactMap { $0[counted] })
        return self.result(of: values, kind).flatMap { bind(result, to: $0, binding) }
      }
    }
    return bindings.filter { binding in
      items.allSatisfy { item in
        guard case .comparison(let left, let comparator, let right) = item else { return true }
        guard let left = value(left, binding), let right = value(right, binding) else {
          return false
        }
        return comparator.holds(left, right)
      }
    }
  }

  private func result(of values: Set<Value>, _ kind: YAMLReading.Aggregate) -> Value? {
    switch kind {
    case .different: Value(number: values.count)
    case .greatest: values.max { $0.bits < $1.bits }
    case .least: values.min { $0.bits < $1.bits }
    }
  }

  private func match(
    _ row: [Value], _ fillers: [YAMLReading.Filler], _ binding: Binding
  ) -> Binding? {
    var result = binding
    for (value, filler) in zip(row, fillers) {
      switch filler {
      case .any: continue
      case .constant(let constant): if constant != value { return nil }
      case .variable(let name):
        if let known = result[name], known != value { return nil }
        result[name] = value
      }
    }
    return result
  }

  private func bind(_ name: String, to value: Value, _ binding: Binding) -> Binding? {
    guard binding[name] ?? value == value else { return nil }
    return binding.merging([name: value]) { known, _ in known }
  }

  private func value(_ filler: YAMLReading.Filler, _ binding: Binding) -> Value? {
    switch filler {
    case .any: nil
    case .constant(let value): value
    case .variable(let name): binding[name]
    }
  }

  /// What a relation rests on through an absence or a count stands on a lower level.
  private static func levels(
    of statements: [YAMLReading.Statement], relations: Int
  ) -> [Int] {
    var levels = [Int](repeating: 0, count: relations)
    for _ in 0..<relations {
      let before = levels
      for statement in statements {
        let head = statement.head.relation
        let above = overriding(statement, among: statements)
        let behind =
          statement.unless.flatMap { $0 } + statement.wanted
          + above.flatMap { $0.needed + $0.unless.flatMap { $0 } + $0.wanted }
        let reads =
          statement.needed.flatMap { $0.reads(isBehind: false) }
          + behind.flatMap { $0.reads(isBehind: true) }
        for read in reads {
          levels[head] = max(levels[head], levels[read.relation] + (read.isBehind ? 1 : 0))
        }
      }
      if levels == before { break }
    }
    return levels
  }
}

extension YAMLReading.Item {
  /// The relations that an item reads, and whether through an absence or a count.
  fileprivate func reads(isBehind: Bool) -> [(relation: Int, isBehind: Bool)] {
    switch self {
    case .sentence(let relation, _): [(relation, isBehind)]
    case .comparison: []
    case .count(_, _, _, let within): within.flatMap { $0.reads(isBehind: true) }
    }
  }
}
