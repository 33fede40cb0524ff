package import Findings
package import SourceText

/// What is known of names: who they are, where they belong, and where that is stated.
///
/// The shipped registers and users' own have the same form; see `Rules/README.md`.
package struct Register: Sendable {
  package var actors: [Actor] = []
  package var units: [Unit] = []
  package var offices: [Unit] = []
  package var themes: [Theme] = []
  package var levels: [PreventionLevel] = []
  package var models: [OperatingModel] = []
  package var ownWords: [OwnWord] = []
  package var vaguePhrases: [Phrase] = []
  package var placeholders: [Phrase] = []
  package var terms: [CouncilTerm] = []
  package var tasks: [StatutoryTask] = []
  package var subjectWords: [SubjectWord] = []

  package init() {}
}

/// What kind of body an actor is; `Rules/sanasto` types them.
package enum ActorKind: String, Sendable, CaseIterable {
  case municipality = "kunta"
  case county = "hyvinvointialue"
  case jointAuthority = "yhtymä"
  case organisation = "järjestö"
  case company = "yritys"
  case parish = "seurakunta"
  case state = "valtio"
  case school = "oppilaitos"
  case residents = "asukkaat"
  case group = "ryhmä"
  case network = "verkosto"
  case dissolved = "lakannut"
}

/// A body that can hold a role.
package struct Actor: Sendable {
  package var kind: ActorKind
  package var name: Localized
  /// Genitives and other names by which the actor is written, in every language.
  package var aliases: [String] = []
  package var genitives: [String] = []
  /// A municipality's number (3 digits) or a county's code (2 digits), as text.
  package var code: String?
  /// The county a municipality belongs to, by code or name.
  package var county: String?
  package var isCity = false
  package var isInUusimaa = false
  package var isInAland = false
  /// Helsinki, which is a municipality and has a county's tasks.
  package var hasBothRoles = false
  /// The kind of a group's members (`järjestöt`: organisation).
  package var memberKind: ActorKind?
  /// For a dissolved body: its last day and who goes on with its tasks.
  package var ended: CalendarDay?
  package var successor: String?
  package var place: Span

  package init(kind: ActorKind, name: Localized, place: Span) {
    self.kind = kind
    self.name = name
    self.place = place
  }
}

/// Which kind of organisation a unit, an office or a task belongs to.
package enum Sector: String, Sendable, CaseIterable {
  case municipality = "kunta"
  case county = "hyvinvointialue"
  /// Both kinds of organisation may have it.
  case either = "molemmat"
}

/// A unit or an office of an organisation.
package struct Unit: Sendable {
  package let name: Localized
  package let aliases: [String]
  package let sector: Sector
  package let place: Span

  package init(name: Localized, aliases: [String], sector: Sector, place: Span) {
    self.name = name
    self.aliases = aliases
    self.sector = sector
    self.place = place
  }
}

/// A theme, with the themes above it by their ids.
package struct Theme: Sendable {
  package let id: String
  package let name: Localized
  package let aliases: [String]
  package let parents: [String]
  package let place: Span

  package init(id: String, name: Localized, aliases: [String], parents: [String], place: Span) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.parents = parents
    self.place = place
  }
}

/// A level of prevention: for everyone, or where a risk is known.
package struct PreventionLevel: Sendable {
  package let id: String
  package let name: Localized
  package let aliases: [String]
  package let place: Span

  package init(id: String, name: Localized, aliases: [String], place: Span) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.place = place
  }
}

/// An operating model that plans name in several ways.
package struct OperatingModel: Sendable {
  package let id: String
  package let name: Localized
  package let aliases: [String]
  /// Only one can lead it in a municipality.
  package let hasOneLead: Bool
  /// A generic service that several may run side by side.
  package let isGenericService: Bool
  package let place: Span

  package init(
    id: String, name: Localized, aliases: [String], hasOneLead: Bool, isGenericService: Bool,
    place: Span
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.hasOneLead = hasOneLead
    self.isGenericService = isGenericService
    self.place = place
  }
}

/// A word for the plan's own organisation, such as `kunta` or `hva`.
package struct OwnWord: Sendable {
  package let sector: Sector
  package let words: [String]
  package let place: Span

  package init(sector: Sector, words: [String], place: Span) {
    self.sector = sector
    self.words = words
    self.place = place
  }
}

/// A phrase that names nobody, or that stands where something is still to be filled in.
package struct Phrase: Sendable {
  /// How a text is compared with the phrase.
  package enum Match: String, Sendable {
    case whole = "koko"
    case beginning = "alku"
    case contained = "sisältää"
  }

  package let words: String
  package let match: Match
  package let place: Span

  package init(words: String, match: Match, place: Span) {
    self.words = words
    self.match = match
    self.place = place
  }
}

/// The days between which a council sits.
package struct CouncilTerm: Sendable {
  package let sector: Sector
  package let period: Period
  package let place: Span

  package init(sector: Sector, period: Period, place: Span) {
    self.sector = sector
    self.period = period
    self.place = place
  }
}

/// A statutory task and who bears it.
package struct StatutoryTask: Sendable {
  package let id: String
  package let name: Localized
  package let aliases: [String]
  package let bearer: Sector
  /// The provision in the one notation: `612/2021:8:1`.
  package let provision: String
  /// The act itself names the bearer; otherwise it is a reading of the law.
  package let isCertain: Bool
  package let place: Span

  package init(
    id: String, name: Localized, aliases: [String], bearer: Sector, provision: String,
    isCertain: Bool, place: Span
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.bearer = bearer
    self.provision = provision
    self.isCertain = isCertain
    self.place = place
  }
}

/// A matter that texts name in many words, with the words by which it is known.
package struct SubjectWord: Sendable {
  /// Where texts are searched for it: `aihe` for the topics of negotiations.
  package let kind: String
  /// What rules call it.
  package let name: String
  package let words: [String]
  package let place: Span

  package init(kind: String, name: String, words: [String], place: Span) {
    self.kind = kind
    self.name = name
    self.words = words
    self.place = place
  }
}
