package import Datalog
package import Documents
package import SourceText
import YAML

/// A document as the rows speak of it: its value, its stage, and what names its items.
package struct DocumentFacts: Sendable {
  package let value: Value
  package let file: FileIndex

  /// Where the document's top key stands; the document goes on to the next one's.
  package let topKey: Span

  /// How far the plan has come; nothing for other documents.
  package let stage: Stage?

  /// What names the document in an identity: its id, else organisation and period, else its path.
  package let name: [String]

  /// The document's measures, goals or rows among all items.
  var items: Range<Int>

  /// The duties that the plan says another document meets, in the one notation.
  package var evidenced: Set<String> = []

  /// Whether the document is a plan.
  package let isPlan: Bool

  /// The period of a plan, or the days on which an agreement is valid; nothing where it says none.
  package let period: Period?

  /// The exceptions that the document records, in order.
  package let exceptions: [WrittenException]
}

/// What names an item of a document: its id, else its title and theme.
///
/// There is one for each measure, so that what may be missing takes no word beside its own.
struct Item: Sendable {
  /// Items stand in the order of their values.
  let value: Value
  /// The whole item, whatever it says.
  let node: NodeID
  private let written: (id: UInt32, title: UInt32, theme: UInt32)
  private var nameOfID = Self.none

  /// Whether it is a goal, which is no measure.
  var isGoal = false

  private var place: UInt32 = 1

  private static let none = UInt32.max

  init(value: Value, node: NodeID, id: NodeID?, title: NodeID?, theme: NodeID?) {
    self.value = value
    self.node = node
    written = (
      id?.index ?? Self.none, title?.index ?? Self.none, theme?.index ?? Self.none
    )
  }

  var id: NodeID? { Self.node(written.id) }
  var title: NodeID? { Self.node(written.title) }
  var theme: NodeID? { Self.node(written.theme) }

  /// The item's own id as a name, once it has been read.
  var idName: Value? {
    get { nameOfID == Self.none ? nil : Value(bits: nameOfID) }
    set { nameOfID = newValue?.bits ?? Self.none }
  }

  /// The item's number among those of its document that are named alike.
  var number: Int {
    get { Int(place) }
    set { place = UInt32(clamping: newValue) }
  }

  private static func node(_ number: UInt32) -> NodeID? {
    number == none ? nil : NodeID(Int(number))
  }
}

/// A theme that a plan names apart from its measures, for a goal or with nothing in it, and where.
package struct ThemeApart: Sendable {
  package let theme: Value
  package let place: Span
}

/// What must be known of a document before a name in it can be resolved.
struct DocumentSetting {
  let value: Value
  let tree: YAMLTree
  /// The makers of a plan or the parties of an agreement, among the actors.
  let makers: [Int]
  /// The county of the document, where there is one.
  let county: Int?
  /// The municipalities that the document concerns.
  let area: [Int]
  /// Whose plan it is; nothing for a joint plan, an agreement or another organisation's plan.
  let sector: Sector?

  /// The only municipality that made the plan.
  var municipality: Int? {
    sector == .municipality ? makers.first : nil
  }

  /// Whether a municipal maker leads only in its own area.
  var isJoint: Bool { makers.count > 1 }
}
