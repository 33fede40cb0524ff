package import Datalog
import Documents
import SourceText

/// That a definition applies to a key, and so sets aside what those below it conclude of that key.
///
/// The relation holds the keys; its only clause has the body of the definition.
package struct Defeat: Sendable {
  package let relation: RelationID

  /// The definition that applies.
  package let definition: String

  package init(relation: RelationID, definition: String) {
    self.relation = relation
    self.definition = definition
  }
}

/// What a definition stands on: law, agreement, or what holds where nobody has said anything.
enum Standpoint: String {
  case law = "laki"
  case agreement = "sopimus"
  case presumption = "oletus"
}

/// A definition as it takes part in overriding.
struct StatedDefinition {
  /// A name in `ohittaa`, and where it stands.
  struct Overridden {
    let id: String
    let place: Span
  }

  let id: String
  /// The place of its clause among those read.
  let clause: Int
  /// The number of the sentence that it concludes.
  let sentence: Int
  let overrides: [Overridden]
  let standpoint: Standpoint?
  /// Whether it is law from which parties may depart by agreement.
  let yieldsToAgreement: Bool
  let place: Span
}

/// Who stands above whom among definitions, by their numbers.
struct OverrideOrder {
  /// The number of each definition by its id.
  let numbers: [String: Int]

  /// By definition: those that override it, themselves or through others, in reading order; where
  /// they are more than `most`, not all of them.
  let above: [[Int]]

  /// So many definitions may override one: each of them is an exception of its rule.
  static let most = 100

  init(_ definitions: [StatedDefinition]) {
    let numbers = Dictionary(
      definitions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var direct = [[Int]](repeating: [], count: definitions.count)
    for (number, definition) in definitions.enumerated() {
      for below in definition.overrides.compactMap({ numbers[$0.id] }) {
        direct[below].append(number)
      }
    }
    self.numbers = numbers
    above = direct.indices.map { Self.reached(from: $0, through: direct) }
  }

  private static func reached(from start: Int, through direct: [[Int]]) -> [Int] {
    var reached: Set<Int> = []
    var waiting = [start]
    while reached.count <= most, let next = waiting.popLast() {
      for above in direct[next] where reached.insert(above).inserted { waiting.append(above) }
    }
    return reached.sorted()
  }
}
