import Datalog

/// A change of what is stated, as rows.
enum RepairEdit: Hashable {
  case removal(Removal)
  case addition(Addition)

  /// A statement that is taken away, with all else that stands in the same words.
  struct Removal: Hashable {
    let seed: RowReference
    let values: [Value]
    let rows: [RowReference]
  }

  /// A new statement.
  struct Addition: Hashable {
    let relation: RelationID

    /// The values as they are told; nothing for a day or a name that is left open.
    let told: [Value?]

    /// The rows that are added, one for each municipality of the measure.
    let rows: [[Value]]
  }

  var removal: Removal? {
    if case .removal(let removal) = self { removal } else { nil }
  }

  var addition: Addition? {
    if case .addition(let addition) = self { addition } else { nil }
  }
}

extension [RepairEdit] {
  /// The one removal and the one addition that differ in what fills one place of a sentence.
  var replacement: (RepairEdit.Removal, RepairEdit.Addition)? {
    guard count == 2, let removal = compactMap(\.removal).first,
      let addition = compactMap(\.addition).first, removal.seed.relation == addition.relation
    else { return nil }
    let differences = zip(removal.values, addition.told).filter { $0 != $1 }
    let isOfSame = removal.values.first == addition.told.first.flatMap(\.self)
    return differences.count == 1 && isOfSame ? (removal, addition) : nil
  }
}
