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

  private final class Done: Sendable {
    let count = Mutex(0)
  }
}
