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

  @OptionGroup var reading: ReadingOptions

  mutating func run() throws {
    let gathering = try orEnd(in: reading.language) { () throws(CheckFailure) in
      try gather(reading.request(paths))
    }
    throw ExitCode(try export(gathering, in: reading.language))
  }

  /// Writes what was gathered; gives the exit code, 2 where a path could not be read.
  private func export(_ gathering: Gathering, in language: Language) throws -> Int32 {
    if to != .facts, gathering.sets.count > 1 {
      throw UsageFault(Self.severalSets(gathering.sets.map(\.path)))
    }
    tell(gathering.complaints, unreadable: gathering.unreadable, in: language)
    try Output(output).writeOrEnd(in: language) { sink in
      var text = SinkText(sink: sink)
      for set in gathering.sets { write(set, of: gathering, to: &text) }
      text.sink.flush()
      sink = text.sink
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

extension ExportFormat: NamedChoice {}

/// A sink as a stream of text.
private struct SinkText: TextOutputStream {
  var sink: ByteSink

  mutating func write(_ string: String) {
    sink.write(string)
  }
}
