import ArgumentParser
import Checking
import Documents
import Findings
import Foundation
import Reports
import SourceText

/// `hytelint [check] POLKU…`: reads every plan and agreement under the paths, prints findings.
struct CheckCommand: ParsableCommand {
  // The name above it says that completions are asked for there; looking for them takes milliseconds.
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "hytelint",
    abstract: "Tarkistaa suunnitelmat ja sopimukset polkujen alla (oletus: nykyinen kansio).")

  @Argument(
    help: ArgumentHelp(
      "Tiedostot ja kansiot; - lukee vakiosyötteen.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Tulostusmuoto; NIMI=TIEDOSTO kirjoittaa tiedostoon. Voi toistaa.",
      valueName: "nimi[=tiedosto]"))
  var formats: [FormatChoice] = []

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Vakavuus, josta alkaen havainto antaa paluukoodin 1.", valueName: "raja"))
  var failOn = FailureLimit.error

  @Flag(
    name: .customLong("all"), help: "Näyttää myös päällekkäiset havainnot ja sääntöjen tulokset.")
  var showsAll = false

  @Flag(
    name: .customLong("evidence"),
    help: """
      Liittää muotoon json koko näytön (perustelut, vastuut, sääntöjen ja velvollisuuksien tulokset, \
      muutospäivät, tiivisteet) ja muotoon sarif perustelut.
      """)
  var showsEvidence = false

  @Flag(
    name: .customLong("verify-proofs"), help: "Tarkistaa jokaisen havainnon perustelun erikseen.")
  var verifiesProofs = false

  @Flag(
    name: .customLong("timeline"),
    help: "Tarkastaa suunnitelmakauden jokaisen päivän: milloin mikin havainto on voimassa.")
  var showsTimeline = false

  @Flag(
    name: .customLong("stats"),
    help: "Kertoo virhevirtaan, mihin aika kului: vaiheittain ja säännöittäin.")
  var showsStatistics = false

  @Flag(
    name: .customLong("no-cache"),
    help:
      "Ei lue eikä kirjoita välimuistia, jonka avulla suuri aineisto tarkastetaan pian uudelleen.")
  var withoutCache = false

  @Option(
    help: ArgumentHelp(
      "Tunnettujen havaintojen tiedosto (hytelint baseline); vain muut näytetään.",
      valueName: "tiedosto"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Näyttää vain havainnot, joita ei ollut git-versiossa, josta nykyinen erkani.",
      valueName: "versio"))
  var base: String?

  @Option(
    name: .customLong("stdin-path"),
    help: ArgumentHelp("Tiedosto, jonka tilalla vakiosyöte luetaan.", valueName: "polku"))
  var standardInputPath: String?

  mutating func run() throws {
    try refuseContradictions()
    let statistics = showsStatistics ? Statistics() : nil
    let terminal = Terminal()
    let language = reading.language
    let request = try request()
    let indicator = ProgressLine(terminal, language)
    let comparison = Comparison(
      request, with: base, progress: { indicator.show($0) }, reached: statistics?.observer)
    indicator.clear()
    switch comparison.now {
    case .success(let found):
      let shownIn = reading.lang ?? found.language ?? language
      let (result, isCompared) = compared(found, with: comparison.base, in: shownIn)
      let report = Report(
        result, in: shownIn, on: request.day, withHeldBack: showsAll, withTimeline: showsTimeline,
        withEvidence: showsEvidence)
      let code = deliver(report, of: result, on: terminal)
      tellOfMisspeltCommand(among: result.unreadable, in: shownIn)
      statistics?.lines(in: shownIn).forEach(complain)
      leave(with: isCompared ? code : 2, holding: (comparison, report))
    case .failure(let failure):
      failure.lines(in: language).forEach(complain)
      if case .noDocuments(_, let unreadable, _) = failure {
        tellOfMisspeltCommand(among: unreadable, in: language)
      }
      throw ExitCode(2)
    }
  }

  private func request() throws -> CheckRequest {
    var request = reading.request(paths)
    request.countsStatuses = showsAll
    request.judgesTimeline = showsTimeline
    request.keepsProofs = verifiesProofs
    if showsEvidence { request.askForEvidence() }
    request.readsReasons = formats.contains { [.json, .sarif].contains($0.format) }
    request.memory = .ofChecks(inFolder: !withoutCache, keeping: base != nil)
    if paths.contains("-") {
      request.standardInput = try readStandardInput()
      request.standardInputPath = standardInputPath
    }
    return request
  }

  /// Writes what the check gave in each chosen format; gives the exit code.
  private func deliver(
    _ report: Report, of result: CheckResult, on terminal: Terminal
  ) -> Int32 {
    let language = report.language
    tell(result.complaints, unreadable: result.unreadable, in: language)
    let (choices, areKnown) = choices(of: result, in: language)
    var isWritten = choices.map { write(report, $0, on: terminal) }
    if choices.contains(where: { $0.format == .github }), let file = terminal.jobSummary {
      isWritten.append(writeJobSummary(of: report, to: file))
    }
    for note in choices.compactMap({ $0.format.limitNote(for: report) }) {
      complain(note[language])
    }
    // The text has it as its last line; the other formats are for machines.
    if !choices.contains(where: { $0.format == .text && $0.file == nil }) {
      complain(report.summary.line(in: language))
    }
    let unproven = verifiesProofs ? result.unproven : []
    unproven.forEach { complain($0.asUnproven.asError(in: language)) }
    let isIncomplete =
      !result.unreadable.isEmpty || isWritten.contains(false) || !unproven.isEmpty || !areKnown
    return failOn.code(for: report.findings, isIncomplete: isIncomplete)
  }

  /// Writes one format; tells of a failure and gives whether there was none.
  private func write(_ report: Report, _ choice: FormatChoice, on terminal: Terminal) -> Bool {
    let options = TextOptions(
      width: choice.file == nil ? terminal.width : 100,
      colour: choice.file == nil && terminal.hasColour)
    let output = Output(choice.file)
    do {
      try output.write { sink in
        choice.format.write(report, options: options, to: &sink)
      }
      return true
    } catch {
      complain(output.complaint(error).asError(in: report.language))
      return false
    }
  }
}
