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
  }

  /// Somebody who has a role.
  package struct Holder: Sendable {
    /// The folded name.
    let key: String
    package let name: Localized
    let place: Span?
    /// The municipalities in which the holder has the role, by their folded names.
    var municipalities: Set<String>
  }

  /// Words of a document and where they stand.
  struct Words: Sendable {
    let key: String
    let name: Localized
    let place: Span?
  }

  package let subject: Subject

  /// The title, as the document has it.
  package let name: Localized
  package let place: Span?

  /// What names the subject within its document: its id, else title and theme.
  let key: String

  /// The folded title, for a subject whose id is new or gone.
  var title: String?
  var roles: [Role: [Holder]] = [:]

  /// What a partial lead is delimited to, by the holder's key.
  var scopes: [String: Words] = [:]
  var municipalities: [Words] = []

  /// The statutory tasks that the subject belongs to.
  var tasks: [Words] = []

  /// The rows and agreements that a measure rests on: the agreement's name, then the row's.
  var restsOn: [[String]] = []

  /// The holders of a role, each once, in the order of the document.
  package func holders(_ role: Role) -> [Holder] {
    roles[role] ?? []
  }
}

/// The responsibilities that one document sets down.
package struct DocumentResponsibilities: Sendable {
  /// What the document is called in findings.
  package let name: Localized
  package let isPlan: Bool

  /// What names the document: its id, else organisation and period, else its path.
  let identity: [String]

  /// The folded names of those who made it, for a document of another period.
  let makers: [String]
  let place: Span
  let items: [Responsibility]
}
