import Checking
import Findings
import Foundation
import Synchronization

/// A line on standard error that tells how far a check of over a second has come.
final class ProgressLine: Sendable {
  /// What is to be told, and what stands on the terminal.
  private struct State {
    var words: Localized?
    var shown: Localized?
    var isOver = false
  }

  private let language: Language
  private let state = Mutex(State())

  /// A line that shows itself after a second, where there is a terminal for it.
  init(_ terminal: Terminal, _ language: Language) {
    self.language = language
    guard terminal.showsProgress else { return }
    // A thread of its own, since the work takes all those that the system shares out.
    Thread.detachNewThread { [self] in
      Thread.sleep(forTimeInterval: 1)
      while draw() { Thread.sleep(forTimeInterval: 0.2) }
    }
  }

  /// Notes how far the check is.
  func show(_ progress: Checking.Progress) {
    let words = words(for: progress)
    state.withLock { $0.words = words }
  }

  /// Takes the line away, for good.
  func clear() {
    state.withLock { state in
      if state.shown != nil { write("\r\u{1b}[K") }
      state.isOver = true
    }
  }

  /// Writes the line anew; gives whether there is more to come.
  private func draw() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      if let words = state.words, words != state.shown {
        write("\r\u{1b}[K" + words[language])
        state.shown = words
      }
      return true
    }
  }

  private func words(for progress: Checking.Progress) -> Localized {
    switch progress {
    case .reading(let number, let count):
      Localized(
        fi: "Luetaan tiedostoja: \(number)/\(count)", sv: "Läser filer: \(number)/\(count)",
        en: "Reading files: \(number)/\(count)")
    case .judging:
      Localized(fi: "Arvioidaan…", sv: "Bedömer…", en: "Judging…")
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
