import Foundation
import Testing

/// What the command does on a terminal and nowhere else.
@Suite struct TerminalTests {
  /// A run on a terminal of so many columns; what it wrote, and how it ended.
  private func runOnTerminal(
    _ arguments: [String], in folder: Folder, columns: UInt16 = 60,
    environment: [String: String] = [:]
  ) throws -> (text: String, outcome: Outcome) {
    var (main, side) = (Int32(-1), Int32(-1))
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(unsafe openpty(&main, &side, nil, nil, &size) == 0)
    let terminal = FileHandle(fileDescriptor: side, closeOnDealloc: true)
    var command = Command.built
    command.environment = ["TERM": "xterm"].merging(environment) { $1 }
    let words = arguments + ["--as-of", "1.3.2026"]
    let outcome = try command.run(words, in: folder.url, output: terminal)
    try terminal.close()
    return (String(decoding: written(on: main), as: UTF8.self), outcome)
  }

  /// What was written on the terminal, read to its end: an error, once its other side is closed.
  private func written(on terminal: Int32) -> [UInt8] {
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe read(terminal, &piece, piece.count), count > 0 {
      text += piece[..<count]
    }
    close(terminal)
    return text
  }

  @Test func coloursAndItsWidthAreUsed() throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    let (text, outcome) = try runOnTerminal(["."], in: folder)
    #expect(outcome.code == 1)
    #expect(text.contains("\u{1B}[1;31m"))
    let lines = text.split(separator: "\r\n").map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test(arguments: [40, 80, 1, 10_000] as [UInt16])
  func linesFitTerminalsFromFortyColumns(_ columns: UInt16) throws {
    let folder = try Folder(["a.yaml": Plans.faulty, "b.yaml": Plans.doubtful])
    let environment = ["NO_COLOR": "1"]
    let (text, outcome) = try runOnTerminal(
      ["."], in: folder, columns: columns, environment: environment)
    #expect(outcome.code == 1)
    let widest = text.split(separator: "\r\n").map(\.count).max() ?? 0
    #expect(widest <= max(40, Int(columns)) && widest > 30)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func coloursCanBeRefused(_ environment: [String: String]) throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    let (text, _) = try runOnTerminal(["."], in: folder, environment: environment)
    #expect(text.contains("virhe: "))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(arguments: [("sv_FI.UTF-8", "fel: "), ("en_US.UTF-8", "error: "), ("C", "virhe: ")])
  func theLanguageIsThatOfTheLocale(_ locale: String, _ word: String) throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    let environment = ["LANG": locale, "NO_COLOR": "1"]
    let (text, _) = try runOnTerminal(["."], in: folder, environment: environment)
    #expect(text.contains(word))
  }

  @Test func theConfigurationIsStrongerThanTheLocale() throws {
    let folder = try Folder(["a.yaml": Plans.faulty, "hytelint.yaml": "kieli: fi\n"])
    let environment = ["LANG": "sv_FI.UTF-8", "NO_COLOR": "1"]
    let (text, _) = try runOnTerminal(["."], in: folder, environment: environment)
    #expect(text.contains("virhe: "))
  }
}
