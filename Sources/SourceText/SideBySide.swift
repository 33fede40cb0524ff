import Dispatch
import Synchronization

/// Does so many pieces of work on all cores; the results stand in the order of the pieces.
package func sideBySide<Piece: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Piece
) -> [Piece] {
  if count == 1 { return [work(0)] }
  let results = Mutex([Piece?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let piece = work(number)
    results.withLock { $0[number] = piece }
  }
  return results.withLock { $0.compactMap(\.self) }
}
