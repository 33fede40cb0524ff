import Datalog
package import Facts
package import Findings
import Rules
import SourceText

extension Proving {
  /// The smallest changes that remove a finding and raise none as severe, each tried by judging.
  ///
  /// - Parameters:
  ///   - finding: what is to be removed.
  ///   - trials: how often the set is judged anew at most.
  /// - Returns: the changes that were found, and whether all were tried.
  package func repairs(of finding: Finding, trials: Int = 80) -> Repairs {
    guard var search = RepairSearch(finding, in: self, trials: trials) else {
      return Repairs([], isExhaustive: true, isOfText: true)
    }
    search.run()
    return repairs(of: search)
  }

  /// The same by judging a part of a set alone.
  ///
  /// - Parameters:
  ///   - finding: what is to be removed, as the whole set or the part has it.
  ///   - trials: how often the part is judged anew at most.
  ///   - isApart: whether changed facts still have nothing to do with the other parts.
  /// - Returns: what was found; nothing where a change would reach beyond the part.
  package func repairs(
    of finding: Finding, trials: Int = 80, asLongAs isApart: @escaping (FactBase) -> Bool
  ) -> Repairs? {
    guard let own = own(finding) else { return nil }
    guard var search = RepairSearch(own, in: self, trials: trials, asLongAs: isApart) else {
      return Repairs([], isExhaustive: true, isOfText: true)
    }
    search.run()
    return search.hasReachedFurther ? nil : repairs(of: search)
  }

  /// What a search has found, the best first.
  private func repairs(of search: RepairSearch) -> Repairs {
    let words = RepairWords(self)
    let ranks = search.successes.map { words.rank(of: $0) }
    let ranked = ranks.indices.sorted { one, other in
      ranks[one] == ranks[other] ? one < other : ranks[one].lexicographicallyPrecedes(ranks[other])
    }
    let repairs = ranked.map { search.successes[$0] }.map { success in
      Repair(
        words.edits(of: success.edits), thins: success.thins, alsoRemoved: success.alsoRemoved)
    }
    return Repairs(repairs.withoutRepeats, isExhaustive: !search.wasCut)
  }
}

/// Puts changes in words.
private struct RepairWords {
  private let proving: Proving
  private let words: ConditionWords

  /// The document in which each item stands.
  private let documents: [Value: Value]

  init(_ proving: Proving) {
    self.proving = proving
    documents = Dictionary(
      proving.subjects.map { ($0.value, $0.document) }, uniquingKeysWith: { first, _ in first })
    words = ConditionWords(proving.book.vocabulary) { proving.facts.name(of: $0, type: $1) }
  }

  /// What makes one repair better than another, the smaller the better: that it takes nothing away,
  /// that it is small and in the makers' own hands, and that it does more good.
  func rank(of success: RepairSearch.Success) -> [Int] {
    let edits = success.edits
    let weights =
      edits.replacement.map { [weight(of: $0.1)] }
      ?? edits.map { edit in edit.addition.map { weight(of: $0) } ?? 3 }
    return [
      success.thins ? 1 : 0, edits.replacement == nil ? edits.count : 1, weights.reduce(0, +),
      -success.alsoRemoved,
    ]
  }

  /// How far it is from the makers' own hands; to tell another theme or model of a measure only
  /// because of a finding is seldom right.
  private func weight(of addition: RepairEdit.Addition) -> Int {
    switch proviso(of: addition) {
    case .consent: return 1
    case .record: return 2
    case .decision:
      let slots = sentences[addition.relation.index].slots
      return slots.count == 1 || slots.contains { $0.type == "Taho" } ? 0 : 2
    }
  }

  func edits(of changes: [RepairEdit]) -> [Repair.Edit] {
    if let (removal, addition) = changes.replacement {
      return [
        .replace(
          sentence(removal.values, in: removal.seed.relation),
          with: sentence(addition.told, in: addition.relation), at: place(of: removal),
          proviso(of: addition))
      ]
    }
    return changes.map { change in
      switch change {
      case .removal(let removal):
        .remove(sentence(removal.values, in: removal.seed.relation), at: place(of: removal))
      case .addition(let addition):
        .add(
          sentence(addition.told, in: addition.relation),
          near: addition.told.first.flatMap(\.self).flatMap(proving.facts.place(of:)),
          proviso(of: addition))
      }
    }
  }

  /// A record is one whoever it is about; a role of somebody else takes that one's consent.
  private func proviso(of addition: RepairEdit.Addition) -> Repair.Proviso {
    let sentence = sentences[addition.relation.index]
    guard sentence.editing != .record else { return .record }
    let makers = makers(of: addition.told.first.flatMap(\.self))
    for (slot, value) in zip(sentence.slots, addition.told) where slot.type == "Taho" {
      guard let value, !makers.isEmpty, !makers.contains(value) else { continue }
      return .consent(of: words.shown(value, type: slot.type))
    }
    return .decision
  }

  /// Who made the plan in which a measure stands.
  private func makers(of item: Value?) -> [Value] {
    guard let item, let relation = proving.book.vocabulary.relation("laatija"),
      let document = documents[item]
    else { return [] }
    let asked = Condition.holds(Atom(relation, [.constant(document), .variable(0)]))
    return ((try? proving.model.solutions(of: [asked], variables: 1)) ?? []).compactMap(\.first)
  }

  private var sentences: [Vocabulary.Sentence] {
    proving.book.vocabulary.sentences
  }

  private func place(of removal: RepairEdit.Removal) -> Span? {
    proving.model.origin(of: removal.seed).map { proving.facts.places[Int($0)] }
  }

  private func sentence(_ values: [Value?], in relation: RelationID) -> Localized {
    let atom = Atom(relation, values.indices.map(Term.variable))
    return words.text(
      [.holds(atom)], values: values, types: sentences[relation.index].slots.map(\.type))
  }
}
