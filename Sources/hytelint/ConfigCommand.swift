import ArgumentParser
import Checking
import Documents
import Findings
import Reports
import SourceText

/// `hytelint config [POLKU…]`: the settings in effect, and where each is written.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Näyttää voimassa olevat asetukset ja sen, mistä ne tulevat.")

  /// How the settings are written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("Tiedostot ja kansiot.", valueName: "polku"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Tulostusmuoto.", valueName: "nimi"))
  var format = Form.text

  @Option(help: ArgumentHelp("Tulosteen kieli.", valueName: "kieli"))
  var lang: Language?

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("Asetustiedosto, jota käytetään muiden sijasta.", valueName: "tiedosto"))
  var configPath: String?

  mutating func run() throws {
    ignoreBrokenPipes()
    let language = lang ?? Terminal().language ?? .fi
    var request = CheckRequest(paths: paths.isEmpty ? ["."] : paths, day: CalendarDay.today)
    request.configPath = configPath
    let found: Result<SettingsInEffect, CheckFailure>
    do throws(CheckFailure) { found = .success(try settings(for: request)) } catch {
      found = .failure(error)
    }
    switch found {
    case .failure(let failure):
      failure.lines(in: language).forEach(complain)
      throw ExitCode(2)
    case .success(let settings):
      settings.complaints.forEach { complain($0.line(in: language)) }
      settings.unreadable.forEach { complain($0.line(in: language)) }
      try write(settings, in: language)
      if !settings.complaints.isEmpty || !settings.unreadable.isEmpty { throw ExitCode(2) }
    }
  }

  private func write(_ settings: SettingsInEffect, in language: Language) throws {
    let list = SettingsList(
      sets: settings.sets.map { set in
        SettingsList.Group(
          config: set.config,
          settings: set.settings.map {
            SettingsList.Item(
              name: $0.name, value: $0.value,
              place: "\($0.path):\($0.position.line):\($0.position.column)")
          })
      })
    let output = Output(nil)
    do {
      try output.write { sink in
        if format == .json {
          list.writeJSON(to: &sink)
        } else {
          list.write(in: language, to: &sink)
        }
        sink.flush()
      }
    } catch {
      complain(output.complaint(error).asError(in: language))
      throw ExitCode(2)
    }
  }
}
