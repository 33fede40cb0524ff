import Dispatch
import Synchronization

/// A value that is worked out on another core while the program goes on.
package final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let found = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins the work.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    atWork.enter()
    DispatchQueue.global().async(group: group) {
      let value = work()
      self.found.withLock { $0 = value }
      atWork.leave()
    }
  }

  /// The value, which is waited for.
  package var value: Value {
    group.wait()
    return found.withLock(\.self) ?? work()
  }
}

/// Waits until nothing is worked out ahead any more, as a program does before it ends.
package func finishAhead() { atWork.wait() }

private let atWork = DispatchGroup()
