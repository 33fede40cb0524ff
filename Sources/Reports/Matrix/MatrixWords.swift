import Findings
import Responsibilities

/// What the matrix says, in every format.
enum MatrixWords {
  static let heading = Localized(fi: "Vastuumatriisi", sv: "Ansvarsmatris", en: "Responsibilities")
  static let measure = Localized(fi: "Toimenpide", sv: "Åtgärd", en: "Measure")
  static let level = Localized(fi: "Taso", sv: "Nivå", en: "Level")
  static let answers = Localized(fi: "Vastaa", sv: "Ansvarar", en: "Answers")
  static let otherRoles = Localized(fi: "Muut roolit", sv: "Andra roller", en: "Other roles")
  static let document = Localized(fi: "Asiakirja", sv: "Dokument", en: "Document")
  static let findings = Localized(fi: "Havainnot", sv: "Iakttagelser", en: "Findings")
  static let theme = Localized(fi: "Teema", sv: "Tema", en: "Theme")
  static let set = Localized(fi: "Sarja", sv: "Samling", en: "Set")
  static let actor = Localized(fi: "Toimija", sv: "Aktör", en: "Actor")
  static let roles = Localized(fi: "Roolit", sv: "Roller", en: "Roles")
  static let measures = Localized(fi: "Toimenpiteitä", sv: "Åtgärder", en: "Measures")

  static let notRecorded = Localized(
    fi: "ei kirjattu", sv: "inte antecknat", en: "not recorded")
  static let namesNobody = Localized(
    fi: "ei nimeä ketään", sv: "nämner ingen", en: "names nobody")
  static let leftOpen = Localized(
    fi: "osapuolet jättivät avoimeksi", sv: "parterna lämnade det öppet",
    en: "left open by the parties")
  static let notShown = Localized(
    fi: "lähteestä ei ilmene", sv: "framgår inte av källan", en: "the source does not show it")
  static let weight = Localized(fi: "painottuu", sv: "tyngdpunkten hos", en: "weight lies with")
  static let noLevel = Localized(
    fi: "ei tiedossa", sv: "inte känd", en: "not known")
  static let noTheme = Localized(fi: "Ei teemaa", sv: "Inget tema", en: "No theme")
  static let unknownTheme = Localized(
    fi: "ei teemarekisterissä", sv: "inte i temaregistret", en: "not in the register of themes")
  static let emptyTheme = Localized(
    fi: "Teemassa ei ole toimenpiteitä.", sv: "Temat har inga åtgärder.",
    en: "The theme has no measures.")
  static let interface = Localized(fi: "yhdyspinta", sv: "gränsyta", en: "interface")
  static let decidedBy = Localized(
    fi: "sovittu teemasta", sv: "avtalat om temat", en: "agreed on the theme")
  static let differ = Localized(
    fi: "asiakirjat kirjaavat vastuun eri tavoin",
    sv: "dokumenten anger ansvaret på olika sätt",
    en: "the documents record the responsibility differently")
  static let excepted = Localized(
    fi: "poikkeuksella hyväksytty", sv: "godkänt undantag", en: "accepted by exception")
  static let load = Localized(
    fi: "Toimijoiden kuorma suunnitelmien mukaan", sv: "Aktörernas belastning enligt planerna",
    en: "Load of the actors by the plans")
  static let open = Localized(
    fi: "Avoimet yhdyspinnat seuraavaan hyte-neuvotteluun",
    sv: "Öppna gränsytor till nästa förhandling om hälsa och välfärd",
    en: "Open interfaces for the next negotiation on health and wellbeing")
  static let noneOpen = Localized(
    fi: "Säännöt eivät löytäneet avoimia yhdyspintoja annetuista asiakirjoista.",
    sv: "Reglerna hittade inga öppna gränsytor i de givna dokumenten.",
    en: "The rules found no open interfaces in the given documents.")
  static let notAllJudged = Localized(
    fi: "Kaikkia sääntöjä ei voitu arvioida; yhteenveto kertoo, miksi.",
    sv: "Alla regler kunde inte bedömas; sammanfattningen berättar varför.",
    en: "Not all rules could be judged; the summary tells why.")
  static let notice = Localized(
    fi: "Matriisi kertoo, mitä asiakirjoihin on kirjattu; se ei ole oikeudellinen neuvo.",
    sv: "Matrisen visar vad som har antecknats i dokumenten; den är inte juridisk rådgivning.",
    en: "The matrix tells what the documents record; it is not legal advice.")
  static let documents = Localized(fi: "Asiakirjat", sv: "Dokument", en: "Documents")
  static let superseded = Localized(
    fi: "uudempi versio annettu, rivit jätetty pois",
    sv: "nyare version har getts, raderna utelämnade",
    en: "a later version is given, rows left out")
  static let yes = Localized(fi: "kyllä", sv: "ja", en: "yes")

  static func role(_ role: Responsibility.Role) -> Localized {
    switch role {
    case .lead: Localized(fi: "päävastuu", sv: "huvudansvar", en: "lead")
    case .partialLead: Localized(fi: "osavastuu", sv: "delansvar", en: "partial lead")
    case .jointLead: Localized(fi: "yhteisvastuu", sv: "gemensamt ansvar", en: "joint lead")
    case .organises: Localized(fi: "järjestää", sv: "ordnar", en: "organises")
    case .coordinates: Localized(fi: "koordinoi", sv: "samordnar", en: "coordinates")
    case .implements: Localized(fi: "toteuttaa", sv: "genomför", en: "implements")
    case .supports: Localized(fi: "tukee", sv: "stöder", en: "supports")
    case .partner: Localized(fi: "kumppani", sv: "samarbetspartner", en: "partner")
    case .other: Localized(fi: "muu rooli", sv: "annan roll", en: "other role")
    }
  }

  static func group(_ group: ActorGroup) -> Localized {
    switch group {
    case .municipality: Localized(fi: "kunta", sv: "kommun", en: "municipality")
    case .county: Localized(fi: "hyvinvointialue", sv: "välfärdsområde", en: "wellbeing county")
    case .organisation: Localized(fi: "järjestöt", sv: "organisationer", en: "NGOs")
    case .other: Localized(fi: "muut", sv: "övriga", en: "others")
    case .unknown: Localized(fi: "tuntematon", sv: "okänd", en: "unknown")
    }
  }

  static func kind(_ kind: DocumentResponsibilities.Kind) -> Localized {
    switch kind {
    case .plan: Localized(fi: "suunnitelma", sv: "plan", en: "plan")
    case .agreement: Localized(fi: "sopimus", sv: "avtal", en: "agreement")
    case .discussion:
      Localized(fi: "keskustelupohja", sv: "diskussionsunderlag", en: "paper for discussion")
    }
  }

  /// What introduces a row about a theme as a whole.
  static func ofTheme(_ kind: DocumentResponsibilities.Kind) -> Localized {
    switch kind {
    case .plan, .agreement: decidedBy
    case .discussion:
      Localized(
        fi: "keskustelun pohjaksi teemasta", sv: "till diskussion om temat",
        en: "for discussion on the theme")
    }
  }

  static func unknowns(rows: Int, roles: Int, levels: Int, themes: Int) -> Localized {
    Localized(
      fi: "Rivejä \(rows); ilman yhtään roolia \(roles), ilman tasoa \(levels), "
        + "ilman teemaa \(themes)",
      sv: "Rader \(rows); utan någon roll \(roles), utan nivå \(levels), utan tema \(themes)",
      en: "Rows \(rows); without any role \(roles), without a level \(levels), "
        + "without a theme \(themes)")
  }
}
