import Findings

/// What is wrong with sentences: their wording, their slots and how rules use them.
extension Localized {
  static func unknownSentence(_ text: String, nearest: String?) -> Localized {
    Localized(
      fi: "lausetta ”\(text)” ei ole sanastossa", sv: "satsen ”\(text)” finns inte i ordlistan",
      en: "the sentence “\(text)” is not in the vocabulary"
    ).suggesting(nearest, among: [])
  }

  static let unclosed = Localized(
    fi: "paikka tai lainaus jää auki", sv: "en lucka eller ett citat lämnas öppet",
    en: "a slot or a quotation is left open")

  static func doubledSentence(_ id: String) -> Localized {
    Localized(
      fi: "sama lause on jo sanastossa tunnuksella ”\(id)”",
      sv: "samma sats finns redan i ordlistan med beteckningen ”\(id)”",
      en: "the same sentence is already in the vocabulary as “\(id)”")
  }

  static func slotWithoutType(_ slot: String) -> Localized {
    Localized(
      fi: "paikalta <\(slot)> puuttuu tyyppi; kirjoita <\(slot):Tyyppi>",
      sv: "luckan <\(slot)> saknar typ; skriv <\(slot):Typ>",
      en: "the slot <\(slot)> has no type; write <\(slot):Type>")
  }

  static let notASlot = Localized(
    fi: "sanaston lauseessa voi olla vain nimettyjä paikkoja",
    sv: "en sats i ordlistan kan bara ha namngivna luckor",
    en: "a sentence of the vocabulary can only have named slots")

  static func unknownType(_ type: String, nearest: String?, _ known: [String]) -> Localized {
    Localized(
      fi: "tyyppiä ”\(type)” ei ole", sv: "typen ”\(type)” finns inte",
      en: "there is no type “\(type)”"
    ).suggesting(nearest, among: known)
  }

  static let slotsDiffer = Localized(
    fi: "paikat eivät ole samat kuin suomenkielisessä lauseessa",
    sv: "luckorna är inte desamma som i den finska satsen",
    en: "the slots are not those of the Finnish sentence")

  static func typesDiffer(_ variable: String, _ one: String, _ other: String) -> Localized {
    Localized(
      fi: "<\(variable)> on muualla \(one) ja tässä \(other)",
      sv: "<\(variable)> är \(one) på annat ställe och \(other) här",
      en: "<\(variable)> is \(one) elsewhere and \(other) here")
  }

  static func wrongConstant(_ text: String, _ type: String) -> Localized {
    Localized(
      fi: "\(text) ei voi olla \(type)", sv: "\(text) kan inte vara \(type)",
      en: "\(text) cannot be \(type)")
  }

  static func unbound(_ variable: String) -> Localized {
    Localized(
      fi: "<\(variable)> ei saa arvoa mistään ehdosta",
      sv: "<\(variable)> får inget värde av något villkor",
      en: "no condition gives <\(variable)> a value")
  }

  static func notDerived(_ id: String) -> Localized {
    Localized(
      fi: "lausetta ”\(id)” ei päätellä: sen lähde ei ole johdettu",
      sv: "satsen ”\(id)” härleds inte: dess källa är inte johdettu",
      en: "the sentence “\(id)” is not concluded: its source is not johdettu")
  }

  static let notAConclusion = Localized(
    fi: "tässä pitää olla sanaston lause ilman paikkaa <_>",
    sv: "här ska stå en sats ur ordlistan utan luckan <_>",
    en: "a sentence of the vocabulary without <_> is expected here")

  static let notASentence = Localized(
    fi: "tässä pitää olla sanaston lause", sv: "här ska stå en sats ur ordlistan",
    en: "a sentence of the vocabulary is expected here")

  static let notAVariable = Localized(
    fi: "tässä pitää olla yksi paikka, kuten <n>", sv: "här ska stå en lucka, som <n>",
    en: "one slot is expected here, such as <n>")

  static let notACondition = Localized(
    fi: "lause ei ole mikään säännön ehdoista", sv: "satsen är inget av regelns villkor",
    en: "the sentence is none of the rule’s conditions")

  static func tooManyConditions(most: Int) -> Localized {
    Localized(
      fi: "ehtoja on yli \(most); jaa sääntö tai määritelmä osiin määritelmillä",
      sv: "villkoren är fler än \(most); dela upp regeln eller definitionen med definitioner",
      en: "there are more than \(most) conditions; split the rule or definition up with definitions"
    )
  }

  static let nothingCounted = Localized(
    fi: "säännössä ei ole laskettavaa", sv: "regeln räknar inget", en: "the rule counts nothing")

  static func nothingToSay(_ id: String) -> Localized {
    Localized(
      fi: "lauseella ”\(id)” ei ole avainta puuttuessa, jota tarvitaan vaatii",
      sv: "satsen ”\(id)” saknar nyckeln puuttuessa, som tarvitaan kräver",
      en: "the sentence “\(id)” has no key puuttuessa, which tarvitaan asks for")
  }

  static func circle(_ ids: [String]) -> Localized {
    let ids = ids.listed
    return Localized(
      fi: "kehä kulkee kiellon tai laskemisen kautta: \(ids)",
      sv: "en cirkel går genom en negation eller en räkning: \(ids)",
      en: "a circle leads through an absence or a count: \(ids)")
  }

  static func notEvaluable(_ id: String) -> Localized {
    Localized(
      fi: "kone ei voi laskea: \(id)", sv: "maskinen kan inte räkna ut: \(id)",
      en: "the engine cannot work out: \(id)")
  }

  static func tooManyRows(_ id: String) -> Localized {
    Localized(
      fi: "liian monta riviä: \(id)", sv: "för många rader: \(id)", en: "too many rows: \(id)")
  }

  static func tooManySteps(_ id: String) -> Localized {
    Localized(
      fi: "liian monta rivien yhdistelmää: \(id)", sv: "för många kombinationer av rader: \(id)",
      en: "too many combinations of rows: \(id)")
  }

  static func neverConcluded(_ id: String) -> Localized {
    Localized(
      fi: "lausetta ”\(id)” ei päättele mikään määritelmä",
      sv: "satsen ”\(id)” härleds inte av någon definition",
      en: "no definition concludes the sentence “\(id)”")
  }

  static func neverRead(_ id: String) -> Localized {
    Localized(
      fi: "lausetta ”\(id)” ei käytä mikään sääntö",
      sv: "satsen ”\(id)” används inte av någon regel",
      en: "no rule uses the sentence “\(id)”")
  }
}
