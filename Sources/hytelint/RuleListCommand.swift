import ArgumentParser
import Checking
import Findings
import Reports
import Rules

/// `hytelint rules list`: each rule with its severity, its title and what it rests on.
struct RuleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Luettelee säännöt: tunnus, vakavuus, peruste ja otsikko.")

  @Argument(
    help: ArgumentHelp(
      "Kansiot, joiden säännöt luetellaan myös (oletus: vain sisäänrakennetut).",
      valueName: "kansio"))
  var folders: [String] = []

  @OptionGroup var options: RuleOptions

  mutating func run() throws {
    let language = options.language
    let rules = try options.files(under: folders).book.rules
    let rows = rules.map { rule in
      [
        rule.id.name, rule.severities.map { $0.name[language] }.joined(separator: ", "),
        rule.grounds.map { $0[language] }.joined(separator: "; "), rule.title[language],
      ]
    }
    let header = [
      Localized(fi: "tunnus", sv: "beteckning", en: "id"),
      Localized(fi: "vakavuus", sv: "allvar", en: "severity"),
      Localized(fi: "peruste", sv: "grund", en: "basis"),
      Localized(fi: "otsikko", sv: "rubrik", en: "title"),
    ].map { $0[language] }
    try options.write(Self.table([header] + rows))
  }

  /// Rows whose columns begin under each other.
  private static func table(_ rows: [[String]]) -> [String] {
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let padded = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      return (padded + row.suffix(1)).joined(separator: "  ")
    }
  }
}

extension Rule {
  /// The severities of the rule and its variants, the rule's own first.
  fileprivate var severities: [Severity] {
    ([severity] + variants.compactMap(\.severity)).withoutRepeats
  }

  /// What the rule and its variants rest on, each kind once.
  fileprivate var grounds: [Localized] {
    (basis + variants.flatMap { $0.basis ?? [] }).map(\.ground).withoutRepeats
  }
}

extension RuleBasis {
  /// The kind of authority.
  fileprivate var ground: Localized {
    switch self {
    case .agreement, .known(.agreement): Localized(fi: "sovittu", sv: "avtalat", en: "agreed")
    case .known(.statute(_, reading: nil)), .statute(_, _, reading: nil):
      Localized(fi: "laki velvoittaa", sv: "lagen förpliktar", en: "required by law")
    case .known(.statute), .statute:
      Localized(fi: "laki, tulkinta", sv: "lag, tolkning", en: "law, as interpreted")
    case .known(.recommendation):
      Localized(fi: "suositus", sv: "rekommendation", en: "recommendation")
    case .known(.practice):
      Localized(fi: "hyvä käytäntö", sv: "god praxis", en: "good practice")
    }
  }
}

extension Severity {
  fileprivate var name: Localized {
    switch self {
    case .error: Localized(fi: "virhe", sv: "fel", en: "error")
    case .warning: Localized(fi: "varoitus", sv: "varning", en: "warning")
    case .note: Localized(fi: "huomautus", sv: "anmärkning", en: "note")
    }
  }
}

extension Array where Element: Equatable {
  fileprivate var withoutRepeats: [Element] {
    reduce(into: []) { kept, element in
      if !kept.contains(element) { kept.append(element) }
    }
  }
}
