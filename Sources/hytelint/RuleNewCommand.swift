import ArgumentParser
import Findings
import Foundation

/// `hytelint rules new RYHMÄ/TUNNUS`: a new rule file with everything a rule has.
struct RuleNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Aloittaa uuden säännön: Rules/RYHMÄ/TUNNUS.yaml.")

  @Argument(
    help: ArgumentHelp("Säännön ryhmä ja tunnus, esim. roolit/oma-saanto.", valueName: "sääntö"))
  var rule: String

  @Option(
    help: ArgumentHelp("Kansio, johon sääntö tulee.", valueName: "kansio"))
  var into = "Rules"

  @OptionGroup var options: RuleOptions

  mutating func run() throws {
    let steps = rule.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard steps.count == 2, steps.allSatisfy(Self.isName) else {
      throw UsageFault(Self.notAName(rule))
    }
    let folder = URL(fileURLWithPath: into).appendingPathComponent(steps[0])
    let shown = "\(into)/\(steps[0])/\(steps[1]).yaml"
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Self.write(RuleScaffold(id: steps[1]).text, as: steps[1], in: folder)
    } catch CocoaError.fileWriteFileExists {
      throw UsageFault(Self.exists(shown))
    } catch {
      throw UsageFault(Self.notWritten(shown))
    }
    try options.write([Self.written(shown)[options.language]])
  }

  /// Writes the file whole: under another name first, which becomes its name unless that is taken.
  private static func write(_ text: String, as id: String, in folder: URL) throws {
    let file = folder.appendingPathComponent("\(id).yaml")
    let draft = folder.appendingPathComponent(".\(id).yaml.\(getpid())")
    try Data(text.utf8).write(to: draft)
    defer { try? FileManager.default.removeItem(at: draft) }
    try FileManager.default.linkItem(at: draft, to: file)
  }

  /// Whether a text can name a rule or a group: small letters, digits and hyphens.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, 0x61...0x7A ~= first else { return false }
    return text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }

  private static func notAName(_ text: String) -> Localized {
    Localized(
      fi: "”\(text)” ei ole säännön nimi; kirjoita ryhmä ja tunnus pienin kirjaimin a–z, "
        + "esimerkiksi roolit/oma-saanto",
      sv: "”\(text)” är inget namn på en regel; skriv grupp och beteckning med små bokstäver a–z, "
        + "till exempel roolit/egen-regel",
      en: "“\(text)” does not name a rule; write a group and an id in small letters a–z, for "
        + "example roolit/own-rule")
  }

  private static func exists(_ path: String) -> Localized {
    Localized(
      fi: "tiedosto \(path) on jo olemassa, eikä sitä korvata",
      sv: "filen \(path) finns redan och ersätts inte",
      en: "the file \(path) exists already and is not replaced")
  }

  private static func notWritten(_ path: String) -> Localized {
    Localized(
      fi: "tiedostoa \(path) ei voitu kirjoittaa", sv: "filen \(path) kunde inte skrivas",
      en: "the file \(path) could not be written")
  }

  private static func written(_ path: String) -> Localized {
    Localized(
      fi:
        "\(path) on luotu; täydennä kohdat, joissa on kolme pistettä, ja aja hytelint rules check",
      sv: "\(path) har skapats; fyll i punkterna med tre punkter och kör hytelint rules check",
      en: "\(path) was made; fill in where three dots stand, then run hytelint rules check")
  }
}
