import ArgumentParser
import Checking
import Documents
import Findings
import Reports

/// `hytelint matrix POLKU…`: who leads, supports and partners each measure, across all documents.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Kertoo, kuka vastaa mistäkin toimenpiteestä kaikkien asiakirjojen mukaan.",
    discussion: """
      Rivillä on toimenpide ja se, mitä kukin asiakirja siitä sanoo; lisäksi havainnot, toimijoiden \
      kuorma ja avoimet yhdyspinnat seuraavaan hyte-neuvotteluun.

      Paluukoodi on 0 myös havaintojen kanssa ja 2, jos tarkistusta ei voitu tehdä.
      """)

  @Argument(help: ArgumentHelp("Tiedostot ja kansiot; - lukee vakiosyötteen.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Tulostusmuoto; NIMI=TIEDOSTO kirjoittaa tiedostoon. Voi toistaa.",
      valueName: "nimi[=tiedosto]"))
  var formats: [MatrixChoice] = []

  @Option(
    name: .customLong("stdin-path"),
    help: ArgumentHelp("Tiedosto, jonka tilalla vakiosyöte luetaan.", valueName: "polku"))
  var standardInputPath: String?

  @OptionGroup var reading: ReadingOptions

  mutating func run() throws {
    try Contradictions.refuse(formatFiles: formats.map(\.file))
    try Contradictions.refuse(standardInputPath: standardInputPath, beside: paths)
    var request = reading.request(paths)
    request.readsResponsibilities = true
    if paths.contains("-") {
      request.standardInput = try readStandardInput()
      request.standardInputPath = standardInputPath
    }
    let result = try orEnd(in: reading.language) { () throws(CheckFailure) in
      try check(request)
    }
    let language = reading.lang ?? result.language ?? reading.language
    tell(result.complaints, unreadable: result.unreadable, in: language)
    let report = MatrixReport(result, in: language, on: request.day)
    let choices = formats.isEmpty ? [MatrixChoice(format: .text, file: nil)] : formats
    for choice in choices {
      let width = choice.file == nil ? Terminal().width : 100
      try Output(choice.file).writeOrEnd(in: language) { sink in
        report.write(as: choice.format, width: width, to: &sink)
      }
    }
    if !result.unreadable.isEmpty { throw ExitCode(2) }
  }
}

extension MatrixReport {
  /// The matrices of a check whose request asked for them.
  fileprivate init(_ result: CheckResult, in language: Language, on day: CalendarDay) {
    let report = Report(result, in: language, on: day, withHeldBack: false)
    self.init(
      result.matrices, files: result.files, summary: report.summary, asOf: day.iso,
      toolVersion: Hytelint.version, language: language)
  }
}
