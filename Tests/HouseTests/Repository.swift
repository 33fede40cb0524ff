import Foundation

/// A text of the repository, by its path from the root.
struct RepositoryText: Sendable {
  let path: String
  let text: String

  /// The lines; after a last line break comes an empty one.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// A file of Swift, and its code without comments and literals.
struct SwiftFile: Sendable {
  let path: String
  let text: String
  let code: SwiftCode

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = SwiftCode(text)
  }
}

/// Something that stands where the house does not want it.
struct Fault: CustomStringConvertible, Equatable {
  let path: String
  /// The line, from 1.
  let line: Int
  let words: String

  var description: String { "\(path):\(line): \(words)" }
}

/// The files of this repository, as git knows them or would when asked to add them.
struct Repository: Sendable {
  /// The folder of `Package.swift`.
  let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths from the root, sorted.
  let paths: [String]

  /// The Swift of the product, of its tests and of what builds it.
  let swift: [SwiftFile]

  /// The repository that this test stands in, read once.
  static let here = Result { try Repository() }

  private init() throws {
    let listing = try Self.output(
      of: ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], in: root)
    let folder = root
    paths = listing.split(separator: "\0").map(String.init).filter {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path())
    }
    swift = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      SwiftFile(path: path, text: try Self.read(path, in: folder))
    }
  }

  /// The Swift files below some folders.
  func swift(under folders: String...) -> [SwiftFile] {
    swift.filter { file in folders.contains { file.path.hasPrefix($0 + "/") } }
  }

  /// The text files below some folders.
  func texts(under folders: String..., ending: String) throws -> [RepositoryText] {
    let wanted = paths.filter { path in
      path.hasSuffix(ending) && folders.contains { path.hasPrefix($0 + "/") }
    }
    return try wanted.map(text)
  }

  /// The file at a path.
  func text(_ path: String) throws -> RepositoryText {
    RepositoryText(path: path, text: try Self.read(path, in: root))
  }

  private static func read(_ path: String, in root: URL) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  private static func output(of arguments: [String], in folder: URL) throws -> String {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git"] + arguments
    git.currentDirectoryURL = folder
    let pipe = Pipe()
    git.standardOutput = pipe
    try git.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    git.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
