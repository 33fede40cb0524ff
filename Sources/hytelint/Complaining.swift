import Checking
import Findings
import Reports
import SourceText

extension Localized {
  /// The text as an error's line.
  func asError(in language: Language) -> String {
    Localized(fi: "virhe", sv: "fel", en: "error")[language] + ": " + self[language]
  }
}

extension Complaint {
  /// The complaint as a line, `path:line:column: virhe: …`.
  func line(in language: Language) -> String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(place): \(message.asError(in: language))"
  }
}

extension UnreadablePath {
  /// What could not be read as a line, `path: virhe: …`.
  func line(in language: Language) -> String {
    "\(path): \(reason.asError(in: language))"
  }
}

extension Finding {
  /// That the finding does not follow from what was read, which is a fault of the program.
  var asUnproven: Localized {
    Localized(
      fi: "havainnon \(identity) (\(rule)) perustelu ei pidä; tämä on ohjelman virhe",
      sv: "anmärkningen \(identity) (\(rule)) håller inte; detta är ett fel i programmet",
      en: "the proof of the finding \(identity) (\(rule)) fails; this is a fault of the program")
  }
}

extension CheckFailure {
  /// The failure in words, for standard error.
  func lines(in language: Language) -> [String] {
    switch self {
    case .brokenPacks(let complaints):
      return complaints.map { $0.line(in: language) } + [Self.notChecked.asError(in: language)]
    case .noPacks(let folder, let reason):
      let text = Localized(
        fi: "sääntöjä ei voi lukea kansiosta \(folder): \(reason.fi)",
        sv: "reglerna i mappen \(folder) kan inte läsas: \(reason.sv)",
        en: "the rules in the folder \(folder) cannot be read: \(reason.en)")
      return [text.asError(in: language)]
    case .noDocuments(let skipped, let unreadable, let complaints):
      let told = Set(complaints.map(\.path))
      return complaints.map { $0.line(in: language) }
        + unreadable.filter { !told.contains($0.path) }.map { $0.line(in: language) }
        + [Self.noDocuments(skipped, isAllRead: unreadable.isEmpty).asError(in: language)]
    case .tooManyRows(let relation):
      let text = Localized(
        fi: "tarkistus keskeytyi: sääntö ”\(relation)” tuottaa liikaa tulosrivejä",
        sv: "granskningen avbröts: regeln ”\(relation)” ger för många resultatrader",
        en: "the check stopped: the rule “\(relation)” gives too many rows")
      return [text.asError(in: language)]
    case .tooManySteps(let relation):
      let text = Localized(
        fi: "tarkistus keskeytyi: sääntö ”\(relation)” kokeilee liian montaa rivien yhdistelmää",
        sv: "granskningen avbröts: regeln ”\(relation)” prövar för många kombinationer av rader",
        en: "the check stopped: the rule “\(relation)” tries too many combinations of rows")
      return [text.asError(in: language)]
    }
  }

  private static let notChecked = Localized(
    fi: "mitään ei tarkistettu, koska säännöissä on virhe",
    sv: "ingenting granskades, eftersom reglerna har ett fel",
    en: "nothing was checked, since the rules have an error")

  /// How the file of a plan or an agreement is known.
  private static let files = Localized(
    fi: "tiedosto päättyy .yaml ja alkaa avaimella hyvinvointisuunnitelma tai sopimus",
    sv: "fil slutar på .yaml och börjar med nyckeln välfärdsplan eller avtal",
    en: "file ends in .yaml and begins with the key wellbeing-plan or agreement")

  private static func noDocuments(_ skipped: [String], isAllRead: Bool) -> Localized {
    guard isAllRead || !skipped.isEmpty else {
      return Localized(
        fi: "mitään ei tarkistettu; anna sen suunnitelman tai sopimuksen polku, jonka \(files.fi)",
        sv: "ingenting granskades; ge sökvägen till en plan eller ett avtal, vars \(files.sv)",
        en: "nothing was checked; give the path of a plan or an agreement, whose \(files.en)")
    }
    let text = Localized(
      fi: "suunnitelmia tai sopimuksia ei löytynyt, joten mitään ei tarkistettu; niiden "
        + files.fi,
      sv: "inga planer eller avtal hittades, så ingenting granskades; deras \(files.sv)",
      en: "no plans or agreements were found, so nothing was checked; their \(files.en)")
    guard !skipped.isEmpty else { return text }
    let names = skipped.prefix(3).map { VisibleText.line($0) } + (skipped.count > 3 ? ["…"] : [])
    let list = "\(skipped.count): \(names.joined(separator: ", "))"
    return Localized(
      fi: "\(text.fi) (muita tiedostoja ohitettiin \(list))",
      sv: "\(text.sv) (andra filer som hoppades över \(list))",
      en: "\(text.en) (other files passed over \(list))")
  }
}
