import Accepting
import ArgumentParser
import Checking
import Documents
import Findings
import Reports
import SourceText

/// `hytelint baseline write|prune`: accepts today's findings, so that only new ones fail.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Kirjaa nykyiset havainnot tunnetuiksi, jotta vain uudet näkyvät.",
    subcommands: [BaselineWriteCommand.self, BaselinePruneCommand.self])
}

/// What the subcommands of `baseline` have in common.
struct BaselineOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Tiedostot ja kansiot.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tiedosto (oletus: \(Baseline.fileName)).", valueName: "tiedosto"))
  var baseline: String?

  @OptionGroup var reading: ReadingOptions

  var file: String { baseline ?? Baseline.fileName }

  var language: Language { reading.language }

  /// What is found now; ends with 2 where something could not be read, since then nobody knows.
  func result() throws -> CheckResult {
    let result = try orEnd(in: language) { () throws(CheckFailure) in
      try check(reading.request(paths))
    }
    guard result.unreadable.isEmpty, result.complaints.isEmpty else {
      tell(result.complaints, unreadable: result.unreadable, in: language)
      complain(Self.unchanged(file).asError(in: language))
      throw ExitCode(2)
    }
    return result
  }

  /// Writes a baseline, whole or not at all.
  func write(_ baseline: Baseline) throws {
    try Output(file).writeOrEnd(in: language) { sink in
      sink.write(baseline.text)
      sink.flush()
    }
  }

  private static func unchanged(_ file: String) -> Localized {
    Localized(
      fi: "tiedostoa \(file) ei muutettu, koska kaikkea ei voitu lukea",
      sv: "filen \(file) ändrades inte, eftersom allt inte kunde läsas",
      en: "the file \(file) was not changed, since not everything could be read")
  }
}

/// `hytelint baseline write`: a baseline of all that is found now.
struct BaselineWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Kirjoittaa tiedoston kaikista nykyisistä havainnoista.")

  @OptionGroup var options: BaselineOptions

  mutating func run() throws {
    let baseline = Baseline(of: try options.result().findings)
    try options.write(baseline)
    complain(Self.written(baseline.entries.count, options.file)[options.language])
  }

  private static func written(_ count: Int, _ file: String) -> Localized {
    Localized(
      fi: "\(file): tunnettuja havaintoja \(count)",
      sv: "\(file): kända anmärkningar \(count)", en: "\(file): known findings \(count)")
  }
}

/// `hytelint baseline prune`: the baseline without what is no longer found.
struct BaselinePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Poistaa tiedostosta rivit, joiden havaintoa ei enää ole.")

  @OptionGroup var options: BaselineOptions

  mutating func run() throws {
    let baseline = try readBaseline(options.file, in: options.language)
    let pruned = baseline.pruned(beside: try options.result().findings)
    try options.write(pruned)
    let count = baseline.entries.count - pruned.entries.count
    complain(Self.removed(count, options.file)[options.language])
  }

  private static func removed(_ count: Int, _ file: String) -> Localized {
    Localized(
      fi: "\(file): poistettuja rivejä \(count)", sv: "\(file): borttagna rader \(count)",
      en: "\(file): lines removed \(count)")
  }
}

/// The baseline of a file; ends with 2 where it can't be used.
func readBaseline(_ file: String, in language: Language) throws -> Baseline {
  switch loadBaseline(file) {
  case .success(let baseline): return baseline
  case .failure(let complaint):
    complain(complaint.line(in: language))
    throw ExitCode(2)
  }
}
