import Foundation
import Testing

/// The faults that `make mutation-engine` plants still fit the code, which `make test` does not try out.
@Suite struct EngineFaultTests {
  /// The file that a fault is planted in, and the text that it replaces.
  private struct Planting {
    let file: String
    let old: String

    /// Nothing where the fault is not written as `run.py` reads it.
    init?(_ text: String) {
      let parts = text.components(separatedBy: "\nold:\n")
      let file = text.components(separatedBy: "\n").first { $0.hasPrefix("file: ") }
      let texts = parts.last?.components(separatedBy: "\nnew:\n") ?? []
      guard let file, text.hasPrefix("why: "), parts.count == 2, texts.count == 2 else {
        return nil
      }
      self.file = String(file.dropFirst("file: ".count))
      old = texts[0]
    }
  }

  @Test func eachReplacesATextThatStandsOnceInItsFile() throws {
    let repository = try Repository.here.get()
    let faults = try repository.texts(under: "Tests/EngineFaults", ending: ".fault")
    #expect(faults.count > 50)
    for fault in faults {
      let planting = try #require(Planting(fault.text), "\(fault.path)")
      let pieces = try repository.text(planting.file).text.components(separatedBy: planting.old)
      #expect(pieces.count == 2, "\(fault.path)")
    }
  }
}
