package import Findings
package import SourceText

/// Something that differs in who answers for what, between an older and a newer set of documents.
package struct Change: Sendable {
  /// How much a change weighs, from most to least.
  package enum Weight: String, Sendable, CaseIterable {
    /// A responsibility goes from one to another.
    case moves
    /// Something that was settled or shown no longer is.
    case weakens
    /// Something is settled or shown that was not.
    case strengthens
    case neutral
  }

  /// What changed.
  package enum Kind: String, Sendable, CaseIterable {
    case leadMoved = "lead-moved"
    case leadDropped = "lead-dropped"
    case leadAdded = "lead-added"
    case splitChanged = "split-changed"
    case scopeChanged = "scope-changed"
    case areaChanged = "area-changed"
    case supportDropped = "support-dropped"
    case supportAdded = "support-added"
    case roleChanged = "role-changed"
    case measureAdded = "measure-added"
    case measureRemoved = "measure-removed"
    case documentAdded = "document-added"
    case documentRemoved = "document-removed"
    case dutyUnevidenced = "duty-unevidenced"
    case dutyEvidenced = "duty-evidenced"
    case agreementChanged = "agreement-changed"
  }

  package let kind: Kind
  package let weight: Weight

  /// The document in which it changed.
  package let document: Localized
  package let subject: Responsibility.Subject

  /// The measure, the row, or the document where it is added or removed.
  package let name: Localized

  /// The role, where the change is about one that has no kind of its own.
  package let role: Responsibility.Role?

  /// Who or what it was, and who or what it is now.
  package let from: [Localized]
  package let to: [Localized]

  /// Where it stands in the older and in the newer documents.
  package let before: Span?
  package let after: Span?
}
