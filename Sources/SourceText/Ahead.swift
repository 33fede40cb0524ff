import Dispatch
import Synchronization

/// A value that is worked out on another core while the program goes on.
package final class Ahead<Value: Sendable>: Sendable {
  private struct State {
    /// The work, until somebody begins it.
    var work: (@Sendable () -> Value)?
    var value: Value?
  }

  private let state: Mutex<State>
  private let group = DispatchGroup()

  /// Begins the work as soon as a core is free; at once where it mostly waits, such as for another
  /// program, and leaves the cores to others.
  package init(mostlyWaiting: Bool = false, _ work: @escaping @Sendable () -> Value) {
    state = Mutex(State(work: work))
    atWork.enter()
    group.enter()
    if mostlyWaiting, Helpers.begin({ self.begin() }) { return }
    helpers.take { self.begin() }
  }

  /// The value; where no core has begun to work it out, that is done here, else it is waited for.
  package var value: Value {
    while true {
      begin()
      group.wait()
      if let value = state.withLock({ $0.value }) { return value }
    }
  }

  /// Does the work, unless it is done already or being done.
  private func begin() {
    let work = state.withLock { state in
      defer { state.work = nil }
      return state.work
    }
    guard let value = work?() else { return }
    state.withLock { $0.value = value }
    group.leave()
    atWork.leave()
  }
}

/// Waits until no other core is at work any more, as a program does before it ends.
package func finishAhead() { atWork.wait() }

/// What other cores have been given and are not done with.
let atWork = DispatchGroup()
