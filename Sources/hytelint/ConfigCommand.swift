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
  enum Form: String, NamedChoice {
    case text, json
  }

  @Argument(help: ArgumentHelp("Tiedostot ja kansiot.", valueName: "polku"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Tulostusmuoto.", valueName: "nimi"))
  var format = Form.text

  @OptionGroup var reading: ReadingOptions

  mutating func run() throws {
    let language = reading.language
    let found = try orEnd(in: language) { () throws(CheckFailure) in
      try settings(for: reading.request(paths))
    }
    tell(found.complaints, unreadable: found.unreadable, in: language)
    try write(found, in: language)
    if !found.complaints.isEmpty || !found.unreadable.isEmpty { throw ExitCode(2) }
  }

  /// What the command line sets over the configurations.
  private var options: [SettingsList.Item] {
    let language = reading.lang.map { ("kieli", $0.rawValue, "--lang") }
    let stage = reading.stage.map { ("vaihe", $0.rawValue, "--stage") }
    return [language, stage].compactMap(\.self).map { name, value, option in
      SettingsList.Item(name: name, value: value, place: option)
    }
  }

  private func write(_ settings: SettingsInEffect, in language: Language) throws {
    let list = SettingsList(
      sets: settings.sets.map { set in
        SettingsList.Group(
          config: set.config,
          settings: options
            + set.settings.filter { setting in !options.contains { $0.name == setting.name } }.map {
              SettingsList.Item(
                name: $0.name, value: $0.value,
                place: "\($0.path):\($0.position.line):\($0.position.column)")
            })
      })
    try Output(nil).writeOrEnd(in: language) { sink in
      if format == .json {
        list.writeJSON(to: &sink)
      } else {
        list.write(in: language, to: &sink)
      }
      sink.flush()
    }
  }
}
