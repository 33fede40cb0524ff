import ArgumentParser
import Checking
import Findings
import Foundation
import Reports
import SourceText

/// The command, with its subcommands.
struct Hytelint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hytelint",
    abstract: "Tarkistaa hyvinvointisuunnitelmien vastuut: mitä puuttuu, mikä on päällekkäin.",
    discussion: """
      Tarkistus: hytelint [check] POLKU…
      På svenska: hytelint check --lang sv … · In English: hytelint check --lang en …

      Paluukoodi on 1, jos havaintoja on rajasta (--fail-on) alkaen, 2, jos tarkistusta ei voitu \
      tehdä pyydetyllä tavalla, ja muuten 0.
      """,
    version: version,
    subcommands: [
      CheckCommand.self, BaselineCommand.self, ConfigCommand.self, CoverageCommand.self,
      MatrixCommand.self, DiffCommand.self, ReportCommand.self, RulesCommand.self,
      ExplainCommand.self,
      WhyNotCommand.self,
      ExportCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  /// The version of the program.
  static let version = "0.1.0"
}

@main
enum Main {
  /// Runs the command; an error in its use ends with 2, as interfaces.md fixes.
  static func main() {
    takeSignalsAsErrors()
    giveBackWhatIsFreed()
    prepare()
    do {
      var command = try plainCommand ?? Hytelint.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      finish(with: code.rawValue)
    } catch let fault as UsageFault {
      end(with: fault)
    } catch {
      guard Hytelint.exitCode(for: error) == .success else {
        end(with: UsageFault(Hytelint.message(for: error)))
      }
      show(HelpText(Hytelint.fullMessage(for: error)).finnish)
    }
    finishAhead()
  }

  /// Makes ready on another core what is most likely needed; counting the cores takes a while too, and
  /// nothing but how soon all is done rests on it.
  private static func prepare() {
    guard asksForBuiltInPacks else {
      return useCores(ProcessInfo.processInfo.activeProcessorCount)
    }
    _ = Ahead {
      prepareBuiltInPacks()
      lengthenHeapByLittle()
      useCores(ProcessInfo.processInfo.activeProcessorCount)
    }
  }

  /// Whether the built-in packs are most likely needed, as they are for all but help and packs of one's own.
  private static var asksForBuiltInPacks: Bool {
    let arguments = CommandLine.arguments.dropFirst()
    return !["--version", "--help", "-h", "help"].contains(arguments.first)
      && !arguments.contains { $0.hasPrefix("--rules") || $0 == "--no-builtin-rules" }
  }

  /// Writes the help or the version out.
  private static func show(_ text: String) {
    do { try Output(nil).write { $0.write(text + "\n") } } catch {
      complain(Output(nil).complaint(error).asError(in: language))
      finish(with: 2)
    }
  }

  /// The command that the arguments plainly ask for, or the check where they name none.
  ///
  /// It is what `Hytelint` would read, sooner: all commands need not be set up. What is not plain, or
  /// wrong, is left to `Hytelint`, which also has the words for it.
  private static var plainCommand: (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let named = subcommand(first)
    let wanted = named ?? CheckCommand.self
    guard wanted.configuration.subcommands.isEmpty,
      let command = try? wanted.parseAsRoot(Array(named == nil ? arguments : arguments.dropFirst()))
    else { return nil }
    // A word for help or completions gives another command.
    return type(of: command) == wanted ? command : nil
  }

  private static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    // The most frequent first, for all commands are set up to ask the others for their names.
    name == CheckCommand._commandName
      ? CheckCommand.self
      : Hytelint.configuration.subcommands.first { $0._commandName == name }
  }

  private static func end(with fault: UsageFault) -> Never {
    fault.lines(in: language).forEach(complain)
    finish(with: 2)
  }

  /// The language asked for, also where the rest of the command could not be read.
  private static var language: Language {
    let arguments = CommandLine.arguments
    let value = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let joined = arguments.first { $0.hasPrefix("--lang=") }?.dropFirst("--lang=".count)
    return (value ?? joined.map(String.init)).flatMap(Language.init)
      ?? Terminal().language ?? .fi
  }
}

/// Writes a line to standard error; what a terminal would obey is made visible.
func complain(_ line: String) {
  // Through an array, for `Data` asks the runtime what the bytes of a text are.
  try? FileHandle.standardError.write(contentsOf: Data(Array((VisibleText.line(line) + "\n").utf8)))
}
