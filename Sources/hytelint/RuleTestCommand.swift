import ArgumentParser
import Checking
import Documents
import Findings
import PackChecking
import Rules
import SourceText

/// `hytelint rules test`: runs the examples of rules, and tells which exceptions they never needed.
struct RuleTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Ajaa sääntöjen esimerkit (oletus: kansio Rules).",
    discussion: "Paluukoodi on 1, jos esimerkki ei pidä, ja 2, jos sitä ei voi ajaa.")

  @Argument(help: ArgumentHelp("Sääntöpakettien kansiot.", valueName: "kansio"))
  var folders: [String] = []

  @OptionGroup var options: RuleOptions

  mutating func run() throws {
    let language = options.language
    let files = try options.files(under: folders.isEmpty ? ["Rules"] : folders)
    var test = RuleTest(files)
    try test.run()
    try options.write(
      test.lines.map { $0[language] } + test.failures.map { $0.line(in: language) }
        + test.idleExceptions.map { $0[language] } + [test.summary[language]])
    test.faults.forEach { complain($0.line(in: language)) }
    if !test.faults.isEmpty { throw ExitCode(2) }
    if !test.failures.isEmpty { throw ExitCode(1) }
  }
}
