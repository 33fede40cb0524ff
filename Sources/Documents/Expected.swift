import Findings

/// What shape the value of a key has at a place.
enum Expected {
  case anything
  case text
  /// One text or a list of texts.
  case texts
  case mapping(KeyPlace)
  /// A mapping, or the name alone.
  case mappingOrText(KeyPlace)
  /// One mapping or a list of mappings.
  case rows(KeyPlace)
  /// Mappings, or names alone.
  case rowsOrTexts(KeyPlace)
  case day
  case period
  case year
  case answer
  case choice(any Choice.Type)
  /// One value of a closed set or a list of them.
  case choices(any Choice.Type)

  init(_ key: Key, at place: KeyPlace) {
    switch key {
    case .title, .id, .rule: self = .text
    case .stage: self = .choice(Stage.self)
    case .scope: self = .choice(Scope.self)
    case .interface, .serviceChain: self = .answer
    case .responsibility: self = .choice(OpenResponsibility.self)
    case .joins: self = .choices(JoinedService.self)
    case .kind where place == .agreementHeader: self = .choice(AgreementKind.self)
    case .kind where place == .negotiation: self = .choices(NegotiationKind.self)
    case .date, .dated: self = .day
    case .period, .planPeriod, .validity: self = .period
    case .year: self = .year
    case .ended: self = .day
    case .isCity, .hasBothRoles, .isInAland, .isInUusimaa, .beginning, .hasOneLead,
      .isGenericService, .isUnverified:
      self = .answer
    case .counties, .jointAuthorities, .partnerActors, .organisations, .units, .dissolved,
      .vaguePhrases, .placeholders, .levels, .models, .councilTerms, .ownWords, .offices, .tasks,
      .subjectWords, .reading:
      self = .anything
    case .municipalities where place == .register, .networks where place == .register:
      self = .anything
    case .description, .targetGroup, .costs, .outcome, .status, .remark, .attachments:
      self = .anything
    default: self = Self.nested(key) ?? .texts
    }
  }

  private static func nested(_ key: Key) -> Expected? {
    switch key {
    case .preparation: .mapping(.preparation)
    case .report: .mappingOrText(.report)
    case .approval, .decision: .mapping(.decision)
    case .delivered: .rows(.delivery)
    case .followUp: .mapping(.followUp)
    case .reporting: .rows(.reporting)
    case .negotiations: .rows(.negotiation)
    case .ngos: .mapping(.ngos)
    case .childrensPlan: .mappingOrText(.childrensPlan)
    case .evidence: .rows(.evidence)
    case .exceptions: .rows(.exception)
    case .partialLeads: .rowsOrTexts(.partialLead)
    default: nil
    }
  }
}

extension Expected {
  /// The shape in words, in the nominative, for `vaara-muoto`.
  var words: Localized {
    switch self {
    case .anything, .text, .answer, .choice:
      Localized(fi: "teksti", sv: "en text", en: "a text")
    case .texts, .choices:
      Localized(
        fi: "teksti tai luettelo tekstejä", sv: "en text eller en lista med texter",
        en: "a text or a list of texts")
    case .mapping(let place), .mappingOrText(let place):
      Self.keys(at: place, fi: "avaimet ", sv: "nycklarna ", en: "the keys ")
    case .rows(let place), .rowsOrTexts(let place):
      Self.keys(
        at: place, fi: "luettelo, jonka riveillä on avaimet ",
        sv: "en lista vars rader har nycklarna ", en: "a list whose rows have the keys ")
    case .day: Self.dayWords
    case .period: Self.periodWords
    case .year: Self.yearWords
    }
  }

  private static let dayWords = Localized(
    fi: "päivä, esimerkiksi 6.3.2025", sv: "ett datum, till exempel 6.3.2025",
    en: "a day, for example 6.3.2025")

  private static let periodWords = Localized(
    fi: "kausi, esimerkiksi 2026–2029", sv: "en period, till exempel 2026–2029",
    en: "a period, for example 2026–2029")

  private static let yearWords = Localized(
    fi: "vuosi, esimerkiksi 2026", sv: "ett år, till exempel 2026",
    en: "a year, for example 2026")

  /// The keys that may stand at a place, after some words.
  private static func keys(at place: KeyPlace, fi: String, sv: String, en: String) -> Localized {
    let rows = KeyTable.rows.filter { $0.places.intersection(place) == place }
    func list(_ spellings: (KeyRow) -> String) -> String {
      rows.prefix(6).map { String(spellings($0).prefix { $0 != "," }) }.joined(separator: ", ")
        + (rows.count > 6 ? " …" : "")
    }
    return Localized(fi: fi + list(\.fi), sv: sv + list(\.sv), en: en + list(\.en))
  }
}
