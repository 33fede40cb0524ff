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

  /// A setting that the key table has and this version does nothing with.
  static func notYetSetting(_ name: String) -> Localized {
    Localized(
      fi: "asetus ”\(name)” ei ole vielä käytössä; käytössä ovat asiakirjat ja kieli",
      sv: "inställningen ”\(name)” används inte än; i bruk är dokument och språk",
      en: "the setting “\(name)” is not in use yet; in use are documents and language")
  }

  static func unknownSetting(_ name: String) -> Localized {
    let text = Localized(
      fi: "tuntematon asetus ”\(name)”", sv: "okänd inställning ”\(name)”",
      en: "unknown setting “\(name)”")
    guard let near = nearestSetting(to: name) else {
      return Localized(
        fi: text.fi + "; asetukset ovat asiakirjat ja kieli",
        sv: text.sv + "; inställningarna är dokument och språk",
        en: text.en + "; the settings are documents and language")
    }
    return Localized(
      fi: text.fi + "; tarkoititko ”\(near)”?", sv: text.sv + "; menade du ”\(near)”?",
      en: text.en + "; did you mean “\(near)”?")
  }

  private static func nearestSetting(to name: String) -> String? {
    let wanted = folded(Array(name.utf8)[...])
    let inUse = KeyTable.spellings(at: .config).filter { [.documents, .language].contains($0.key) }
    let distances = inUse.compactMap { spelling in
      editDistance(wanted, folded(Array(spelling.text.utf8)[...]), atMost: 2)
        .map { (distance: $0, text: spelling.text) }
    }
    return distances.min { $0.distance < $1.distance }?.text
  }
}
