import Foundation
import Support
import Testing

/// The hook of `.pre-commit-hooks.yaml`, run by the real pre-commit in repositories of its own.
@Suite struct HookTests {
  @Test func aFaultStopsACommitAlsoWhereItComesOfAFileThatIsGone() throws {
    guard let preCommit = OtherProgram("pre-commit") else { return }
    let hooks = try Folder()
    try hooks.write(
      try Data(contentsOf: repository.appending(path: ".pre-commit-hooks.yaml")),
      to: ".pre-commit-hooks.yaml")
    try commit(in: hooks)
    let plans = try Folder(["a.yaml": Plans.clean, "b.yaml": Plans.faulty, "lue.txt": ""])
    try plans.write(
      """
      repos:
        - repo: \(hooks.url.path)
          rev: \(try git("rev-parse", "HEAD", in: hooks))
          hooks: [{id: hytelint, args: [--as-of, 1.3.2026]}]

      """, to: ".pre-commit-config.yaml")
    try commit(in: plans)
    let environment = try environment()

    let faulty = try preCommit.run(["run", "--all-files"], in: plans.url, environment: environment)
    #expect(faulty.code == 1)
    #expect(faulty.output.contains("b.yaml:7:5") && faulty.output.contains("[tuntematon-avain]"))

    _ = try git("rm", "--quiet", "b.yaml", in: plans)
    let clean = try preCommit.run(["run"], in: plans.url, environment: environment)
    #expect(clean.code == 0, "\(clean.output)\(clean.errors)")
    #expect(clean.output.contains("Passed"))
  }

  /// An environment in which the built command is found and nothing of this machine's is changed.
  private func environment() throws -> [String: String] {
    let cache = FileManager.default.temporaryDirectory.appending(path: "hytelint-pre-commit")
    let program = Command.built.executable.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PRE_COMMIT_HOME": cache.path, "PATH": "\(program):\(path)"]
  }

  private func commit(in folder: Folder) throws {
    _ = try git("init", "--quiet", in: folder)
    _ = try git("add", "--all", in: folder)
    _ = try git(
      "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "a",
      in: folder)
  }

  /// Runs git and gives what it prints.
  private func git(_ arguments: String..., in folder: Folder) throws -> String {
    var command = Command(executable: URL(filePath: "/usr/bin/env"))
    command.leading = ["git"]
    let outcome = try command.run(arguments, in: folder.url)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
