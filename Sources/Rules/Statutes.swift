package import Documents
package import Findings
package import SourceText
package import YAML

/// The acts that may be cited, with their moments and duties.
package struct Statutes: Sendable {
  /// A duty or a moment that can be cited.
  package final class Provision: Sendable {
    /// `612/2021:6:2:e`, or a whole moment `612/2021:6:2`.
    package let notation: String
    package let citation: Citation
    /// Whom it binds, in the reference’s words, such as `kunta`.
    package let bearer: String?
    /// The bodies beside the bearer whom it binds too, and those whom it does not.
    package let further: [String]
    package let exempt: [String]
    /// The rules that look at the duty.
    package let rules: [RuleID]
    /// The days on which it is in force.
    package let inForce: Period
    /// Where it is said in plain words in each language, in the tree of the file of `place`.
    package let content: NodeID
    package let place: Span

    package init(
      notation: String, citation: Citation, bearer: String?, further: [String] = [],
      exempt: [String] = [], rules: [RuleID] = [], inForce: Period, content: NodeID, place: Span
    ) {
      self.notation = notation
      self.citation = citation
      self.bearer = bearer
      self.further = further
      self.exempt = exempt
      self.rules = rules
      self.inForce = inForce
      self.content = content
      self.place = place
    }
  }

  package let provisions: [String: Provision]

  /// The last days of sections that are no longer in force, by act and section: `1326/2010:12`.
  package let sectionEnds: [String: CalendarDay]

  package init(provisions: [String: Provision], sectionEnds: [String: CalendarDay] = [:]) {
    self.provisions = provisions
    self.sectionEnds = sectionEnds
  }

  /// The duties that a rule looks at, in the order of their notation.
  package func duties(of rule: RuleID) -> [Provision] {
    provisions.values.filter { $0.rules.contains(rule) }.sorted { $0.notation < $1.notation }
  }
}
