import Foundation

/// A git repository in a folder of a test's own.
struct History {
  let folder: Folder

  /// A repository whose branch `main` has one commit with these files.
  init(_ texts: [String: String]) throws {
    folder = try Folder(texts)
    try git("init", "--quiet", "--initial-branch=main")
    try commit()
  }

  private init(_ folder: Folder) {
    self.folder = folder
  }

  /// A clone that has only the last commit of the branch that is checked out.
  func shallowClone() throws -> History {
    let clone = try Folder()
    let source = "file://" + folder.url.path
    _ = try Self.command.run(
      ["clone", "--quiet", "--depth=1", source, clone.path("copy").path], in: clone.url)
    return History(Folder(keeping: clone, within: "copy"))
  }

  @discardableResult
  func git(_ arguments: String...) throws -> Outcome {
    try Self.command.run(arguments, in: folder.url)
  }

  /// Commits everything that has changed.
  func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "muutos")
  }

  private static let command = Command(
    executable: URL(filePath: "/usr/bin/env"),
    leading: [
      "git", "-c", "user.name=Testi", "-c", "user.email=testi@example.invalid",
      "-c", "commit.gpgsign=false",
    ])
}
