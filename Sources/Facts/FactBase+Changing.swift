package import Datalog
import Documents
import Rules
import SourceText

extension FactBase {
  /// The facts as they would be without some statements and with others.
  ///
  /// - Parameters:
  ///   - removed: stated rows.
  ///   - added: further rows; each is taken to stand where its first value is named.
  /// - Returns: the changed facts; these stay as they are.
  package func changed(
    removing removed: [RowReference], adding added: [(relation: RelationID, values: [Value])]
  ) -> FactBase {
    var changed = self
    for (relation, rows) in Dictionary(grouping: removed, by: \.relation) {
      changed.rows.remove(Set(rows.map(\.row)), from: relation)
    }
    for (relation, values) in added {
      guard let place = values.first.flatMap({ place(of: $0) }) else { continue }
      changed.places.append(place)
      changed.rows.insert(values, into: relation, origin: UInt32(changed.places.count - 1))
    }
    return changed
  }

  /// The facts with a value for a name that is not told.
  package func namingUntold() -> (facts: FactBase, value: Value) {
    var facts = self
    let value = facts.symbols.append(.word("…"))
    return (facts, value)
  }
}
