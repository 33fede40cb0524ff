import Datalog
import Findings
import SourceText
import YAML

/// Lists of conditions: sentences, counts and extremes.
extension PackReader {
  private enum CountKey: String, PackKey {
    case laske, eri, suurin, pienin, arvo, joille
  }

  /// An item of a list of conditions, of which counts wait until the sentences have been read.
  enum Item {
    case read(Condition)
    case waiting(NodeID)
  }

  /// The conditions of a level with nothing after it.
  mutating func conditions(_ items: [NodeID], at level: inout Level) -> [Condition] {
    let begun = begin(items, at: &level)
    let conditions = complete(begun, at: &level)
    checkComparisons(of: level)
    return conditions
  }

  /// Reads the sentences of a list, which give variables their values wherever they stand.
  mutating func begin(_ items: [NodeID], at level: inout Level) -> [Item] {
    items.compactMap { item in
      guard isAmongMost(item) else { return nil }
      if tree.kind(of: item) == .mapping { return .waiting(item) }
      return statement(item, at: &level).map(Item.read)
    }
  }

  /// Counts a condition and tells whether it's still read; reports the first that isn't.
  private mutating func isAmongMost(_ item: NodeID) -> Bool {
    conditionCount += 1
    if conditionCount == Self.mostConditions + 1 {
      report(.tooManyConditions(most: Self.mostConditions), at: item)
    }
    return conditionCount <= Self.mostConditions
  }

  /// Reads the counts of a list whose sentences have been read.
  mutating func complete(_ items: [Item], at level: inout Level) -> [Condition] {
    items.compactMap { item in
      switch item {
      case .read(let condition): condition
      case .waiting(let node): count(node, at: &level)
      }
    }
  }

  /// `ellei`: each item alone lifts the rule; a nested list does as a whole.
  mutating func exceptions(_ node: NodeID?, at level: Level) -> [Condition] {
    list(node).map {
      absence(tree.kind(of: $0) == .sequence ? tree.items(of: $0) : [$0], at: level)
    }
  }

  /// That there is no way to make all of these hold.
  mutating func absence(_ items: [NodeID], at level: Level) -> Condition {
    .absent(nested(items, in: level).conditions)
  }

  /// The conditions of a level within this one, and that level.
  mutating func nested(
    _ items: [NodeID], in level: Level
  ) -> (conditions: [Condition], level: Level) {
    var inner = level.nested
    let conditions = conditions(items, at: &inner)
    for variable in variables.indices where level.type(of: variable) == nil {
      guard nestedTypes[variable] == nil, let type = inner.type(of: variable) else { continue }
      nestedTypes[variable] = type
    }
    return (conditions, inner)
  }

  private mutating func count(_ node: NodeID, at level: inout Level) -> Condition? {
    let fields = fields(of: node, CountKey.self)
    let isCount = fields[.laske] != nil
    let key: CountKey = isCount ? .laske : fields[.pienin] != nil ? .pienin : .suurin
    let ofKey: CountKey = isCount ? .eri : .arvo
    guard let joille = required(.joille, in: fields), let resultNode = required(key, in: fields),
      let result = variable(resultNode), let ofNode = required(ofKey, in: fields),
      let counted = variable(ofNode)
    else { return nil }
    let inner = nested(list(joille), in: level)
    guard let type = inner.level.type(of: counted) else {
      report(.unbound(variables[counted]), at: ofNode)
      return nil
    }
    let resultType = isCount ? "Luku" : type
    guard bind(result, to: resultType, level: &level) else {
      let known = level.type(of: result) ?? resultType
      report(.typesDiffer(variables[result], known, resultType), at: resultNode)
      return nil
    }
    if isCount { return .count(result: result, of: counted, where: inner.conditions) }
    return .extreme(
      greatest: key == .suurin, result: result, of: counted, where: inner.conditions)
  }

  /// The variable that a scalar such as `<n>` names.
  mutating func variable(_ node: NodeID) -> Int? {
    let cut = CutSentence(tree.utf8(of: node))
    guard cut.blanked.bytes == [BlankedText.slot], case .variable(let name) = cut.slots[0].filler
    else {
      report(.notAVariable, at: node)
      return nil
    }
    return number(of: cut.text[name])
  }

  /// The text of a scalar on one line.
  func shown(_ node: NodeID) -> String {
    tree.text(of: node).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  /// The sentence nearest to these words, as one would write it.
  func nearestSentence(to words: BlankedText) -> String? {
    guard mayGuess, let nearest = index.nearest(to: words) else { return nil }
    var names: [String] = []
    if case .sentence(let number, let columns) = nearest.meaning {
      names = columns.map { sentences[number].slots[$0].name }
    }
    var text: [UInt8] = []
    for byte in nearest.words {
      if byte != BlankedText.slot {
        text.append(byte)
      } else {
        text += "<\(names.isEmpty ? "" : names.removeFirst())>".utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
