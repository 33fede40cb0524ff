import Foundation
import Testing

@Suite struct TidinessTests {
  let repository: Repository

  init() throws {
    repository = try Repository.here.get()
  }

  @Test func keepsWhatIsBuiltOutOfGit() {
    #expect(repository.paths.filter(isBuilt) == [])
  }

  @Test func namesNoMachine() throws {
    let endings = [".swift", ".md", ".yaml", ".yml", ".sh", ".c", ".h", ".txt", ".json", ".sarif"]
    let plain = ["Makefile", ".ci/run", ".gitignore", ".editorconfig", ".swift-format"]
    let texts = try repository.paths.filter { path in
      plain.contains(path) || endings.contains(where: path.hasSuffix)
    }.map(repository.text)
    expectNone(texts.flatMap(machinePaths))
  }

  @Test(arguments: ["Sources", "Tests", "Rules", "Plans"])
  func everyFolderIsInTheReadmeBesideIt(_ top: String) throws {
    let readme = try repository.text("\(top)/README.md")
    #expect(unmentioned(foldersOf: top, paths: repository.paths, in: readme.text) == [])
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run", "Makefile",
  ])
  func aFileAtTheTopIsThere(_ path: String) throws {
    #expect(try !repository.text(path).text.isEmpty)
  }
}

@Suite struct TidinessCheckTests {
  @Test(arguments: [".build/debug/a", ".build-lead/a", "Package.resolved", "a/b.o", "hytelint"])
  func seesWhatIsBuilt(_ path: String) {
    #expect(isBuilt(path))
  }

  @Test(arguments: ["Sources/hytelint/Output.swift", ".gitignore", "Plans/kuopio/hytelint.yaml"])
  func letsASourceStand(_ path: String) {
    #expect(!isBuilt(path))
  }

  @Test(arguments: [
    "/wo" + "rk/main/a", "in /ho" + "me/me", "`/ro" + "ot/x`", "(/tm" + "p/bash_jobs.0)",
  ])
  func seesAPathOfAMachine(_ words: String) {
    #expect(machinePaths(in: RepositoryText(path: "a.md", text: "\n" + words)).map(\.line) == [2])
  }

  @Test func letsOtherPathsStand() {
    let text = "https://example.org/home/a, Rules/root/a, ../work/b, /usr/bin/env"
    #expect(machinePaths(in: RepositoryText(path: "a.md", text: text)) == [])
  }

  @Test func seesAFolderThatTheReadmeLeavesOut() {
    let paths = ["Sources/A/a.swift", "Sources/AB/b.swift", "Sources/README.md"]
    #expect(unmentioned(foldersOf: "Sources", paths: paths, in: "`AB`") == ["A"])
    #expect(unmentioned(foldersOf: "Sources", paths: paths, in: "`AB/` and `A/`") == [])
  }
}

/// Whether a path is something that a build or a run leaves behind.
func isBuilt(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  return parts.contains { $0.hasPrefix(".build") || $0 == "Package.resolved" }
    || path.hasSuffix(".o") || path.hasSuffix(".profraw") || path == "hytelint"
}

/// Where a text names a place that is on one machine only.
func machinePaths(in file: RepositoryText) -> [Fault] {
  let places = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/tm" + "p/bash_jobs", "/Us" + "ers/"]
  return places.filter(file.text.contains).flatMap { place in
    file.text.components(separatedBy: "\n").enumerated().filter { _, line in
      let parts = line.components(separatedBy: place).dropLast()
      return parts.contains { $0.last.map { !$0.isLetter && !"./-_".contains($0) } ?? true }
    }.map { Fault(path: file.path, line: $0.offset + 1, words: "\(place) is on one machine only") }
  }
}

/// The folders of a folder that its README does not name in code style.
func unmentioned(foldersOf top: String, paths: [String], in readme: String) -> [String] {
  var folders: Set<String> = []
  for path in paths {
    let parts = path.components(separatedBy: "/")
    if parts.count > 2, parts[0] == top { folders.insert(parts[1]) }
  }
  return folders.sorted().filter { folder in
    let names = ["`\(folder)`", "`\(folder)/", "`\(top)/\(folder)/"]
    return !names.contains(where: readme.contains)
  }
}
