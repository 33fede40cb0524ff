import ArgumentParser
import Checking
import Documents
import Findings
import Foundation
import Reports
import SourceText

/// `hytelint [check] POLKU…`: reads every plan and agreement under the paths, prints findings.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tarkistaa suunnitelmat ja sopimukset polkujen alla (oletus: nykyinen kansio).")

  @Argument(
    help: ArgumentHelp(
      "Tiedostot ja kansiot; - lukee vakiosyötteen.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Tulostusmuoto: text, compact, json tai sarif; NIMI=TIEDOSTO kirjoittaa tiedostoon. Voi toistaa.",
      valueName: "nimi[=tiedosto]"))
  var formats: [FormatChoice] = []

  @Option(help: ArgumentHelp("Kieli: fi, sv tai en.", valueName: "kieli"))
  var lang: Language?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Tarkastelupäivä, esim. 1.3.2026 (oletus: tänään).", valueName: "päivä"))
  var asOf: CalendarDay?

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Lisää sääntöpaketit tästä kansiosta. Voi toistaa.", valueName: "kansio"))
  var ruleFolders: [String] = []

  @Flag(name: .customLong("no-builtin-rules"), help: "Jättää sisäänrakennetut säännöt pois.")
  var withoutBuiltInRules = false

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Mikä löydös päättää ajon koodiin 1: error, warning, note tai never.", valueName: "raja"))
  var failOn = FailureLimit.error

  @Flag(name: .customLong("all"), help: "Näyttää myös väistyneet löydökset.")
  var showsAll = false

  @Option(
    name: .customLong("stdin-path"),
    help: ArgumentHelp("Vakiosyötteen polku viesteissä.", valueName: "polku"))
  var standardInputPath = "<vakiosyöte>"

  mutating func validate() throws {
    let onOutput = formats.filter { $0.file == nil }
    guard onOutput.count <= 1 else {
      throw ValidationError(
        "Vain yksi muoto voi mennä vakiotulosteeseen; anna muille tiedosto: --format sarif=tulos.sarif")
    }
  }

  mutating func run() throws {
    ignoreBrokenPipes()
    let terminal = Terminal()
    let day = asOf ?? CalendarDay.today
    var request = CheckRequest(paths: paths.isEmpty ? ["."] : paths, day: day)
    request.ruleFolders = ruleFolders
    request.usesBuiltInRules = !withoutBuiltInRules
    if paths.contains("-") {
      let bytes = [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
      request.standardInput = SourceFile(path: standardInputPath, bytes: bytes)
    }
    let indicator = ProgressLine(terminal)
    let language = lang ?? terminal.language
    let result: CheckResult
    do throws(CheckFailure) {
      result = try check(request) { indicator.show($0) }
    } catch {
      indicator.clear()
      complain(error.text(in: language ?? .fi))
      throw ExitCode(2)
    }
    indicator.clear()
    let report = Report(
      result, in: lang ?? result.language ?? language ?? .fi, on: day, withHeldBack: showsAll)
    try write(report, on: terminal)
    throw ExitCode(failOn.code(for: report.findings, isIncomplete: !result.unreadable.isEmpty))
  }

  private func write(_ report: Report, on terminal: Terminal) throws {
    var choices = formats
    if !choices.contains(where: { $0.file == nil }) {
      choices.append(FormatChoice(format: .text, file: nil))
    }
    var failed = false
    for choice in choices {
      let options = TextOptions(
        width: choice.file == nil ? terminal.width : 100,
        colour: choice.file == nil && terminal.hasColour)
      do {
        try Output(choice.file).write { sink in
          choice.format.write(report, options: options, to: &sink)
        }
      } catch {
        failed = true
        complain(Output.complaint(choice.file, report.language))
      }
    }
    if failed { throw ExitCode(2) }
  }
}
