import Foundation
import Testing

@Suite struct ReadmeTests {
  static let readmes = [
    "README.md", "CONTRIBUTING.md", "Plans/README.md", "Rules/README.md", "Sources/README.md",
    "Tests/README.md",
  ]

  @Test(arguments: readmes)
  func doesWhatItTellsPeopleToType(_ path: String) throws {
    let markdown = Markdown(try Self.text(path))
    let desk = try Desk()
    for file in markdown.files { try desk.write(file.text, to: file.name) }
    for (line, command, output) in markdown.commands {
      let result = try desk.run(try dryRun(of: command))
      #expect(result.code == 0, "\(path):\(line): \(command)\n\(result.complaints)")
      guard let shown = output?.map({ $0 + "\n" }).joined(), shown != result.output else {
        continue
      }
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
        try Self.renew(path, shown, result.output)
      }
      Issue.record("\(path):\(line): \(command) now prints\n\(result.output)")
    }
  }

  @Test func theMainReadmeShowsAPlanAndItsReport() throws {
    let markdown = Markdown(try Self.text("README.md"))
    #expect(markdown.files.count == 1)
    #expect(markdown.commands.contains { $0.output != nil })
  }

  @Test(arguments: readmes)
  func leadsOnlyToWhatIsThere(_ path: String) throws {
    let text = try Self.text(path)
    let folder = Desk.root.appending(path: path).deletingLastPathComponent()
    for link in links(in: text) where !link.contains("://") {
      if link.hasPrefix("#") {
        #expect(anchors(in: text).contains(link), "\(path) leads to \(link)")
      } else {
        let file = folder.appending(path: link.prefix { $0 != "#" })
        #expect(FileManager.default.fileExists(atPath: file.path()), "\(path) leads to \(link)")
      }
    }
  }

  /// Puts what a command prints now where a README shows what it printed.
  private static func renew(_ path: String, _ shown: String, _ output: String) throws {
    let old = "```text\n\(shown)```"
    let text = try text(path).replacingOccurrences(of: old, with: "```text\n\(output)```")
    try Data(text.utf8).write(to: Desk.root.appending(path: path))
  }

  private static func text(_ path: String) throws -> String {
    let bytes = try Data(contentsOf: Desk.root.appending(path: path))
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct MarkdownTests {
  let markdown = Markdown(
    "a\n```yaml\n# plan.yaml\na: b\n```\n\n```sh\n./hytelint plan.yaml\n```\n\n```text\nout\n```\n"
      + "\n```sh\n# a remark\nmake lint\nmake test\n```\n")

  @Test func findsCommandsWithTheirLinesAndOutput() {
    #expect(markdown.commands.map(\.line) == [8, 17, 18])
    #expect(markdown.commands.map(\.command) == ["./hytelint plan.yaml", "make lint", "make test"])
    #expect(markdown.commands.map(\.output) == [["out"], nil, nil])
  }

  @Test func findsFilesWithTheirNames() {
    #expect(markdown.files.map(\.name) == ["plan.yaml"])
    #expect(markdown.files.map(\.text) == ["# plan.yaml\na: b\n"])
  }

  @Test func findsLinksButNotAddressesInCode() {
    #expect(links(in: "[a](b.md) and [c](d/e.md#f)") == ["b.md", "d/e.md#f"])
  }

  @Test func makesAnchorsOfHeadings() {
    #expect(anchors(in: "# A b\n\n## På svenska, c\n") == ["#a-b", "#på-svenska-c"])
  }

  @Test func onlySaysWhatAMakeWouldDo() throws {
    #expect(try dryRun(of: "make lint") == "make -n lint")
    #expect(try dryRun(of: "./hytelint Plans") == "./hytelint Plans")
    #expect(try dryRun(of: "swift test --filter ReadmeTests") == "true")
    #expect(throws: UnknownTests.self) { try dryRun(of: "swift test --filter NoSuchTests") }
  }
}

/// A command that would run tests that are not there.
struct UnknownTests: Error {
  let name: String
}

/// What a test can run of a command: tests and builds would not end, so they are only looked up.
func dryRun(of command: String) throws -> String {
  if command.hasPrefix("make ") { return "make -n " + command.dropFirst(5) }
  let words = command.split(separator: " ").map(String.init)
  guard let swift = words.firstIndex(of: "swift"), words.dropFirst(swift + 1).first == "test" else {
    return command
  }
  if let filter = words.firstIndex(of: "--filter"), filter + 1 < words.count {
    let folder = Desk.root.appending(path: "Tests").appending(path: words[filter + 1])
    guard FileManager.default.fileExists(atPath: folder.path()) else {
      throw UnknownTests(name: words[filter + 1])
    }
  }
  return "true"
}

/// The targets of the links of a Markdown text.
func links(in text: String) -> [String] {
  text.components(separatedBy: "](").dropFirst().compactMap { rest in
    rest.firstIndex(of: ")").map { String(rest[..<$0]) }
  }
}

/// The anchors of the headings of a Markdown text.
func anchors(in text: String) -> [String] {
  text.components(separatedBy: "\n").filter { $0.hasPrefix("#") }.map { line in
    let title = line.drop { "# ".contains($0) }.lowercased()
    return "#"
      + title.filter { $0.isLetter || $0.isNumber || " -".contains($0) }
      .replacingOccurrences(of: " ", with: "-")
  }
}
