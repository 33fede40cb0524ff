import Datalog
import YAML

/// What is known of the variables at one level of a rule: its own conditions and what is around it.
struct Level {
  /// The types by the variables' numbers; a variable has one as soon as a condition gives it a value.
  private(set) var types: [String?] = []

  /// Comparisons, to be looked at when all variables of the level are known.
  var compared: [Comparison] = []

  /// A comparison of the level and where it is written.
  struct Comparison {
    let operands: BuiltInSentence.Operands
    let left: Operand
    let right: Operand
    let node: NodeID
  }

  /// One side of a comparison.
  struct Operand {
    let filler: CutSentence.Filler
    let term: Term
    let range: Range<Int>
  }

  /// The type of what the variable stands for; nothing where it has no value yet.
  func type(of variable: Int) -> String? {
    types.indices.contains(variable) ? types[variable] : nil
  }

  mutating func set(_ type: String, of variable: Int) {
    while types.count <= variable { types.append(nil) }
    types[variable] = type
  }

  /// The level within this one: it knows the variables of this one, and its own stay in it.
  var nested: Level {
    var level = Level()
    level.types = types
    return level
  }
}
