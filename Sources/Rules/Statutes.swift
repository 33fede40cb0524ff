package import Findings
package import SourceText
package import YAML

/// The acts that may be cited, with their moments and duties.
package struct Statutes: Sendable {
  /// A duty or a moment that can be cited.
  package struct Provision: Sendable {
    /// `612/2021:6:2:e`, or a whole moment `612/2021:6:2`.
    package let notation: String
    package let citation: Citation
    /// Whom it binds, in the reference’s words, such as `kunta`.
    package let bearer: String?
    /// Where it is said in plain words in each language, in the tree of the file of `place`.
    package let content: NodeID
    package let place: Span

    package init(
      notation: String, citation: Citation, bearer: String?, content: NodeID, place: Span
    ) {
      self.notation = notation
      self.citation = citation
      self.bearer = bearer
      self.content = content
      self.place = place
    }
  }

  package let provisions: [String: Provision]

  package init(provisions: [String: Provision]) {
    self.provisions = provisions
  }
}
