import Foundation
import Testing

/// Paths at which no plain file or folder stands.
@Suite struct OddPathTests {
  @Test func aPipeIsToldOfAndNotReadFrom() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    try #require(unsafe mkfifo(folder.path("putki.yaml").path, 0o600) == 0)
    for path in [".", "putki.yaml"] {
      let outcome = try hytelint(path, "virhe.yaml", "--format", "compact", in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("putki.yaml: virhe: ei ole tavallinen tiedosto"))
      #expect(outcome.output.contains("virhe.yaml:7:5: virhe: "))
    }
  }

  @Test func aDeviceIsToldOf() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    let outcome = try hytelint("virhe.yaml", "/dev/zero", "--format", "compact", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("/dev/zero: virhe: ei ole tavallinen tiedosto"))
    #expect(outcome.output.contains("virhe.yaml:7:5: virhe: "))
  }

  @Test func linksThatLeadNowhereAreToldOf() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    try folder.link("rikki.yaml", to: "eiole.yaml")
    try folder.link("kehä.yaml", to: "kehä2.yaml")
    try folder.link("kehä2.yaml", to: "kehä.yaml")
    let outcome = try hytelint(".", "--format", "compact", in: folder)
    #expect(outcome.code == 2)
    for name in ["rikki.yaml", "kehä.yaml", "kehä2.yaml"] {
      #expect(outcome.errors.contains("\(name): virhe: linkki ei johda mihinkään"))
    }
    #expect(outcome.output.contains("virhe.yaml:7:5: virhe: "))
  }

  @Test func aLinkBackUpIsNotFollowed() throws {
    let folder = try Folder(["sisällä/virhe.yaml": Plans.faulty])
    try folder.link("sisällä/ylös", to: "..")
    let outcome = try hytelint(".", "--format", "compact", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("1 asiakirja, 1 toimenpide"))
  }

  @Test func aFileIsReadOnceHoweverItIsReached() throws {
    let folder = try Folder(["joukko/a.yaml": Plans.clean, "joukko/hytelint.yaml": ""])
    try folder.link("joukko/b.yaml", to: "a.yaml")
    try folder.link("toinen", to: "joukko")
    let outcome = try hytelint("joukko", "toinen", "joukko/b.yaml", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("1 asiakirja, 1 toimenpide"))
  }

  @Test func pathsOutsideTheFolderAreShownAsTheyWereWritten() throws {
    let folder = try Folder(["a/virhe.yaml": Plans.faulty, "b/c/tyhjä.yaml": ""])
    let below = folder.path("b/c")
    let relative = try Command.built.run(["../../a", "--format", "compact"], in: below)
    #expect(relative.output.contains("../../a/virhe.yaml:7:5: virhe: "))
    let whole = folder.path("a").resolvingSymlinksInPath().path
    let absolute = try Command.built.run([whole, "--format", "compact"], in: below)
    #expect(absolute.output.contains("\(whole)/virhe.yaml:7:5: virhe: "))
  }
}

/// A file and a folder without read permission, seen by a user who is bound by permissions.
@Suite(.enabled(if: Bound.command != nil, "root reads everything, and setpriv is of no help"))
struct PermissionTests {
  @Test func whatMayNotBeReadIsToldOf() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty, "kielletty.yaml": Plans.clean])
    try folder.write(Plans.clean, to: "lukossa/a.yaml")
    try folder.allow(0o755, on: ".")
    try folder.allow(0o000, on: "kielletty.yaml")
    try folder.allow(0o000, on: "lukossa")
    let command = try #require(Bound.command)
    let outcome = try command.run([".", "--format", "compact"], in: folder.url)
    try folder.allow(0o755, on: "lukossa")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("kielletty.yaml: virhe: ei lukuoikeutta"))
    #expect(outcome.errors.contains("lukossa: virhe: ei lukuoikeutta"))
    #expect(outcome.output.contains("virhe.yaml:7:5: virhe: "))
  }

  @Test func aConfigurationThatMayNotBeReadIsToldOf() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty, "hytelint.yaml": "kieli: sv\n"])
    try folder.allow(0o755, on: ".")
    try folder.allow(0o000, on: "hytelint.yaml")
    let command = try #require(Bound.command)
    let outcome = try command.run([".", "--format", "compact"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("hytelint.yaml: virhe: ei lukuoikeutta"))
    #expect(outcome.output.contains("virhe.yaml:7:5: virhe: "))
  }

  @Test func aResultThatMayNotBeWrittenIsToldOf() throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    try folder.allow(0o555, on: ".")
    let command = try #require(Bound.command)
    let outcome = try command.run([".", "--format", "json=tulos.json"], in: folder.url)
    try folder.allow(0o755, on: ".")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains("tulosta ei voitu kirjoittaa: tulos.json (ei kirjoitusoikeutta)"))
    #expect(!folder.has("tulos.json"))
  }
}

/// The command as a user who is bound by permissions.
enum Bound {
  /// The command itself, or through `setpriv` where the tests run as root.
  static let command: Command? = {
    guard geteuid() == 0 else { return Command.built }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    var command = Command(executable: URL(filePath: "/usr/bin/setpriv"))
    command.leading = nobody + [Command.built.executable.path]
    // Where the product itself is out of that user's reach, there is nothing to test.
    let trial = try? command.run(["--version"], in: FileManager.default.temporaryDirectory)
    guard trial?.code == 0 else { return nil }
    return command
  }()
}
