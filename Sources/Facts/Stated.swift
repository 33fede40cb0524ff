/// The sentences that documents and registers state, by what the builders call them.
enum Stated: Int, CaseIterable, Sendable {
  case day, area, actorKind, actorLevel, ceased, continuer, parentTheme, oneLead, genericService
  case taskLevel, nearestName, plan, maker, planKind, stage, stageNumber, scope, periodBegins
  case periodEnds, approved, planMunicipality, documentID, itemID, placeholder, reversed
  case measure, measureMunicipality, theme, level, model, title, bareTitle, bracket, task
  case markedInterface, markedOwn, schedule, scheduleBegins, scheduleEnds, indicator, restsOnRow
  case restsOnAgreement, lead, partialLead, delimitation, jointLead, organises, coordinates
  case implements, supports, partner, otherRole, leadingUnit, unknownName, vagueLead, personLead
  case ambiguousUnit, agreement, agreedSplit, discussion, agreementInForce, party
  case agreementMunicipality, row, rowTheme, rowLevel, rowModel, rowTitle, rowLead
  case rowPartialLead, rowJointLead, rowOrganiser, rowSupport, rowPartner, rowOpen, rowNotShown
  case rowWeight

  /// The id of the sentence in `Rules/sanasto`; a test holds that each is there.
  var id: String { Self.ids[self] ?? "" }

  private static let ids: [Stated: String] = [
    .day: "tarkastelupaiva",
    .area: "alue",
    .actorKind: "taholaji",
    .actorLevel: "tehtavataso",
    .ceased: "lakannut",
    .continuer: "jatkaja",
    .parentTheme: "ylateema",
    .oneLead: "yksi-vetaja",
    .genericService: "yleispalvelu",
    .taskLevel: "tehtavan-taso",
    .nearestName: "lahin-nimi",
    .plan: "suunnitelma",
    .maker: "laatija",
    .planKind: "suunnitelmalaji",
    .stage: "vaihe",
    .stageNumber: "vaihenumero",
    .scope: "laajuus",
    .periodBegins: "kausi-alkaa",
    .periodEnds: "kausi-paattyy",
    .approved: "hyvaksytty",
    .planMunicipality: "suunnitelman-kunta",
    .documentID: "asiakirjatunnus",
    .itemID: "kohtatunnus",
    .placeholder: "taytettava",
    .reversed: "nurin",
    .measure: "toimenpide",
    .measureMunicipality: "kunnassa",
    .theme: "teema",
    .level: "taso",
    .model: "malli",
    .title: "nimi",
    .bareTitle: "perusnimi",
    .bracket: "tarkenne",
    .task: "tehtava",
    .markedInterface: "merkitty-yhdyspinnaksi",
    .markedOwn: "merkitty-omaksi",
    .schedule: "aikataulu",
    .scheduleBegins: "aikataulu-alkaa",
    .scheduleEnds: "aikataulu-paattyy",
    .indicator: "mittari",
    .restsOnRow: "nojaa-riviin",
    .restsOnAgreement: "nojaa-sopimukseen",
    .lead: "paavastuu",
    .partialLead: "osavastuu",
    .delimitation: "rajaus",
    .jointLead: "yhteisvastuu",
    .organises: "jarjestaa",
    .coordinates: "koordinoi",
    .implements: "toteuttaa",
    .supports: "tukee",
    .partner: "kumppani",
    .otherRole: "muu-rooli",
    .leadingUnit: "vastuuyksikko",
    .unknownName: "tuntematon-nimi",
    .vagueLead: "epamaarainen",
    .personLead: "henkilo",
    .ambiguousUnit: "monitulkintainen",
    .agreement: "sopimus",
    .agreedSplit: "sovittu",
    .discussion: "keskustelupohja",
    .agreementInForce: "sopimus-voimassa",
    .party: "osapuoli",
    .agreementMunicipality: "sopimuksen-kunta",
    .row: "rivi",
    .rowTheme: "rivin-teema",
    .rowLevel: "rivin-taso",
    .rowModel: "rivin-malli",
    .rowTitle: "rivin-toimenpide",
    .rowLead: "rivin-paavastuu",
    .rowPartialLead: "rivin-osavastuu",
    .rowJointLead: "rivin-yhteisvastuu",
    .rowOrganiser: "rivin-jarjestaja",
    .rowSupport: "rivin-tuki",
    .rowPartner: "rivin-kumppani",
    .rowOpen: "rivi-avoin",
    .rowNotShown: "rivi-ei-tiedossa",
    .rowWeight: "painottuu",
  ]
}
