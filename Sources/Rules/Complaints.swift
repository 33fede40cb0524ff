import Documents
import Findings

/// What is wrong with the form of a pack: keys, texts, words and ids.
extension Localized {
  static func notAMapping(_ keys: [String]) -> Localized {
    let keys = keys.joined(separator: ", ")
    return Localized(
      fi: "tässä pitää olla avaimia ja arvoja; avaimet ovat \(keys)",
      sv: "här ska stå nycklar och värden; nycklarna är \(keys)",
      en: "keys and values are expected here; the keys are \(keys)")
  }

  static func doubledKey(_ key: String) -> Localized {
    Localized(
      fi: "avain ”\(key)” on tässä jo", sv: "nyckeln ”\(key)” finns redan här",
      en: "the key “\(key)” is here already")
  }

  static func unknownKey(_ key: String, nearest: String?, _ known: [String]) -> Localized {
    Localized(
      fi: "avainta ”\(key)” ei tunneta", sv: "nyckeln ”\(key)” är okänd",
      en: "the key “\(key)” is not known"
    ).suggesting(nearest, among: known)
  }

  static func unknownWord(_ word: String, nearest: String?, _ known: [String]) -> Localized {
    Localized(
      fi: "”\(word)” ei käy tähän", sv: "”\(word)” duger inte här",
      en: "“\(word)” will not do here"
    ).suggesting(nearest, among: known)
  }

  static func missingKey(_ key: String) -> Localized {
    Localized(
      fi: "avain ”\(key)” puuttuu", sv: "nyckeln ”\(key)” saknas",
      en: "the key “\(key)” is missing")
  }

  static let notAText = Localized(
    fi: "tässä pitää olla teksti", sv: "här ska stå en text", en: "a text is expected here")

  static let notAPeriod = Localized(
    fi: "tämä ei ole aika; kirjoita 1.1.2023– tai 1.1.2023–31.12.2026",
    sv: "detta är ingen tid; skriv 1.1.2023– eller 1.1.2023–31.12.2026",
    en: "this is not a period; write 1.1.2023– or 1.1.2023–31.12.2026")

  static let notANumberOfDays = Localized(
    fi: "tämä ei ole päivien määrä; kirjoita 30 päivää",
    sv: "detta är inget antal dagar; skriv 30 päivää",
    en: "this is not a number of days; write 30 päivää")

  static let notADay = Localized(
    fi: "tämä ei ole päivä; kirjoita 1.3.2026", sv: "detta är ingen dag; skriv 1.3.2026",
    en: "this is not a day; write 1.3.2026")

  static let marksAndNothing = Localized(
    fi: "asiakirjoissa on merkkejä # <-, mutta havaintoja ei pitäisi olla",
    sv: "dokumenten har märken # <-, men inga anmärkningar borde finnas",
    en: "the documents have marks # <-, but no findings are expected")

  static func notTranslated(missing: [String]) -> Localized {
    let missing = missing.joined(separator: ", ")
    return Localized(
      fi: "teksti puuttuu kielillä: \(missing)", sv: "texten saknas på språken: \(missing)",
      en: "the text is missing in: \(missing)")
  }

  static func unknownDocument(_ key: String, nearest: String?, _ known: [String]) -> Localized {
    Localized(
      fi: "sääntöpaketissa ei ole lajia ”\(key)”", sv: "ett regelpaket har inte slaget ”\(key)”",
      en: "a rule pack has nothing of the kind “\(key)”"
    ).suggesting(nearest, among: known)
  }

  static func doubledID(_ id: String) -> Localized {
    Localized(
      fi: "tunnus ”\(id)” on jo käytössä", sv: "beteckningen ”\(id)” används redan",
      en: "the id “\(id)” is already in use")
  }

  static func idIsNotFileName(_ id: String, _ path: String) -> Localized {
    Localized(
      fi: "säännön tunnus ”\(id)” ei ole tiedoston nimi (\(path))",
      sv: "regelns beteckning ”\(id)” är inte filens namn (\(path))",
      en: "the rule’s id “\(id)” is not the name of its file (\(path))")
  }

  static func unknownProvision(_ notation: String, nearest: String?) -> Localized {
    Localized(
      fi: "säädöskohtaa ”\(notation)” ei ole säädöksissä",
      sv: "lagrummet ”\(notation)” finns inte bland författningarna",
      en: "the provision “\(notation)” is not among the statutes"
    ).suggesting(nearest, among: [])
  }

  static func notInForce(_ notation: String, _ inForce: Period, rule: Period) -> Localized {
    Localized(
      fi: "säädöskohta ”\(notation)” on voimassa \(inForce), mutta sääntö \(rule)",
      sv: "lagrummet ”\(notation)” gäller \(inForce), men regeln \(rule)",
      en: "the provision “\(notation)” is in force \(inForce), but the rule \(rule)")
  }

  static func overlapping(_ notation: String, _ one: Period, _ other: Period) -> Localized {
    Localized(
      fi:
        "säädöskohta ”\(notation)” on kahdesti, ja voimassaolot \(one) ja \(other) ovat päällekkäin",
      sv: "lagrummet ”\(notation)” finns två gånger, och giltighetstiderna \(one) och \(other) "
        + "går in i varandra",
      en: "the provision “\(notation)” stands twice, and its periods \(one) and \(other) overlap")
  }

  /// The text with what was perhaps meant, or else with what would do.
  func suggesting(_ nearest: String?, among known: [String]) -> Localized {
    if let nearest {
      return Localized(
        fi: "\(fi); tarkoititko ”\(nearest)”?", sv: "\(sv); menade du ”\(nearest)”?",
        en: "\(en); did you mean “\(nearest)”?")
    }
    guard !known.isEmpty else { return self }
    let known = known.listed
    return Localized(
      fi: "\(fi); mahdolliset ovat \(known)", sv: "\(sv); möjliga är \(known)",
      en: "\(en); possible are \(known)")
  }
}

extension [String] {
  /// The words one after another; of very many the first, and a mark that there are more.
  var listed: String {
    let most = 40
    return prefix(most).joined(separator: ", ") + (count > most ? ", …" : "")
  }
}

/// What is wrong with what only some files have.
extension Localized {
  static func notForTheReader(_ key: String) -> Localized {
    Localized(
      fi: "avain ”\(key)” ei kuulu sääntöön, jota kone ei arvioi",
      sv: "nyckeln ”\(key)” hör inte till en regel som maskinen inte bedömer",
      en: "the key “\(key)” has no place in a rule that the engine does not judge")
  }

  static func onlyForTheReader(_ key: String) -> Localized {
    Localized(
      fi: "avain ”\(key)” kuuluu vain sääntöön, jota kone ei arvioi: sen paikka on sana, jonka voi "
        + "korvata",
      sv:
        "nyckeln ”\(key)” hör bara till en regel som maskinen inte bedömer: dess ställe är ett ord "
        + "som kan ersättas",
      en:
        "the key “\(key)” has a place only in a rule that the engine does not judge: its place is a "
        + "word that can be replaced")
  }

  static func wrongRegister(_ remark: Remark) -> Localized {
    Localized(
      fi: "rekisterin muoto on väärä: \(remark.rule)",
      sv: "registrets form är fel: \(remark.rule)",
      en: "the register’s form is wrong: \(remark.rule)")
  }
}
