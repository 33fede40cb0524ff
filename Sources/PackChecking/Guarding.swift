import Datalog
import Findings
import Rules

/// Whether absences are looked for only in documents that a positive condition has shown to be
/// given: what was not given is not absent.
struct Guarding {
  private let book: RuleBook
  private let definitions: Definitions

  /// The relations that rest on plans or agreements.
  private let written: Set<RelationID>

  /// By relation: the columns whose values come from a plan or an agreement.
  private var shown: [RelationID: Set<Int>] = [:]

  init(_ book: RuleBook, _ definitions: Definitions) {
    self.book = book
    self.definitions = definitions
    written = definitions.resting(on: book.vocabulary)
    for sentence in book.vocabulary.sentences where written.contains(sentence.relation) {
      shown[sentence.relation] = Set(
        sentence.slots.indices.filter { book.vocabulary.isItem(sentence.slots[$0].type) })
    }
    withdrawWhatDefinitionsDoNotShow()
  }

  /// A conclusion shows an item only where each of its definitions has it from a positive condition.
  private mutating func withdrawWhatDefinitionsDoNotShow() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for clause in book.program.clauses {
        guard let columns = shown[clause.head.relation] else { continue }
        let known = shownVariables(in: clause.body)
        let kept = columns.filter { clause.head.terms[$0].variable.map(known.contains) ?? false }
        guard kept != columns else { continue }
        shown[clause.head.relation] = kept
        isSettled = false
      }
    }
  }

  /// The variables for documents and items that positive conditions have from what was given.
  private func shownVariables(in body: [Condition]) -> Set<Int> {
    body.reduce(into: []) { variables, condition in
      guard case .holds(let atom) = condition else { return }
      for column in shown[atom.relation] ?? [] {
        if let variable = atom.terms[column].variable { variables.insert(variable) }
      }
    }
  }

  /// The conditions of a clause that look for an absence, or count, in unguarded documents.
  func unguarded(in clause: Clause) -> [Int] {
    let known = shownVariables(in: clause.body)
    return clause.body.indices.filter { number in
      guard book.overriding(clause.body[number]) == nil else { return false }
      return switch clause.body[number] {
      case .holds, .compare: false
      case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested):
        !isGuarded(nested, by: known)
      }
    }
  }

  /// Whether each sentence of plans and agreements hangs together with a known document or item.
  private func isGuarded(_ nested: [Condition], by known: Set<Int>) -> Bool {
    var reached = known
    var waiting = nested.compactMap { condition -> Atom? in
      guard case .holds(let atom) = condition, written.contains(atom.relation) else { return nil }
      return atom
    }
    while let next = waiting.firstIndex(where: { !items(of: $0).isDisjoint(with: reached) }) {
      reached.formUnion(items(of: waiting.remove(at: next)))
    }
    return waiting.isEmpty
  }

  /// The variables of an atom that stand for documents and items.
  private func items(of atom: Atom) -> Set<Int> {
    let slots = book.vocabulary.sentences[atom.relation.index].slots
    return Set(
      zip(atom.terms, slots).compactMap { term, slot in
        book.vocabulary.isItem(slot.type) ? term.variable : nil
      })
  }
}

extension Vocabulary {
  /// Whether values of the type are documents or stand in one.
  fileprivate func isItem(_ type: String) -> Bool {
    let upper = supertypes[type] ?? type
    return upper == "Asiakirja" || upper == "Kohta"
  }
}

extension Definitions {
  /// The relations of plans and agreements, and those that rest on them somewhere.
  fileprivate func resting(on vocabulary: Vocabulary) -> Set<RelationID> {
    var resting = Set(
      vocabulary.sentences.filter { $0.source == .plan || $0.source == .agreement }.map(\.relation))
    var before = 0
    while resting.count > before {
      before = resting.count
      for clause in program.clauses where !clause.body.relations.isDisjoint(with: resting) {
        resting.insert(clause.head.relation)
      }
    }
    return resting
  }
}

extension [Condition] {
  /// The relations read on all levels.
  fileprivate var relations: Set<RelationID> {
    reduce(into: []) { relations, condition in
      if case .holds(let atom) = condition { relations.insert(atom.relation) }
      relations.formUnion(condition.nested.relations)
    }
  }
}

extension Trials {
  /// The warnings of a clause's unguarded absences.
  func warnOfUnguarded(_ number: Int, _ guarding: Guarding) -> [PackWarning] {
    guard let statement = statement(of: number) else { return [] }
    return guarding.unguarded(in: book.program.clauses[number]).map { condition in
      PackWarning(
        kind: .unguarded, message: .unguarded, place: statement.place(of: condition),
        statement: statement.id, witness: [], accepted: statement.accepted)
    }
  }
}

extension Localized {
  fileprivate static let unguarded = Localized(
    fi: "puuttumista katsotaan asiakirjasta, josta mikään ehto ei kerro, että se on annettu; lisää "
      + "ehto samasta asiakirjasta tai sen kohdasta",
    sv: "avsaknad söks i ett dokument som inget villkor visar har getts; lägg till ett villkor om "
      + "samma dokument eller en punkt i det",
    en: "an absence is looked for in a document that no condition shows to be given; add a "
      + "condition on the same document or an item of it")
}
