import Checking
import Findings
import Foundation
import Synchronization

/// A line on standard error that tells how far a check of over a second has come.
final class ProgressLine: Sendable {
  private let isOn: Bool
  private let language: Language
  private let begun = Date()
  private let last = Mutex(Date.distantPast)

  init(_ terminal: Terminal, _ language: Language) {
    isOn = terminal.showsProgress
    self.language = language
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
    write("\r\u{1b}[K" + words(for: progress)[language])
  }

  /// Takes the line away.
  func clear() {
    if isOn, last.withLock({ $0 != .distantPast }) { write("\r\u{1b}[K") }
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
