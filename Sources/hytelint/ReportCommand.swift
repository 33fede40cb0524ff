import ArgumentParser
import Checking
import Reports

/// `hytelint report POLKU… -o report.html`: the legal adviser's page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Kirjoittaa HTML-sivun: kuka vastaa mistäkin, mitä havaittiin ja mihin se perustuu.",
    discussion: """
      Sivulla ovat kuva ja taulukko vastuista teemoittain, havainnot perusteluineen, lain kattavuus, \
      poikkeukset ja aikajana. Se ei tarvitse verkkoa. Paluukoodi on 0 myös havaintojen kanssa ja 2, \
      jos tarkistusta ei voitu tehdä.
      """)

  @Argument(help: ArgumentHelp("Tiedostot ja kansiot.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Tiedosto, johon sivu kirjoitetaan (oletus: vakiotuloste).", valueName: "tiedosto"))
  var output: String?

  @OptionGroup var reading: ReadingOptions

  mutating func run() throws {
    var request = reading.request(paths)
    request.askForEvidence()
    request.readsReasons = true
    let result = try orEnd(in: reading.language) { () throws(CheckFailure) in
      try check(request)
    }
    preparePage()
    let language = reading.lang ?? result.language ?? reading.language
    tell(result.complaints, unreadable: result.unreadable, in: language)
    let report = Report(
      result, in: language, on: request.day, withHeldBack: false, withEvidence: true,
      withBriefProofs: true)
    if let page = Page(report) {
      try Output(output).writeOrEnd(in: language) { sink in page.write(to: &sink) }
    }
    complain(report.summary.line(in: language))
    leave(with: result.unreadable.isEmpty ? 0 : 2, holding: (result, report))
  }
}
