import ArgumentParser
import Checking
import Documents
import Findings
import Reports

/// `hytelint coverage POLKU…`: what becomes of each duty of the law, and of what no rule looks at.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Kertoo, mitkä säännöt katsovat lain velvollisuuksia ja miten suunnitelmille kävi.",
    discussion: "Paluukoodi on 0 myös havaintojen kanssa ja 2, jos tarkistusta ei voitu tehdä.")

  @Argument(help: ArgumentHelp("Tiedostot ja kansiot.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("Tulostusmuoto: text, markdown tai json.", valueName: "nimi"))
  var format = CoverageReport.Format.text

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

  mutating func run() throws {
    ignoreBrokenPipes()
    let terminal = Terminal()
    let language = lang ?? terminal.language
    let day = asOf ?? CalendarDay.today
    var request = CheckRequest(paths: paths.isEmpty ? ["."] : paths, day: day)
    request.ruleFolders = ruleFolders
    request.usesBuiltInRules = !withoutBuiltInRules
    switch answer(to: request) {
    case .success(let answer):
      let shownIn = lang ?? answer.result.language ?? language ?? .fi
      let isComplete = answer.result.tellUnread(in: shownIn)
      let report = CoverageReport(
        answer.coverage, asOf: day.iso, toolVersion: Hytelint.version, language: shownIn)
      try write(report, width: terminal.width)
      if !isComplete { throw ExitCode(2) }
    case .failure(let failure):
      failure.lines(in: language ?? .fi).forEach(complain)
      throw ExitCode(2)
    }
  }

  private func answer(to request: CheckRequest) -> Result<CoverageAnswer, CheckFailure> {
    do throws(CheckFailure) {
      return .success(try coverage(request))
    } catch {
      return .failure(error)
    }
  }

  private func write(_ report: CoverageReport, width: Int) throws {
    let output = Output(nil)
    do {
      try output.write { sink in report.write(as: format, width: width, to: &sink) }
    } catch {
      complain(output.complaint(error).asError(in: lang ?? .fi))
      throw ExitCode(2)
    }
  }
}

extension CheckResult {
  /// Tells of what could not be read, and gives whether everything could.
  fileprivate func tellUnread(in language: Language) -> Bool {
    complaints.forEach { complain($0.line(in: language)) }
    let told = Set(complaints.map(\.path))
    for path in unreadable where !told.contains(path.path) { complain(path.line(in: language)) }
    return unreadable.isEmpty
  }
}

extension CoverageReport.Format: ExpressibleByArgument {}
