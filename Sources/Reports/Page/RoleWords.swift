import Findings
import Responsibilities

/// The names of roles.
enum RoleWords {
  static func name(of role: Responsibility.Role) -> Localized {
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
}
