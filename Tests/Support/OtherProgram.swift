package import Foundation

/// A program of `.build-venv`, which `make venv` sets up, to hold what we write against.
package struct OtherProgram: Sendable {
  private let program: URL

  /// The program by its name; nothing where it is not here, and a line in the log says so.
  package init?(_ name: String) {
    program = repository.appending(path: ".build-venv/bin").appending(path: name)
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      print("*** NOT COMPARED: no \(name); `make venv` installs it (needs python3 and pip) ***")
      return nil
    }
  }

  /// What came of a run of it.
  package struct Outcome {
    package let code: Int32
    package let output: String
    package let errors: String
  }

  /// Runs it in a folder and waits for its end.
  package func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try Self.text(output), errors: try Self.text(errors))
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
