import ArgumentParser
import Checking
import Documents
import Exporting
import Findings
import Reports

/// `hytelint export --to clingo|prolog|facts POLKU…`: the rules and facts for another engine.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Kirjoittaa säännöt ja tosiseikat toiselle päättelykoneelle tai luettavina lauseina.")

  @Argument(help: ArgumentHelp("Tiedostot ja kansiot.", valueName: "polku"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Muoto: clingo, prolog tai facts (lauseet paikkoineen).", valueName: "muoto"))
  var to: ExportFormat

  @Option(name: .shortAndLong, help: ArgumentHelp("Tiedosto.", valueName: "tiedosto"))
  var output: String?

  @Option(help: ArgumentHelp("Ilmoitusten kieli.", valueName: "kieli"))
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
    let language = lang ?? Terminal().language ?? .fi
    let gathering: Result<Gathering, CheckFailure>
    do throws(CheckFailure) {
      gathering = .success(try gather(request))
    } catch {
      gathering = .failure(error)
    }
    switch gathering {
    case .success(let gathering): throw ExitCode(try export(gathering, in: language))
    case .failure(let failure):
      failure.lines(in: language).forEach(complain)
      throw ExitCode(2)
    }
  }

  private var request: CheckRequest {
    var request = CheckRequest(
      paths: paths.isEmpty ? ["."] : paths, day: asOf ?? CalendarDay.today)
    request.ruleFolders = ruleFolders
    request.usesBuiltInRules = !withoutBuiltInRules
    return request
  }

  /// Writes what was gathered; gives the exit code, 2 where a path could not be read.
  private func export(_ gathering: Gathering, in language: Language) throws -> Int32 {
    if to != .facts, gathering.sets.count > 1 {
      throw UsageFault(Self.severalSets(gathering.sets.map(\.path)))
    }
    gathering.complaints.forEach { complain($0.line(in: language)) }
    let told = Set(gathering.complaints.map(\.path))
    for path in gathering.unreadable where !told.contains(path.path) {
      complain(path.line(in: language))
    }
    let output = Output(self.output)
    do {
      try output.write { sink in
        var text = SinkText(sink: sink)
        for set in gathering.sets { write(set, of: gathering, to: &text) }
        text.sink.flush()
        sink = text.sink
      }
    } catch {
      complain(output.complaint(error).asError(in: language))
      return 2
    }
    return gathering.unreadable.isEmpty ? 0 : 2
  }

  private func write(_ set: GatheredFacts, of gathering: Gathering, to text: inout SinkText) {
    switch to {
    case .clingo: Export(gathering.book, over: set.facts).writeClingo(to: &text)
    case .prolog: Export(gathering.book, over: set.facts).writeProlog(to: &text)
    case .facts:
      var lines = FactLines(set.facts, under: gathering.book, files: gathering.files)
      lines.write(to: &text)
    }
  }

  private static func severalSets(_ paths: [String]) -> Localized {
    let list = paths.joined(separator: ", ")
    return Localized(
      fi: "polkujen alla on monta aineistoa, ja yhteen tiedostoon voi kirjoittaa yhden: \(list)",
      sv: "under sökvägarna finns flera material, och en fil rymmer bara ett: \(list)",
      en: "there are several sets under the paths, and one file holds only one: \(list)")
  }
}

extension ExportFormat: ExpressibleByArgument {}

/// A sink as a stream of text.
private struct SinkText: TextOutputStream {
  var sink: ByteSink

  mutating func write(_ string: String) {
    sink.write(string)
  }
}
