import Dispatch
import Synchronization

/// Does so many pieces of work on all cores; the results stand in the order of the pieces.
///
/// With their weights, the heaviest pieces are begun first, so that no core is left with one at the
/// end. A piece may have pieces of its own, which cores take up that have nothing else to do.
package func sideBySide<Piece: Sendable>(
  _ count: Int, weighing weight: ((Int) -> Int)? = nil, _ work: @escaping @Sendable (Int) -> Piece
) -> [Piece] {
  if count < 2 { return (0..<count).map(work) }
  var order = Array(0..<count)
  if let weight {
    let weights = order.map(weight)
    order.sort { (weights[$1], $0) < (weights[$0], $1) }
  }
  let pieces = Pieces(order, work)
  for _ in 1..<max(1, min(count, cores.load(ordering: .relaxed))) {
    atWork.enter()
    helpers.take {
      pieces.doThoseLeft()
      atWork.leave()
    }
  }
  pieces.doThoseLeft()
  return pieces.finished
}

/// Pieces of work that some threads share.
private final class Pieces<Piece: Sendable>: Sendable {
  /// What is done for each: in a type of its own, for a bare function is wrapped anew each time that a
  /// lock hands it out.
  private struct Work {
    let piece: @Sendable (Int) -> Piece
  }

  private let order: [Int]
  /// Nothing once all is done, for a core may look in late.
  private let work: Mutex<Work?>
  private let begun = Atomic(0)
  private let results: Mutex<[Piece?]>
  private let unfinished = DispatchGroup()

  init(_ order: [Int], _ work: @escaping @Sendable (Int) -> Piece) {
    self.order = order
    self.work = Mutex(Work(piece: work))
    results = Mutex([Piece?](repeating: nil, count: order.count))
    for _ in order { unfinished.enter() }
  }

  /// Does one piece after another until all are begun.
  func doThoseLeft() {
    while true {
      let place = begun.wrappingAdd(1, ordering: .relaxed).oldValue
      guard place < order.count, let work = work.withLock({ $0 }) else { return }
      let piece = work.piece(order[place])
      results.withLock { $0[order[place]] = piece }
      unfinished.leave()
    }
  }

  /// The results, once all are there.
  var finished: [Piece] {
    unfinished.wait()
    work.withLock { $0 = nil }
    return results.withLock { results in
      // A loop, for `compactMap` asks the runtime about every kind of piece.
      var finished: [Piece] = []
      for number in order.indices {
        if let piece = results[number] { finished.append(piece) }
      }
      results = []
      return finished
    }
  }
}
