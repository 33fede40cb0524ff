package import Findings

/// The settings in effect, a set at a time, and where each is written.
package struct SettingsList: Sendable {
  /// A setting, its value and its place.
  package struct Item: Sendable {
    package let name: String
    package let value: String
    package let place: String

    package init(name: String, value: String, place: String) {
      self.name = name
      self.value = value
      self.place = place
    }
  }

  /// The settings of one set.
  package struct Group: Sendable {
    /// The configuration's path; nothing for files that have none.
    package let config: String?
    package let settings: [Item]

    package init(config: String?, settings: [Item]) {
      self.config = config
      self.settings = settings
    }
  }

  private let sets: [Group]

  package init(sets: [Group]) {
    self.sets = sets
  }

  /// Writes the settings for people: those that nobody has set are defaults.
  package func write(in language: Language, to output: inout ByteSink) {
    for (number, set) in sets.enumerated() {
      if number > 0 { output.write(byte: 0x0A) }
      let heading = set.config ?? Self.none[language]
      output.write(VisibleText.line(heading) + "\n")
      for item in set.settings {
        output.write(VisibleText.line("  \(item.name): \(item.value)  (\(item.place))") + "\n")
      }
      for (name, value) in Self.defaults
      where !set.settings.contains(where: { $0.name == name }) {
        output.write("  \(name): \(value[language])  (\(Self.byDefault[language]))\n")
      }
    }
  }

  /// Writes the settings for programs.
  package func writeJSON(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 3)
    json.object { json in
      json.member("format", "hytelint-config-json")
      json.member("version", 1)
      json.array("sets", sets) { json, set in
        json.object { json in
          if let config = set.config { json.member("config", config) }
          json.array("settings", set.settings) { json, item in
            json.object { json in
              json.member("name", item.name)
              json.member("value", item.value)
              json.member("place", item.place)
            }
          }
        }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private static let none = Localized(
    fi: "ei asetustiedostoa", sv: "ingen inställningsfil", en: "no configuration")

  private static let byDefault = Localized(fi: "oletus", sv: "förval", en: "default")

  private static let defaults: [(String, Localized)] = [
    ("kieli", Localized("fi")),
    (
      "vaihe",
      Localized(fi: "suunnitelman oma", sv: "planens eget", en: "that of the plan")
    ),
    ("tulosteet", Localized("text")),
  ]
}
