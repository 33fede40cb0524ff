import SourceText
import Synchronization
import Testing

/// Work done side by side gives what it gives one after another.
@Suite
struct SideBySideTests {
  @Test(arguments: [0, 1, 2, 1000])
  func theResultsStandInTheOrderOfThePieces(count: Int) {
    #expect(sideBySide(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test
  func weightsChangeNothingInTheResults() {
    let found = sideBySide(100, weighing: { ($0 * 37) % 100 }, { $0 * 2 })
    #expect(found == (0..<100).map { $0 * 2 })
  }

  @Test
  func theHeaviestPiecesAreBegunFirst() throws {
    let begun = Mutex<[Int]>([])
    _ = sideBySide(200, weighing: { $0 == 150 ? 9 : 0 }) { number in
      begun.withLock { $0.append(number) }
    }
    let order = begun.withLock(\.self)
    // Some threads may write down what they began before another does.
    let place = try #require(order.firstIndex(of: 150))
    #expect(place < 20)
  }

  @Test(.timeLimit(.minutes(1)))
  func piecesMayHavePiecesOfTheirOwn() {
    let sums = sideBySide(20) { outer in
      sideBySide(20) { inner in sideBySide(5) { outer + inner + $0 }.reduce(0, +) }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { outer in 100 * outer + 5 * 190 + 20 * 10 })
  }

  @Test(.timeLimit(.minutes(1)))
  func aPieceCostsAsMuchWhereManyWereDoneBefore() {
    // A function that is wrapped anew for each piece would take the square of their number, and the stack.
    #expect(sideBySide(200_000) { $0 & 1 }.reduce(0, +) == 100_000)
  }

  @Test
  func eachPieceIsDoneOnce() {
    let done = Mutex([Int](repeating: 0, count: 500))
    _ = sideBySide(500) { number in done.withLock { $0[number] += 1 } }
    #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
  }
}
