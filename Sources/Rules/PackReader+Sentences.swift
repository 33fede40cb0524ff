import Datalog
import Findings
import SourceText
import YAML

/// Sentences of rules, looked up and typed.
extension PackReader {
  /// The condition that a sentence states; reports one that nobody knows.
  mutating func statement(_ node: NodeID, at level: inout Level) -> Condition? {
    cut(node).flatMap { statement(node, $0, at: &level) }
  }

  private mutating func statement(
    _ node: NodeID, _ cut: CutSentence, at level: inout Level
  ) -> Condition? {
    switch meaning(of: cut.blanked) {
    case .sentence(let number, let columns):
      usage[number].isRead = true
      return atom(of: number, columns, cut, at: node, level: &level).map(Condition.holds)
    case .builtIn(let sentence):
      return comparison(sentence, cut, at: node, level: &level)
    case nil:
      report(.unknownSentence(shown(node), nearest: nearestSentence(to: cut.blanked)), at: node)
      return nil
    }
  }

  /// The atom that a sentence of the vocabulary states; reports a comparison.
  mutating func atom(_ node: NodeID, at level: inout Level) -> Atom? {
    guard let condition = statement(node, at: &level) else { return nil }
    if case .holds(let atom) = condition { return atom }
    report(.notASentence, at: node)
    return nil
  }

  /// The atom of this sentence with what fills its slots.
  mutating func atom(
    of number: Int, _ columns: [Int], _ cut: CutSentence, at node: NodeID, level: inout Level
  ) -> Atom? {
    let slots = sentences[number].slots
    var terms = [Term](repeating: .any, count: slots.count)
    for (slot, column) in zip(cut.slots, columns) {
      let type = slots[column].type
      guard let term = term(slot, of: cut, as: type, at: node, level: &level) else { return nil }
      terms[column] = term
    }
    return Atom(RelationID(number), terms)
  }

  private mutating func term(
    _ slot: CutSentence.Slot, of cut: CutSentence, as type: String, at node: NodeID,
    level: inout Level
  ) -> Term? {
    switch slot.filler {
    case .any: return .any
    case .variable(let name):
      let variable = number(of: cut.text[name])
      guard bind(variable, to: type, level: &level) else {
        let known = level.type(of: variable) ?? type
        report(.typesDiffer(variables[variable], known, type), at: node, slot.range)
        return nil
      }
      return .variable(variable)
    case .word, .number, .day:
      guard slot.filler.fits(type) else {
        report(.wrongConstant(cut.string(slot.range), type), at: node, slot.range)
        return nil
      }
      return constant(slot.filler, of: cut)
    }
  }

  private mutating func constant(_ filler: CutSentence.Filler, of cut: CutSentence) -> Term? {
    switch filler {
    case .word(let word): .constant(symbols.word(cut.string(word)))
    case .number(let number), .day(let number): .constant(Value(number: number))
    case .variable, .any: nil
    }
  }

  /// Gives the variable a value of this type; false where it has one of another type.
  mutating func bind(_ variable: Int, to type: String, level: inout Level) -> Bool {
    guard let known = level.type(of: variable) else {
      level.set(type, of: variable)
      return true
    }
    guard let narrower = meet(known, type) else { return false }
    if narrower != known { level.set(narrower, of: variable) }
    return true
  }

  /// The narrower of two types where one is the other or below it.
  func meet(_ one: String, _ other: String) -> String? {
    if one == other || supertypes[one] == other { return one }
    return supertypes[other] == one ? other : nil
  }

  /// The number of the rule's variable with this name.
  mutating func number(of name: ArraySlice<UInt8>) -> Int {
    if let number = variables.firstIndex(where: { name.spells($0) }) { return number }
    variables.append(String(decoding: name, as: UTF8.self))
    return variables.count - 1
  }
}

/// Comparisons.
extension PackReader {
  private mutating func comparison(
    _ sentence: BuiltInSentence, _ cut: CutSentence, at node: NodeID, level: inout Level
  ) -> Condition? {
    guard let first = cut.slots.first, let last = cut.slots.last,
      let left = operand(first, of: cut, at: node), let right = operand(last, of: cut, at: node)
    else { return nil }
    level.compared.append(
      Level.Comparison(operands: sentence.operands, left: left, right: right, node: node))
    switch sentence.meaning {
    case .comparator(let comparator):
      return .compare(left.term, comparator, right.term)
    case .moreThanBefore(let unit):
      guard case .number(let amount) = cut.slots[1].filler else {
        let slot = cut.slots[1]
        report(.wrongConstant(cut.string(slot.range), "Luku"), at: node, slot.range)
        return nil
      }
      return .compare(left.term, .moreThanBefore(amount, unit), right.term)
    }
  }

  private mutating func operand(_ slot: CutSentence.Slot, of cut: CutSentence, at node: NodeID)
    -> Level.Operand?
  {
    if case .variable(let name) = slot.filler {
      let term = Term.variable(number(of: cut.text[name]))
      return Level.Operand(filler: slot.filler, term: term, range: slot.range)
    }
    guard let term = constant(slot.filler, of: cut) else {
      report(.notAVariable, at: node, slot.range)
      return nil
    }
    return Level.Operand(filler: slot.filler, term: term, range: slot.range)
  }

  /// Looks at the comparisons of a level whose conditions have all been read.
  mutating func checkComparisons(of level: Level) {
    for comparison in level.compared {
      let left = type(of: comparison.left, in: comparison, level)
      let right = type(of: comparison.right, in: comparison, level)
      guard let left, let right, comparison.operands == .alike, meet(left, right) == nil,
        case .variable(let variable) = comparison.left.term
      else { continue }
      report(
        .typesDiffer(variables[variable], left, right), at: comparison.node, comparison.left.range)
    }
  }

  /// The type of one side; nothing for a constant and where something was reported.
  private mutating func type(
    of operand: Level.Operand, in comparison: Level.Comparison, _ level: Level
  ) -> String? {
    let wanted = comparison.operands.type
    guard case .variable(let variable) = operand.term else {
      if let wanted, !operand.filler.fits(wanted) {
        let text = String(decoding: tree.utf8(of: comparison.node)[operand.range], as: UTF8.self)
        report(.wrongConstant(text, wanted), at: comparison.node, operand.range)
      }
      return nil
    }
    guard let type = level.type(of: variable) else {
      report(.unbound(variables[variable]), at: comparison.node, operand.range)
      return nil
    }
    if let wanted, meet(type, wanted) == nil {
      report(.typesDiffer(variables[variable], type, wanted), at: comparison.node, operand.range)
      return nil
    }
    return type
  }
}

extension BuiltInSentence.Operands {
  /// The type that both sides must have, where it is fixed.
  fileprivate var type: String? {
    switch self {
    case .alike: nil
    case .numbers: "Luku"
    case .days: "Päivä"
    }
  }
}
