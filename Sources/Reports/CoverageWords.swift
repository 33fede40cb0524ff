import Findings
import Responsibilities

/// The words of the coverage report.
enum CoverageWords {
  static func result(_ result: Coverage.Result) -> Localized {
    switch result {
    case .fault: Localized(fi: "ristiriidassa", sv: "strider", en: "fault")
    case .notRecorded: Localized(fi: "ei kirjattu", sv: "ej antecknat", en: "not recorded")
    case .excepted: Localized(fi: "poikkeus", sv: "undantag", en: "excepted")
    case .evidenced:
      Localized(fi: "todiste muualla", sv: "styrkt annanstans", en: "shown elsewhere")
    case .met: Localized(fi: "täyttyy", sv: "uppfylls", en: "met")
    case .notJudged: Words.notJudged
    case .notApplicable: Localized(fi: "ei sovelleta", sv: "tillämpas inte", en: "not applicable")
    }
  }

  static let rules = Localized(fi: "säännöt", sv: "regler", en: "rules")
  static let notCoded = Localized(fi: "ei koodattu", sv: "ej kodad", en: "not encoded")
  static let noReason = Localized(
    fi: "syytä ei ole kirjattu", sv: "ingen orsak har antecknats", en: "no reason is recorded")
  static let reverse = Localized(
    fi: "Säännöt ja velvollisuudet, joita ne katsovat",
    sv: "Reglerna och de skyldigheter som de granskar",
    en: "The rules and the duties that they look at")
  static let noDuty = Localized(
    fi: "ei nojaa velvollisuuteen", sv: "grundar sig inte på någon skyldighet",
    en: "rests on no duty")
  static let heading = Localized(
    fi: "Lain velvollisuudet ja säännöt", sv: "Lagens skyldigheter och reglerna",
    en: "The duties of the law and the rules")
  static let columns = [
    Localized(fi: "velvollisuus", sv: "skyldighet", en: "duty"),
    Localized(fi: "kenen", sv: "vems", en: "whose"),
    Localized(fi: "mitä", sv: "vad", en: "what"),
    Localized(fi: "säännöt tai syy", sv: "regler eller orsak", en: "rules or reason"),
    Localized(fi: "suunnitelmat", sv: "planer", en: "plans"),
  ]
  static let ruleColumns = [
    Localized(fi: "sääntö", sv: "regel", en: "rule"),
    Localized(fi: "velvollisuudet", sv: "skyldigheter", en: "duties"),
    Localized(fi: "esimerkit", sv: "exempel", en: "examples"),
  ]
  static let notice = Localized(
    fi:
      "Tämä ei ole oikeudellinen neuvo. Täyttyy tarkoittaa, ettei sääntö löytänyt huomautettavaa.",
    sv:
      "Detta är inte juridisk rådgivning. Uppfylls betyder att regeln inte hade något att anmärka.",
    en: "This is not legal advice. Met means that the rule found nothing to say.")

  static func repealed(by act: String) -> Localized {
    Localized(fi: "kumottu (\(act))", sv: "upphävd (\(act))", en: "repealed (\(act))")
  }

  /// The examples of a rule: those with a finding, and those without.
  static func examples(_ rule: Coverage.RuleCoverage) -> Localized {
    Localized(
      fi: "esimerkkejä: havainto \(rule.faulty), kelpaa \(rule.faultless)",
      sv: "exempel: anmärkning \(rule.faulty), godtas \(rule.faultless)",
      en: "examples: finding \(rule.faulty), accepted \(rule.faultless)")
  }

  static func plans(_ count: Int) -> Localized {
    Localized(
      fi: count == 1 ? "1 suunnitelma" : "\(count) suunnitelmaa",
      sv: count == 1 ? "1 plan" : "\(count) planer",
      en: count == 1 ? "1 plan" : "\(count) plans")
  }

  static func duties(_ count: Int) -> Localized {
    Localized(
      fi: count == 1 ? "1 velvollisuus" : "\(count) velvollisuutta",
      sv: count == 1 ? "1 skyldighet" : "\(count) skyldigheter",
      en: count == 1 ? "1 duty" : "\(count) duties")
  }

  static func looked(_ count: Int) -> Localized {
    Localized(
      fi: "sääntöjen katsomia \(count)", sv: "granskas av regler \(count)",
      en: "looked at by rules \(count)")
  }

  static func reasoned(_ count: Int) -> Localized {
    Localized(
      fi: "koodaamatta, syy kerrottu \(count)", sv: "ej kodade, orsak angiven \(count)",
      en: "not encoded, with a reason \(count)")
  }

  static func unreasoned(_ count: Int) -> Localized {
    Localized(
      fi: "vailla sääntöä ja syytä \(count)", sv: "utan regel och orsak \(count)",
      en: "with neither rule nor reason \(count)")
  }
}
