/// One line of the key table: a key at some places with its spellings.
///
/// The spellings of a language stand in one text, parted by commas; the first is the one to write.
struct KeyRow: Sendable {
  let key: Key
  let places: KeyPlace
  let fi: String
  let sv: String
  let en: String

  init(_ key: Key, _ places: KeyPlace, _ fi: String, _ sv: String, _ en: String) {
    self.key = key
    self.places = places
    self.fi = fi
    self.sv = sv
    self.en = en
  }

  /// The spellings in a language: 0 Finnish, 1 Swedish, 2 English.
  func text(in language: Int) -> String { language == 0 ? fi : language == 1 ? sv : en }
}

/// All spellings of all keys, by place: the one table from which reading, suggestions, completion
/// and the JSON Schema are made.
///
/// Two keys may share a spelling only at different places; `KeyTableTests` holds that.
package enum KeyTable {
  static let rows: [KeyRow] = {
    let parts = [
      documentRows, headerRows, headerMappingRows, measureRows, roleRows, agreementRows, freeRows,
      registerRows, registerRowRows, configRows,
    ]
    var rows: [KeyRow] = []
    rows.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { rows += part }
    return rows
  }()

  private static let grouping: KeyPlace = [.top, .planHeader, .group, .goal]

  private static let documentRows: [KeyRow] = [
    KeyRow(.plan, .top, "hyvinvointisuunnitelma", "välfärdsplan", "wellbeing-plan"),
    KeyRow(.agreement, .top, "sopimus", "avtal", "agreement"),
    KeyRow(.register, .top, "rekisteri", "register", "register"),
    KeyRow(.goals, [.top, .planHeader, .group], "tavoitteet", "mål, målen", "goals"),
    KeyRow(.measures, grouping, "toimenpiteet", "åtgärder, åtgärderna", "measures"),
    KeyRow(.actors, [.top, .planHeader], "toimijat", "aktörer", "actors"),
    KeyRow(
      .themes, [.top, .planHeader], "teemat, painopisteet, painopistealueet",
      "teman, tyngdpunkter, tyngdpunktsområden", "themes, priorities"),
    KeyRow(
      .split, [.top, .agreementHeader], "työnjako", "arbetsfördelning, ansvarsfördelning",
      "split, division-of-work"),
  ]

  private static let headerRows: [KeyRow] = [
    KeyRow(
      .id, [.planHeader, .agreementHeader, .goal, .measure, .splitRow, .group, .registerRow],
      "tunnus", "beteckning, id", "id"),
    KeyRow(
      .title, [.planHeader, .agreementHeader, .group, .registerRow], "nimi, otsikko",
      "namn, rubrik", "name, title"),
    KeyRow(
      .organisation, .planHeader,
      "organisaatio, organisaatiot, kunta, kunnat, kaupunki, kaupungit, laatija, laatijat",
      "organisation, organisationer, kommun, kommuner, stad, städer, utarbetad av",
      "organisation, organisations, organization, municipality, municipalities, city"),
    KeyRow(.county, [.planHeader, .registerRow], "hyvinvointialue", "välfärdsområde", "county"),
    KeyRow(
      .period, .planHeader, "kausi, suunnitelmakausi, valtuustokausi", "period, planperiod",
      "period, plan-period"),
    KeyRow(.stage, [.planHeader, .config], "vaihe", "skede", "stage"),
    KeyRow(.scope, .planHeader, "laajuus", "omfattning", "scope"),
    KeyRow(
      .source,
      [.planHeader, .agreementHeader, .measure, .goal, .splitRow, .register, .registerRow],
      "lähde, lähteet", "källa, källor", "source, sources"),
    KeyRow(.contains, .planHeader, "sisältää", "innehåller", "contains"),
    KeyRow(
      .responsibleBody, .planHeader, "vastuutaho, vastuutahot",
      "ansvarig instans, ansvarig part, ansvarig", "responsible-body"),
    KeyRow(
      .crossSector, .planHeader, "toimialayhteistyö, toimialojen yhteistyö",
      "samarbete mellan sektorer, sektorsamarbete", "cross-sector, cross-sector-cooperation"),
    KeyRow(
      .impactAssessment, .planHeader,
      "vaikutusten ennakkoarviointi, ennakkoarviointi, vaikutusten arviointi",
      "förhandsbedömning av konsekvenser, konsekvensbedömning", "impact-assessment"),
    KeyRow(.preparation, .planHeader, "valmistelu", "beredning", "preparation"),
    KeyRow(
      .report, .planHeader, "hyvinvointikertomus", "välfärdsberättelse",
      "wellbeing-report, report"),
    KeyRow(
      .approval, [.planHeader, .childrensPlan], "hyväksyntä, hyväksyminen, hyväksytty",
      "godkännande, godkänd", "approval, approved"),
    KeyRow(.published, .planHeader, "julkaistu, julkaisu", "publicerad", "published"),
    KeyRow(.delivered, .planHeader, "toimitettu, toimitus", "lämnad, överlämnad", "delivered"),
    KeyRow(.followUp, .planHeader, "seuranta", "uppföljning", "follow-up"),
    KeyRow(
      .negotiations, .planHeader, "neuvottelut, neuvottelu", "förhandlingar, förhandling",
      "negotiations, negotiation"),
    KeyRow(.ngos, .planHeader, "järjestöt", "organisationerna, föreningar", "ngos"),
    KeyRow(
      .preventiveWorkBody, .planHeader, "ehkäisevän päihdetyön toimielin",
      "organ för förebyggande rusmedelsarbete", "preventive-substance-abuse-work-body"),
    KeyRow(
      .physicalActivity, .planHeader, "liikunta-aktiivisuus", "fysisk aktivitet",
      "physical-activity"),
    KeyRow(
      .childrensPlan, .planHeader,
      "lasten ja nuorten suunnitelma, lasten ja nuorten hyvinvointisuunnitelma",
      "plan för barn och unga, välfärdsplan för barn och unga", "childrens-plan"),
    KeyRow(
      .legalBasis, [.planHeader, .agreementHeader, .measure, .splitRow],
      "säädösperusta, säädösperusteet", "författningsgrund", "legal-basis"),
    KeyRow(.evidence, .planHeader, "todisteet, todiste", "belägg, bevis", "evidence"),
    KeyRow(.exceptions, [.planHeader, .agreementHeader], "poikkeukset", "undantag", "exceptions"),
  ]

  private static let headerMappingRows: [KeyRow] = [
    KeyRow(.municipalities, .preparation, "kunnat, kunta", "kommuner, kommun", "municipalities"),
    KeyRow(.heard, .preparation, "kuultu, kuultavat, kuuleminen", "hörda, hörd", "heard"),
    KeyRow(.participation, .preparation, "osallistuminen", "deltagande", "participation"),
    KeyRow(
      .cooperation, .preparation, "yhteistyössä, yhteistyö", "i samarbete, samarbete",
      "cooperation"),
    KeyRow(.document, [.report, .evidence], "asiakirja", "dokument", "document"),
    KeyRow(.address, [.report, .evidence, .decision], "osoite, linkki", "adress", "address, url"),
    KeyRow(
      .date, [.report, .decision, .delivery, .reporting, .negotiation],
      "pvm, päivä, päivämäärä", "datum, dag", "date"),
    KeyRow(
      .body, [.decision, .reporting, .report], "toimielin", "organ", "body"),
    KeyRow(.section, [.decision, .reporting], "pykälä", "paragraf", "section"),
    KeyRow(.recipient, .delivery, "kenelle, vastaanottaja", "till, mottagare", "to, recipient"),
    KeyRow(.byArea, .followUp, "alueittain", "områdesvis", "by-area"),
    KeyRow(
      .byPopulation, .followUp, "väestöryhmittäin", "befolkningsgruppsvis, enligt befolkningsgrupp",
      "by-population-group"),
    KeyRow(.reporting, .followUp, "raportointi, raportit", "rapportering", "reporting"),
    KeyRow(.year, .reporting, "vuosi", "år", "year"),
    KeyRow(.kind, [.negotiation, .agreementHeader, .registerRow], "laji", "typ, slag", "kind"),
    KeyRow(.parties, [.negotiation, .agreementHeader], "osapuolet, osapuoli", "parter", "parties"),
    KeyRow(.topics, .negotiation, "aiheet, aihe", "ämnen, ämne", "topics"),
    KeyRow(
      .conditions, .ngos, "toimintaedellytykset", "verksamhetsförutsättningar",
      "conditions, operating-conditions"),
    KeyRow(.influence, .ngos, "vaikutusmahdollisuudet", "möjligheter att påverka", "influence"),
    KeyRow(.contents, .childrensPlan, "sisältö", "innehåll", "contents"),
    KeyRow(.duty, .evidence, "velvoite, velvoitteet", "skyldighet", "duty"),
    KeyRow(.rule, [.exception, .override], "sääntö", "regel", "rule"),
    KeyRow(.subject, .exception, "kohde", "objekt, gäller", "subject"),
    KeyRow(.reason, [.exception, .override], "perustelu, perustelut", "motivering", "reason"),
    KeyRow(.approver, .exception, "hyväksyjä", "godkänd av, godkännare", "approver"),
    KeyRow(
      .validity, [.exception, .agreementHeader, .registerRow], "voimassa, voimassaolo",
      "giltig, giltighet, i kraft", "valid, validity"),
  ]
}
