import Findings

/// A key that people write, whatever its language and spelling; the spellings stand in ``KeyTable``.
package enum Key: UInt8, Sendable, CaseIterable {
  // What a document is, and the lists beside its header.
  case plan, agreement, register
  case goals, measures, actors, themes, split

  // The header of a plan.
  case id, title, organisation, county, period, stage, scope, source, contains
  case responsibleBody, crossSector, impactAssessment, preparation, report, approval, published
  case delivered, followUp, negotiations, ngos, preventiveWorkBody, physicalActivity
  case childrensPlan, legalBasis, evidence, exceptions

  // The mappings within the header.
  case heard, participation, cooperation
  case document, address, date, body, section, recipient
  case byArea, byPopulation, reporting, year
  case kind, parties, topics
  case conditions, influence, contents
  case duty, rule, subject, reason, approver, validity

  // A measure or a goal.
  case theme, goal, level, model, task, interface, municipalities
  case agreed, schedule, indicators, resources, joins, serviceChain, subMeasures

  // Roles.
  case lead, partialLeads, jointLead, organises, coordinates, implements, supports, partners
  case funds, monitors, informed
  case actor, delimitation

  // The header of an agreement and its rows.
  case decision, planPeriod, dated, networks
  case measure, responsibility, weight

  // Columns that are kept and shown, not judged.
  case description, targetGroup, costs, outcome, status, remark, attachments

  // A register: its lists.
  case counties, jointAuthorities, partnerActors, organisations, units, dissolved
  case vaguePhrases, placeholders, levels, models, councilTerms, ownWords, offices, tasks
  case subjectWords

  // A register: its rows.
  case swedish, english, genitive, genitives, swedishGenitive, code, number, abbreviations, aliases
  case isCity, hasBothRoles, isInAland, isInUusimaa, members, ended, successor
  case beginning, match, parents, hasOneLead, isGenericService, meaning, isUnverified, unverified
  case bearer, provision, certainty, reading

  // The configuration of a set.
  case documents, rulePacks, language, severities, severity, outputs, baseline, asOf
}

extension Key {
  /// The roles that somebody can hold in a measure or in an agreed row.
  package static let roles: [Key] = [
    .lead, .partialLeads, .jointLead, .organises, .coordinates, .implements, .supports,
    .partners, .funds, .monitors, .informed,
  ]

  /// The columns that are kept and shown, not judged.
  package static let freeColumns: [Key] = [
    .description, .targetGroup, .costs, .outcome, .status, .remark, .attachments,
  ]

  /// The key as documents.md fixes it in Finnish: `päävastuu`.
  package var finnish: String { spelling.fi }

  /// The key in Swedish: `huvudansvar`.
  package var swedish: String { spelling.sv }

  /// The key in English: `lead`.
  package var english: String { spelling.en }
}
