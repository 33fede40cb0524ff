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
  var id: String {
    switch self {
    case .day: "tarkastelupaiva"
    case .area: "alue"
    case .actorKind: "taholaji"
    case .actorLevel: "tehtavataso"
    case .ceased: "lakannut"
    case .continuer: "jatkaja"
    case .parentTheme: "ylateema"
    case .oneLead: "yksi-vetaja"
    case .genericService: "yleispalvelu"
    case .taskLevel: "tehtavan-taso"
    case .nearestName: "lahin-nimi"
    case .plan: "suunnitelma"
    case .maker: "laatija"
    case .planKind: "suunnitelmalaji"
    case .stage: "vaihe"
    case .stageNumber: "vaihenumero"
    case .scope: "laajuus"
    case .periodBegins: "kausi-alkaa"
    case .periodEnds: "kausi-paattyy"
    case .approved: "hyvaksytty"
    case .planMunicipality: "suunnitelman-kunta"
    case .documentID: "asiakirjatunnus"
    case .itemID: "kohtatunnus"
    case .placeholder: "taytettava"
    case .reversed: "nurin"
    case .measure: "toimenpide"
    case .measureMunicipality: "kunnassa"
    case .theme: "teema"
    case .level: "taso"
    case .model: "malli"
    case .title: "nimi"
    case .bareTitle: "perusnimi"
    case .bracket: "tarkenne"
    case .task: "tehtava"
    case .markedInterface: "merkitty-yhdyspinnaksi"
    case .markedOwn: "merkitty-omaksi"
    case .schedule: "aikataulu"
    case .scheduleBegins: "aikataulu-alkaa"
    case .scheduleEnds: "aikataulu-paattyy"
    case .indicator: "mittari"
    case .restsOnRow: "nojaa-riviin"
    case .restsOnAgreement: "nojaa-sopimukseen"
    case .lead: "paavastuu"
    case .partialLead: "osavastuu"
    case .delimitation: "rajaus"
    case .jointLead: "yhteisvastuu"
    case .organises: "jarjestaa"
    case .coordinates: "koordinoi"
    case .implements: "toteuttaa"
    case .supports: "tukee"
    case .partner: "kumppani"
    case .otherRole: "muu-rooli"
    case .leadingUnit: "vastuuyksikko"
    case .unknownName: "tuntematon-nimi"
    case .vagueLead: "epamaarainen"
    case .personLead: "henkilo"
    case .ambiguousUnit: "monitulkintainen"
    case .agreement: "sopimus"
    case .agreedSplit: "sovittu"
    case .discussion: "keskustelupohja"
    case .agreementInForce: "sopimus-voimassa"
    case .party: "osapuoli"
    case .agreementMunicipality: "sopimuksen-kunta"
    case .row: "rivi"
    case .rowTheme: "rivin-teema"
    case .rowLevel: "rivin-taso"
    case .rowModel: "rivin-malli"
    case .rowTitle: "rivin-toimenpide"
    case .rowLead: "rivin-paavastuu"
    case .rowPartialLead: "rivin-osavastuu"
    case .rowJointLead: "rivin-yhteisvastuu"
    case .rowOrganiser: "rivin-jarjestaja"
    case .rowSupport: "rivin-tuki"
    case .rowPartner: "rivin-kumppani"
    case .rowOpen: "rivi-avoin"
    case .rowNotShown: "rivi-ei-tiedossa"
    case .rowWeight: "painottuu"
    }
  }
}
