import Dispatch
import Synchronization

/// A value that is worked out on another core while the program goes on.
package final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let isBegun = Atomic(false)
  private let found = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins the work as soon as a core is free.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    atWork.enter()
    group.enter()
    DispatchQueue.global().async { self.begin() }
  }

  /// The value; where no core has begun to work it out, that is done here, else it is waited for.
  package var value: Value {
    begin()
    group.wait()
    return found.withLock(\.self) ?? work()
  }

  /// Does the work, unless it is done already or being done.
  private func begin() {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    let value = work()
    found.withLock { $0 = value }
    group.leave()
    atWork.leave()
  }
}

/// Waits until nothing is worked out ahead any more, as a program does before it ends.
package func finishAhead() { atWork.wait() }

private let atWork = DispatchGroup()
