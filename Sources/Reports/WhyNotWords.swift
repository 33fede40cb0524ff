import Findings

/// The words that tell why a rule finds nothing.
enum WhyNotWords {
  static func notInForce(_ period: Localized) -> Localized {
    Localized(
      fi: "Sääntö ei ole voimassa tarkastelupäivänä: se on voimassa \(period.fi).",
      sv: "Regeln är inte i kraft den dag som granskas: den är i kraft \(period.sv).",
      en: "The rule is not in force on the day that is judged: it is in force \(period.en).")
  }

  static let notSeen = Localized(
    fi: "Sääntö koskee asiakirjan tekstiä sellaisenaan. Annetuista asiakirjoista ei löytynyt "
      + "mitään, mistä se huomauttaisi.",
    sv: "Regeln gäller själva texten i ett dokument. I de givna dokumenten fanns inget som den "
      + "anmärker på.",
    en: "The rule is about the text of a document as such. Nothing was seen in the given documents "
      + "that it finds fault with.")

  static let noSubjects = Localized(
    fi: "Annetuissa asiakirjoissa ei ole mitään, mitä sääntö koskee.",
    sv: "I de givna dokumenten finns inget som regeln gäller.",
    en: "There is nothing in the given documents that the rule is about.")

  /// The status as a sentence.
  static func status(_ outcome: WhyNot.Outcome) -> Localized {
    switch outcome {
    case .found:
      Localized(fi: "Tästä on havainto:", sv: "Här finns en anmärkning:", en: "There is a finding:")
    case .yielded(_, let rule):
      Localized(
        fi: "Havainto on, mutta se väistyy: sääntö \(rule) sanoo saman tarkemmin.",
        sv: "Anmärkningen finns, men den viker: regeln \(rule) säger samma sak mer exakt.",
        en:
          "There is a finding, but it is held back: the rule \(rule) says the same more precisely.")
    case .setAside(let finding):
      Localized(
        fi: "Havaintoa ei näytetä", sv: "Anmärkningen visas inte", en: "The finding is not shown"
      ).map { text, language in
        finding.standing.whyNotShown.map { "\(text) – \($0[language])" } ?? text
      }
    case .notApplicable:
      Localized(
        fi: "Ei sovelleta: sääntö ei koske tätä.", sv: "Tillämpas inte: regeln gäller inte detta.",
        en: "Not applicable: the rule does not concern this.")
    case .notJudged(let missing, _):
      Localized(
        fi: "Ei arvioitu: \(missing.fi).", sv: "Ej bedömt: \(missing.sv).",
        en: "Not judged: \(missing.en).")
    case .met:
      Localized(
        fi: "Täyttyy: säännöllä ei ole tästä huomautettavaa.",
        sv: "Uppfylls: regeln har inget att anmärka på.",
        en: "Met: the rule has nothing to say against this.")
    case .notOfThisKind:
      Localized(
        fi: "Ei sovelleta: sääntö ei arvioi tällaisia kohtia.",
        sv: "Tillämpas inte: regeln bedömer inte sådana punkter.",
        en: "Not applicable: the rule does not judge items of this kind.")
    }
  }

  /// The status in a word or two.
  static func short(_ outcome: WhyNot.Outcome) -> Localized {
    switch outcome {
    case .found: Status.found.words
    case .yielded: Status.yielded.words
    case .setAside: outcome.status.words
    case .notApplicable, .notOfThisKind: Status.notApplicable.words
    case .notJudged(let missing, _): Status.notJudged.words.map { "\($0) (\(missing[$1]))" }
    case .met: Status.met.words
    }
  }

  /// What stands before the things that are not so.
  static func reason(_ outcome: WhyNot.Outcome) -> Localized {
    switch outcome {
    case .notApplicable:
      Localized(
        fi: "Sääntö ei koske tätä, koska:", sv: "Regeln gäller inte detta, eftersom:",
        en: "The rule does not concern this because:")
    case .notJudged:
      Localized(
        fi: "Tätä ei voitu arvioida, koska:", sv: "Detta kunde inte bedömas, eftersom:",
        en: "This could not be judged because:")
    case .found, .yielded, .setAside, .met, .notOfThisKind:
      Localized(
        fi: "Havaintoa ei tehdä, koska:", sv: "Ingen anmärkning görs, eftersom:",
        en: "There is no finding because:")
    }
  }

  static let held = Localized(
    fi: "Nämä säännön ehdot sen sijaan täyttyvät:",
    sv: "Dessa villkor i regeln är däremot uppfyllda:",
    en: "These conditions of the rule hold:")

  static let notLeast = Localized(
    fi: "Ehtoja jää täyttymättä useita; lyhyempikin luettelo voi olla olemassa.",
    sv: "Flera villkor är inte uppfyllda; det kan finnas en kortare lista.",
    en: "Several conditions do not hold; there may be a shorter list.")

  /// A space at the end: the sentence goes on.
  static let untrue = Localized(
    fi: "Ei pidä paikkaansa, että ", sv: "Det stämmer inte att ", en: "It is not true that ")

  static let anyOf = Localized(
    fi: "Tähän riittäisi, että jokin näistä olisi toisin:",
    sv: "För detta räckte det att något av följande vore annorlunda:",
    en: "It would be enough if one of these were otherwise:")

  static func passedOver(_ name: String) -> Localized {
    Localized(
      fi: "Muunnelmaa ”\(name)” ei sovellettu, koska:",
      sv: "Varianten ”\(name)” tillämpades inte, eftersom:",
      en: "The variant “\(name)” was not applied because:")
  }

  static func explain(_ finding: Finding) -> Localized {
    Localized(
      fi: "perustelu: hytelint explain \(finding.identity)",
      sv: "motivering: hytelint explain \(finding.identity) --lang sv",
      en: "the proof: hytelint explain \(finding.identity) --lang en")
  }

  static func one(_ rule: RuleID) -> Localized {
    Localized(
      fi: "Yhdestä kohteesta tarkemmin: hytelint why-not \(rule) ”kohteen nimi tai tunnus”",
      sv: "Närmare om en punkt: hytelint why-not \(rule) ”namn eller beteckning” --lang sv",
      en: "More about one of them: hytelint why-not \(rule) “title or id” --lang en")
  }

  /// How many subjects have each status.
  static func counts(_ answers: [WhyNot.Answer]) -> Localized {
    var counts: [Status: Int] = [:]
    for answer in answers { counts[answer.outcome.status, default: 0] += 1 }
    func listed(_ language: Language) -> String {
      Status.allCases.compactMap { status in
        counts[status].map { "\(status.words[language]) \($0)" }
      }.joined(separator: ", ")
    }
    return Localized(
      fi: "Kohteita \(answers.count): \(listed(.fi))",
      sv: "Punkter \(answers.count): \(listed(.sv))", en: "Items \(answers.count): \(listed(.en))")
  }
}

extension WhyNot.Outcome {
  /// The status as every report counts it.
  var status: Status {
    switch self {
    case .found: .found
    case .yielded: .yielded
    case .setAside(let finding): finding.isExcepted ? .excepted : .evidenced
    case .notApplicable, .notOfThisKind: .notApplicable
    case .notJudged: .notJudged
    case .met: .met
    }
  }
}
