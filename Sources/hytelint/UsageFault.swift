import Findings
import Reports

/// What is wrong with how the command was called, in the user's language.
struct UsageFault: Error {
  private let message: Localized

  init(_ message: Localized) {
    self.message = message
  }

  /// The fault that ArgumentParser tells of, in English only: its sentences are known by how they
  /// begin, and one that is not known is shown as it is.
  init(_ sentence: String) {
    message = ParserSentence(sentence).meaning ?? Localized(sentence)
  }

  /// The fault and where help is found, for standard error.
  func lines(in language: Language) -> [String] {
    let help = Localized(
      fi: "Ohje: hytelint --help", sv: "Hjälp: hytelint --help", en: "Help: hytelint --help")
    return [message.asError(in: language), help[language]]
  }
}

/// A sentence of ArgumentParser's about the command line.
private struct ParserSentence {
  private let text: String
  /// What stands in quotation marks in it: options, values, suggestions.
  private let quoted: [String]

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    quoted = parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  /// What the sentence says, or nothing for one that is not known.
  var meaning: Localized? {
    guard let first = quoted.first else { return nil }
    let option = Self.option(first)
    if text.hasPrefix("Unknown option ") {
      return Self.unknown(option, nearest: quoted.dropFirst().first)
    }
    if text.hasPrefix("Missing value for ") { return Self.missingValue(of: option) }
    if text.hasPrefix("Missing expected argument ") { return Self.missingArgument(first) }
    if text.contains("nexpected argument") { return Self.needlessArgument(first) }
    guard quoted.count > 1 else { return nil }
    if text.hasPrefix("The value "), quoted[1].hasPrefix("-") {
      return Self.wrongValue(
        first, of: Self.option(quoted[1]), allowed: Array(quoted.dropFirst(2)),
        toFiles: quoted[1].contains("="))
    }
    return text.hasPrefix("The option ") ? Self.needlessValue(quoted[1], of: option) : nil
  }

  /// The option of `--lang <kieli>`.
  private static func option(_ synopsis: String) -> String {
    String(synopsis.prefix { $0 != " " })
  }
}

extension ParserSentence {
  private static func unknown(_ option: String, nearest: String?) -> Localized {
    let text = Localized(
      fi: "valitsinta \(option) ei ole", sv: "väljaren \(option) finns inte",
      en: "there is no option \(option)")
    guard let nearest else { return text }
    return Localized(
      fi: "\(text.fi); tarkoititko \(nearest)?", sv: "\(text.sv); menade du \(nearest)?",
      en: "\(text.en); did you mean \(nearest)?")
  }

  private static func missingArgument(_ name: String) -> Localized {
    Localized(
      fi: "komennosta puuttuu \(name)", sv: "kommandot saknar \(name)",
      en: "the command lacks \(name)")
  }

  private static func needlessArgument(_ word: String) -> Localized {
    Localized(
      fi: "komento ei tunne sanaa ”\(word)”", sv: "kommandot känner inte till ordet ”\(word)”",
      en: "the command does not know the word “\(word)”")
  }

  private static func missingValue(of option: String) -> Localized {
    Localized(
      fi: "valitsimelta \(option) puuttuu arvo", sv: "väljaren \(option) saknar ett värde",
      en: "the option \(option) lacks a value"
    ).adding(values(of: option))
  }

  private static func wrongValue(
    _ value: String, of option: String, allowed: [String], toFiles: Bool
  ) -> Localized {
    Localized(
      fi: "arvo ”\(value)” ei käy valitsimelle \(option)",
      sv: "värdet ”\(value)” duger inte för väljaren \(option)",
      en: "the value “\(value)” will not do for the option \(option)"
    ).adding(
      option == "--format" && !allowed.isEmpty
        ? formats(allowed, toFiles: toFiles) : values(of: option))
  }

  private static func needlessValue(_ value: String, of option: String) -> Localized {
    Localized(
      fi: "valitsin \(option) ei ota arvoa; arvoksi annettiin ”\(value)”",
      sv: "väljaren \(option) tar inget värde; värdet var ”\(value)”",
      en: "the option \(option) takes no value; it was given “\(value)”")
  }

  /// The formats of a command, which has formats of its own, and how one goes to a file.
  private static func formats(_ names: [String], toFiles: Bool = true) -> Localized {
    func list(_ word: String) -> String {
      names.dropLast().joined(separator: ", ") + " \(word) \(names.last ?? "")"
    }
    let text = Localized(
      fi: "muoto on \(list("tai"))", sv: "formatet är \(list("eller"))",
      en: "the format is \(list("or"))")
    guard toFiles else { return text }
    let one = names.contains("sarif") ? "sarif" : names.last ?? ""
    return Localized(
      fi: "\(text.fi), ja tiedostoon esimerkiksi \(one)=tulos.\(one)",
      sv: "\(text.sv), och till fil till exempel \(one)=svar.\(one)",
      en: "\(text.en), and to a file for example \(one)=out.\(one)")
  }

  /// What may be given to an option.
  private static func values(of option: String) -> Localized? {
    switch option {
    case "--format": formats(ReportFormat.allCases.map(\.rawValue))
    case "--to":
      Localized(
        fi: "muoto on clingo, prolog tai facts", sv: "formatet är clingo, prolog eller facts",
        en: "the format is clingo, prolog or facts")
    case "--lang":
      Localized(
        fi: "kieli on fi, sv tai en", sv: "språket är fi, sv eller en",
        en: "the language is fi, sv or en")
    case "--as-of":
      Localized(
        fi: "päivä on muotoa 1.3.2026 tai 2026-03-01", sv: "dagen skrivs 1.3.2026 eller 2026-03-01",
        en: "the day is written 1.3.2026 or 2026-03-01")
    case "--fail-on":
      Localized(
        fi: "raja on error, warning, note tai never",
        sv: "gränsen är error, warning, note eller never",
        en: "the limit is error, warning, note or never")
    case "--stage":
      Localized(
        fi: "vaihe on luonnos, lautakunta, valtuusto tai hyväksytty",
        sv: "skedet är utkast, nämnd, fullmäktige eller godkänd",
        en: "the stage is draft, board, council or approved")
    default: nil
    }
  }
}

extension Localized {
  /// The text, and after a semicolon another if there is one.
  func adding(_ other: Localized?) -> Localized {
    guard let other else { return self }
    return map { text, language in "\(text); \(other[language])" }
  }
}
