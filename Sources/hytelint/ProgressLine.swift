import Checking
import Foundation
import Synchronization

/// A line on standard error that tells how far a check of over a second has come.
final class ProgressLine: Sendable {
  private let isOn: Bool
  private let begun = Date()
  private let last = Mutex(Date.distantPast)

  init(_ terminal: Terminal) {
    isOn = terminal.showsProgress
  }

  /// Shows how far the check is, at most ten times a second.
  func show(_ progress: Checking.Progress) {
    guard isOn, Date().timeIntervalSince(begun) > 1 else { return }
    let isDue = last.withLock { last in
      guard Date().timeIntervalSince(last) > 0.1 else { return false }
      last = Date()
      return true
    }
    guard isDue else { return }
    switch progress {
    case .reading(let number, let count): write("\r\u{1b}[K\(number)/\(count)")
    case .judging: write("\r\u{1b}[K…")
    }
  }

  /// Takes the line away.
  func clear() {
    if isOn, last.withLock({ $0 != .distantPast }) { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
