import Foundation
import Support
import Testing

/// An engine that this machine may have, to compare ours with.
enum OtherSolver {
  case clingo, prolog

  /// Where the engine is, or nothing.
  var program: URL? {
    switch self {
    case .clingo: executable(repository.appending(path: ".build-venv/bin/python"))
    case .prolog:
      ["/usr/bin/swipl", "/usr/local/bin/swipl", "/opt/homebrew/bin/swipl"].lazy
        .compactMap { executable(URL(filePath: $0)) }.first
    }
  }

  /// Whether it is here; where it is not, a line in the log says what was not compared.
  var isHere: Bool {
    if program != nil { return true }
    print("*** NOT COMPARED: \(missing) ***")
    return false
  }

  /// How to get it.
  private var missing: String {
    switch self {
    case .clingo: "no clingo; `make venv` installs it (needs python3 and pip)"
    case .prolog: "no SWI-Prolog; apt-get install swi-prolog-nox"
    }
  }

  /// The rows that the engine prints for a program's text.
  ///
  /// - Throws: what the engine said where it failed or warned.
  func rows(of text: String) throws -> Set<String> {
    let program = try #require(self.program)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "program.pl")
    try Data(text.utf8).write(to: source)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments(source.path)
    let (printed, said) = (folder.appending(path: "out"), folder.appending(path: "err"))
    for file in [printed, said] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: printed)
    process.standardError = try FileHandle(forWritingTo: said)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let complaint = String(decoding: try Data(contentsOf: said), as: UTF8.self)
    guard process.terminationStatus == 0, complaint.isEmpty else { throw EngineFault(complaint) }
    let lines = String(decoding: try Data(contentsOf: printed), as: UTF8.self).split(
      separator: "\n")
    return Set(lines.map(String.init))
  }

  private func arguments(_ path: String) -> [String] {
    switch self {
    case .clingo:
      [repository.appending(path: "Tests/ExportingTests/solve.py").path, path]
    case .prolog: ["-q", "-g", "halt", path]
    }
  }

  private func executable(_ url: URL) -> URL? {
    FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
  }
}

/// What another engine said where it could not do what was asked.
struct EngineFault: Error, CustomStringConvertible {
  let description: String

  init(_ said: String) {
    description = said.isEmpty ? "the engine failed and said nothing" : String(said.prefix(2000))
  }
}
