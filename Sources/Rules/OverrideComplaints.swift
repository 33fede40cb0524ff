import Findings

/// What is wrong with how definitions override each other.
extension Localized {
  static func unknownDefinition(_ id: String, nearest: String?, _ known: [String]) -> Localized {
    Localized(
      fi: "määritelmää ”\(id)” ei ole", sv: "definitionen ”\(id)” finns inte",
      en: "there is no definition “\(id)”"
    ).suggesting(nearest, among: known)
  }

  static func differentConclusions(_ id: String, _ sentence: String) -> Localized {
    Localized(
      fi: "”\(id)” päättelee eri lauseen (”\(sentence)”), joten sitä ei voi ohittaa tällä",
      sv: "”\(id)” härleder en annan sats (”\(sentence)”) och kan inte åsidosättas av denna",
      en: "“\(id)” concludes another sentence (“\(sentence)”), so this cannot override it")
  }

  static func withoutKey(_ sentence: String) -> Localized {
    Localized(
      fi: "lauseella ”\(sentence)” ei ole avainta, joten sen määritelmä ei voi ohittaa toista; "
        + "lisää lauseelle avain: [ ]",
      sv: "satsen ”\(sentence)” har ingen nyckel, så dess definition kan inte åsidosätta en annan; "
        + "lägg till avain: [ ] till satsen",
      en: "the sentence “\(sentence)” has no key, so its definition cannot override another; "
        + "add avain: [ ] to the sentence")
  }

  static func circleOfOverrides(_ ids: [String]) -> Localized {
    let ids = ids.listed
    return Localized(
      fi: "määritelmät ohittavat toisensa kehässä: \(ids)",
      sv: "definitionerna åsidosätter varandra i en cirkel: \(ids)",
      en: "the definitions override each other in a circle: \(ids)")
  }

  static func tooManyOverriders(of id: String, most: Int) -> Localized {
    Localized(
      fi: "määritelmän ”\(id)” ohittaa yli \(most) määritelmää",
      sv: "fler än \(most) definitioner åsidosätter definitionen ”\(id)”",
      en: "more than \(most) definitions override the definition “\(id)”")
  }

  static func overMandatoryLaw(_ id: String, _ law: String) -> Localized {
    Localized(
      fi: "”\(id)” ei voi ohittaa lain määritelmää ”\(law)”, josta ei saa sopia toisin; "
        + "sen voi ohittaa vain määritelmä, jonka asema on laki",
      sv: "”\(id)” kan inte åsidosätta lagens definition ”\(law)”, som man inte får avtala bort; "
        + "det kan bara en definition med asema: laki",
      en:
        "“\(id)” cannot override the law’s definition “\(law)”, from which parties may not depart; "
        + "only a definition with asema: laki can")
  }

  static let onlyLawYields = Localized(
    fi: "saa-sopia-toisin kuuluu vain määritelmään, jonka asema on laki",
    sv: "saa-sopia-toisin hör bara till en definition med asema: laki",
    en: "saa-sopia-toisin has a place only in a definition with asema: laki")
}
