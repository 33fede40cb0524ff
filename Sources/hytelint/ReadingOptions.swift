import ArgumentParser
import Checking
import Documents
import Findings

/// The options of every command that reads documents: day, language, rules and settings.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tulosteen kieli.", valueName: "kieli"))
  var lang: Language?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Tarkastelupäivä, esim. 1.3.2026 (oletus: tänään).", valueName: "päivä"))
  var asOf: CalendarDay?

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Lisää sääntöpaketit tästä kansiosta. Voi toistaa.", valueName: "kansio"))
  var ruleFolders: [String] = []

  @Flag(
    name: .customLong("no-builtin-rules"), help: "Käyttää vain kansioiden (--rules) sääntöjä.")
  var withoutBuiltInRules = false

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("Asetustiedosto, jota käytetään muiden sijasta.", valueName: "tiedosto"))
  var configPath: String?

  @Option(
    help: ArgumentHelp(
      "Vaihe, jonka mukaan vakavuudet määräytyvät, esim. luonnos.", valueName: "vaihe"))
  var stage: Stage?

  /// The language before any configuration is read: as asked, else the terminal's, else Finnish.
  var language: Language { lang ?? Terminal().language ?? .fi }

  /// What to read: the paths, or the present folder where there are none.
  func request(_ paths: [String]) -> CheckRequest {
    var request = CheckRequest(
      paths: paths.isEmpty ? ["."] : paths, day: asOf ?? CalendarDay.today)
    request.ruleFolders = ruleFolders
    request.usesBuiltInRules = !withoutBuiltInRules
    request.configPath = configPath
    request.stage = stage
    return request
  }
}

/// The answer to a request; where there can be none, tells why and ends with 2.
func orEnd<Answer>(
  in language: Language, _ answer: () throws(CheckFailure) -> Answer
) throws -> Answer {
  do throws(CheckFailure) {
    return try answer()
  } catch {
    error.lines(in: language).forEach(complain)
    throw ExitCode(2)
  }
}

/// Tells what is wrong with configurations and what could not be read, each path once.
func tell(_ complaints: [Complaint], unreadable: [UnreadablePath], in language: Language) {
  complaints.forEach { complain($0.line(in: language)) }
  let told = Set(complaints.map(\.path))
  for path in unreadable where !told.contains(path.path) { complain(path.line(in: language)) }
}
