import Datalog
import Facts
import Findings
import Rules
import SourceText

/// The changes of what is stated that may remove a finding, by what its proof rests on.
struct RepairCandidates {
  private let proving: Proving
  private let leaves: ProofLeaves
  private let universe: RepairUniverse
  private let open: [String: Value]
  private let removals: [RepairEdit.Removal]

  /// Whether some changes were not even thought of.
  private(set) var wasCut = false

  init(for row: RowReference, in proving: Proving, open: [String: Value]) {
    self.proving = proving
    self.open = open
    leaves = ProofLeaves(of: row, in: proving.model, proving.book)
    let items = leaves.values.map(\.value).filter { proving.facts.place(of: $0) != nil }
    universe = RepairUniverse(leaves, about: Set(items), in: proving.model, proving.book)
    removals = proving.removals(of: leaves.stated)
  }

  /// The changes of a size: those that add before those that remove, and those that put one thing in
  /// the place of another between them.
  mutating func sets(of size: Int) -> [[RepairEdit]] {
    let added = additions(of: size).map { $0.map(RepairEdit.addition) }
    switch size {
    case 1: return added + removals.map { [.removal($0)] }
    case 2:
      let replaced = removals.flatMap { removal in
        replacements(of: removal).map { [RepairEdit.removal(removal), .addition($0)] }
      }
      let single = additions(of: 1).map { $0.map(RepairEdit.addition) }
      let moved = removals.flatMap { removal in single.map { [.removal(removal)] + $0 } }
      let fewer = removals.indices.flatMap { one in
        removals[(one + 1)...].map { [RepairEdit.removal(removals[one]), .removal($0)] }
      }
      return replaced + added + moved + fewer
    default: return added
    }
  }

  private mutating func additions(of size: Int) -> [[RepairEdit.Addition]] {
    var abduction = Abduction(of: size, proving, universe, open: open)
    for absence in leaves.absences { abduction.makeHold(absence) }
    wasCut = wasCut || abduction.wasCut
    return abduction.found.map { $0.map(everywhere) }.withoutRepeats
  }

  /// What could be stated instead: the same of another actor that is known already.
  private func replacements(
    of removal: RepairEdit.Removal
  ) -> [RepairEdit.Addition] {
    let slots = proving.book.vocabulary.sentences[removal.seed.relation.index].slots
    guard let column = slots.lastIndex(where: { $0.type == "Taho" }) else { return [] }
    return universe.candidates(for: "Taho").values.compactMap { actor in
      var row = removal.values
      row[column] = actor
      guard proving.model.reference(to: row, in: removal.seed.relation) == nil else { return nil }
      return everywhere(
        RepairEdit.Addition(relation: removal.seed.relation, told: row, rows: [row]))
    }
  }

  /// The addition in all municipalities of the measure, as an author would write it.
  private func everywhere(_ addition: RepairEdit.Addition) -> RepairEdit.Addition {
    guard let row = addition.rows.first,
      let column = proving.book.vocabulary.sentences[addition.relation.index].slots.firstIndex(
        where: { $0.type == "Kunta" })
    else { return addition }
    let area = proving.area(of: row[0])
    guard area.contains(row[column]) else { return addition }
    let county = proving.county(of: row[column])
    let rows = area.map { municipality in
      row.indices.map { place -> Value in
        if row[place] == row[column] { return municipality }
        if row[place] == county { return proving.county(of: municipality) ?? row[place] }
        return row[place]
      }
    }
    return RepairEdit.Addition(relation: addition.relation, told: addition.told, rows: rows)
  }
}

extension Proving {
  /// The removals of statements, each with everything that stands in the same words.
  ///
  /// What is not the authors' to decide is left, and what makes the document or its item what it is.
  fileprivate func removals(of rows: [RowReference]) -> [RepairEdit.Removal] {
    let documents = Set(facts.documents.map(\.value))
    return rows.compactMap { row -> RepairEdit.Removal? in
      let values = model.values(of: row)
      guard book.vocabulary.sentences[row.relation.index].editing == .decision,
        let item = values.first, !documents.contains(item), let home = facts.place(of: item),
        let span = place(of: row), span != home
      else { return nil }
      return RepairEdit.Removal(seed: row, values: values, rows: self.rows(statedAt: span))
    }.withoutRepeats
  }

  private func place(of row: RowReference) -> Span? {
    model.origin(of: row).flatMap { $0 == 0 ? nil : facts.places[Int($0)] }
  }

  /// The rows that are stated in these words.
  private func rows(statedAt span: Span) -> [RowReference] {
    book.vocabulary.sentences.filter { $0.source != .derived }.flatMap { sentence in
      model.rows(of: sentence.relation).filter { place(of: $0) == span }
    }
  }

  /// The municipalities that a measure concerns.
  fileprivate func area(of measure: Value) -> [Value] {
    values(of: measure, in: "kunnassa")
  }

  /// The county of a municipality.
  fileprivate func county(of municipality: Value) -> Value? {
    values(of: municipality, in: "alue").first
  }

  private func values(of subject: Value, in sentence: String) -> [Value] {
    guard let relation = book.vocabulary.relation(sentence) else { return [] }
    let asked = Condition.holds(Atom(relation, [.constant(subject), .variable(0)]))
    return ((try? model.solutions(of: [asked], variables: 1)) ?? []).compactMap(\.first)
  }
}

extension Array where Element: Hashable {
  /// The elements without those that come again.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
