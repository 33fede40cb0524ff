import ArgumentParser
import Foundation

/// The command, with its subcommands.
struct Hytelint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hytelint",
    abstract: "Tarkistaa hyvinvointisuunnitelmien vastuut: mitä puuttuu, mikä on päällekkäin.",
    discussion: """
      Tarkistus: hytelint [check] POLKU…
      På svenska: hytelint check --lang sv … · In English: hytelint check --lang en …

      Paluukoodit: 0 ei löydöksiä, jotka ylittävät rajan (--fail-on) · 1 löydöksiä · 2 tarkistusta \
      ei voitu tehdä.
      """,
    version: version,
    subcommands: [CheckCommand.self],
    defaultSubcommand: CheckCommand.self)

  /// The version of the program.
  static let version = "0.1.0"
}

@main
enum Main {
  /// Runs the command; an error in its use ends with 2, as interfaces.md fixes.
  static func main() {
    do {
      var command = try Hytelint.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      let isHelp = Hytelint.exitCode(for: error) == .success
      let text = Hytelint.fullMessage(for: error)
      if isHelp {
        print(text)
      } else {
        complain(text)
      }
      exit(isHelp ? 0 : 2)
    }
  }
}

/// Writes a line to standard error.
func complain(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}
