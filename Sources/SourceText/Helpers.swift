import CThreads
import Dispatch
import Synchronization

/// Tells how many cores there are, which the tool alone may ask.
package func useCores(_ count: Int) {
  cores.store(max(1, count), ordering: .relaxed)
}

/// How many cores this process may use; nobody but the tool minds how many, and some systems don't say.
let cores: Atomic<Int> = {
  let usable = Int(usable_cores())
  return Atomic(usable > 0 ? usable : 4)
}()

/// The threads that take up work beside the one that has it to give.
let helpers = Helpers()

/// Threads that take up work in the order in which it is given: no more than there are other cores,
/// begun when there is work that none of them waits for, and kept.
///
/// Who gives work has a core already. Those of Dispatch may stand in line on the core of the thread that gives the work, for longer than
/// a small plan takes, while another core is idle; each of these is begun on another core.
final class Helpers: Sendable {
  typealias Work = @Sendable () -> Void

  private struct State {
    var work: [Work] = []
    var threads = 0
    /// How many of the threads are at no work.
    var free = 0
  }

  private let state = Mutex(State())
  private let given = DispatchSemaphore(value: 0)

  /// Has a piece of work done beside this thread, or on it where there can be no other.
  func take(_ work: @escaping Work) {
    let most = max(1, cores.load(ordering: .relaxed) - 1)
    let isShort = state.withLock { state in
      state.work.append(work)
      guard state.work.count > state.free, state.threads < most else { return false }
      state.threads += 1
      state.free += 1
      return true
    }
    given.signal()
    guard isShort, !Self.begin({ self.help() }) else { return }
    let isAlone = state.withLock { state in
      state.threads -= 1
      state.free -= 1
      return state.threads == 0
    }
    if isAlone, given.wait(timeout: .now()) == .success {
      state.withLock { $0.work.removeFirst() }()
    }
  }

  /// Does piece after piece, for as long as the program runs.
  private func help() {
    while true {
      given.wait()
      // There is a piece for each signal.
      let work = state.withLock { state in
        state.free -= 1
        return state.work.removeFirst()
      }
      work()
      state.withLock { $0.free += 1 }
    }
  }

  /// Begins a thread for some work, which is not one of those that are kept unless the work is theirs;
  /// false where there can be none.
  static func begin(_ work: @escaping Work) -> Bool {
    let held = unsafe Unmanaged.passRetained(Held(work)).toOpaque()
    let failure = unsafe begin_thread_elsewhere(
      { held in
        if let held = unsafe held {
          unsafe Unmanaged<Held>.fromOpaque(held).takeRetainedValue().work()
        }
        return nil
      }, held)
    if failure != 0 { unsafe Unmanaged<Held>.fromOpaque(held).release() }
    return failure == 0
  }

  /// Work on its way to a thread.
  private final class Held: Sendable {
    let work: Work
    init(_ work: @escaping Work) { self.work = work }
  }
}
