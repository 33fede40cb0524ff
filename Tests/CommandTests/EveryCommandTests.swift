import Foundation
import Testing

/// What holds of every command: a fault of the machine ends it with 2, in words, and soon.
@Suite struct EveryCommandTests {
  /// Commands that print something.
  private static let printing = [
    "a.yaml", "report a.yaml", "matrix a.yaml", "coverage a.yaml", "diff a.yaml a.yaml",
    "config a.yaml", "rules list", "explain tuntematon-avain", "why-not tuntematon-avain a.yaml",
    "export --to facts a.yaml", "--help", "check --help", "--version",
  ]

  private func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"),
    arguments: printing)
  func aFullDiskIsToldOf(_ line: String) throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try Command.built.run(words(line), in: folder.url, output: full)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("tulosta ei voitu kirjoittaa: vakiotuloste (levy on täynnä)"))
  }

  @Test(arguments: printing) func aClosedStandardOutputIsToldOf(_ line: String) throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    var command = Command(executable: URL(filePath: "/bin/sh"))
    command.environment["HYTELINT_TESTED"] = Command.built.executable.path
    let outcome = try command.run(
      ["-c", "exec \"$HYTELINT_TESTED\" \(line) >&-"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("tulosta ei voitu kirjoittaa: vakiotuloste"))
  }

  @Test(arguments: [
    "putki", "report putki", "matrix putki", "coverage putki", "diff putki a.yaml",
    "diff a.yaml putki", "config putki", "rules check putki", "rules test putki",
    "why-not tuntematon-avain putki", "export --to facts putki", "--rules putki a.yaml",
    "--config putki a.yaml", "--baseline putki a.yaml", "baseline prune --baseline putki a.yaml",
    "joukko",
  ])
  func aPipeIsNotWaitedFor(_ line: String) throws {
    let folder = try Folder(["a.yaml": Plans.clean, "joukko/a.yaml": Plans.clean])
    try #require(unsafe mkfifo(folder.path("putki").path, 0o600) == 0)
    try #require(unsafe mkfifo(folder.path("joukko/hytelint.yaml").path, 0o600) == 0)
    let outcome = try Command.built.run(words(line), in: folder.url)
    #expect(outcome.code == 2)
    let told = outcome.errors.split(separator: "\n").count {
      $0.contains("ei ole tavallinen tiedosto")
    }
    #expect(told == 1)
  }

  @Test(arguments: [
    "a.yaml --format json=putki", "report a.yaml -o putki",
    "baseline write --baseline putki a.yaml",
  ])
  func aPipeThatNothingReadsIsNotWaitedFor(_ line: String) throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    try #require(unsafe mkfifo(folder.path("putki").path, 0o600) == 0)
    let outcome = try Command.built.run(words(line), in: folder.url)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains("tulosta ei voitu kirjoittaa: putki (putkea ei lue mikään)"))
  }

  @Test func aWordThatACommandDoesNotKnowIsToldOf() throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    let outcome = try Command.built.run(["baseline", "a.yaml"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("virhe: komento ei tunne sanaa ”a.yaml”"))
  }

  @Test func aPipeThatIsReadGetsTheResult() throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    var command = Command(executable: URL(filePath: "/bin/bash"))
    command.environment["HYTELINT_TESTED"] = Command.built.executable.path
    let outcome = try command.run(
      ["-c", "\"$HYTELINT_TESTED\" a.yaml --format compact=>(cat) | cat"], in: folder.url)
    #expect(outcome.output.contains("a.yaml:7:5: virhe: "))
  }
}
