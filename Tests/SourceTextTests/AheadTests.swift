import CThreads
import Foundation
import SourceText
import Synchronization
import Testing

/// Work done on another core while the program goes on.
struct AheadTests {
  @Test func theValueIsWaitedForAndWorkedOutOnce() {
    let done = Done()
    let ahead = Ahead {
      Thread.sleep(forTimeInterval: 0.02)
      return done.count.withLock { count in
        count += 1
        return "arvo \(count)"
      }
    }
    #expect((0..<3).map { _ in ahead.value } == ["arvo 1", "arvo 1", "arvo 1"])
  }

  @Test func theProgramGoesOnMeanwhile() {
    let gate = DispatchSemaphore(value: 0)
    let ahead = Ahead { gate.wait() }
    // Were the work done here, it would wait for ever.
    gate.signal()
    ahead.value
  }

  @Test func manyAtOnceGiveEachItsOwn() {
    let many = (0..<50).map { number in Ahead { number * number } }
    #expect(many.map(\.value) == (0..<50).map { $0 * $0 })
  }

  @Test func theEndWaitsForWhatNobodyAskedFor() {
    let done = Done()
    for _ in 0..<8 {
      _ = Ahead {
        Thread.sleep(forTimeInterval: 0.01)
        done.count.withLock { $0 += 1 }
      }
    }
    finishAhead()
    #expect(done.count.withLock(\.self) == 8)
  }

  @Test(.timeLimit(.minutes(1))) func workGoesOnBesideTheOneWhoAskedForIt() {
    let (begun, asked) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let answer = Ahead {
      begun.signal()
      return asked.wait(timeout: .now() + 30) == .success
    }
    // The value is not asked for yet, so that another thread must do the work.
    #expect(begun.wait(timeout: .now() + 30) == .success)
    asked.signal()
    #expect(answer.value)
  }

  @Test(.timeLimit(.minutes(1))) func moreWorkThanThereAreThreadsIsAllDoneOnce() {
    let done = Mutex([Int](repeating: 0, count: 500))
    let work = (0..<500).map { number in
      Ahead<Int> {
        done.withLock { $0[number] += 1 }
        return sideBySide(3) { number + $0 }.reduce(0, +)
      }
    }
    #expect(work.map(\.value) == (0..<500).map { 3 * $0 + 3 })
    #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test(.timeLimit(.minutes(1))) func workThatMostlyWaitsLeavesTheThreadsToOthers() {
    let (waiting, released) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let waiters = (0..<40).map { _ in
      Ahead(mostlyWaiting: true) {
        waiting.signal()
        return released.wait(timeout: .now() + 60) == .success
      }
    }
    for _ in waiters { #expect(waiting.wait(timeout: .now() + 30) == .success) }
    let begun = DispatchSemaphore(value: 0)
    let other = Ahead { _ = begun.signal() }
    #expect(begun.wait(timeout: .now() + 30) == .success)
    for _ in waiters { released.signal() }
    for waiter in waiters { #expect(waiter.value) }
    _ = other.value
  }

  @Test(.timeLimit(.minutes(1))) func aThreadThatIsBegunElsewhereMayGoWhereItsMakerMay() {
    let usable = usable_cores()
    let begun = DispatchSemaphore(value: 0)
    let isFree = Ahead(mostlyWaiting: true) {
      begun.signal()
      // It is let go once it has begun.
      for _ in 0..<10_000 where usable_cores() != usable { Thread.sleep(forTimeInterval: 0.001) }
      return usable_cores() == usable
    }
    // Else the one who asks for the value may do the work.
    #expect(begun.wait(timeout: .now() + 30) == .success)
    #expect(isFree.value)
  }

  private final class Done: Sendable {
    let count = Mutex(0)
  }
}
