import Foundation
import Support
import Testing

/// Where the findings go, in which format, and what else is said beside them.
@Suite struct OutputTests {
  @Test func severalFormatsAreWrittenInOneRun() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    let outcome = try hytelint(
      ".", "--format", "text", "--format", "sarif=x.sarif", "--format", "json=y.json", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("virhe: ") && outcome.errors.isEmpty)
    #expect(try identities(in: folder.read("y.json"), "findings").count == 1)
    #expect(try sarifResults(in: folder.read("x.sarif")).count == 1)
  }

  @Test func everyFormatIsWrittenInOneRun() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    let names = [
      "text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown",
      "tap",
    ]
    let words = names.flatMap { ["--format", "\($0)=tulos.\($0)"] }
    var command = Command.built
    command.environment = ["GITHUB_STEP_SUMMARY": "tiivistelma.md"]
    try folder.write("# Aiempi vaihe\n", to: "tiivistelma.md")
    let outcome = try command.run([".", "--as-of", "1.3.2026"] + words, in: folder.url)
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    for name in names {
      let text = String(decoding: try folder.read("tulos.\(name)"), as: UTF8.self)
      #expect(text.contains("tuntematon-avain"), "\(name)")
    }
    let summary = String(decoding: try folder.read("tiivistelma.md"), as: UTF8.self)
    #expect(summary.hasPrefix("# Aiempi vaihe\n### hytelint: 1 virhe, 0 varoitusta"))
  }

  @Test(arguments: [
    (["check", "a.yaml", "--format", "sarif=-"], "\"version\": \"2.1.0\""),
    (["matrix", "a.yaml", "--format", "markdown=-"], "| "),
    (["export", "a.yaml", "--to", "facts", "-o", "-"], "a.yaml"),
    (["report", "a.yaml", "-o", "-"], "<!DOCTYPE html>"),
  ])
  func aHyphenIsStandardOutput(words: [String], part: String) throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    let outcome = try Command.built.run(words, in: folder.url)
    #expect(outcome.output.contains(part), "\(outcome.output.prefix(300))")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.yaml"])
  }

  @Test func aSummaryOfAJobThatCannotBeWrittenIsToldOf() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    let outcome = try hytelint(
      ".", "--format", "github", in: folder,
      environment: ["GITHUB_STEP_SUMMARY": "eiole/tiivistelma.md"])
    #expect(outcome.code == 2)
    #expect(outcome.output.contains("::error file=virhe.yaml,line=7,"))
    #expect(outcome.errors.contains("eiole/tiivistelma.md (kansiota ei ole)"))
  }

  @Test func withoutAFormatForItStandardOutputIsEmpty() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    let outcome = try hytelint(".", "--format", "compact=tulos.txt", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("1 asiakirja, 1 toimenpide"))
    #expect(String(decoding: try folder.read("tulos.txt"), as: UTF8.self).contains("[tuntematon"))
  }

  @Test func aFileThatCannotBeWrittenDoesNotKeepTheOthersFromIt() throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty, "kansio/muu.txt": ""])
    let outcome = try hytelint(
      "virhe.yaml", "--format", "text=eiole/x.txt", "--format", "sarif=kansio", "--format",
      "compact", "--format", "json=y.json", in: folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains("virhe: tulosta ei voitu kirjoittaa: eiole/x.txt (kansiota ei ole)"))
    #expect(outcome.errors.contains("virhe: tulosta ei voitu kirjoittaa: kansio (se on kansio)"))
    #expect(outcome.output.contains("virhe.yaml:7:5: virhe: "))
    #expect(try identities(in: folder.read("y.json"), "findings").count == 1)
    #expect(!folder.has("eiole"))
  }

  @Test func anEarlierResultStaysWholeWhereTheCheckCannotBeMade() throws {
    let folder = try Folder(["tulos.json": "vanha"])
    let outcome = try hytelint("eiole", "--format", "json=tulos.json", in: folder)
    #expect(outcome.code == 2)
    #expect(try folder.read("tulos.json") == Data("vanha".utf8))
  }

  @Test func aLinkToAFileIsWrittenThrough() throws {
    let folder = try Folder(["a.yaml": Plans.clean, "kohde.json": ""])
    try folder.link("linkki.json", to: "kohde.json")
    let outcome = try hytelint("a.yaml", "--format", "json=linkki.json", in: folder)
    #expect(outcome.code == 0)
    #expect(try folder.read("kohde.json").starts(with: Data("{".utf8)))
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    let outcome = try hytelint("a.yaml", "--format", "json=/dev/stdout", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("{"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func aFullDiskIsToldOf() throws {
    let folder = try Folder(["a.yaml": Plans.clean])
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try Command.built.run(["a.yaml"], in: folder.url, output: full)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("tulosta ei voitu kirjoittaa: vakiotuloste (levy on täynnä)"))
  }

  @Test(arguments: [0, 1]) func aReaderThatHasSeenEnoughIsNoFault(faults: Int32) throws {
    let folder = try Folder(["a.yaml": faults == 0 ? Plans.clean : Plans.faulty])
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try Command.built.run(
      ["a.yaml", "--as-of", "1.3.2026"], in: folder.url, output: pipe.fileHandleForWriting)
    #expect(outcome.code == faults)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: ["C", "sv_FI.UTF-8", "en_US.ISO-8859-1"])
  func theLocaleDoesNotChangeWhatGoesIntoAPipe(_ locale: String) throws {
    let folder = try Folder(["ä.yaml": Plans.doubtful])
    let plain = try hytelint(".", in: folder)
    let other = try hytelint(
      ".", in: folder,
      environment: ["LANG": locale, "LC_ALL": locale, "COLUMNS": "40", "TERM": "xterm"])
    #expect(plain.output.contains("ä.yaml:7:16"))
    #expect(plain.outputBytes == other.outputBytes)
    #expect(!plain.output.contains("\u{1B}"))
  }

  private func identities(in json: Data, _ key: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    return object?[key] as? [[String: Any]] ?? []
  }

  private func sarifResults(in sarif: Data) throws -> [Any] {
    let object = try JSONSerialization.jsonObject(with: sarif) as? [String: Any]
    let runs = object?["runs"] as? [[String: Any]] ?? []
    return runs.first?["results"] as? [Any] ?? []
  }
}

/// Standard input, which may stand in the place of a file.
@Suite struct StandardInputTests {
  @Test func isReadForTheDash() throws {
    let outcome = try hytelint("-", "--format", "compact", in: Folder(), input: Plans.faulty)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("-:7:5: virhe: "))
  }

  @Test func standsInThePlaceOfAFileOfASet() throws {
    let own = Plans.clean.replacing("  organisaatio", with: "  tunnus: sama\n  organisaatio")
    let folder = try Folder(["hytelint.yaml": "", "a.yaml": Plans.faulty, "b.yaml": own])
    let outcome = try hytelint(
      "-", "--stdin-path", "a.yaml", "--format", "compact", in: folder, input: own)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("a.yaml:2:11: varoitus: "))
    #expect(outcome.output.contains("[kaksoistunnus]"))
    #expect(!outcome.output.contains("tuntematon-avain"))
    #expect(outcome.errors.contains("1 asiakirja, 1 toimenpide"))
  }

  @Test func mayBeAFileThatIsNotThereYet() throws {
    let folder = try Folder(["joukko/hytelint.yaml": "kieli: sv\n"])
    let outcome = try hytelint(
      "-", "--stdin-path", "joukko/uusi.yaml", "--format", "compact", in: folder,
      input: Plans.faulty)
    #expect(outcome.output.contains("joukko/uusi.yaml:7:5: fel: "))
  }

  @Test(arguments: ["", "# Ei mitään.\n"]) func isNotPassedWhenItIsEmpty(_ text: String) throws {
    let outcome = try hytelint("-", in: Folder(), input: text)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("suunnitelmia tai sopimuksia ei löytynyt"))
  }
}
