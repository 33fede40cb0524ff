import Synchronization

/// The questions that were put to a model, kept ready to be put again with other values.
///
/// The first times a question goes through whole tables, for that is sooner done than making indexes;
/// one that is put again and again gets them. They are then there for all questions after it.
final class QuestionMemory: Sendable {
  /// How often a question is put before it gets indexes.
  private static let timesWithoutIndexes = 4

  /// How many questions are kept; those beyond are made ready each time.
  private static let most = 1_000

  private struct State {
    var storage: Storage
    var known: [Question: Known] = [:]
  }

  private struct Known {
    var query: Query
    var times = 1
  }

  private let state: Mutex<State>

  /// Nothing was asked yet of what is stored.
  init(over storage: Storage) {
    state = Mutex(State(storage: storage))
  }

  /// The question made ready.
  func query(_ question: Question) throws(UnsafeQuestion) -> Query {
    try state.withLock { (state) throws(UnsafeQuestion) in
      guard var known = state.known[question] else {
        let query = try Query(question, buildsIndexes: false, in: &state.storage)
        if state.known.count < Self.most { state.known[question] = Known(query: query) }
        return query
      }
      known.times += 1
      if known.times == Self.timesWithoutIndexes + 1 {
        known.query = try Query(question, buildsIndexes: true, in: &state.storage)
      }
      state.known[question] = known
      return known.query
    }
  }
}
