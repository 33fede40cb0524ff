import Foundation
import Testing

/// What came of one run of the built command.
struct Outcome {
  /// The exit code; nothing where the command had to be ended since it hung.
  let code: Int32?
  let outputBytes: Data
  let errors: String

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
}

/// The command as it is built, run as a process of its own.
struct Command {
  /// How long a run may take before it is held to hang, in seconds: far more than any run needs.
  static let patience = 120.0

  let executable: URL
  /// What stands before the command's own arguments, where another program starts it.
  var leading: [String] = []
  var environment: [String: String] = [:]

  /// The executable that was built with these tests, or the one that `HYTELINT` names.
  static let built: Command = {
    if let path = ProcessInfo.processInfo.environment["HYTELINT"] {
      return Command(executable: URL(filePath: path))
    }
    let runner = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = [runner, runner.appending(path: "../../..").standardizedFileURL]
    let candidates = beside.map { $0.appending(path: "hytelint") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return Command(executable: found ?? candidates[0])
  }()

  /// Runs the command in a folder and waits for its end.
  func run(
    _ arguments: [String], in folder: URL, input: FileHandle = .nullDevice, output: Any? = nil
  ) throws -> Outcome {
    let process = Process()
    let outcome = try Folder()
    process.executableURL = executable
    process.arguments = leading + arguments
    process.currentDirectoryURL = folder
    process.environment = Self.plainEnvironment.merging(environment) { $1 }
    process.standardInput = input
    let written = try FileHandle(forWritingTo: outcome.file("output"))
    process.standardOutput = output ?? written
    process.standardError = try FileHandle(forWritingTo: outcome.file("errors"))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let isEnded = ended.wait(timeout: .now() + Self.patience) == .success
    // The runner blocks the gentler signals, and what it starts inherits that.
    if !isEnded { kill(process.processIdentifier, SIGKILL) }
    return Outcome(
      code: isEnded ? process.terminationStatus : nil,
      outputBytes: try Data(contentsOf: outcome.url.appending(path: "output")),
      errors: String(
        decoding: try Data(contentsOf: outcome.url.appending(path: "errors")), as: UTF8.self))
  }

  /// The environment without what changes the command's ways.
  private static let plainEnvironment = ProcessInfo.processInfo.environment.filter { name, _ in
    !["NO_COLOR", "COLUMNS", "LANG", "TERM", "GITHUB_STEP_SUMMARY"].contains(name)
      && !name.hasPrefix("LC_")
  }
}

/// Runs the built command as on the day for which the scenarios are written.
func hytelint(
  _ arguments: String..., in folder: Folder, input: String? = nil,
  environment: [String: String] = [:]
) throws -> Outcome {
  var command = Command.built
  command.environment = environment
  let words = arguments + ["--as-of", "1.3.2026"]
  guard let input else { return try command.run(words, in: folder.url) }
  let file = try Folder(["input": input]).handle(reading: "input")
  return try command.run(words, in: folder.url, input: file)
}
