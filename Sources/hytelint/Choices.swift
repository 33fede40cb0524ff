import ArgumentParser
import Checking
import Documents
import Findings
import Reports

/// The formats of one kind of output.
protocol OutputFormat: RawRepresentable<String>, CaseIterable {}

extension ReportFormat: OutputFormat {}
extension ChangesFormat: OutputFormat {}
extension MatrixFormat: OutputFormat {}

/// A format and the file it goes to, or standard output.
struct OutputChoice<Format: OutputFormat>: ExpressibleByArgument {
  let format: Format
  let file: String?

  init(format: Format, file: String?) {
    self.format = format
    self.file = file
  }

  /// Reads `sarif` or `sarif=tulos.sarif`; `sarif=-` goes to standard output too.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])) else { return nil }
    if parts.count == 2, parts[1].isEmpty { return nil }
    let file = parts.count == 2 ? String(parts[1]) : nil
    self.init(format: format, file: Output.isStandard(file) ? nil : file)
  }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}

typealias FormatChoice = OutputChoice<ReportFormat>
typealias ChangesChoice = OutputChoice<ChangesFormat>
typealias MatrixChoice = OutputChoice<MatrixFormat>

/// The least severity that ends a check with 1.
enum FailureLimit: String, NamedChoice {
  case error, warning, note, never

  /// The exit code: 2 where something could not be read, 1 where findings reach the limit.
  func code(for findings: [Finding], isIncomplete: Bool) -> Int32 {
    if isIncomplete { return 2 }
    let limit: Severity? =
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      case .never: nil
      }
    guard let limit else { return 0 }
    return findings.contains { $0.standing == .shown && $0.severity >= limit } ? 1 : 0
  }
}

extension CheckCommand {
  /// The formats to write: those of the command line, else those of the configuration, else text;
  /// and whether all that the configuration names are known.
  func choices(
    of result: CheckResult, in language: Language
  ) -> (choices: [FormatChoice], areKnown: Bool) {
    if !formats.isEmpty { return (formats, true) }
    let choices = result.outputs.compactMap { FormatChoice(argument: $0) }
    let isOne = choices.count { $0.file == nil } < 2
    let areKnown = choices.count == result.outputs.count && isOne
    if !areKnown { complain(Self.wrongOutputs.asError(in: language)) }
    return areKnown && !choices.isEmpty
      ? (choices, true) : ([FormatChoice(format: .text, file: nil)], areKnown)
  }

  private static let wrongOutputs = Localized(
    fi: "asetusten tulosteissa on muoto, jota ei ole, tai kaksi vakiotulosteeseen",
    sv: "utskrifterna i inställningarna har ett okänt format eller två till standardutmatningen",
    en: "the outputs of the configuration have an unknown format or two for standard output")
}

extension Stage: NamedChoice {
  /// Reads `luonnos`, `utkast` or `draft`.
  init?(argument: String) {
    self.init(Array(argument.utf8)[...])
  }
}

/// A choice of which ArgumentParser is told the names; else it finds them by key paths, which takes as
/// long as reading a small plan.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedChoice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// None has a description beside its name.
  static var allValueDescriptions: [String: String] { [:] }
}

extension Language: NamedChoice {}

extension CalendarDay: ExpressibleByArgument {
  /// Reads `1.3.2026` or `2026-03-01`.
  init?(argument: String) {
    self.init(Array(argument.utf8)[...])
  }
}
