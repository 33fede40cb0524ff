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

  @OptionGroup var reading: ReadingOptions

  mutating func run() throws {
    let request = reading.request(paths)
    let answer = try orEnd(in: reading.language) { () throws(CheckFailure) in
      try coverage(request)
    }
    let language = reading.lang ?? answer.result.language ?? reading.language
    tell(answer.result.complaints, unreadable: answer.result.unreadable, in: language)
    let report = CoverageReport(
      answer.coverage, asOf: request.day.iso, toolVersion: Hytelint.version, language: language)
    try Output(nil).writeOrEnd(in: language) { sink in
      report.write(as: format, width: Terminal().width, to: &sink)
    }
    if !answer.result.unreadable.isEmpty { throw ExitCode(2) }
  }
}

extension CoverageReport.Format: NamedChoice {}
