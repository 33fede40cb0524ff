import Findings

/// The words that every format shares.
enum Words {
  static func severity(_ severity: Severity) -> Localized {
    switch severity {
    case .error: Localized(fi: "virhe", sv: "fel", en: "error")
    case .warning: Localized(fi: "varoitus", sv: "varning", en: "warning")
    case .note: Localized(fi: "huomautus", sv: "anmärkning", en: "note")
    }
  }

  static let basis = Localized(fi: "peruste", sv: "grund", en: "basis")
  static let suggestion = Localized(fi: "ehdotus", sv: "förslag", en: "suggestion")
  static let identity = Localized(fi: "tunniste", sv: "identifierare", en: "identity")
  static let notJudged = Localized(fi: "ei arvioitu", sv: "ej bedömt", en: "not judged")
  static let notRead = Localized(
    fi: "ei voitu lukea", sv: "kunde inte läsas", en: "could not be read")

  /// The note on a finding that another rule's finding says more sharply.
  static func heldBack(by rule: RuleID) -> Localized {
    Localized(
      fi: "väistyy: sääntö \(rule) sanoo saman tarkemmin",
      sv: "viker: regeln \(rule) säger samma sak mer exakt",
      en: "held back: the rule \(rule) says the same more precisely")
  }

  /// What holds back a finding whose duties another document meets.
  static let evidenced = Localized(
    fi: "todiste muualla: velvoitteesta on kirjattu todiste toisessa asiakirjassa",
    sv: "belägg på annat håll: belägg för skyldigheten har antecknats i ett annat dokument",
    en: "evidenced elsewhere: another document is recorded as evidence of the duty")

  /// The note on a finding that an exception in the document lifts.
  static func excepted(by exception: RecordedException) -> Localized {
    let (reason, approver) = (exception.reason, exception.approver)
    return Localized(
      fi: "poikkeus: \(reason) (hyväksyjä \(approver), voimassa \(exception.lastDay) asti)",
      sv: "undantag: \(reason) (godkänt av \(approver), gäller till \(exception.lastDay))",
      en: "exception: \(reason) (approved by \(approver), valid to \(exception.lastDay))")
  }

  /// What stands where further places have been left out.
  static func furtherPlaces(_ count: Int) -> Localized {
    Localized(
      fi: count == 1 ? "… ja 1 muu kohta" : "… ja \(count) muuta kohtaa",
      sv: count == 1 ? "… och 1 annat ställe" : "… och \(count) andra ställen",
      en: count == 1 ? "… and 1 more place" : "… and \(count) more places")
  }

  /// What stands at the end of a list that was cut.
  static func others(_ count: Int) -> Localized {
    Localized(
      fi: count == 1 ? "ja 1 muu" : "ja \(count) muuta",
      sv: count == 1 ? "och 1 annan" : "och \(count) andra",
      en: count == 1 ? "and 1 other" : "and \(count) others")
  }
}

/// The things that a summary counts.
enum Counted {
  case documents, measures, rules, errors, warnings, notes, paths

  /// The number with its noun, inflected as each language asks.
  func text(_ count: Int) -> Localized {
    let forms = count == 1 ? singular : plural
    return forms.map { form, _ in "\(count) \(form)" }
  }

  private var singular: Localized {
    switch self {
    case .documents: Localized(fi: "asiakirja", sv: "dokument", en: "document")
    case .measures: Localized(fi: "toimenpide", sv: "åtgärd", en: "measure")
    case .rules: Localized(fi: "sääntö", sv: "regel", en: "rule")
    case .errors: Localized(fi: "virhe", sv: "fel", en: "error")
    case .warnings: Localized(fi: "varoitus", sv: "varning", en: "warning")
    case .notes: Localized(fi: "huomautus", sv: "anmärkning", en: "note")
    case .paths: Localized(fi: "polku", sv: "sökväg", en: "path")
    }
  }

  private var plural: Localized {
    switch self {
    case .documents: Localized(fi: "asiakirjaa", sv: "dokument", en: "documents")
    case .measures: Localized(fi: "toimenpidettä", sv: "åtgärder", en: "measures")
    case .rules: Localized(fi: "sääntöä", sv: "regler", en: "rules")
    case .errors: Localized(fi: "virhettä", sv: "fel", en: "errors")
    case .warnings: Localized(fi: "varoitusta", sv: "varningar", en: "warnings")
    case .notes: Localized(fi: "huomautusta", sv: "anmärkningar", en: "notes")
    case .paths: Localized(fi: "polkua", sv: "sökvägar", en: "paths")
    }
  }
}

extension Standing {
  /// Why a finding is held back; nothing for one that is shown.
  var whyNotShown: Localized? {
    switch self {
    case .shown: nil
    case .yielded(let rule): Words.heldBack(by: rule)
    case .evidenced: Words.evidenced
    case .excepted(let exception): Words.excepted(by: exception)
    case .accepted(.baseline):
      Localized(
        fi: "tunnettu: kirjattu tunnettujen havaintojen tiedostoon",
        sv: "känd: står i filen med kända anmärkningar", en: "known: it stands in the baseline")
    case .accepted(.base):
      Localized(
        fi: "tunnettu: sama havainto on vertailuversiossa",
        sv: "känd: samma anmärkning finns i jämförelseversionen",
        en: "known: the revision compared with has it")
    }
  }
}
