import Documents
import Findings

/// What can be wrong with a set's configuration.
extension Localized {
  static let brokenConfiguration = Localized(
    fi: "asetuksissa on virhe", sv: "inställningarna är felaktiga",
    en: "the settings have an error")

  static let notSettings = Localized(
    fi: "asetukset kirjoitetaan muotoon asetus: arvo, esimerkiksi kieli: fi",
    sv: "inställningarna skrivs i formen inställning: värde, till exempel språk: sv",
    en: "settings are written as setting: value, for example language: en")

  static let notPaths = Localized(
    fi: "asiakirjat on luettelo tiedostoista ja kansioista, kukin omalla rivillään: - polku",
    sv: "dokument är en lista med filer och mappar, var och en på sin rad: - sökväg",
    en: "documents is a list of files and folders, each on its own line: - path")

  static func notALanguage(_ word: String) -> Localized {
    Localized(
      fi: "kieli ”\(word)” ei käy; kieli on fi, sv tai en",
      sv: "språket ”\(word)” duger inte; språket är fi, sv eller en",
      en: "the language “\(word)” will not do; it is fi, sv or en")
  }

  static func noContext(_ name: String, _ why: Disk.Unreadable) -> Localized {
    Localized(
      fi: "taustaksi nimettyä asiakirjaa ”\(name)” ei voi lukea: \(why.reason.fi)",
      sv: "dokumentet ”\(name)”, som nämns som bakgrund, kan inte läsas: \(why.reason.sv)",
      en: "the document “\(name)”, named as context, cannot be read: \(why.reason.en)")
  }

  /// A key that the table has, but that is no setting of a configuration.
  static func notASetting(_ name: String) -> Localized {
    Localized(
      fi: "avain ”\(name)” ei ole asetus; asetukset ovat \(names.fi)",
      sv: "nyckeln ”\(name)” är ingen inställning; inställningarna är \(names.sv)",
      en: "the key “\(name)” is no setting; the settings are \(names.en)")
  }

  static func writtenTwice(_ name: String) -> Localized {
    Localized(
      fi: "asetus ”\(name)” on jo kirjattu", sv: "inställningen ”\(name)” har redan antecknats",
      en: "the setting “\(name)” is already written")
  }

  static func notAStage(_ word: String) -> Localized {
    Localized(
      fi: "vaihe ”\(word)” ei käy; vaihe on luonnos, lautakunta, valtuusto tai hyväksytty",
      sv: "skedet ”\(word)” duger inte; skedet är utkast, nämnd, fullmäktige eller godkänd",
      en: "the stage “\(word)” will not do; it is draft, board, council or approved")
  }

  static let notOutputs = Localized(
    fi: "tulosteet on luettelo muodoista, esimerkiksi [text, sarif=tulos.sarif]",
    sv: "utskrifter är en lista med format, till exempel [text, sarif=svar.sarif]",
    en: "outputs is a list of formats, for example [text, sarif=out.sarif]")

  static let notSeverities = Localized(
    fi: "vakavuudet on luettelo, jonka rivillä on sääntö, vakavuus ja perustelu",
    sv: "allvarlighetsgrader är en lista vars rad har regel, allvarlighetsgrad och motivering",
    en: "severities is a list whose row has a rule, a severity and a reason")

  static func notASeverity(_ word: String) -> Localized {
    Localized(
      fi: "vakavuus ”\(word)” ei käy; vakavuus on virhe, varoitus tai huomautus",
      sv: "allvarlighetsgraden ”\(word)” duger inte; den är fel, varning eller anmärkning",
      en: "the severity “\(word)” will not do; it is error, warning or note")
  }

  static func unknownRule(_ name: String, _ near: String?) -> Localized {
    let text = Localized(
      fi: "sääntöä ”\(name)” ei ole", sv: "regeln ”\(name)” finns inte",
      en: "there is no rule “\(name)”")
    guard let near else { return text }
    return Localized(
      fi: text.fi + "; tarkoititko ”\(near)”?", sv: text.sv + "; menade du ”\(near)”?",
      en: text.en + "; did you mean “\(near)”?")
  }

  static func fixedSeverity(_ name: String) -> Localized {
    Localized(
      fi: "säännön ”\(name)” vakavuutta ei voi muuttaa",
      sv: "allvarlighetsgraden för regeln ”\(name)” kan inte ändras",
      en: "the severity of the rule “\(name)” cannot be changed")
  }

  /// The settings by their keys.
  private static var names: Localized {
    let rows = KeyTable.spellings(at: .config).map(\.key)
    let keys = rows.enumerated().filter { rows.firstIndex(of: $0.element) == $0.offset }
      .map(\.element).filter { $0 != .asOf }
    return Localized(
      fi: keys.map(\.finnish).joined(separator: ", "),
      sv: keys.map(\.swedish).joined(separator: ", "),
      en: keys.map(\.english).joined(separator: ", "))
  }

  static func unknownSetting(_ name: String) -> Localized {
    let text = Localized(
      fi: "tuntematon asetus ”\(name)”", sv: "okänd inställning ”\(name)”",
      en: "unknown setting “\(name)”")
    guard let near = nearestSetting(to: name) else {
      return Localized(
        fi: text.fi + "; asetukset ovat \(names.fi)",
        sv: text.sv + "; inställningarna är \(names.sv)",
        en: text.en + "; the settings are \(names.en)")
    }
    return Localized(
      fi: text.fi + "; tarkoititko ”\(near)”?", sv: text.sv + "; menade du ”\(near)”?",
      en: text.en + "; did you mean “\(near)”?")
  }

  private static func nearestSetting(to name: String) -> String? {
    let wanted = folded(Array(name.utf8)[...])
    let inUse = KeyTable.spellings(at: .config).filter { $0.key != .asOf }
    let distances = inUse.compactMap { spelling in
      editDistance(wanted, folded(Array(spelling.text.utf8)[...]), atMost: 2)
        .map { (distance: $0, text: spelling.text) }
    }
    return distances.min { $0.distance < $1.distance }?.text
  }
}
