import Foundation

/// A folder as a reader of a README has it: the plans, the rules, the Makefile and the product.
struct Desk: ~Copyable {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let folder: URL

  init() throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "hytelint-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Plans", "Rules", "Makefile"] {
      try files.copyItem(at: Self.root.appending(path: name), to: folder.appending(path: name))
    }
    try files.createSymbolicLink(
      at: folder.appending(path: "hytelint"), withDestinationURL: Self.product)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The product to run: what `HYTELINT` names, or what was built beside these tests.
  private static var product: URL {
    if let path = ProcessInfo.processInfo.environment["HYTELINT"] { return URL(filePath: path) }
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "hytelint")
  }

  /// Writes a file that a README shows.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Runs a line in a shell; gives what it prints, what it complains of and how it ends.
  func run(_ line: String) throws -> (output: String, complaints: String, code: Int32) {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", line]
    shell.currentDirectoryURL = folder
    let (output, complaints) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    for file in [output, complaints] { try Data().write(to: file) }
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = try FileHandle(forWritingTo: output)
    shell.standardError = try FileHandle(forWritingTo: complaints)
    try shell.run()
    shell.waitUntilExit()
    return (try Self.text(output), try Self.text(complaints), shell.terminationStatus)
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
