import ArgumentParser
import Checking
import Documents
import Findings
import Reports

/// `hytelint rules`: the rules, their checker, their examples, and a scaffold for a new one.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Luettelee säännöt, tarkistaa ne, ajaa niiden esimerkit tai aloittaa uuden.",
    subcommands: [
      RuleListCommand.self, RuleCheckCommand.self, RuleTestCommand.self, RuleNewCommand.self,
    ],
    defaultSubcommand: RuleListCommand.self)
}

/// What the subcommands of `rules` have in common.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tulosteen kieli.", valueName: "kieli"))
  var lang: Language?

  var language: Language { lang ?? Terminal().language ?? .fi }

  /// Reads the rule files under folders; ends with 2 where something is wrong with them.
  func files(under folders: [String]) throws -> RuleFiles {
    do throws(CheckFailure) {
      return try RuleFiles.read(under: folders, on: CalendarDay.today)
    } catch {
      // Nothing was to be checked here, so that nothing was is not told.
      if case .brokenPacks(let complaints) = error {
        complaints.forEach { complain($0.line(in: language)) }
      } else {
        error.lines(in: language).forEach(complain)
      }
      throw ExitCode(2)
    }
  }

  /// Writes lines to standard output.
  func write(_ lines: [String]) throws {
    try Output(nil).writeOrEnd(in: language) { sink in
      for line in lines { sink.write(VisibleText.line(line) + "\n") }
      sink.flush()
    }
  }
}
