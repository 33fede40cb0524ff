import Datalog
import Facts
import Rules

/// The values that a repair may write: those of the proof, and the actors of its measures and plans.
struct RepairUniverse {
  private var values: [String: [Value]] = [:]
  private let supertypes: [String: String]
  private let model: Model

  /// Types whose values are left for the author to fill in.
  private static let open: Set<String> = ["Päivä", "Nimi"]
  /// Types whose values are told by rules alone.
  private static let closed: Set<String> = ["Sana", "Luku"]

  init(_ leaves: ProofLeaves, about subjects: Set<Value>, in model: Model, _ book: RuleBook) {
    self.model = model
    supertypes = book.vocabulary.supertypes
    let unnamed = book.vocabulary.relation("ei-organisaatio").map { relation in
      Set(model.rows(of: relation).map { model.value(at: 0, of: $0) })
    }
    for (value, type) in leaves.values where !Self.isActor(type, supertypes) {
      add(value, type, but: unnamed)
    }
    for sentence in book.vocabulary.sentences where sentence.editing != nil {
      for row in model.rows(of: sentence.relation)
      where subjects.contains(model.value(at: 0, of: row)) {
        for (slot, value) in zip(sentence.slots, model.values(of: row)) {
          add(value, slot.type, but: unnamed)
        }
      }
    }
    for sentence in book.vocabulary.sentences
    where sentence.source == .register && sentence.slots.map(\.type).first == "Kunta" {
      addNeighbours(by: sentence)
    }
  }

  private static func isActor(_ type: String, _ supertypes: [String: String]) -> Bool {
    type == "Taho" || supertypes[type] == "Taho"
  }

  /// The county of each municipality, or whatever else registers tell of one by a key.
  private mutating func addNeighbours(by sentence: Vocabulary.Sentence) {
    guard sentence.key == [0], sentence.slots.count == 2 else { return }
    for municipality in values["Kunta"] ?? [] {
      let wanted = Atom(sentence.relation, [.constant(municipality), .variable(0)])
      let found = try? model.solutions(of: [.holds(wanted)], variables: 1, limit: 1)
      if let value = found?.first?.first { add(value, sentence.slots[1].type, but: nil) }
    }
  }

  private mutating func add(_ value: Value, _ type: String, but unnamed: Set<Value>?) {
    guard !Self.open.contains(type), !Self.closed.contains(type),
      !(unnamed?.contains(value) ?? false)
    else { return }
    for type in [type, supertypes[type]].compactMap(\.self)
    where !(values[type] ?? []).contains(value) { values[type, default: []].append(value) }
  }

  /// The values of a type; for one that the author fills in, one that stays untold.
  func candidates(for type: String) -> (values: [Value], areOpen: Bool) {
    Self.open.contains(type) ? ([], true) : (values[type] ?? [], false)
  }
}
