import Findings
import Foundation
import Reports

/// Where a report goes: standard output, or a file that is written whole or not at all.
struct Output {
  private let file: String?

  init(_ file: String?) {
    self.file = file
  }

  /// Writes a report.
  ///
  /// - Throws: where it can't be written; of a file nothing then remains.
  func write(_ report: (inout ByteSink) -> Void) throws {
    if let file {
      var bytes = Data()
      var sink = ByteSink { bytes.append(contentsOf: $0) }
      report(&sink)
      try bytes.write(to: URL(fileURLWithPath: file), options: .atomic)
      return
    }
    var failure: (any Error)?
    var sink = ByteSink { chunk in
      guard failure == nil else { return }
      do { try FileHandle.standardOutput.write(contentsOf: Data(chunk)) } catch { failure = error }
    }
    report(&sink)
    if let failure { throw failure }
  }

  /// What to say where a report could not be written.
  static func complaint(_ file: String?, _ language: Language) -> String {
    let place = file ?? "-"
    switch language {
    case .fi: return "virhe: tulosta ei voitu kirjoittaa: \(place)"
    case .sv: return "fel: resultatet kunde inte skrivas: \(place)"
    case .en: return "error: the result could not be written: \(place)"
    }
  }
}
