import Datalog
import Findings
import Rules

/// Runs of the engine on the canonical fact bases of clauses.
struct Trials {
  let book: RuleBook
  let written: WrittenPacks
  let definitions: Definitions

  /// The columns of the keys of stated sentences.
  private let keys: [RelationID: [Int]]

  /// One run: the base and all that follows from it.
  struct Trial {
    let base: CanonicalBase
    let model: Model

    /// Whether the base lacks something because it would have grown too large.
    let isCut: Bool
  }

  init(_ book: RuleBook, _ written: WrittenPacks) {
    self.book = book
    self.written = written
    definitions = Definitions(book.program)
    let keyed = book.vocabulary.sentences.filter { $0.source != .derived && !$0.key.isEmpty }
    keys = Dictionary(
      keyed.map { ($0.relation, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// Runs conditions on their base; nothing where the run does not end within the limit.
  func trial(of conditions: [Condition], variables: Int, attempt: Int) -> Trial? {
    let unfolding = Unfolding(
      conditions, variables: variables, by: definitions, choosing: Choices(attempt: attempt))
    let base = CanonicalBase(unfolding, under: book, keys: keys)
    let model = try? evaluate(
      book.program, over: base.rows(of: book.program), rowLimit: 2_000, stepLimit: 5_000_000)
    return model.map { Trial(base: base, model: $0, isCut: unfolding.isCut) }
  }

  /// The statement that gives a clause; nothing for clauses that the packs do not state.
  func statement(of clause: Int) -> Statement? {
    guard written.statements.count == book.statedClauses, clause < book.statedClauses else {
      return nil
    }
    return written.statements[clause]
  }
}
