package import Findings
package import SourceText

/// Who answers for one measure of a plan, or for one row of an agreement.
package struct Responsibility: Sendable {
  /// What the responsibility is for.
  package enum Subject: Sendable {
    case measure
    case agreementRow
  }

  /// A role that somebody has.
  package enum Role: Int, Sendable, CaseIterable {
    case lead, partialLead, jointLead, organises, coordinates, implements, supports, partner
    /// Funds, monitors or is informed.
    case other

    /// The roles of those who answer for the subject.
    package static let answering = [Role.lead, .partialLead, .jointLead]
  }

  /// Somebody who has a role.
  package struct Holder: Sendable {
    /// The folded name.
    let key: String
    package let name: Localized
    package let place: Span?
    /// The municipalities in which the holder has the role, by their folded names, each once.
    var municipalities: [String]
    /// What the registers say the holder is.
    package var groups: [ActorGroup] = []
    /// The units that lead for the holder, where they are written.
    package var units: [Localized] = []

    mutating func add(_ area: [String]) {
      municipalities += area.filter { !municipalities.contains($0) }
    }
  }

  /// Words of a document and where they stand.
  package struct Words: Sendable {
    let key: String
    package let name: Localized
    package let place: Span?
  }

  package let subject: Subject

  /// The title, as the document has it.
  package let name: Localized

  /// Where the title stands.
  package let place: Span?

  /// What names the subject within its document: its id, else title and theme.
  let key: String

  /// The folded title, for a subject whose id is new or gone.
  var title: String?

  /// Whether an agreement's row is about a theme as a whole and not about a measure or a model.
  package internal(set) var isOfTheme = false

  /// The holders of each role, by the roles' numbers.
  var roles = [[Holder]](repeating: [], count: Role.allCases.count)

  /// What a partial lead is delimited to, by the holder's key.
  var scopes: [String: Words] = [:]

  /// The themes as the registers call them, in the order of the document.
  package internal(set) var themes: [Words] = []

  /// The levels of prevention, as the registers call them.
  package internal(set) var levels: [Words] = []

  /// The municipalities that it concerns, in the order of the document.
  package internal(set) var municipalities: [Words] = []

  /// The statutory tasks that the subject belongs to.
  package internal(set) var tasks: [Words] = []

  /// Words that stand for an answering actor and name nobody: `kaikki toimialat`.
  package internal(set) var vague: [Words] = []

  /// Where an agreement's row says that the parties left the responsibility open.
  package internal(set) var leftOpen: Span?

  /// Where an agreement's row says that its source does not show the responsibility.
  package internal(set) var notShown: Span?

  /// Where the weight of a row lies, which gives nobody a lead.
  package internal(set) var weights: [ActorGroup] = []

  /// The rows and agreements that a measure rests on: the agreement's name, then the row's.
  package internal(set) var restsOn: [[String]] = []

  /// The holders of a role, each once, in the order of the document.
  package func holders(_ role: Role) -> [Holder] {
    roles[role.rawValue]
  }

  /// What a holder's partial lead is delimited to, where that is written.
  package func scope(of holder: Holder) -> Words? {
    scopes[holder.key]
  }

  /// Whether anybody has any role.
  package var hasRoles: Bool {
    roles.contains { !$0.isEmpty }
  }
}

/// To which group an actor belongs, as registers have it: the circles of the picture, and the rest.
///
/// Helsinki is both a municipality and a county; joint authorities with a county's tasks are counties.
package enum ActorGroup: String, Sendable, CaseIterable, Comparable {
  case municipality, county, organisation, other
  /// No register knows the name.
  case unknown

  package static func < (one: Self, other: Self) -> Bool {
    one.order < other.order
  }

  /// The group's place among all.
  var order: Int {
    switch self {
    case .municipality: 0
    case .county: 1
    case .organisation: 2
    case .other: 3
    case .unknown: 4
    }
  }
}

/// The responsibilities that one document sets down.
package struct DocumentResponsibilities: Sendable {
  /// What a document is.
  package enum Kind: String, Sendable {
    case plan, agreement
    /// Slides or a draft for discussion, on which nothing is agreed.
    case discussion
  }

  /// What the document is called in findings.
  package let name: Localized
  package let kind: Kind

  /// Whether the document shows only a part of what its original has: slides, a decision.
  package let isPresentation: Bool

  /// What names the document: its id, else organisation and period, else its path.
  let identity: [String]

  /// The folded names of those who made it, for a document of another period.
  let makers: [String]

  /// Where the document's top key stands.
  package let place: Span

  /// The measures or rows, in the order of the document.
  package let items: [Responsibility]

  package var isPlan: Bool { kind == .plan }
}
