import Findings

/// The words of the page.
enum AdviserWords {
  static let asOf = Localized(fi: "Tarkastelupäivä", sv: "Granskningsdag", en: "Judged for the day")
  static let documents = Localized(fi: "Asiakirjoja", sv: "Dokument", en: "Documents")
  static let measures = Localized(fi: "Toimenpiteitä", sv: "Åtgärder", en: "Measures")
  static let rules = Localized(fi: "Sääntöjä", sv: "Regler", en: "Rules")
  static let found = Localized(fi: "Havaintoja", sv: "Anmärkningar", en: "Findings")
  static let heldBack = Localized(
    fi: "Päällekkäisiä, ei näytetä", sv: "Överlappande, visas inte",
    en: "Overlapping ones, not shown")
  static let lifted = Localized(
    fi: "Poikkeuksella hyväksyttyjä", sv: "Godkända som undantag", en: "Accepted by exception")
  static let skipped = Localized(
    fi: "Muita YAML-tiedostoja, ohitettu", sv: "Andra YAML-filer, förbigångna",
    en: "Other YAML files, passed over")
  static let version = Localized(fi: "Ohjelma", sv: "Program", en: "Program")
  static let packDigest = Localized(
    fi: "Sääntöjen tarkiste", sv: "Reglernas kontrollsumma", en: "Digest of the rules")
  static let packs = Localized(
    fi: "Säännöt, säädökset ja rekisterit", sv: "Regler, författningar och register",
    en: "Rules, statutes and registers")
  static let rule = Localized(fi: "sääntö", sv: "regel", en: "rule")
  static let why = Localized(
    fi: "Miksi sääntö on olemassa", sv: "Varför regeln finns", en: "Why the rule exists")
  static let readBy = Localized(fi: "tulkinta:", sv: "tolkning:", en: "as read by:")
  static let ruleResults = Localized(
    fi: "Mihin kukin sääntö johti", sv: "Vad varje regel ledde till", en: "What each rule came to")

  static let pack = Localized(fi: "sääntö tai tieto", sv: "regel eller uppgift", en: "rule or data")
  static let shown = Localized(fi: "tarkistettu", sv: "granskad", en: "checked")
  static let context = Localized(fi: "taustana", sv: "som bakgrund", en: "as context")
  static let notInForce = Localized(
    fi: "ei voimassa tarkastelupäivänä", sv: "gäller inte på granskningsdagen",
    en: "not in force on that day")
  static let nothingFound = Localized(
    fi: "ei havaintoja", sv: "inga anmärkningar", en: "no findings")

  static func timelineIntro(_ time: String) -> Localized {
    time.isEmpty
      ? Localized(
        fi: "Suunnitelmilla ei ole kautta, jonka päiviä voisi tarkastella.",
        sv: "Planerna har ingen period vars dagar kunde granskas.",
        en: "The plans have no period whose days could be judged.")
      : Localized(
        fi: "Tarkasteltu aika: \(time).", sv: "Granskad tid: \(time).",
        en: "Time looked at: \(time).")
  }

  static func table(of theme: String) -> Localized {
    Localized(
      fi: "Vastuut: \(theme)", sv: "Ansvar: \(theme)", en: "Responsibilities: \(theme)")
  }

  static func picture(of theme: String) -> Localized {
    Localized(
      fi: "Kuva toimenpiteistä ja toimijoista: \(theme)",
      sv: "Bild av åtgärder och aktörer: \(theme)",
      en: "Picture of measures and actors: \(theme)")
  }

  static let withoutTheme = Localized(
    fi: "Ilman teemaa", sv: "Utan tema", en: "Without a theme")
  static let others = Localized(
    fi: "Muut asiakirjat", sv: "Övriga dokument", en: "Other documents")
  static let weight = Localized(
    fi: "toiminta painottuu tänne (keskustelupohja)",
    sv: "verksamhetens tyngdpunkt (diskussionsunderlag)",
    en: "the weight lies here (discussion paper)")
  static let agreedOnly = Localized(
    fi: "vain sopimuksessa", sv: "endast i avtalet", en: "in an agreement only")
}
